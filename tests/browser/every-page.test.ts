/**
 * Every page in each width, theme and language: nothing fails, nobody scrolls sideways, and axe finds nothing. Usually
 * each pair of two of them is seen; `LOOKS=every` sees them all.
 */
import { ahead } from '../support/browser/ahead.js';
import {
  EACH_ONCE,
  EVERY_LOOK,
  type Look,
  PAIRWISE,
  faultsOf,
  settled,
  sidewaysOf,
  useBrowser,
  violationsOf,
} from '../support/browser/a-browser.js';
import { aCadre } from '../support/browser/a-cadre.js';
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

/** Views below a page, each of which is seen once in every width, theme and language; `$family` is one that owes. */
const PARTS = [
  { name: 'family at the door', path: '/kader/keluarga/$family' },
  { name: 'promise at the door', path: '/kader/keluarga/$family/janji' },
  { name: 'outcome at the door', path: '/kader/keluarga/$family/hasil' },
  { name: "cadre's families", path: '/kader/keluarga' },
  { name: "cadre's queue", path: '/kader/antrean' },
  { name: "cadre's own page", path: '/kader/saya' },
  { name: 'breaks in settlement files', path: '/petugas/selisih' },
  { name: 'doubts', path: '/petugas/diragukan' },
  { name: 'approvals', path: '/petugas/persetujuan' },
  { name: 'complaints', path: '/petugas/keluhan' },
  { name: 'a page that is not there', path: '/warga/tidak-ada' },
] as const;

const isEvery = process.env['LOOKS'] === 'every';
const looks = isEvery ? EVERY_LOOK : PAIRWISE;
const inLooks = (pages: readonly { name: string; path: string }[], seen: readonly Look[]) =>
  pages.flatMap((page) => seen.map((look) => ({ ...page, ...look })));
const VIEWS = [...inLooks(PAGES, looks), ...inLooks(PARTS, isEvery ? EVERY_LOOK : EACH_ONCE)];

describe('every page', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let family: string;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    const [owing] = await aCadre(() => server.baseUrl).owing();
    family = owing?.id ?? '';
  }, 120_000);
  afterAll(() => server.remove());

  const found = ahead(VIEWS, async ({ path, width, theme, language }) => {
    const opened = await browser.open({ width, theme, language });
    const { page, at, context } = opened;
    await page.goto(at(server.baseUrl, path.replace('$family', family)));
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
