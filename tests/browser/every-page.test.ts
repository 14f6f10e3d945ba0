/**
 * Every page in each width, theme and language: nothing fails, nobody scrolls sideways, and axe finds nothing. Usually
 * each pair of two of them is seen; `LOOKS=every` sees them all.
 */
import { EVERY_LOOK, PAIRWISE, settled, sidewaysOf, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

const PAGES = [
  { name: 'front page', path: '/' },
  { name: "cadre's day", path: '/kader' },
  { name: "citizen's page: status", path: '/warga' },
  { name: "citizen's page: complaint", path: '/warga/k/0123456789' },
  { name: 'sandbox', path: '/sandbox' },
  { name: 'tele-collector', path: '/telekoleksi' },
  { name: 'branch', path: '/cabang' },
  { name: 'wallboard', path: '/cabang/papan' },
  { name: 'director', path: '/direktur' },
  { name: "officer's morning", path: '/petugas' },
  { name: "partner's page", path: '/mitra' },
] as const;

const looks = process.env['LOOKS'] === 'every' ? EVERY_LOOK : PAIRWISE;
const VIEWS = PAGES.flatMap((page) => looks.map((look) => ({ ...page, ...look })));

describe('every page', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
  }, 120_000);
  afterAll(() => server.remove());

  test.each(VIEWS)('$name, $width px, $theme, $language', async ({ path, ...look }) => {
    const { page, faults, at, context } = await browser.open(look);
    await page.goto(at(server.baseUrl, path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);

    const violations = await violationsOf(page);
    const sideways = await sidewaysOf(page);
    await context.close();

    expect({ violations, sideways, faults }).toEqual({ violations: [], sideways: 0, faults: [] });
  });
});
