/**
 * The screens look as they did: pictures of them on one day of a sandbox, compared with those that documents show. Taken
 * anew and accepted by `npm run pictures`.
 */
import type { Page } from 'playwright-core';
import { type DayOfPictures, aDayOfPictures } from '../support/browser/a-day-of-pictures.js';
import { DESK, type Look, PHONE, settled, useBrowser } from '../support/browser/a-browser.js';
import { WITHOUT_FACE, differenceOf, hasFaceOfPictures } from '../support/browser/a-picture.js';

interface Shown {
  readonly name: string;
  readonly path: string;
  readonly look: Look;
  /** What is there once the page shows what it is for. */
  readonly shows: (page: Page) => Promise<unknown>;
}

const text = (words: string) => (page: Page) => page.getByText(words, { exact: true }).first().waitFor();
const table = (name: string) => (page: Page) => page.getByRole('region', { name }).getByRole('table').first().waitFor();
const chart = (page: Page) => page.getByRole('img', { name: /^Rupiah per jam/ }).waitFor();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();

const SHOWN: readonly Shown[] = [
  { name: 'front', path: '/', look: { width: 1440, theme: 'light', language: 'id' }, shows: text('TERHENTI') },
  { name: 'front-phone', path: '/', look: { width: 360, theme: 'dark', language: 'en' }, shows: text('SUSPENDED') },
  { name: 'tasks', path: '/kader', look: { width: 360, theme: 'light', language: 'id' }, shows: text('Tersambung') },
  {
    name: 'branch',
    path: '/cabang',
    look: { width: 1440, theme: 'light', language: 'id' },
    shows: table('Tunggakan menurut wilayah dan umur'),
  },
  { name: 'wallboard', path: '/cabang/papan', look: { width: 1920, theme: 'dark', language: 'id' }, shows: chart },
  { name: 'officer', path: '/petugas', look: { width: 1440, theme: 'light', language: 'en' }, shows: heading },
  { name: 'director', path: '/direktur', look: { width: 1440, theme: 'dark', language: 'en' }, shows: heading },
  { name: 'partner', path: '/mitra', look: { width: 820, theme: 'light', language: 'id' }, shows: heading },
  { name: 'citizen', path: '/warga', look: { width: 360, theme: 'sun', language: 'id' }, shows: heading },
  { name: 'telecollecting', path: '/telekoleksi', look: { width: 820, theme: 'dark', language: 'id' }, shows: heading },
];

if (!hasFaceOfPictures()) process.stderr.write(WITHOUT_FACE);

(hasFaceOfPictures() ? describe : describe.skip)('what the screens look like', () => {
  const browser = useBrowser();
  let day: DayOfPictures;
  beforeAll(async () => {
    day = await aDayOfPictures();
  }, 180_000);
  afterAll(() => day.remove());

  const open = async (path: string, look: Look) => {
    await day.nextMinute();
    const { page, at, context } = await browser.open(look);
    await page.goto(at(day.baseUrl, path));
    return { page, context };
  };

  test.each(SHOWN)(
    '$name',
    async ({ name, path, look, shows }) => {
      const { page, context } = await open(path, look);
      await shows(page);
      await settled(page);
      expect(await differenceOf(page, name)).toBeNull();
      await context.close();
    },
    60_000,
  );

  test('the sandbox, when a bill was paid', async () => {
    const { page, context } = await open('/sandbox', DESK);
    const phone = page.frameLocator('iframe');
    await phone.getByText('Tersambung', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Kirim webhook bertanda tangan' }).click();
    await phone.getByRole('heading', { name: 'AKTIF' }).waitFor();
    await page.getByText('sejak tombol ditekan').waitFor();
    expect(await differenceOf(page, 'sandbox')).toBeNull();
    await context.close();
  }, 60_000);

  test("the cadre's phone, before and after the payment", async () => {
    const { page, context } = await open(`/kader/keluarga/${day.family.id}`, PHONE);
    await page.getByText('Menunggu pembayaran').waitFor();
    await page.getByText('Tersambung', { exact: true }).waitFor();
    const differences = [await differenceOf(page, 'family-at-the-door')];
    await day.pay(day.family);
    await page.getByRole('heading', { name: 'AKTIF', exact: true }).waitFor();
    differences.push(await differenceOf(page, 'card-turns-active'));
    expect(differences).toEqual([null, null]);
    await context.close();
  }, 60_000);
});
