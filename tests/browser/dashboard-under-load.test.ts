/**
 * The dashboard of a branch while some two hundred payments a second arrive: what it shows stays what the server counts,
 * its memory does not grow with the number of payments, and it answers to a hand.
 */
import type { CDPSession, Page } from 'playwright-core';
import { DESK, settled, useBrowser } from '../support/browser/a-browser.js';
import { type Bill, aPayer, findBills } from '../support/browser/partners-pay.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

const PER_SECOND = 200;
const SECONDS = 20;
/** Payments before the measurement, after which everything that is kept once is kept. */
const WARM_UP = 300;
const SENDERS = 24;

/** What memory may grow by: less than two kilobytes for each payment, had they been kept. */
const HEAP_GROWTH_MAX = 4 * 1024 * 1024;
/** The share of the time that tasks of more than 50 ms may take. */
const LONG_TASKS_MAX = 0.1;

const WATCH_LONG_TASKS = `
  window.longTasks = 0;
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longTasks += duration; })
    .observe({ type: 'longtask', buffered: true });`;

/** The bytes in use once all that nobody needs is collected. */
async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Pays bills at a steady pace from several senders; resolves to how many a second it were. */
async function pour(bills: readonly Bill[], pay: (bill: Bill) => Promise<void>): Promise<number> {
  const queue = bills.entries();
  const from = performance.now();
  const send = async (): Promise<void> => {
    for (const [place, bill] of queue) {
      const wait = from + (place / PER_SECOND) * 1_000 - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      await pay(bill);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  return bills.length / ((performance.now() - from) / 1_000);
}

const collectedOn = (page: Page): Promise<string | null> =>
  page.locator('dl > div', { hasText: 'Rupiah masuk hari ini' }).locator('dd').first().textContent();
const digits = (text: string | null): number => Number(text?.replace(/\D/g, ''));

describe('the dashboard under load', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let bills: Bill[];
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    bills = await findBills(server, WARM_UP + PER_SECOND * SECONDS);
  }, 200_000);
  afterAll(() => server.remove());

  test('keeps its memory and answers while payments pour in', async () => {
    const { page, faults, at, context } = await browser.open(DESK);
    await page.addInitScript(WATCH_LONG_TASKS);
    await page.goto(at(server.baseUrl, '/cabang'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    const cdp = await context.newCDPSession(page);
    const pay = await aPayer(server);
    await pour(bills.slice(0, WARM_UP), pay);

    const poured = bills.slice(WARM_UP);
    const before = digits(await collectedOn(page));
    const heapBefore = await heapOf(cdp);
    await page.evaluate('window.longTasks = 0');
    const from = performance.now();
    const rate = await pour(poured, pay);
    const pressedAt = performance.now();
    await page.getByRole('button', { name: 'Jeda' }).click();
    await page.getByRole('button', { name: 'Lanjutkan' }).waitFor();
    const answeredMs = performance.now() - pressedAt;
    const longTasks = (await page.evaluate<number>('window.longTasks')) / (performance.now() - from);
    const sum = poured.reduce((total, { amount }) => total + amount, 0);
    const expected = `Rp${(before + sum).toLocaleString('id-ID')}`;
    await page.locator('dl > div', { hasText: 'Rupiah masuk hari ini' }).filter({ hasText: expected }).waitFor();
    const growth = (await heapOf(cdp)) - heapBefore;
    const rows = await page.getByRole('list', { name: 'Pembayaran terbaru' }).getByRole('listitem').count();
    process.stdout.write(
      `${poured.length} payments at ${rate.toFixed(0)} a second: the heap grew by ${(growth / 1_024).toFixed(0)} kB, long tasks took ${(longTasks * 100).toFixed(1)} %, a press was answered in ${answeredMs.toFixed(0)} ms\n`,
    );

    expect(growth).toBeLessThan(HEAP_GROWTH_MAX);
    expect(longTasks).toBeLessThan(LONG_TASKS_MAX);
    expect(answeredMs).toBeLessThan(1_000);
    expect(rows).toBeLessThanOrEqual(8);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);
});
