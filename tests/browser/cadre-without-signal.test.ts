/** A day without signal: doors open from the phone, a promise waits, and coming back sends it once and tells what was missed. */
import type { Page } from 'playwright-core';
import { PHONE, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type OwingFamily, aCadre } from '../support/browser/a-cadre.js';
import { createPool } from '../../src/platform/db/pool.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

/** As after a restored backup: the newest number of the stream names another event than it did. */
async function otherHistory(databaseUrl: string): Promise<void> {
  const pool = createPool({ databaseUrl, role: 'commands', onError: () => undefined });
  // The rule that events never change is what a restore goes around.
  await pool.query(`begin; set local session_replication_role = replica;
    update live_events set occurred_at = occurred_at + interval '1 second' where number = (select max(number) from live_events);
    commit`);
  await pool.end();
}

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
    const house = /^(?:Jalan|Gang) .+ \d+\w*, RT \d+/;
    await page.locator('main li a').first().getByText(house).waitFor();
    const [paidMeanwhile] = families.slice(-1);
    if (paidMeanwhile === undefined) throw new Error('the demo branch has families that owe');

    await context.setOffline(true);
    await isOffline(page);
    expect(await page.locator('main li a').first().getByText(house).count()).toBe(1);
    await page.locator('main li a').first().click();
    await page.getByText('Luring, menunggu sinyal').waitFor();
    await page.getByText(/^(?:Jalan|Gang) .+ \d+\w*, RT \d+ RW \d+$/).waitFor();
    expect(
      await page
        .getByText(/^Rp[\d.]+$/)
        .first()
        .innerText(),
    ).toMatch(/^Rp\d/);
    await page.getByRole('link', { name: 'Catat janji' }).click();
    await page.getByText('Tagihan yang tersimpan di ponsel ini').waitFor();
    await page.getByText(/^Tanpa sinyal: /).waitFor();
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

  const nextFamily = (): OwingFamily => {
    const [family] = families;
    families = families.slice(1);
    if (family === undefined) throw new Error('the demo branch has families that owe');
    return family;
  };
  const word = (page: Page) => page.getByRole('heading', { name: 'AKTIF', exact: true });
  const isLive = (page: Page): Promise<void> => page.getByText('Tersambung', { exact: true }).waitFor();

  test('opens the door for a payment that arrived in the middle of a flight', async () => {
    const family = nextFamily();
    const { page, at, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, `/kader/keluarga/${family.id}`));
    await isLive(page);
    await context.setOffline(true);
    await isOffline(page);
    await cadre.pay(family.account, 'TRX-IN-FLIGHT');
    await page.waitForTimeout(500);
    expect(await word(page).count()).toBe(0);

    await context.setOffline(false);

    await word(page).waitFor();
    expect(await page.locator('dl').last().innerText()).toContain('TRX-IN-FLIGHT');
    await page.getByRole('button', { name: 'Selesai' }).click();
    await page.getByText('1 pembayaran masuk saat Anda luring.').waitFor();
    await context.close();
  });

  test('is live again within five seconds of the server, and sees what comes then', async () => {
    const family = nextFamily();
    const { page, at, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, `/kader/keluarga/${family.id}`));
    await isLive(page);
    await server.stop();
    await page.getByText('Menyambung').waitFor();
    await page.waitForTimeout(10_000); // by now it waits as long as it ever does

    await server.start();
    const backAt = Date.now();
    await isLive(page);

    expect(Date.now() - backAt).toBeLessThan(5_000);
    await cadre.pay(family.account, 'TRX-AFTER-RESTART');
    await word(page).waitFor();
    await context.close();
  });

  test('reads everything anew, once, when the books went back to an earlier moment', async () => {
    const family = nextFamily();
    const { page, at, context } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, `/kader/keluarga/${family.id}`));
    await isLive(page);
    await otherHistory(await server.databaseUrl());
    let sockets = 0;
    page.on('websocket', () => (sockets += 1));
    await server.stop();
    await server.start();
    await isLive(page);
    sockets = 0;
    await page.waitForTimeout(4_000);

    expect(sockets).toBeLessThan(4);
    await cadre.pay(family.account, 'TRX-IN-THIS-HISTORY');
    await word(page).waitFor();
    await context.close();
  });

  test('works on when the phone is full, says so, and loses no record while the page is open', async () => {
    const family = nextFamily();
    const { page, at, faults, context } = await browser.open(PHONE);
    await page.addInitScript(
      `IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };`,
    );
    await page.goto(at(server.baseUrl, `/kader/keluarga/${family.id}`));
    await page.getByText('Memori ponsel penuh.').waitFor();
    await isLive(page);
    await page.getByRole('link', { name: 'Catat janji' }).click();
    await page.getByRole('textbox').fill('dicatat di ponsel yang penuh');
    await page.getByRole('checkbox').uncheck();
    await context.setOffline(true);
    await isOffline(page);
    await page.getByRole('button', { name: 'Simpan janji' }).click();
    await page.getByRole('heading', { name: 'Tercatat, belum tersimpan' }).waitFor();
    await page.getByText('Jangan tutup halaman ini sampai semua catatan terkirim.').waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await context.setOffline(false);

    await page.getByText('Sudah diterima server.').waitFor();
    expect(await cadre.notes()).toContain('dicatat di ponsel yang penuh');
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(fault))).toEqual([]);
    await context.close();
  });

  test("goes by the server's time when the phone's clock is five hours late", async () => {
    const family = nextFamily();
    const { page, at, context } = await browser.open(PHONE);
    await page.addInitScript(`(() => {
      const Real = Date;
      const late = 5 * 3_600_000;
      globalThis.Date = class extends Real {
        constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() - late); }
        static now() { return Real.now() - late; }
      };
    })()`);
    await page.goto(at(server.baseUrl, '/kader'));
    await dayIsKept(page);
    await page.goto(at(server.baseUrl, `/kader/keluarga/${family.id}`));
    await isLive(page);
    await context.setOffline(true);
    await isOffline(page);
    const shown = await page.getByText(/Data pukul \d\d\.\d\d/).innerText();
    const [hour, minute] = /(\d\d)\.(\d\d)/.exec(shown)?.slice(1).map(Number) ?? [];
    const inSamarinda = new Date(Date.now() + 8 * 3_600_000);
    const apart = (hour ?? 0) * 60 + (minute ?? 0) - inSamarinda.getUTCHours() * 60 - inSamarinda.getUTCMinutes();
    expect(Math.abs(apart)).toBeLessThanOrEqual(1);

    await page.goto(at(server.baseUrl, '/kader'));
    await page.getByText('Rute hari ini').waitFor();
    await page.locator('main li a').first().click();
    await page.getByRole('link', { name: 'Hasil lain' }).click();
    await page.getByRole('textbox').fill('jam ponsel terlambat');
    await page.getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: 'Simpan hasil' }).click();
    await page.getByText('Menunggu sinyal; dikirim sendiri.').waitFor();
    await context.setOffline(false);
    await page.getByText('Sudah diterima server.').waitFor();
    const visitedAt = await cadre.visitedAt('jam ponsel terlambat');
    expect(Math.abs(Date.now() - Date.parse(visitedAt))).toBeLessThan(120_000);
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
