/** A family asks about its data on its phone; at the desk of an officer it waits on top with its term, and is answered there. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { DESK, PHONE, sidewaysOf, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type SandboxPeople, peopleOf } from '../support/browser/sandbox-people.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

const HOUR_MS = 3_600_000;
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
  let card: string;

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
    card = head?.card ?? '';
  }, 120_000);
  afterAll(async () => {
    await pool.end();
    await server.remove();
  });

  const rowsOf = (page: Page) => page.getByRole('region', { name: 'Persetujuan' }).getByRole('button');
  const ofPhone = /Permohonan perbaikan data: Nomor telepon/;
  const objected = /Keberatan keluarga: Dihubungi tentang tunggakan/;
  const mine = async () => (await people.ask<Mine>('participant', MINE)).myDataRequests.edges.map(({ node }) => node);

  const ownData = async () => {
    const { page, at, faults } = await browser.open(PHONE);
    page.setDefaultTimeout(20_000);
    await page.goto(at(server.baseUrl, '/warga?as=participant'));
    await page.getByRole('button', { name: 'Data keluarga saya' }).click();
    await page.getByRole('heading', { level: 2, name: 'Data keluarga Anda' }).waitFor();
    return { page, faults, asked: page.getByRole('region', { name: 'Permohonan Anda' }) };
  };

  test('is asked on the page of the family, field by field, and waits there with its term', async () => {
    const { page, faults, asked } = await ownData();
    await asked.getByText('Belum ada permohonan.').waitFor();
    const correct = page.getByRole('region', { name: 'Minta perbaikan data' });
    await correct.getByLabel('Nomor telepon').check();
    await correct.getByLabel('Kartu siapa?').fill(card.slice(1));
    await correct.getByLabel('Seharusnya').fill('0812');
    await correct.getByLabel('Alasan').fill('Nomor lama hilang.');
    await correct.getByRole('button', { name: 'Kirim permohonan' }).click();
    await correct.getByText('Nomor kartu harus 13 angka; yang tertulis 12.').waitFor();
    await correct.getByText('Tulis nomor ponsel, misalnya').waitFor();
    await correct.getByLabel('Kartu siapa?').fill(card);
    await correct.getByLabel('Seharusnya').fill('0812 3456 7890');
    await correct.getByRole('button', { name: 'Kirim permohonan' }).click();
    await correct.getByText('Permohonan dikirim.').waitFor();
    await asked.getByText(/^Menunggu jawaban. Dijawab paling lambat .* pukul /).waitFor();

    const object = page.getByRole('region', { name: 'Ajukan keberatan' });
    await object.getByLabel('Dihubungi tentang tunggakan').check();
    await object.getByRole('button', { name: 'Kirim keberatan' }).click();
    await object.getByText('Tulis alasannya dengan beberapa kata.').waitFor();
    await object.getByLabel('Alasan').fill('Cukup lewat surat.');
    await object.getByRole('button', { name: 'Kirim keberatan' }).click();
    await asked.getByText('Dihubungi tentang tunggakan', { exact: true }).waitFor();
    await object.getByLabel('Alasan').fill('Sekali lagi.');
    await object.getByRole('button', { name: 'Kirim keberatan' }).click();
    await object.getByText('Permohonan tentang hal yang sama masih menunggu jawaban.').waitFor();
    expect((await mine()).map(({ kind, state }) => [kind, state])).toEqual([
      ['OBJECTION', 'REQUESTED'],
      ['CORRECTION', 'REQUESTED'],
    ]);
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOf(page)).toBe(0);
    expect(faults).toEqual([]);
  });

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

  test('is answered on the page of the family, which takes a copy, reads who saw it, and takes back what it asked', async () => {
    const { page, faults, asked } = await ownData();
    await asked.getByText('Dikabulkan: Nomor sudah diganti.').waitFor();
    await asked.getByText('Ditolak: Kami wajib mengingatkan sekali sebulan.').waitFor();
    expect(await asked.getByRole('button', { name: 'Tarik kembali' }).count()).toBe(0);
    const object = page.getByRole('region', { name: 'Ajukan keberatan' });
    await object.getByLabel('Alasan').fill('Saya ingin diputuskan oleh orang.');
    await object.getByRole('button', { name: 'Kirim keberatan' }).click();
    await asked.getByRole('button', { name: /^Tarik kembali ?: Pengingat yang diputuskan/ }).click();
    await asked.getByText('Ditarik kembali').waitFor();
    expect((await mine())[0]).toMatchObject({ kind: 'OBJECTION', state: 'WITHDRAWN' });

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ambil salinan' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('data-keluarga.json');
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ format: 'sigap.own-family' });
    await page.getByText('Salinan tersimpan di perangkat ini.').waitFor();
    await page.getByRole('heading', { name: 'Siapa yang melihat data Anda' }).waitFor();
    await page
      .getByText(/: .*kepala cabang/i)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Kembali ke keluarga saya' }).click();
    await page.getByRole('heading', { name: 'Rincian keluarga Anda' }).waitFor();
    expect(faults).toEqual([]);
  });
});
