/** The sandbox panel: a visitor presses a button, and the phone beside it turns green while the trace says how. */
import type { Page } from 'playwright-core';
import { DESK, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

/** Where the pictures of documents are kept, when a run is asked to take them. */
const PICTURES = process.env['PICTURES'];

describe('the sandbox panel', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
  }, 120_000);
  afterAll(() => server.remove());

  async function openPanel() {
    const { page, at, faults, context } = await browser.open(DESK);
    await page.goto(at(server.baseUrl, '/sandbox'));
    const phone = page.frameLocator('iframe');
    await phone.getByText('TERHENTI').first().waitFor();
    return { page, phone, faults, context };
  }
  const send = (page: Page) => page.getByRole('button', { name: 'Kirim webhook bertanda tangan' });
  const stepsOf = (page: Page): Promise<string[]> =>
    page.getByRole('list', { name: 'Yang terjadi' }).locator('b').allInnerTexts();

  test.each([
    ['Bank (SNAP)', 'POST /'],
    ['Minimarket', 'POST /webhooks/sandbox-minimarket'],
    ['ATM', 'POST /'],
  ])(
    'pays by %s: the phone beside turns active while one looks, and each step has its milliseconds',
    async (channel, path) => {
      const { page, phone, faults, context } = await openPanel();
      await page.getByRole('radio', { name: channel }).check();
      await send(page).click();

      await phone
        .getByRole('heading', { name: 'AKTIF' })
        .or(phone.getByText('AKTIF', { exact: true }))
        .first()
        .waitFor();
      await page.getByText('sejak tombol ditekan').waitFor();
      if (PICTURES !== undefined && channel === 'Minimarket')
        await page.screenshot({ path: `${PICTURES}/sandbox.png` });

      expect(await stepsOf(page)).toEqual(
        expect.arrayContaining([
          'Panggilan ditandatangani',
          'Satu commit',
          'Mitra dijawab 200',
          'Kartu AKTIF di layar',
        ]),
      );
      await page.getByText(path).first().waitFor();
      expect(await page.getByText(/^[\d.,]+ ms$/).count()).toBe(6);
      expect(await send(page).getAttribute('aria-disabled')).toBe('true');
      expect(faults).toEqual([]);

      await page.getByRole('button', { name: 'Ulang dengan keluarga lain', exact: true }).click();
      await phone.getByText('TERHENTI').first().waitFor();
      expect(await send(page).getAttribute('aria-disabled')).toBeNull();
      await context.close();
    },
  );

  test('keeps a wrong amount in suspense, and the card stays as it was', async () => {
    const { page, phone, context } = await openPanel();
    await page.getByRole('radio', { name: 'Salah: Rp5' }).check();
    await send(page).click();
    await page.getByText('Uang disimpan di suspens').waitFor();

    expect(await phone.getByText('TERHENTI').count()).toBeGreaterThan(0);
    await page.getByText('Lihat panggilan dan jawabannya').click();
    await page.getByText('webhook-signature').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });

  test('moves the clock forward, and never back', async () => {
    const { page, context } = await openPanel();
    const shown = async (): Promise<number> =>
      new Date((await page.locator('time').first().getAttribute('datetime')) ?? '').getTime();
    const before = await shown();
    await page.getByRole('button', { name: '+1 jam' }).click();
    await page.getByText('Jam sandbox sekarang').waitFor({ state: 'attached' });

    expect(await shown()).toBeGreaterThanOrEqual(before + 3_600_000);
    expect(await page.getByRole('button', { name: /^Kembali/ }).getAttribute('aria-disabled')).toBe('true');
    await context.close();
  });

  test('opens the screen of a role as that person', async () => {
    const { page, context } = await openPanel();
    await page.getByRole('link', { name: /Kader JKN/ }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url())).toMatchObject({ pathname: '/kader', search: '?as=cadre' });
    await context.close();
  });
});
