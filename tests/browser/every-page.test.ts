/**
 * Every page in each width, theme and language: nothing fails, nobody scrolls sideways, and axe finds nothing. Usually
 * each pair of two of them is seen; `LOOKS=every` sees them all.
 */
import { ahead } from '../support/browser/ahead.js';
import {
  EVERY_LOOK,
  PAIRWISE,
  faultsOf,
  settled,
  sidewaysOf,
  useBrowser,
  violationsOf,
} from '../support/browser/a-browser.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

/** Says how far a long run has come. */
function progress(of: number, isTold: boolean): (place: number) => void {
  const from = performance.now();
  return (place) => {
    const seen = place + 1;
    if (!isTold || (seen % 20 !== 0 && seen !== of)) return;
    process.stdout.write(`${seen} of ${of} views, ${((performance.now() - from) / 1_000).toFixed(0)} s\n`);
  };
}

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

const isEvery = process.env['LOOKS'] === 'every';
const looks = isEvery ? EVERY_LOOK : PAIRWISE;
const VIEWS = PAGES.flatMap((page) => looks.map((look) => ({ ...page, ...look })));

describe('every page', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
  }, 120_000);
  afterAll(() => server.remove());

  const found = ahead(VIEWS, async ({ path, width, theme, language }) => {
    const opened = await browser.open({ width, theme, language });
    const { page, at, context } = opened;
    await page.goto(at(server.baseUrl, path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    const [violations, sideways] = [await violationsOf(page), await sidewaysOf(page)];
    await context.close();
    return { violations, sideways, faults: faultsOf(opened) };
  });

  const told = progress(VIEWS.length, isEvery);
  test.each(VIEWS.map((view, place) => ({ ...view, place })))(
    '$name, $width px, $theme, $language',
    async ({ place }) => {
      const seen = await found(place);
      told(place);
      expect(seen).toEqual({ violations: [], sideways: 0, faults: [] });
    },
  );
});
