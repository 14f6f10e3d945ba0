/** The citizen's page on a phone: how a card stands, who is at the door, and a complaint by the link of a message. */
import type { Page } from 'playwright-core';
import { askGraphQL } from '../../src/sandbox/personas/ask-graphql.js';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { PHONE, sidewaysOf, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { idOf, newIdOf } from '../support/global-ids.js';
import { eventually } from '../support/messages/ask-over-http.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

const HOLDER = `select p.card_number as "card", p.birth_date::text as "born", p.family_id as "familyId"
  from participants p join families f on f.id = p.family_id
  where p.relation = 'HEAD' and p.phone_index is not null and f.paid_through < current_date - interval '90 days'
    and not exists (select from contact_preferences c where c.family_id = f.id)
    and not exists (select from messages m where m.family_id = f.id and m.queued_at > now() - interval '3 days')
  order by f.id limit 1`;
/** The newest texts to a family: a text has the id of what sent it. */
const CODE_SENT = `select s.body from sandbox_messages s join sign_in_requests r on r.id = s.id
  where r.family_id = $1 order by s.accepted_at desc limit 1`;
const MESSAGE_SENT = `select s.body from sandbox_messages s join messages m on m.id = s.id
  where m.family_id = $1 order by s.accepted_at desc limit 1`;
const SEND = `mutation ($input: SendFamilyMessageInput!) { sendFamilyMessage(input: $input) { __typename ... on Problem { code } } }`;
const CARD = `{ cadreAppointments(filter: { state: ACTIVE }, first: 1) { edges { node { credential { code } cadre { name } } } } }`;

const MOVE = `mutation ($input: MoveSandboxClockInput!) { moveSandboxClock(input: $input) { __typename } }`;

/** The next morning of a working day in Samarinda: messages leave at decent hours only. */
function nextMorning(): string {
  const morning = new Date();
  morning.setUTCHours(3, 0, 0, 0);
  do morning.setUTCDate(morning.getUTCDate() + 1);
  while ([0, 6].includes(morning.getUTCDay()));
  return morning.toISOString();
}

const inGroups = (digits: string): string => digits.replaceAll(/(.{4})(?=.)/g, '$1 ');

interface Holder {
  readonly card: string;
  readonly born: string;
  readonly familyId: string;
}

describe("the citizen's page", () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let pool: Pool;
  let holder: Holder;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    pool = createPool({ databaseUrl: await server.databaseUrl(), role: 'commands', onError: () => undefined });
    const [found] = (await pool.query<Holder>(HOLDER)).rows;
    if (found === undefined) throw new Error('the demo has a family in arrears with a telephone');
    holder = found;
  }, 120_000);
  afterAll(async () => {
    await pool.end();
    await server.remove();
  });

  const ask = async <Data>(persona: string, query: string, variables: object = {}): Promise<Data> => {
    const token = await server.token(pool, persona);
    // A machine that is busy with other tests may answer 503, which says to come again.
    return eventually(async () => {
      const { body } = await askGraphQL<Data>({ address: server.baseUrl, token, query, variables: { ...variables } });
      return (body as { data?: Data } | null)?.data;
    }, 'the server to answer');
  };

  async function visit(path: string): Promise<{ page: Page; faults: readonly string[] }> {
    const { page, at, faults } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, faults };
  }

  async function askStatus(page: Page, { card, born }: Pick<Holder, 'card' | 'born'>): Promise<void> {
    const [year = '', month = '', day = ''] = born.split('-');
    await page.getByLabel('Nomor kartu JKN').fill(card);
    await page.getByLabel('Tanggal', { exact: true }).fill(String(Number(day)));
    await page.getByLabel('Bulan').fill(month);
    await page.getByLabel('Tahun').fill(year);
    await page.getByRole('button', { name: 'Lihat status' }).click();
  }

  test('says how a card stands to who has its number and the day of birth, and to nobody else', async () => {
    const { page, faults } = await visit('/warga');
    await askStatus(page, { card: holder.card, born: '1900-01-01' });
    await page.getByRole('heading', { name: 'Kami tidak menemukan kartu dengan data itu' }).waitFor();

    await askStatus(page, holder);
    await page.getByRole('heading', { name: 'TERHENTI' }).waitFor();

    expect(await page.getByText(/^Rp[\d.]+$/).count()).toBe(1);
    await page.getByText(/Terhenti sejak .+ Bayar kapan saja/).waitFor();
    expect(await page.getByText('Bayar paling lambat').count()).toBe(0); // that day has passed
    await page.getByText(inGroups(`88888${holder.card.slice(2)}`)).waitFor();
    await page.getByText(inGroups(`89888${holder.card.slice(2)}`)).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOf(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  test('lets a family see its details with the code of an SMS to the number on record', async () => {
    const { page, faults } = await visit('/warga');
    await askStatus(page, holder);
    await page.getByRole('button', { name: 'Kirim kode' }).click();
    await page.getByLabel('Kode dari SMS').fill('000000');
    const code = await eventually(async () => {
      const body = (await pool.query<{ body: string }>(CODE_SENT, [holder.familyId])).rows[0]?.body;
      return /kode masuk Anda (\d{6})/.exec(body ?? '')?.[1];
    }, 'the code to arrive');
    await page.getByLabel('Kode dari SMS').fill(code === '111111' ? '222222' : '111111');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByText('Kode tidak berlaku.').waitFor();

    await page.getByLabel('Kode dari SMS').fill(code);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();

    await page.getByRole('heading', { name: 'Rincian keluarga Anda' }).waitFor();
    await page.getByText('Pembayaran terakhir').waitFor();
    await page.getByText(inGroups(`88888${holder.card.slice(2)}`)).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOf(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  test('is tried in a sandbox with sample data, by keyboard alone, at each of the three doors', async () => {
    const { page } = await visit('/warga');
    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.textContent');
    const tabTo = async (word: string): Promise<void> => {
      for (let steps = 0; (await focused()).trim() !== word; steps += 1) {
        if (steps > 40) throw new Error(`the keyboard does not reach ${word}`);
        await page.keyboard.press('Tab');
      }
    };
    const press = async (word: string, key = 'Enter'): Promise<void> => {
      await tabTo(word);
      await page.keyboard.press(key);
    };
    expect(await focused()).toBe('Ada yang bisa kami bantu?');
    await press('Coba dengan data contoh');
    await page.getByText('Data contoh sudah diisi.').waitFor();
    await press('Lihat status');
    await page.getByRole('heading', { name: 'TERHENTI' }).waitFor();
    expect(await focused()).toContain('TERHENTI');

    await page.keyboard.press('Control+Home');
    await page.getByRole('heading', { level: 1 }).focus();
    await press('Cek kartu kader');
    await page.getByRole('heading', { name: 'Benarkah dia kader JKN?' }).waitFor();
    await press('Coba dengan data contoh', 'Space');
    await eventually(
      async () => ((await page.getByLabel('Teks dari QR').inputValue()).startsWith('eyJ') ? true : undefined),
      'the code to be filled in',
    );
    await press('Periksa');
    await page.getByText('Kader resmi', { exact: true }).waitFor();
    expect(await focused()).toContain('Kader resmi');

    await press('laporkan di sini');
    await page.getByRole('heading', { name: 'Sampaikan keluhan' }).waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await press('Coba dengan data contoh');
    await eventually(
      async () => (/^[0-9a-z]{10}$/.test(await page.getByLabel('Kode pesan').inputValue()) ? true : undefined),
      'the code to be filled in',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown'); // the second category
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sudah dibayar kemarin.');
    await press('Kirim keluhan');
    await page.getByText('Keluhan diterima').waitFor();
    expect(await focused()).toContain('KLH');
  });

  test('shows a participant who has signed in the own family, without typing', async () => {
    const { page, faults } = await visit('/warga?as=participant');
    await page.getByRole('heading', { name: 'Rincian keluarga Anda' }).waitFor();
    await page.getByText('KARTU JKN KELUARGA').waitFor();
    expect(await page.getByText(/^8888 8\d{3} \d{4} \d{4}$/).count()).toBe(1);
    expect(await page.getByLabel('Nomor kartu JKN').count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOf(page)).toBe(0);

    await page.getByRole('link', { name: 'Cek status kartu' }).click();
    await page.getByLabel('Nomor kartu JKN').waitFor();
    await page.getByRole('link', { name: 'Keluarga saya' }).click();
    await page.getByRole('button', { name: 'Keluar' }).last().click();
    await page.waitForURL(`${server.baseUrl}/`);
    await page.goto(`${server.baseUrl}/warga`);
    await page.getByLabel('Nomor kartu JKN').waitFor();
    expect(faults).toEqual([]);
  });

  test('says what is wrong with what was typed, at the field', async () => {
    const { page } = await visit('/warga');
    await askStatus(page, { card: '00070', born: '1984-02-31' });
    await page.getByText('Nomor kartu harus 13 angka; yang tertulis 5.').waitFor();
    await page.getByText('Tulis tanggal lahir dengan angka').waitFor();
    expect(await page.getByLabel('Nomor kartu JKN').getAttribute('aria-invalid')).toBe('true');
  });

  test('shows who is at the door, and warns of a card that nobody has signed', async () => {
    const told = await ask<{
      cadreAppointments: { edges: { node: { credential: { code: string }; cadre: { name: string } } }[] };
    }>('branch-head', CARD);
    const [{ node }] = told.cadreAppointments.edges as [(typeof told.cadreAppointments.edges)[0]];
    const { page } = await visit('/warga/kader');
    await page.getByLabel('Teks dari QR').fill('bukan-kartu');
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.getByRole('heading', { name: 'Bukan kartu kader yang berlaku' }).waitFor();

    await page.getByLabel('Teks dari QR').fill(node.credential.code);
    await page.getByRole('button', { name: 'Periksa' }).click();

    await page.getByText('Kader resmi', { exact: true }).waitFor();
    await page.getByRole('heading', { name: node.cadre.name }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('takes a complaint and a wish by the link of a message, which leads here', async () => {
    await ask('operator', MOVE, { input: { to: nextMorning() } });
    const input = { id: newIdOf('Message'), familyId: idOf('Family', holder.familyId) };
    expect(await ask('branch-officer', SEND, { input })).toEqual({
      sendFamilyMessage: { __typename: 'FamilyMessageQueued' },
    });
    const link = await eventually(async () => {
      const body = (await pool.query<{ body: string }>(MESSAGE_SENT, [holder.familyId])).rows[0]?.body;
      return /\/k\/[0-9a-z]{10}/.exec(body ?? '')?.[0];
    }, 'the message to arrive');
    const { page } = await visit(link);
    expect(new URL(page.url()).pathname).toBe(`/warga${link}`);

    await page.getByLabel('Ceritakan singkat').fill('Kader meminta uang tunai di rumah.');
    await page.getByLabel('Ini tentang kader').check();
    await page.getByRole('button', { name: 'Kirim keluhan' }).click();
    await page.getByText('Keluhan diterima').waitFor();
    await page.getByText('tidak bisa membuka data keluarga').waitFor();
    await page.getByRole('button', { name: 'Tulis keluhan lain' }).click();
    await page.getByLabel('Jangan hubungi saya').check();
    await page.getByRole('button', { name: 'Simpan pilihan' }).click();
    await page.getByText('Tersimpan dan berlaku sekarang').waitFor();

    const complaints = `select category from complaints where family_id = $1 and channel = 'MESSAGE_LINK'`;
    expect((await pool.query(complaints, [holder.familyId])).rows).toEqual([{ category: 'CASH_REQUEST_FRAUD' }]);
  });
});
