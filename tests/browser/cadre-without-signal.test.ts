/** A day without signal: doors open from the phone, a promise waits, and coming back sends it once and tells what was missed. */
import type { Page } from 'playwright-core';
import { PHONE, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type OwingFamily, aCadre } from '../support/browser/a-cadre.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

describe("the cadre's phone without signal", () => {
  const browser = useBrowser();
  let server: ServerProcess;
  const cadre = aCadre(() => server.baseUrl);
  let families: readonly OwingFamily[] = [];
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    families = await cadre.owing();
  }, 120_000);
  afterAll(() => server.remove());

  const isOffline = (page: Page): Promise<void> => page.getByText('Tidak ada sinyal. Teruskan saja.').waitFor();
  /** Asks the page until it says yes; the page's own policy forbids it to wait for a text that is a program. */
  const until = async (page: Page, question: string): Promise<void> => {
    while (!(await page.evaluate<boolean>(question))) await page.waitForTimeout(100);
  };
  /** The phone lies ready for the day: its code and the families of the day are on it. */
  const dayIsKept = async (page: Page): Promise<void> => {
    await page.getByText('Rute hari ini').waitFor();
    await until(page, 'navigator.serviceWorker.controller !== null');
    await until(
      page,
      `new Promise((done) => { const asked = indexedDB.open('sigap'); asked.onsuccess = () => {
        const count = asked.result.transaction('answers').objectStore('answers').count();
        count.onsuccess = () => { asked.result.close(); done(count.result > 5); }; }; })`,
    );
  };

  test('opens a door that was never opened before, and keeps a promise that arrives exactly once', async () => {
    const { page, at, context } = await browser.open(PHONE);
    const second = await context.newPage();
    await page.goto(at(server.baseUrl, '/kader'));
    await second.goto(at(server.baseUrl, '/kader/antrean'));
    await dayIsKept(page);
    const [paidMeanwhile] = families.slice(-1);
    if (paidMeanwhile === undefined) throw new Error('the demo branch has families that owe');

    await context.setOffline(true);
    await isOffline(page);
    await page.locator('main li a').first().click();
    await page.getByText('Luring, menunggu sinyal').waitFor();
    expect(
      await page
        .getByText(/^Rp[\d.]+$/)
        .first()
        .innerText(),
    ).toMatch(/^Rp\d/);
    await page.getByRole('link', { name: 'Catat janji' }).click();
    await page.getByRole('textbox').fill('dicatat tanpa sinyal');
    await page.getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: 'Simpan janji' }).click();
    await page.getByText('Menunggu sinyal; dikirim sendiri.').waitFor();
    await page.getByRole('link', { name: 'Lihat antrean' }).click();
    await page.getByText('1 catatan menunggu sinyal').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await second.getByText('1 catatan menunggu sinyal').waitFor();
    await cadre.pay(paidMeanwhile.account, 'TRX-MEANWHILE');
    expect(await cadre.notes()).not.toContain('dicatat tanpa sinyal');

    await context.setOffline(false);

    await page.getByText('Semua catatan terkirim').waitFor();
    await page.getByText('1 pembayaran masuk saat Anda luring.').waitFor();
    await page.getByText('Kartu aktif kembali').waitFor();
    expect(await page.getByText(paidMeanwhile.label).count()).toBe(1);
    await second.getByText('Semua catatan terkirim').waitFor();
    expect((await cadre.notes()).filter((note) => note === 'dicatat tanpa sinyal')).toHaveLength(1);
    await context.close();
  });

  test('is installable, and starts without signal', async () => {
    const { page, at, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, '/kader'));
    await dayIsKept(page);
    const devtools = await context.newCDPSession(page);
    const { errors, data } = await devtools.send('Page.getAppManifest');
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');

    await context.setOffline(true);
    await page.goto(at(server.baseUrl, '/kader'));

    await page.getByText('Rute hari ini').waitFor();
    await isOffline(page);
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '{}')).toMatchObject({ start_url: '/kader', display: 'standalone' });
    // A private window, which a test has, cannot install anything.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    await context.close();
  });

  test('tells which record the server refused, and lets the cadre discard it', async () => {
    const { page, at, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, '/kader'));
    await dayIsKept(page);
    await page.evaluate(
      `new Promise((done) => { const asked = indexedDB.open('sigap'); asked.onsuccess = () => {
        const store = asked.result.transaction('answers').objectStore('answers');
        store.getAllKeys().onsuccess = ({ target }) => {
          const owner = String(target.result[0]).split('/')[0];
          const writing = asked.result.transaction('visits', 'readwrite');
          writing.objectStore('visits').put({ id: 'Visit_11111111-1111-4111-8111-111111111111', owner, familyId: ${JSON.stringify(families[0]?.id)},
            label: 'Keluarga uji', outcome: 'NOT_AT_HOME', promise: null, note: null, position: null,
            visitedAt: '2030-01-01T00:00:00.000Z', state: 'waiting', refusal: null, at: Date.now() });
          writing.oncomplete = () => { asked.result.close(); done(true); };
        }; }; })`,
    );

    await page.goto(at(server.baseUrl, '/kader/antrean'));

    await page.getByRole('heading', { name: 'Perlu Anda perbaiki' }).waitFor();
    await page.getByRole('button', { name: 'Buang' }).click();
    await page.getByText('Belum ada catatan hari ini').waitFor();
    expect(await page.getByRole('heading', { name: 'Perlu Anda perbaiki' }).count()).toBe(0);
    await context.close();
  });
});
