/** The partner's page: a call appears by itself, is acted on again, and a secret is rotated without a call being lost. */
import type { Page } from 'playwright-core';
import { DESK, type WindowOfTest, useBrowser } from '../support/browser/a-browser.js';
import { type SandboxPeople, peopleOf } from '../support/browser/sandbox-people.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

interface Bill {
  readonly families: {
    readonly edges: readonly { readonly node: { readonly virtualAccounts: readonly { readonly number: string }[] } }[];
  };
}

const BILL = '{ families(filter: { status: SUSPENDED }, first: 2) { edges { node { virtualAccounts { number } } } } }';

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
});
