/** A locked phone is told that a card is active, without a name; a tap opens the family, and signing out ends it. */
import type { Page } from 'playwright-core';
import { type Look, PHONE, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type OwingFamily, aCadre } from '../support/browser/a-cadre.js';
import { type ToldPhone, aToldPhone, letSubscribe } from '../support/browser/a-told-phone.js';
import { eventually } from '../support/messages/ask-over-http.js';
import { type PushServiceOfTest, aPushService } from '../support/push/a-push-service.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

/** Longer than the server takes to give a message to a push service, also on a busy machine. */
const SURELY_TOLD_MS = 2_500;

describe('a locked phone', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let service: PushServiceOfTest;
  const cadre = aCadre(() => server.baseUrl);
  const families: OwingFamily[] = [];
  beforeAll(async () => {
    service = await aPushService();
    server = await aServerProcess();
    await server.start();
    families.push(...(await cadre.owing()));
  }, 120_000);
  afterAll(async () => {
    await server.remove();
    await service.close();
  });

  const nextFamily = (): OwingFamily => {
    const family = families.shift();
    if (family === undefined) throw new Error('the demo branch has families that owe');
    return family;
  };
  const doorOf = ({ id }: OwingFamily): string => `/kader/keluarga/${id}`;
  const pay = ({ account }: OwingFamily): Promise<void> => cadre.pay(account, `TRX-${account}`);
  const theSwitch = (page: Page) => page.getByRole('switch');
  const isOn = async (page: Page, on: boolean): Promise<unknown> =>
    eventually(
      async () => (await theSwitch(page).getAttribute('aria-checked')) === String(on),
      `the switch to be ${on ? 'on' : 'off'}`,
    );

  interface PhoneThatIsTold {
    readonly page: Page;
    readonly phone: ToldPhone;
    /** The family pays, by a signed webhook; gives what the push service took and the phone's keys decrypt. */
    readonly paidAndTold: (family: OwingFamily) => Promise<string>;
    /** How many messages the push service took for this phone. */
    readonly messages: () => number;
    readonly close: () => Promise<void>;
  }

  async function aPhoneThatIsTold(look: Look): Promise<PhoneThatIsTold> {
    const { page, at, context } = await browser.open(look);
    const own = await letSubscribe(page, service, server.baseUrl);
    const taken = () => service.taken.filter(({ phone }) => own.some(({ endpoint }) => endpoint === phone.endpoint));
    await page.goto(at(server.baseUrl, '/kader/saya'));
    await theSwitch(page).waitFor();
    await isOn(page, false);
    expect(await violationsOf(page)).toEqual([]);
    await theSwitch(page).click();
    await isOn(page, true);
    expect(await violationsOf(page)).toEqual([]);
    const paidAndTold = async (family: OwingFamily): Promise<string> => {
      await pay(family);
      const told = async () => taken().find(({ text }) => text.includes(family.id));
      return (await eventually(told, 'the push service to take a message')).text;
    };
    const phone = await aToldPhone(context, page);
    return { page, phone, paidAndTold, messages: () => taken().length, close: () => context.close() };
  }

  test('shows that a card is active and of whom not, once, and a tap opens the family', async () => {
    const family = nextFamily();
    const { page, phone, paidAndTold, close } = await aPhoneThatIsTold(PHONE);
    await page.goto(`${server.baseUrl}/`); // the phone itself is closed

    const text = await paidAndTold(family);
    await phone.deliver(text);
    await phone.deliver(text);

    const shown = await eventually(async () => {
      const all = await phone.shown();
      return all.length > 0 && all;
    }, 'the locked screen to show it');
    expect(shown).toEqual([
      expect.objectContaining({ title: 'Kartu sebuah keluarga aktif lagi', lang: 'id', silent: false }),
    ]);
    expect(service.refusals).toEqual([]);
    const whole = `${text} ${await phone.shownWhole()}`;
    for (const word of family.label.split(/[\s.,]+/).filter((part) => part.length > 3 && part !== 'Keluarga'))
      expect(whole).not.toContain(word);
    expect(whole).not.toContain(family.account);

    await page.goto(`${server.baseUrl}/kader/antrean`);
    await page.getByText('Tersambung').waitFor();
    await phone.tap();
    await page.waitForURL(`${server.baseUrl}${doorOf(family)}`);
    await page.getByText('Lunas. Tidak ada yang harus dibayar sekarang.').waitFor();
    expect(await phone.shown()).toEqual([]);
    await close();
  });

  test('makes no noise beside a phone that is looked at, and none at all beside the moment itself', async () => {
    const [looked, other] = [nextFamily(), nextFamily()];
    const { page, phone, paidAndTold, close } = await aPhoneThatIsTold({ ...PHONE, theme: 'dark', language: 'en' });
    await page.goto(`${server.baseUrl}${doorOf(looked)}`);
    await page.getByText('Waiting for the payment').waitFor();

    await phone.deliver(await paidAndTold(looked));
    await page.getByRole('heading', { name: 'ACTIVE', exact: true }).waitFor();
    // The worker takes one message after the other, so that the first would stand there before the second.
    await phone.deliver(await paidAndTold(other));
    await eventually(async () => (await phone.shown()).some(({ tag }) => tag === other.id), 'the other family');
    expect(await phone.shown()).toEqual([
      expect.objectContaining({ title: 'A family’s card is active again', lang: 'en', silent: true, tag: other.id }),
    ]);
    await close();
  });

  test('is told nothing once it is switched off, and subscribes again by itself no more', async () => {
    const { page, messages, close } = await aPhoneThatIsTold({ ...PHONE, theme: 'sun' });
    await page.reload();
    await isOn(page, true);
    await theSwitch(page).click();
    await isOn(page, false);
    await page.reload();
    await isOn(page, false);

    const before = messages();
    await pay(nextFamily());
    await page.waitForTimeout(SURELY_TOLD_MS);
    expect(messages()).toBe(before);
    await close();
  });

  test('is told nothing once its cadre has signed out, and what stood on it is gone', async () => {
    const { page, phone, paidAndTold, messages, close } = await aPhoneThatIsTold(PHONE);
    await page.goto(`${server.baseUrl}/`);
    await phone.deliver(await paidAndTold(nextFamily()));
    await eventually(async () => (await phone.shown()).length === 1, 'the locked screen to show it');

    await page.goto(`${server.baseUrl}/kader/saya`);
    await page.getByRole('button', { name: 'Keluar dan hapus data' }).click();
    await page.waitForURL(`${server.baseUrl}/`);

    expect(await phone.shown()).toEqual([]);
    const before = messages();
    await pay(nextFamily());
    await page.waitForTimeout(SURELY_TOLD_MS);
    expect(messages()).toBe(before);
    await close();
  });

  test('says how to unblock a browser that blocks, and what a browser that subscribes nowhere lacks', async () => {
    const blocked = await browser.open(PHONE);
    await blocked.context.grantPermissions(['geolocation'], { origin: server.baseUrl }); // which denies all others
    await blocked.page.goto(blocked.at(server.baseUrl, '/kader/saya'));
    await blocked.page.getByText('Peramban ini memblokir pemberitahuan.').first().waitFor();
    expect(await theSwitch(blocked.page).getAttribute('aria-disabled')).toBe('true');
    expect(await violationsOf(blocked.page)).toEqual([]);
    await blocked.context.close();

    // The real browser, which reaches no push service from here.
    const alone = await browser.open(PHONE);
    await alone.context.grantPermissions(['notifications'], { origin: server.baseUrl });
    await alone.page.goto(alone.at(server.baseUrl, '/kader/saya'));
    await theSwitch(alone.page).click();
    await alone.page.getByText('peramban tidak mendapat layanan pemberitahuannya').waitFor();
    await isOn(alone.page, false);
    await alone.context.close();
  });
});
