/** A tele-collector's desk: one family after the other, by keys; a promise with that day's sum; a payment meanwhile. */
import type { Page } from 'playwright-core';
import { askGraphQL } from '../../src/sandbox/personas/index.js';
import { DESK, type WindowOfTest, useBrowser } from '../support/browser/a-browser.js';
import { enterAt, tabTo } from '../support/browser/keyboard.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';
import { type SandboxPeople, peopleOf } from '../support/browser/sandbox-people.js';

const HOUR_MS = 3_600_000;
/** Ten in the morning of Samarinda, in the hours of a day in UTC. */
const TEN_WITA = 2;

/** The next weekday's ten o'clock in Samarinda, when families may be called. */
function nextCallingHour(now: Date): Date {
  const at = new Date(now);
  at.setUTCHours(TEN_WITA, 0, 0, 0);
  while (at <= now || at.getUTCDay() === 0 || at.getUTCDay() === 6) at.setTime(at.getTime() + 24 * HOUR_MS);
  return at;
}

describe("the tele-collector's desk", () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let people: SandboxPeople;
  let open: WindowOfTest;
  let page: Page;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    people = await peopleOf(server.baseUrl);
    open = await browser.open(DESK);
    ({ page } = open);
    page.setDefaultTimeout(20_000);
  }, 120_000);
  afterAll(() => server.remove());

  const title = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  const savedIs = (text: RegExp): Promise<void> => page.locator('main').getByText(text).waitFor();

  test('outside contact hours nobody is called', async () => {
    const night = nextCallingHour(await people.now());
    night.setTime(night.getTime() + 12 * HOUR_MS);
    await people.moveClock(night);
    await page.goto(open.at(server.baseUrl, '/telekoleksi'));
    await page.getByRole('button', { name: /Ambil panggilan.*Samarinda/ }).click();
    await heading('Di luar jam hubungi').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/pukul|09\.00 WITA/);
  });

  test('a family is claimed, and its outcome is saved by key before the next one opens', async () => {
    await people.moveClock(nextCallingHour(await people.now()));
    await page.getByRole('button', { name: 'Periksa lagi' }).click();
    await heading('Yang dikatakan').waitFor();
    const first = await title();
    expect(await page.getByRole('timer').innerText()).toMatch(/1[45]:\d\d/);

    await page.keyboard.press('3');
    expect(await page.getByRole('radio', { name: 'Tidak diangkat' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await savedIs(/Tersimpan: Tidak diangkat/);
    await page.locator('h1', { hasNotText: first }).waitFor();
    await page.locator('h1:focus').waitFor();
    expect(await page.getByLabel('Angka Anda hari ini').innerText()).toMatch(/^1 panggilan/);
  });

  test('a promise is written down with the sum of its day', async () => {
    const name = await title();
    await page.keyboard.press('1');
    await page.getByRole('radio', { name: 'Besok' }).check();
    await page.getByText(/^Pada hari itu: Rp[\d.]+/).waitFor();
    await page.getByRole('button', { name: 'Simpan dan ambil berikutnya' }).click();
    await savedIs(new RegExp(`Tersimpan: Berjanji membayar, ${name}`));
    expect(await page.getByLabel('Angka Anda hari ini').innerText()).toMatch(/1 janji/);
  });

  test('a digit that is typed in the note stays a digit', async () => {
    await page.getByLabel(/^Catatan/).fill('');
    await page.getByLabel(/^Catatan/).pressSequentially('blok 7');
    expect(await page.getByRole('radio', { name: 'Menolak' }).isChecked()).toBe(false);
  });

  test('a payment that arrives while the family is called shows at once', async () => {
    const account = (await page.locator('p', { hasText: 'Nomor VA-nya' }).innerText()).replaceAll(/\D/g, '');
    await people.pay(account);
    await heading(/baru saja diterima. Kartu keluarga ini aktif/).waitFor();
    const name = await title();
    await page.getByRole('button', { name: 'Ambil berikutnya', exact: true }).click();
    await page.locator('h1', { hasNotText: name }).waitFor();
    expect(open.faults).toEqual([]);
  });

  test('whoever comes back finds the call that is still open', async () => {
    const name = await title();
    await page.reload();
    await heading('Yang dikatakan').waitFor();
    expect(await title()).toBe(name);
    const { body } = await askGraphQL<{ openCall: { name: string } }>({
      address: server.baseUrl,
      token: people.token('tele-collector'),
      query: '{ openCall { name } }',
    });
    expect(body.data?.openCall.name).toBe(name);
  });

  test('by keys alone a family of one region is taken, written to, and its promise saved', async () => {
    const { region } = await people.ask<{ region: { name: string } }>('operator', '{ region(code: "64.72") { name } }');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await savedIs(/Tersimpan: Tidak diangkat/);
    await page.goto(open.at(server.baseUrl, '/telekoleksi?wilayah=64.72'));
    await heading('Yang dikatakan').waitFor();
    await page.getByText(`Hanya keluarga di ${region.name}.`).waitFor();
    expect(await page.locator('main').innerText()).toContain('Saya Wahyara Sentombo dari');
    const name = await title();
    await enterAt(page, page.getByRole('button', { name: 'Kirim rincian lewat WhatsApp' }));
    await page
      .locator('main')
      .getByText(/Pesan WhatsApp dengan jumlah, bulan, dan nomor VA sedang dikirim/)
      .waitFor();
    await page.keyboard.press('1');
    await tabTo(page, page.getByRole('group', { name: 'Kapan?' }).getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowUp');
    await page.getByText(/^Pada hari itu: Rp[\d.]+/).waitFor();
    await enterAt(page, page.getByRole('button', { name: 'Simpan dan ambil berikutnya' }));
    await savedIs(new RegExp(`Tersimpan: Berjanji membayar, ${name}`));
    const WRITTEN = '{ messages(first: 1) { edges { node { channel state } } } }';
    const { messages } = await people.ask<{ messages: { edges: { node: { channel: string } }[] } }>(
      'tele-collector',
      WRITTEN,
    );
    expect(messages.edges[0]?.node.channel).toBe('WHATSAPP');
    expect(open.faults).toEqual([]);
  });
});
