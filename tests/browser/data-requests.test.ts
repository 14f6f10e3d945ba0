/** What families ask about their data: at the desk of an officer it waits on top with its term, and is answered there. */
import type { Page } from 'playwright-core';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { DESK, sidewaysOf, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type SandboxPeople, peopleOf } from '../support/browser/sandbox-people.js';
import { newIdOf } from '../support/global-ids.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

const HOUR_MS = 3_600_000;
const CORRECT = 'mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { __typename } }';
const OBJECT = 'mutation ($input: ObjectToProcessingInput!) { objectToProcessing(input: $input) { __typename } }';
const MINE = '{ myDataRequests { edges { node { kind state answer } } } }';
const CARD = `select p.card_number as "card" from participants p
  where p.relation = 'HEAD' and right(p.card_number, 11) = right($1, 11)`;

interface Mine {
  readonly myDataRequests: { readonly edges: readonly { readonly node: Readonly<Record<string, string | null>> }[] };
}

describe('what families ask about their data', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let people: SandboxPeople;
  let pool: Pool;

  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    people = await peopleOf(server.baseUrl);
    pool = createPool({ databaseUrl: await server.databaseUrl(), role: 'commands', onError: () => undefined });
    const { myFamily } = await people.ask<{ myFamily: { virtualAccount: string } }>(
      'participant',
      '{ myFamily { virtualAccount } }',
    );
    const [head] = (await pool.query<{ card: string }>(CARD, [myFamily.virtualAccount])).rows;
    const correction = { field: 'PHONE', wanted: '0812 3456 7890', reason: 'Nomor lama hilang.' };
    await people.ask('participant', CORRECT, {
      input: { id: newIdOf('DataRequest'), cardNumber: head?.card, ...correction },
    });
    const objection = { subject: 'COLLECTION_CONTACT', reason: 'Cukup lewat surat.' };
    await people.ask('participant', OBJECT, { input: { id: newIdOf('DataRequest'), ...objection } });
  }, 120_000);
  afterAll(async () => {
    await pool.end();
    await server.remove();
  });

  const rowsOf = (page: Page) => page.getByRole('region', { name: 'Persetujuan' }).getByRole('button');
  const ofPhone = /Permohonan perbaikan data: Nomor telepon/;
  const objected = /Keberatan keluarga: Dihubungi tentang tunggakan/;
  const mine = async () => (await people.ask<Mine>('participant', MINE)).myDataRequests.edges.map(({ node }) => node);

  test('wait on top with the time that is left, and are accepted by the document, with an answer', async () => {
    const { page, at, faults } = await browser.open(DESK);
    page.setDefaultTimeout(20_000);
    await page.goto(at(server.baseUrl, '/petugas/persetujuan?as=branch-head'));
    await rowsOf(page).first().waitFor();
    const [first = '', second = ''] = await rowsOf(page).allInnerTexts();
    expect(first).toMatch(ofPhone);
    expect(first).toContain('sisa 2 hari');
    expect(second).toMatch(objected);

    await page.getByRole('heading', { level: 2, name: ofPhone }).waitFor();
    const main = page.locator('main');
    await main.getByText('Nomor lama hilang.').waitFor();
    await main.getByText(/\*+890$/).waitFor();
    expect(await main.innerText()).not.toContain('3456');
    const accept = page.getByRole('button', { name: 'Kabulkan' });
    await page.getByLabel('Jawaban', { exact: true }).fill('Nomor sudah diganti.');
    expect(await accept.getAttribute('aria-disabled')).toBe('true'); // a document without a date shows nothing
    await page.getByLabel('Surat pernyataan').check();
    const day = (await people.now()).toISOString();
    await page.getByLabel('Tanggal', { exact: true }).fill(day.slice(8, 10));
    await page.getByLabel('Bulan').fill(day.slice(5, 7));
    await page.getByLabel('Tahun').fill(day.slice(0, 4));
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOf(page)).toBe(0);
    await accept.click();
    await page.getByText('Permohonan dikabulkan.').first().waitFor();
    await page.getByRole('button', { name: ofPhone }).waitFor({ state: 'detached' });
    expect(await mine()).toContainEqual({ kind: 'CORRECTION', state: 'ACCEPTED', answer: 'Nomor sudah diganti.' });
    expect(faults).toEqual([]);
  });

  test('say that their term is over, to whoever answers them and to whoever only reads', async () => {
    await people.moveClock(new Date((await people.now()).getTime() + 74 * HOUR_MS));
    const { page, at, faults } = await browser.open(DESK);
    page.setDefaultTimeout(20_000);
    await page.goto(at(server.baseUrl, '/petugas/persetujuan?as=auditor'));
    await page.getByRole('button', { name: objected }).click();
    await page.getByText('Peran Anda membaca permohonan, tidak menjawabnya.').waitFor();
    expect(await page.getByRole('button', { name: 'Kabulkan' }).count()).toBe(0);
    await page.goto(at(server.baseUrl, '/petugas/persetujuan?as=branch-officer'));
    const row = page.getByRole('button', { name: objected });
    await row.click();
    expect(await row.innerText()).toMatch(/lewat \d+ jam/);

    const refuse = page.getByRole('button', { name: 'Tolak dengan jawaban ini' });
    expect(await refuse.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('Jawaban', { exact: true }).fill('Kami wajib mengingatkan sekali sebulan.');
    await refuse.click();
    await page.getByText('Permohonan ditolak.').first().waitFor();
    await row.waitFor({ state: 'detached' });
    expect(await mine()).toContainEqual({
      kind: 'OBJECTION',
      state: 'REFUSED',
      answer: 'Kami wajib mengingatkan sekali sebulan.',
    });
    expect(faults).toEqual([]);
  });
});
