/**
 * Sends the server inputs that nobody would write, some of each kind, and every input to which it once had no good answer.
 * `npm run fuzz` sends as many as one likes.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS } from '../../../attacks/fuzz/kinds.js';
import { runKind } from '../../../attacks/fuzz/run-kind.js';
import { faultOf, send } from '../../../attacks/fuzz/send.js';
import { wrongInBooks } from '../../../attacks/world/books.js';
import { type Stage, setStage } from '../../../attacks/world/stage.js';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import { newIdOf } from '../../support/global-ids.js';
import { useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';

const COUNT = 200;
const NOW = '2026-11-24T03:00:00Z';

const database = useTestDatabase();
const host = useServer(database, NOW);
let stage: Stage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sigap-hostile-'));
  const { server, baseUrl } = host;
  const scale = { cadres: 2, familiesPerCadre: 40 };
  stage = await setStage({ server, pool: database.pool, baseUrl, folder, now: () => new Date(NOW), scale });
}, 120_000);
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const tokenOf = (name: string): string => {
  const found = [...stage.people, ...stage.strangers].find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found.token;
};

async function ask(name: string, query: string, variables: Record<string, unknown>) {
  const question = { address: host.baseUrl, token: tokenOf(name), query, variables, language: 'en' } as const;
  return (await askGraphQL<Record<string, unknown>>(question)).body;
}

describe('claims that name nobody here', () => {
  test.each([
    {
      claim: 'family_id',
      who: 'stranger PARTICIPANT',
      query: 'mutation ($i: SetMyContactPreferenceInput!) { setMyContactPreference(input: $i) { __typename } }',
      input: () => ({ preference: 'NO_BLASTS' }),
    },
    {
      claim: 'cadre_id',
      who: 'stranger CADRE',
      query: 'mutation ($i: DraftReimbursementInput!) { draftReimbursement(input: $i) { __typename } }',
      input: () => ({ month: '2026-11' }),
    },
    {
      claim: 'donor_id',
      who: 'stranger CSR_DONOR',
      query: 'mutation ($i: PledgeMoneyInput!) { pledgeMoney(input: $i) { __typename } }',
      input: () => ({ id: newIdOf('Pledge'), amount: 1_000_000 }),
    },
    {
      claim: 'branch_id',
      who: 'stranger BRANCH_HEAD',
      query: 'mutation ($i: SaveSegmentInput!) { saveSegment(input: $i) { __typename } }',
      input: () => ({ id: newIdOf('SavedSegment'), name: 'Jauh', filter: {} }),
    },
  ])('the claim $claim of a $who is refused by its name', async ({ claim, who, query, input }) => {
    const { errors } = await ask(who, query, { i: input() });
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(`the claim ${claim} of the access token`),
        extensions: expect.objectContaining({ code: 'FORBIDDEN' }),
      }),
    ]);
  });
});

describe('what was once a fault', () => {
  test('a segment of families that wait for their first premium is saved, and the branch still reads its segments', async () => {
    const save = 'mutation ($i: SaveSegmentInput!) { saveSegment(input: $i) { __typename } }';
    const filter = { status: 'AWAITING_FIRST_PREMIUM' };
    const input = { id: newIdOf('SavedSegment'), name: 'Menunggu', filter };
    const saved = await ask('branch-head', save, { i: input });
    expect([saved.errors, saved.data?.['saveSegment']]).toEqual([undefined, { __typename: 'SegmentSaved' }]);
    const { errors } = await ask(
      'branch-head',
      '{ segments(first: 50) { edges { node { name filter { status } } } } }',
      {},
    );
    expect(errors).toBeUndefined();
  });

  test('a policy is explained of no day before the first rule', async () => {
    const query = 'query ($id: ID!, $at: DateTime!) { explainPolicy(familyId: $id, at: $at) { day } }';
    const { errors } = await ask('branch-head', query, { id: stage.known.idOf('Family'), at: '1969-12-31T00:00:00Z' });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_INPUT', field: 'at' });
  });

  const upload = (path: string, text: string) =>
    send(host.baseUrl, {
      label: path,
      path,
      headers: { authorization: `Bearer ${tokenOf('operator')}`, 'content-type': 'text/csv' },
      body: Buffer.from(text),
    });
  const HEADING = 'reference,status,virtual_account,amount,at';

  test.each([
    { what: 'a quote in the middle of a cell', line: 'r-1,SUCCESS,8"8,1000,' },
    { what: 'a quote that is never closed', line: '"r-1,SUCCESS,88888,1000,' },
  ])('results of debits with $what are refused in words', async ({ line }) => {
    const answer = await upload('/debit-results/bri', `${HEADING}\n${line}\n`);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      422,
      { message: expect.stringMatching(/^0 lines were taken, then the file stops being CSV: [A-Z_]+\./) },
    ]);
  });

  test.each(['-1', '0001-01-01', '2013-12-31T00:00:00Z'])(
    'a debit of the time %s is a line that cannot be read',
    async (at) => {
      const line = `${randomUUID()},SUCCESS,${stage.accounts[0] ?? ''},1000,${at}`;
      const answer = await upload('/debit-results/bri', `${HEADING}\n${line}\n`);
      expect([answer.status, JSON.parse(answer.text)]).toEqual([200, expect.objectContaining({ unreadable: [2] })]);
    },
  );

  test('a line of a settlement file with a byte that no text holds is shown among the breaks', async () => {
    const readable = (at: number): string => `24/11/2026;RESI-${at};${stage.accounts[0] ?? ''};1.000,00`;
    const lines = Array.from({ length: 30 }, (_line, at) => readable(at));
    const file = ['tanggal;resi;nomor;jumlah', ...lines, '24/11/2026;A\u0000B;;'].join('\n');
    expect((await upload('/settlement-files/sandbox-post-office', file)).status).toBe(207);
    const query = '{ reconciliationBreaks(filter: { class: UNREADABLE_LINE }) { edges { node { lineText } } } }';
    const { errors, data } = await ask('operator', query, {});
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('A\ufffdB');
  });

  test.each(['1900-01-01T00:00:00Z', '2100-12-31T23:59:59Z'])(
    'a phone whose clock says %s is told how far off it is',
    async (sentAt) => {
      const sync = `mutation ($i: SyncFieldBatchInput!) { syncFieldBatch(input: $i) { ... on FieldBatchSynced { clockAheadSeconds } } }`;
      const { errors, data } = await ask('cadre', sync, { i: { items: [], sentAt } });
      const said = data?.['syncFieldBatch'] as { readonly clockAheadSeconds: number } | undefined;
      expect([errors, Math.abs(said?.clockAheadSeconds ?? 0)]).toEqual([undefined, 2 ** 31 - 1]);
    },
  );

  test('the report of an import shows what no database can hold', async () => {
    const answer = await upload('/imports/regions?dryRun=true', 'code,name\na\u0000b,\u0007\n');
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      422,
      expect.objectContaining({
        report: [
          expect.objectContaining({ field: 'code', given: 'a\ufffdb' }),
          expect.objectContaining({ field: 'name', given: '\ufffd' }),
        ],
      }),
    ]);
  });

  test('families are imported by upload, and whoever registers later gets a number beyond theirs', async () => {
    const columns =
      'family_card_number,care_class,segment,region,paid_through,card_number,nik,name,birth_date,sex,relation,covered_from';
    const line = (card: string, serial: string): string =>
      `64720101019${serial},III,PBPU,64.72.01.1001,2026-03,${card},647201010280${serial.slice(-4)},Contoh,1980-02-01,L,HEAD,2019-06`;
    const file = [columns, line('0005000009999', '99001'), line('0007500000000', '99002')].join('\n');
    const answer = await upload('/imports/families', file);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      expect.objectContaining({ outcome: 'kept', added: 2 }),
    ]);
    const { rows } = await database.pool.query(`select last_value::text as last from card_numbers`);
    expect(rows).toEqual([{ last: '5000009999' }]);
  });
});

test('an answer that nobody may get is seen', () => {
  const good = { status: 200, error: null, retryAfter: null, text: '{}', ms: 1 };
  expect(faultOf(good)).toBeNull();
  expect(faultOf({ ...good, status: 503, retryAfter: '1' })).toBeNull();
  for (const bad of [
    { status: 503 },
    { status: 500, retryAfter: '1' },
    { text: '{"errors":[{"extensions":{"code":"INTERNAL"}}]}' },
    { ms: 17_000 },
    { status: 0, error: 'ECONNRESET' },
  ])
    expect(faultOf({ ...good, ...bad })).not.toBeNull();
});

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  'inputs of the kind %s are answered or refused in words, and the books balance',
  async (_name, kind) => {
    const { sent, found, statuses } = await runKind(kind, stage, { count: COUNT, seed: 1 });
    expect(found.map(({ seed, attack, fault }) => [seed, attack.label, fault])).toEqual([]);
    // A subscription that is taken, and of which nothing happens, leaves its socket open: 101.
    const taken = (statuses.get(200) ?? 0) + (statuses.get(101) ?? 0);
    expect([sent, taken > COUNT / 20]).toEqual([COUNT, true]);
    expect(await wrongInBooks(database.pool)).toEqual([]);
  },
  120_000,
);
