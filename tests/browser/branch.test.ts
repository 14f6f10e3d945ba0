/** The branch's dashboard: it shows what the API answers, and money as it arrives; a part that fails takes no other with it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createPool } from '../../src/platform/db/pool.js';
import { DESK, faultsOf, settled, useBrowser } from '../support/browser/a-browser.js';
import { enterAt, skipToContent, tabThrough, tabTo } from '../support/browser/keyboard.js';
import { type Bill, aPayer, askAs, findBills } from '../support/browser/partners-pay.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

const OPERATION = readFileSync('docs/operations/branch.graphql', 'utf8');

interface BranchToday {
  readonly arrearsMapping: {
    readonly groups: readonly { readonly region: { readonly name: string }; readonly arrears: number }[];
  };
  readonly complaintCounts: { readonly overdue: number };
  readonly cadresDay: { readonly totals: { readonly cadres: number } };
  readonly approvalCounts: readonly { readonly mayDecide: number }[];
  readonly moneyWaiting: { readonly suspense: { readonly amount: number } };
}

const rupiah = (amount: number): string => `Rp${amount.toLocaleString('id-ID')}`;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The value of a figure, by its name. */
const figure = (page: Page, name: string) => page.locator('dl > div', { hasText: name }).locator('dd').first();
const feed = (page: Page) => page.getByRole('list', { name: 'Pembayaran terbaru' }).getByRole('listitem');
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const MOVE = 'mutation ($input: MoveSandboxClockInput!) { moveSandboxClock(input: $input) { __typename } }';
/** Much sooner than everything is asked anew unasked. */
const TOLD_WITHIN_MS = 8_000;
const ARREARS = 'Tunggakan menurut wilayah dan umur';

describe('the dashboard of a branch', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let bills: Bill[];
  let pay: (bill: Bill) => Promise<void>;
  const nextBill = (): Bill => {
    const bill = bills.pop();
    if (bill === undefined) throw new Error('there are no more bills');
    return bill;
  };
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    bills = await findBills(server, 20);
    pay = await aPayer(server);
  }, 120_000);
  afterAll(() => server.remove());

  const open = async () => {
    const { page, faults, at, context } = await browser.open(DESK);
    await page.goto(at(server.baseUrl, '/cabang'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    // A server that is busy says so, and is asked again.
    await panel(page, ARREARS).getByRole('table').waitFor();
    return { page, faults, context };
  };

  test('shows what the API answers', async () => {
    const { page, faults, context } = await open();
    const day = new Date().toISOString().slice(0, 10);
    const answer = await askAs<BranchToday>(server, {
      persona: 'branch-head',
      query: OPERATION,
      variables: {
        period: { from: day, through: day },
        soon: new Date(),
      },
    });
    const { groups } = answer.arrearsMapping;
    const names = [...new Set(groups.map(({ region }) => region.name))];
    const sums = names.map((name) =>
      total(groups.filter(({ region }) => region.name === name).map(({ arrears }) => arrears)),
    );

    expect(await figure(page, 'Keluhan lewat batas').textContent()).toBe(String(answer.complaintCounts.overdue));
    expect(await figure(page, 'Menunggu keputusan').textContent()).toBe(
      String(total(answer.approvalCounts.map(({ mayDecide }) => mayDecide))),
    );
    await panel(page, 'Kader hari ini').getByText(`${answer.cadresDay.totals.cadres} kader,`).waitFor();
    const arrears = panel(page, ARREARS);
    expect(await arrears.getByRole('group').getByRole('button').count()).toBe(names.length);
    const told = await arrears.locator('tbody tr > td:last-child').allTextContents();
    expect(told).toEqual(
      sums.toSorted((one, other) => other - one).map((sum) => Math.round(sum / 1_000_000).toLocaleString('id-ID')),
    );
    expect(await panel(page, 'Uang yang perlu orang').getByRole('row', { name: 'Suspens' }).textContent()).toContain(
      rupiah(answer.moneyWaiting.suspense.amount),
    );
    expect(faultsOf({ faults })).toEqual([]);
    await context.close();
  }, 60_000);

  test('a payment is on top of the feed at once, and the totals follow', async () => {
    const { page, context } = await open();
    const before = await figure(page, 'Rupiah dibayar hari ini').textContent();
    const bill = nextBill();
    const paidAt = performance.now();
    await pay(bill);
    await feed(page)
      .first()
      .filter({ hasText: rupiah(bill.amount) })
      .filter({ hasText: 'kartu aktif' })
      .waitFor();
    expect(performance.now() - paidAt).toBeLessThan(3_000);

    const collected = Number(before?.replace(/\D/g, '')) + bill.amount;
    await figure(page, 'Rupiah dibayar hari ini')
      .filter({ hasText: rupiah(collected) })
      .waitFor();
    await context.close();
  }, 60_000);

  test('the chart and the headline say the same, soon after a payment too', async () => {
    const { page, context } = await open();
    const headline = figure(page, 'Rupiah dibayar hari ini');
    await headline.filter({ hasText: /Rp/ }).waitFor();
    const before = Number((await headline.textContent())?.replace(/\D/g, ''));
    const bill = nextBill();
    await pay(bill);
    const collected = rupiah(before + bill.amount);
    await page
      .getByRole('img', { name: new RegExp(`sampai kini ${collected.replaceAll('.', '\\.')},`) })
      .waitFor({ timeout: 8_000 });
    expect(await headline.textContent()).toBe(collected);
    await context.close();
  }, 60_000);

  test('money in suspense says so in the feed within seconds, and leads to where it waits', async () => {
    const { page, context } = await open();
    const bill = nextBill();
    await expect(pay({ ...bill, amount: 5 })).rejects.toThrow('into-suspense');
    const row = feed(page).filter({ hasText: 'Rp5' }).filter({ hasText: 'Suspens: jumlah salah' });
    await row.waitFor({ timeout: TOLD_WITHIN_MS });
    await row.getByRole('link').click();
    await page.getByRole('heading', { name: 'Jumlah tidak sama dengan tagihan' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/petugas\/suspens\/Payment_/);
    await context.close();
  }, 60_000);

  test('a pause holds the feed still, and says how many wait', async () => {
    const { page, context } = await open();
    const before = await feed(page).allTextContents();
    await page.getByRole('button', { name: 'Jeda' }).click();
    const first = nextBill();
    await pay(first);
    await page.getByText('dijeda, 1 baru menunggu').waitFor();
    expect(before).not.toEqual([]);
    expect(await feed(page).allTextContents()).toEqual(before);

    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await feed(page)
      .first()
      .filter({ hasText: rupiah(first.amount) })
      .waitFor();
    await context.close();
  }, 60_000);

  test('by keys alone: past the bar, what the bars count, a district, the pause, and a way to what waits', async () => {
    const { page, context } = await open();
    expect(await tabThrough(page)).toEqual({ stops: expect.any(Number), faults: [] });
    await skipToContent(page);
    await tabTo(page, page.getByRole('button', { name: 'Keluarga', exact: true }));
    await enterAt(page, page.getByRole('button', { name: 'Jeda' }));
    await page.getByRole('button', { name: 'Lanjutkan' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    const district = panel(page, ARREARS).getByRole('group').getByRole('button').nth(1);
    await enterAt(page, district);
    expect(await district.getAttribute('aria-pressed')).toBe('true');
    await enterAt(page, page.getByRole('link', { name: 'Buka yang menunggu' }));
    await page.waitForURL(/petugas/);
    await context.close();
  }, 60_000);

  test('a part that fails leaves the others, and comes back', async () => {
    const pool = createPool({ databaseUrl: await server.databaseUrl(), role: 'commands', onError: () => undefined });
    await pool.query('alter table complaints rename to complaints_away');
    try {
      const { page, context } = await open();
      const complaints = panel(page, 'Keluhan yang mendesak');
      await complaints.getByText('Data tidak dapat diambil').waitFor();
      await panel(page, ARREARS).getByRole('table').waitFor();
      expect(await page.getByText('Data tidak dapat diambil').count()).toBe(1);

      await pool.query('alter table complaints_away rename to complaints');
      await complaints.getByRole('button', { name: 'Coba lagi' }).click();
      await complaints.getByText('menurut sisa waktu').waitFor();
      await context.close();
    } finally {
      await pool.query('alter table if exists complaints_away rename to complaints');
      await pool.end();
    }
  }, 60_000);

  test('an open dashboard goes over to the new day when the clock of the sandbox is moved', async () => {
    const { page, context } = await open();
    const title = page.getByRole('heading', { level: 1 });
    const before = (await title.textContent())?.split(',')[1];
    await askAs(server, { persona: 'operator', query: MOVE, variables: { input: { by: '1d' } } });
    await title.filter({ hasNotText: before ?? '' }).waitFor({ timeout: 30_000 });
    const collected = figure(page, 'Rupiah dibayar hari ini');
    await collected.filter({ hasText: /^Rp0$/ }).waitFor();
    expect(await title.textContent()).not.toContain(before);
    await context.close();
  }, 60_000);
});
