/**
 * The dashboard of a branch while some two hundred payments a second arrive: what it shows stays what the server counts,
 * its memory does not grow with the number of payments, and it answers to a hand.
 */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
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
/** The share of the time for which the processor may work at tasks of more than 50 ms. */
const LONG_TASKS_MAX = 0.1;

/** How soon a press is answered, also on a machine that does other work. */
const ANSWERED_WITHIN_MS = 5_000;

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

/**
 * Measures how much of the time of the page's tasks the processor worked at them: on a busy machine tasks are long because
 * they wait for their turn, which is no fault of the page.
 */
async function workMeter(context: BrowserContext, page: Page): Promise<() => Promise<number>> {
  const read = async (timeDomain: 'timeTicks' | 'threadTicks') => {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain });
    return async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    };
  };
  const [passed, worked] = [await read('timeTicks'), await read('threadTicks')];
  const [passedBefore, workedBefore] = [await passed(), await worked()];
  return async () => ((await worked()) - workedBefore) / ((await passed()) - passedBefore);
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

const figure = (page: Page) => page.locator('dl > div', { hasText: 'Rupiah dibayar hari ini' });
const sumOf = (bills: readonly Bill[]): number => bills.reduce((total, { amount }) => total + amount, 0);

/** Waits until the screen shows what was collected, to the rupiah. */
const shows = (page: Page, collected: number): Promise<void> =>
  figure(page)
    .filter({ hasText: `Rp${collected.toLocaleString('id-ID')}` })
    .waitFor({ timeout: 60_000 });

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
    await figure(page).filter({ hasText: 'kemarin' }).waitFor();
    const collected = Number((await figure(page).locator('dd').first().textContent())?.replace(/\D/g, ''));
    await pour(bills.slice(0, WARM_UP), pay);
    await shows(page, collected + sumOf(bills.slice(0, WARM_UP)));

    const poured = bills.slice(WARM_UP);
    const heapBefore = await heapOf(cdp);
    await page.evaluate('window.longTasks = 0');
    const workShare = await workMeter(context, page);
    const from = performance.now();
    const rate = await pour(poured, pay);
    const pressedAt = performance.now();
    await page.getByRole('button', { name: 'Jeda' }).click();
    await page.getByRole('button', { name: 'Lanjutkan' }).waitFor();
    const answeredMs = performance.now() - pressedAt;
    const longShare = (await page.evaluate<number>('window.longTasks')) / (performance.now() - from);
    const longTasks = longShare * (await workShare());
    await shows(page, collected + sumOf(bills));
    const growth = (await heapOf(cdp)) - heapBefore;
    const rows = await page.getByRole('list', { name: 'Pembayaran terbaru' }).getByRole('listitem').count();
    process.stdout.write(
      `${poured.length} payments at ${rate.toFixed(0)} a second: the heap grew by ${(growth / 1_024).toFixed(0)} kB, long tasks took ${(longShare * 100).toFixed(1)} % and the processor ${(longTasks * 100).toFixed(1)} %, a press was answered in ${answeredMs.toFixed(0)} ms\n`,
    );

    expect(growth).toBeLessThan(HEAP_GROWTH_MAX);
    expect(longTasks).toBeLessThan(LONG_TASKS_MAX);
    expect(answeredMs).toBeLessThan(ANSWERED_WITHIN_MS);
    expect(rows).toBeLessThanOrEqual(8);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);
});
