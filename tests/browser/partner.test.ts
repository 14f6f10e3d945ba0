/** The partner's page: a call appears by itself, is acted on again, and a secret is rotated without a call being lost. */
import type { Page } from 'playwright-core';
import { DESK, type WindowOfTest, useBrowser } from '../support/browser/a-browser.js';
import { enterAt, tabTo } from '../support/browser/keyboard.js';
import { type SandboxPeople, peopleOf } from '../support/browser/sandbox-people.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

interface Bill {
  readonly families: {
    readonly edges: readonly { readonly node: { readonly virtualAccounts: readonly { readonly number: string }[] } }[];
  };
}

const BILL = '{ families(filter: { status: SUSPENDED }, first: 3) { edges { node { virtualAccounts { number } } } } }';

describe("the partner's page", () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let people: SandboxPeople;
  let open: WindowOfTest;
  let page: Page;
  let accounts: readonly string[];

  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    people = await peopleOf(server.baseUrl);
    const { families } = await people.ask<Bill>('cadre', BILL);
    accounts = families.edges.map(({ node }) => node.virtualAccounts[0]?.number ?? '');
    open = await browser.open(DESK);
    ({ page } = open);
    page.setDefaultTimeout(20_000);
    await page.goto(open.at(server.baseUrl, '/mitra'));
    await page.getByRole('heading', { name: 'Kunci dan rahasia' }).waitFor();
  }, 120_000);
  afterAll(() => server.remove());

  const pay = (place: number): Promise<void> => people.pay(accounts[place] ?? '', { channel: 'BANK' });
  const rows = () => page.getByRole('region', { name: 'Kiriman' }).getByRole('button', { name: /Rp/ });

  test('a call appears while the partner looks, with what was sent and answered', async () => {
    await page.getByText('Belum ada kiriman').waitFor();
    await pay(0);
    await rows().first().waitFor();
    await page.getByRole('heading', { name: 'Jawaban kami: 200' }).waitFor();
    expect(await page.getByLabel('Yang Anda kirim').innerText()).toContain('paymentRequestId');
  });

  test('it is acted on again, and nothing is posted twice', async () => {
    await page.getByRole('button', { name: 'Kirim ulang di sini' }).click();
    await page
      .getByText(/Diulang, jawaban \d{3}/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Diulang' }).waitFor();
    expect(await rows().count()).toBe(1);
  });

  test('a state filters the list', async () => {
    await page.getByLabel('Keadaan').selectOption({ label: 'Ditolak' });
    await page.getByText(/Tidak ada kiriman dengan keadaan ini/).waitFor();
    expect(await rows().count()).toBe(0);
    await page.getByLabel('Keadaan').selectOption({ label: 'Semua' });
    await rows().first().waitFor();
  });

  test('a secret is rotated: shown once, both hold, and the old one is retired', async () => {
    await page.getByRole('button', { name: 'Ganti rahasia' }).click();
    await page.getByText('Rahasia ini hanya tampil sekali. Simpan sekarang.').first().waitFor();
    await page.getByText('2 rahasia berlaku').waitFor();
    // A connection that is lost meanwhile must not take away what is shown once.
    expect(open.faults).toEqual([]);
    await open.context.setOffline(true);
    await page.getByText('Data tidak dapat diambil').waitFor();
    expect(await page.locator('main').getByText('Rahasia ini hanya tampil sekali').count()).toBe(1);
    await open.context.setOffline(false);
    // The stand-in still signs with the old secret.
    await pay(1);
    await rows().nth(1).waitFor();
    await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
    expect(await page.locator('main').getByText('Rahasia ini hanya tampil sekali').count()).toBe(0);
    await page.getByRole('button', { name: 'Hentikan', exact: true }).click();
    await page.getByRole('button', { name: 'Ya, hentikan sekarang' }).click();
    await page.getByText('1 rahasia berlaku').waitFor();
  });

  test('by keys alone a call is acted on again, and a secret changed to the end', async () => {
    await page.reload();
    await rows().nth(1).waitFor();
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await tabTo(page, rows().first());
    await page.keyboard.press('ArrowDown');
    expect(await rows().nth(1).getAttribute('aria-pressed')).toBe('true');
    const address = new URL(page.url()).pathname;
    expect(address).toMatch(/^\/mitra\/PartnerDelivery_/);
    await page.keyboard.press('Enter');
    await enterAt(page, button('Kirim ulang di sini'));
    await page
      .getByText(/Diulang, jawaban \d{3}/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await rows().nth(1).and(page.locator(':focus')).count()).toBe(1);
    await page.reload();
    await rows().nth(1).waitFor();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await rows().nth(1).getAttribute('aria-pressed')).toBe('true');
    await enterAt(page, button('Ganti rahasia'));
    await enterAt(page, button('Sudah saya simpan'));
    await page.getByText('2 rahasia berlaku').waitFor();
    expect(await page.locator('button:focus').innerText()).toMatch(/^Ganti rahasia/);
    await tabTo(page, button('Hentikan'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('1 rahasia berlaku').waitFor();
    expect(await page.locator('button:focus').innerText()).toMatch(/^Ganti rahasia/);
  });

  test('an operator changes the secret of a partner, and both hold until the old one is retired', async () => {
    const { page: desk, at, context } = await browser.open(DESK);
    desk.setDefaultTimeout(20_000);
    await desk.goto(at(server.baseUrl, '/mitra/sandbox-minimarket?as=operator'));
    await desk.getByRole('heading', { level: 1, name: 'Mitra pembayaran' }).waitFor();
    const chosen = desk.getByRole('button', { name: /Minimarket Sandbox/ });
    expect(await chosen.getAttribute('aria-pressed')).toBe('true');
    await desk.getByRole('button', { name: 'Ganti rahasia' }).click();
    await desk.locator('main').getByText('Rahasia ini hanya tampil sekali').waitFor();
    await desk.getByText('2 rahasia berlaku').waitFor();
    await people.pay(accounts[2] ?? '', { channel: 'MINIMARKET' }); // signed with the old secret
    await desk.getByRole('button', { name: 'Hentikan', exact: true }).click();
    await desk.getByRole('button', { name: 'Ya, hentikan sekarang' }).click();
    await desk.getByText('1 rahasia berlaku').waitFor();
    await context.close();
  });
});
