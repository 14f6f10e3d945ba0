/** The director's screen: what the API answers by strategy and period, and the two totals of 2020 from a history like that year's. */
import { civilDateIn } from '../../src/kernel/civil-date.js';
import { WIB } from '../../src/kernel/time-zone.js';
import { createPool } from '../../src/platform/db/pool.js';
import { DESK, settled, useBrowser } from '../support/browser/a-browser.js';
import { enterAt, skipToContent, tabThrough } from '../support/browser/keyboard.js';
import { askAs } from '../support/browser/partners-pay.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';
import { writeYear2020 } from '../support/summaries/year-2020.js';

/** The day of the screen, by the clock of Jakarta. */
const today = (): string => civilDateIn(new Date(), WIB);
const YEAR = today().slice(0, 4);
const SUMMARY = `query ($period: Period!) { collectionSummary(period: $period, groupBy: [STRATEGY]) {
  groups { strategy collected } total { collected payments } }
  coverage { total { registeredPercent } } }`;

interface Summary {
  readonly collectionSummary: {
    readonly groups: readonly { readonly strategy: string; readonly collected: number }[];
    readonly total: { readonly collected: number; readonly payments: number };
  };
  readonly coverage: { readonly total: { readonly registeredPercent: number } };
}

const rupiah = (amount: number): string => `Rp${amount.toLocaleString('id-ID')}`;

describe('the director’s screen', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
  }, 120_000);
  afterAll(() => server.remove());

  const open = async () => {
    const { page, faults, at, context } = await browser.open(DESK);
    await page.goto(at(server.baseUrl, '/direktur'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    return { page, faults, context };
  };

  test('shows the sums of the year, and says that these books hold no 2020', async () => {
    const { page, faults, context } = await open();
    const period = { from: `${YEAR}-01-01`, through: today() };
    const { collectionSummary, coverage } = await askAs<Summary>(server, {
      persona: 'director',
      query: SUMMARY,
      variables: { period },
    });
    const strategies = page.getByRole('region', { name: 'Rupiah terkumpul' });
    await strategies.getByText(rupiah(collectionSummary.total.collected)).first().waitFor();
    expect(await strategies.getByRole('listitem').count()).toBe(collectionSummary.groups.length);
    await page
      .getByText(`${coverage.total.registeredPercent.toLocaleString('id-ID', { maximumFractionDigits: 1 })}%`)
      .first()
      .waitFor();
    await page.getByText('Buku ini belum memuat tahun 2020').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  test('by keys alone: past the bar, another period, and a chart as a table', async () => {
    const { page, context } = await open();
    await page.getByText('Buku ini belum memuat tahun 2020').waitFor();
    expect(await tabThrough(page)).toEqual({ stops: expect.any(Number), faults: [] });
    await skipToContent(page);
    const months = page.getByRole('region', { name: 'Per bulan, semua strategi' });
    await enterAt(page, months.getByText('Tampilkan sebagai tabel'));
    await months.getByRole('table').waitFor();
    const lastYear = page.getByRole('button', { name: 'Tahun lalu' });
    await enterAt(page, lastYear);
    await lastYear.and(page.locator('[aria-pressed="true"]')).waitFor();
    await context.close();
  }, 60_000);

  test('shows the two totals of 2020 once the books hold that year', async () => {
    const pool = createPool({ databaseUrl: await server.databaseUrl(), role: 'commands', onError: () => undefined });
    await writeYear2020(pool);
    await pool.end();
    const { page, context } = await open();
    const told = page.getByRole('region', { name: 'Dua jumlah yang diberitakan tahun 2020' }).getByRole('row');
    const rows = (await told.allTextContents()).slice(1);
    expect(rows).toEqual([
      expect.stringMatching(/Telekolekting.*Rp295\.540\.000\.000.*Rp295\.540\.000\.000.*Sama/),
      expect.stringMatching(/Kader JKN.*Rp106\.168\.000\.000.*Rp106\.168\.000\.000.*Sama/),
    ]);
    await page.getByRole('button', { name: '2020 (angka acuan)' }).click();
    const cadres = page.getByRole('region', { name: 'Rupiah terkumpul' }).getByRole('listitem');
    // The whole year, so the three billion of November besides.
    await cadres.filter({ hasText: 'Kader JKN' }).filter({ hasText: 'Rp109,17 M' }).waitFor();
    await context.close();
  }, 120_000);
});
