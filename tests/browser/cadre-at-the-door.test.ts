/** The story at the door: a family pays at a minimarket, and the card turns active on the phone while one looks. */
import type { Page } from 'playwright-core';
import { DESK, PHONE, faultsOf, sidewaysOf, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type OwingFamily, aCadre } from '../support/browser/a-cadre.js';
import { aPayer } from '../support/browser/partners-pay.js';
import { eventually } from '../support/messages/ask-over-http.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

/** Keeps the first text that the page shows. */
const FIRST_SHOWN = `new MutationObserver((_changes, observer) => {
  const text = document.getElementById('root')?.textContent ?? '';
  if (text === '') return;
  globalThis.firstShown = text;
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;

describe("the cadre's phone at the door", () => {
  const browser = useBrowser();
  let server: ServerProcess;
  const cadre = aCadre(() => server.baseUrl);
  const families: OwingFamily[] = [];
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    families.push(...(await cadre.owing()));
  }, 120_000);
  afterAll(() => server.remove());

  const nextFamily = (): OwingFamily => {
    const family = families.shift();
    if (family === undefined) throw new Error('the demo branch has families that owe');
    return family;
  };
  const doorOf = ({ id }: OwingFamily): string => `/kader/keluarga/${id}`;
  const waits = (page: Page): Promise<void> => page.getByText('Menunggu pembayaran').waitFor();
  const word = (page: Page) => page.getByRole('heading', { name: 'AKTIF', exact: true });

  test('opens without showing first that it waits, and shows it where who is signed in does not come', async () => {
    const open = async (personasCome: Promise<void>): Promise<Page> => {
      const { page, at } = await browser.open(PHONE);
      await page.addInitScript({ content: FIRST_SHOWN });
      await page.route(/personas/, async (route) => {
        await personasCome;
        return route.continue();
      });
      await page.goto(at(server.baseUrl, '/kader'));
      return page;
    };
    const firstShown = async (page: Page): Promise<string> => {
      await page.getByRole('navigation').first().waitFor();
      return page.evaluate('globalThis.firstShown');
    };
    let answer = (): void => undefined;
    const later = new Promise<void>((done) => (answer = done));
    const first = await firstShown(await open(Promise.resolve()));
    const waiting = await open(later);
    await waiting.getByText('Memuat…').first().waitFor({ state: 'attached' });
    answer();
    const whenHeld = await firstShown(waiting);
    expect([first, whenHeld]).toEqual([expect.stringMatching(/^Langsung ke isi/), expect.stringMatching(/^Memuat…/)]);
  });

  test('shows the houses of the day in full, the way between them, and whom to call there', async () => {
    const { page, at, faults, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, '/kader'));
    await page.getByText('Rute hari ini').waitFor();
    const first = page.locator('main a[href^="/kader/keluarga/"]').first();
    await first.getByText(/^(?:Jalan|Gang) .+ \d+\w*, RT \d+/).waitFor();
    const way = (await page.locator('figcaption').innerText()).replaceAll(/\s+/g, ' ');
    const legs = (await page.locator('main li a').allInnerTexts()).join(' ').match(/[\d.,]+ k?m\b/g) ?? [];
    expect(way).toMatch(/[1-9][\d.,]* k?m$/);
    expect(new Set(legs).size).toBeGreaterThan(1);
    await first.click();
    await page.getByRole('heading', { name: 'Alamat dan telepon' }).waitFor();
    await page.getByText(/^(?:Jalan|Gang) .+ \d+\w*, RT \d+ RW \d+$/).waitFor();
    expect(await page.locator('a[href^="tel:+62"]').innerText()).toMatch(/^08\d\d \d{4} \d+/);
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOf(page)).toBe(0);
    expect(faultsOf({ faults })).toEqual([]);
    await context.close();
  });

  test('turns the card while one looks, once, with the receipt and the spoken sentence', async () => {
    const family = nextFamily();
    const { page, at, faults, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, doorOf(family)));
    await page.getByText('TERHENTI').first().waitFor();
    await waits(page);
    const account = await page.getByText(/^8888 8\d{3} \d{4} \d{4}$/).innerText();

    await cadre.pay(account.replaceAll(' ', ''), 'TRX884122075519');
    await word(page).waitFor();

    expect(account.replaceAll(' ', '')).toBe(family.account);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('AKTIF');
    expect(await page.locator('[inert] main').count()).toBe(1);
    expect(await page.getByRole('alert').allTextContents()).toEqual([
      expect.stringMatching(
        /^Kartu aktif\. Keluarga .+, (\w+) dari \1 anggota dijamin\. Diterima .+ rupiah lewat minimarket\. Referensi TRX884122075519\.$/,
      ),
    ]);
    const slip = await page.locator('dl').last().innerText();
    expect(slip).toContain('TRX884122075519');
    expect(slip).toMatch(/Minimarket, \d\d\.\d\d\.\d\d WITA/);
    expect(slip).toMatch(/Lunas\s+\S+.* 20\d\d/);
    expect(slip).toMatch(/Berikutnya\s+Rp[\d.]+, s\.d\. 10 /);
    await page.getByText(/^Rawat inap sampai .+ dikenai denda pelayanan/).waitFor();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: /kuitansi$/ }).click();
    const sent = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(sent).toContain('TRX884122075519');
    expect(sent).not.toMatch(/\d{13}/);
    expect(sent).not.toContain(family.label.split(' ')[0]);
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOf(page)).toBe(0);

    await page.getByRole('button', { name: 'Selesai' }).click();
    await page.getByText('Lunas. Tidak ada yang harus dibayar sekarang.').waitFor();
    expect(await word(page).count()).toBe(0);
    expect(await page.getByText('AKTIF', { exact: true }).count()).toBeGreaterThan(1);
    expect(await violationsOf(page)).toEqual([]);

    await page.reload();
    await page.getByText('Lunas. Tidak ada yang harus dibayar sekarang.').waitFor();
    await page.getByText('Tersambung', { exact: true }).waitFor();
    expect(await word(page).count()).toBe(0);
    expect(faultsOf({ faults })).toEqual([]);
    await context.close();
  });

  test('shows the second payment after the first, and calmly that a partner takes one back', async () => {
    const family = nextFamily();
    const { page, at, faults, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, doorOf(family)));
    await waits(page);
    const pay = await aPayer(server);
    const bill = { accountNumber: family.account, amount: family.amount };

    await pay({ ...bill, reference: 'TRX-FIRST' });
    await word(page).waitFor();
    await pay({ ...bill, reference: 'TRX-SECOND' });
    await page.waitForTimeout(500);
    expect(await word(page).count()).toBe(1); // nobody has looked away from it yet
    await page.getByRole('button', { name: 'Selesai' }).click();
    await page.getByRole('heading', { name: 'Pembayaran diterima' }).waitFor();
    expect(await page.locator('dl').last().innerText()).toMatch(/TRX-SECOND[\s\S]+(?:Dibayar di muka|Saldo keluarga)/);
    await page.getByRole('button', { name: 'Selesai' }).click();

    await pay.takeBack('TRX-SECOND');
    await pay.takeBack('TRX-FIRST');
    await page.getByRole('heading', { name: 'Pembayaran ditarik kembali' }).waitFor();
    await page.getByText(/^Kartu terhenti lagi, sampai tagihan dibayar\./).waitFor();
    await eventually(
      async () => ((await page.locator('dl').last().innerText()).includes('TRX-FIRST') ? true : undefined),
      'the reference of what is taken back',
    );
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Selesai' }).click();
    await page.getByText('TERHENTI').first().waitFor();
    await waits(page);
    expect(faultsOf({ faults })).toEqual([]);
    await context.close();
  });

  test('says what became of a sum that fits no bill, and of the terminal that the cadre carries', async () => {
    const family = nextFamily();
    await cadre.payOther(family.account, 5_000);
    const { page, at, faults, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, doorOf(family)));
    await page.getByText(/^Rp5\.000 lewat minimarket, .+: belum dibukukan\.$/).waitFor();
    await page.getByText('Jumlahnya tidak sama dengan tagihan.').waitFor();

    await page.getByRole('tab', { name: 'EDC' }).click();
    await page.getByRole('button', { name: 'Mulai di mesin ini' }).click();
    await page.getByText(/^Tercatat: keluarga membayar di mesin ini, sampai pukul/).waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await cadre.pay(family.account, 'TRX-EDC', 'EDC');
    await word(page).waitFor();
    expect(await page.locator('dl').last().innerText()).toContain('Mesin EDC');
    await page.getByRole('alert').filter({ hasText: 'lewat mesin EDC' }).waitFor();
    expect(faultsOf({ faults })).toEqual([]);
    await context.close();
  });

  test('says quietly that a card turned without a payment, when the government pays for the family', async () => {
    const family = nextFamily();
    const { page, at, faults, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, doorOf(family)));
    await waits(page);

    await cadre.governmentPays(family.id);
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`); // as when eyes come back to it

    await page
      .getByText(/^Kartu JKN keluarga ini aktif\. .+ Bukan lewat pembayaran keluarga/)
      .first()
      .waitFor();
    expect(await word(page).count()).toBe(1);
    expect(await page.getByText('Diterima', { exact: true }).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Selesai' }).click();
    await page.getByText('Anggota keluarga').waitFor();
    expect(await word(page).count()).toBe(0);
    expect(faultsOf({ faults })).toEqual([]);
    await context.close();
  });

  test('is walked from the list to the promise and the card by keyboard alone', async () => {
    const { page, at, faults, context } = await browser.open(DESK);
    await page.goto(at(server.baseUrl, '/kader'));
    await page.getByText('Rute hari ini').waitFor();
    const focused = async (): Promise<string> =>
      (await page.evaluate<string>('document.activeElement.textContent')).replaceAll(/\s+/g, ' ').trim();
    const tabTo = async (word: string | RegExp): Promise<void> => {
      for (let steps = 0; !new RegExp(word).test(await focused()); steps += 1) {
        if (steps > 60) throw new Error(`the keyboard does not reach ${String(word)}`);
        await page.keyboard.press('Tab');
      }
    };
    const press = async (word: string | RegExp): Promise<void> => {
      await tabTo(word);
      await page.keyboard.press('Enter');
    };
    expect(await focused()).toBe('Tugas');
    await press(/^Berikutnya/);
    await waits(page);
    expect(await focused()).toBe('Keluarga');
    const account = await page.getByText(/^8888 8\d{3} \d{4} \d{4}$/).innerText();

    await press('^Catat janji$');
    await page.getByRole('heading', { name: 'Kapan keluarga ini akan membayar?' }).waitFor();
    await page.keyboard.press('Tab'); // the way back
    while (!(await page.evaluate<boolean>(`document.activeElement.type === 'radio'`))) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown'); // the next of the days
    while (!(await page.evaluate<boolean>(`document.activeElement.type === 'checkbox'`)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space'); // without the position
    await press('^Simpan janji$');
    await page.getByText('Sudah diterima server.').waitFor();
    expect(await focused()).toBe('Tersimpan');

    await page.goBack();
    await waits(page);
    await cadre.pay(account.replaceAll(' ', ''), 'TRX-BY-KEYBOARD');
    await word(page).waitFor();
    expect(await focused()).toBe('AKTIF');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Selesai');
    await page.keyboard.press('Enter');
    await page.getByText('Lunas. Tidak ada yang harus dibayar sekarang.').waitFor();
    await press(/^Tugas$/);
    await page.getByText('Rute hari ini').waitFor();
    expect(await focused()).toBe('Tugas');
    expect(faultsOf({ faults })).toEqual([]);
    await context.close();
  });

  test('turns in every tab that looks at the family', async () => {
    const family = nextFamily();
    const { page, at, context } = await browser.open(PHONE);
    const second = await context.newPage();
    await Promise.all([page, second].map((tab) => tab.goto(at(server.baseUrl, doorOf(family)))));
    await Promise.all([waits(page), waits(second)]);

    await cadre.pay(family.account, 'TRX-TWO-TABS');

    await Promise.all([word(page).waitFor(), word(second).waitFor()]);
    const slips = await Promise.all([page, second].map((tab) => tab.locator('dl').last().innerText()));
    expect(slips).toEqual([expect.stringContaining('TRX-TWO-TABS'), expect.stringContaining('TRX-TWO-TABS')]);
    await context.close();
  });

  test('shows a code for the till as text, bars and QR, and is walked by keyboard alone', async () => {
    const family = nextFamily();
    const { page, at, faults, context } = await browser.open(DESK);
    await page.goto(at(server.baseUrl, doorOf(family)));
    await waits(page);

    await page.getByRole('tab', { name: 'Bank & ATM' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const bars = page.getByRole('img', { name: /^Kode batang/ });
    await bars.waitFor();
    const code = (await bars.getAttribute('aria-label'))?.replace(/\D/g, '') ?? '';
    expect(code).toMatch(/^\d{14}$/);
    expect(await page.getByText(code.replace(/(.{4})(?=.)/g, '$1 ')).count()).toBe(1);
    expect(await page.getByRole('img', { name: 'Kode QR dari kode bayar' }).count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);

    await cadre.pay(code, 'TRX-BY-CODE');
    await word(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await page.getByText('Lunas. Tidak ada yang harus dibayar sekarang.').waitFor();
    expect(faultsOf({ faults })).toEqual([]);
    await context.close();
  });

  test('gives a receipt and opens no door for a stage that leaves the card as it is', async () => {
    const family = nextFamily();
    await cadre.startPlan(family.id);
    const { page, at, faults, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, doorOf(family)));
    await page.getByText('Cicilan 1 dari 4').waitFor();
    await waits(page);

    await cadre.pay(family.account, 'TRX-STAGE-1');

    await page.getByRole('heading', { name: 'Cicilan 1 dari 4 diterima' }).waitFor();
    expect(await page.getByText('Kartu aktif setelah cicilan 4.', { exact: true }).count()).toBe(1);
    expect(await word(page).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Selesai' }).click();
    await page.getByText('Cicilan 2 dari 4').waitFor();
    expect(await page.getByText('TERHENTI').count()).toBeGreaterThan(1);
    expect(faultsOf({ faults })).toEqual([]);
    await context.close();
  });
});
