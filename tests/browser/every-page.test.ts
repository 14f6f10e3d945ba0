/** Every page in every theme, language and width: nothing fails, nobody scrolls sideways, and axe finds nothing. */
import { PAIRWISE, sidewaysOf, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

const PAGES = [
  { name: 'front page', path: '/' },
  { name: "citizen's page: status", path: '/warga' },
  { name: "citizen's page: complaint", path: '/warga/k/0123456789' },
] as const;

const EVERY_LOOK = PAGES.flatMap((page) => PAIRWISE.map((look) => ({ ...page, ...look })));

describe('every page', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
  }, 120_000);
  afterAll(() => server.remove());

  test.each(EVERY_LOOK)('$name, $width px, $theme, $language', async ({ path, ...look }) => {
    const { page, faults, at, context } = await browser.open(look);
    await page.goto(at(server.baseUrl, path));
    await page.getByRole('heading', { level: 1 }).waitFor();

    const violations = await violationsOf(page);
    const sideways = await sidewaysOf(page);
    await context.close();

    expect({ violations, sideways, faults }).toEqual({ violations: [], sideways: 0, faults: [] });
  });
});
