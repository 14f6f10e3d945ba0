/**
 * Two years of a branch under one clock, from January 2020 to December 2021: every protocol, four tariffs, money that is
 * late, doubled, mistyped, rounded up, taken back. The ledger is a table to review; every rupiah is accounted for after
 * every step, and the state at every past moment is what it was then.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { callerOf } from '../support/caller.js';
import { useServer } from '../support/partners/a-server.js';
import { assertMoneyIsConserved, useTestDatabase } from '../support/test-database.js';
import type { BuiltFamily } from '../support/world/families.js';
import { aWorld } from '../support/world/world.js';
import { alignedTable } from './two-years/aligned-table.js';
import { useCast } from './two-years/cast.js';
import { HOUSEHOLDS, STORY_MONTHS } from './two-years/households.js';
import { type ChronicleLine, type Home, inWib, playStory, standing } from './two-years/story.js';

const database = useTestDatabase();
const world = aWorld(database);
const host = useServer(database, inWib('2020-01-01 08:00').toISOString());
const cast = useCast(host);
const { tell } = callerOf(host);
const homes: Home[] = [];
let chronicle: readonly ChronicleLine[] = [];

/** A token as of now in the story. */
const person = async (subject: string, role: 'BRANCH_OFFICER' | 'BRANCH_HEAD' | 'AUDITOR'): Promise<string> =>
  (await host.server.localIssuer?.issueToken(
    { sub: subject, name: subject, role, regions: 'ALL' },
    { ttlSeconds: 3_600 },
  )) ?? '';

const PROPOSE = `mutation ($input: ProposeSuspenseResolutionInput!) { result: proposeSuspenseResolution(input: $input) { __typename } }`;
const APPROVE = `mutation ($input: ApproveSuspenseResolutionInput!) { result: approveSuspenseResolution(input: $input) { __typename } }`;

async function matchSuspense(item: string, { id: family }: BuiltFamily): Promise<string> {
  const id = randomUUID();
  const wish = { id, item, family, resolution: 'MATCH', reason: 'Salah ketik nomor.' };
  const proposed = await tell<{ result: { __typename: string } }>(await person('petugas', 'BRANCH_OFFICER'), PROPOSE, {
    input: wish,
  });
  expect(proposed.result.__typename).toBe('SuspenseResolutionProposed');
  const approved = await tell<{ result: { __typename: string } }>(await person('kepala', 'BRANCH_HEAD'), APPROVE, {
    input: { proposal: id },
  });
  return approved.result.__typename;
}

const prove = (): Promise<void> => assertMoneyIsConserved(database.pool);

beforeAll(async () => {
  const { code: region } = await world.region({ code: '13.02.01.1001' });
  for (const household of HOUSEHOLDS)
    homes.push({ household, family: await world.family({ region, ...household.wish }) });
  chronicle = await playStory({ pool: database.pool, cast, office: { matchSuspense }, prove }, homes);
}, 180_000);

const nameOf = ({ household }: Home): string => household.name.split(':')[0] ?? household.name;
const wibDay = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('twenty-four months of a branch', () => {
  test('what happened to whom, step by step', () => {
    const rows = chronicle.map(({ at, home, what, outcome, amount, paidThrough, credit }) => [
      wibDay(at),
      nameOf(home),
      what,
      outcome,
      amount,
      paidThrough,
      credit,
    ]);
    expect(alignedTable(['WIB', 'family', 'what', 'outcome', 'Rp', 'paid through', 'credit'], rows)).toMatchSnapshot();
  });

  test('the ledger at the end of every month', async () => {
    const { rows } = await database.pool.query<Record<string, bigint>>(
      `select m.month, ${['partner-clearing', 'premium', 'family-credit', 'suspense', 'returned']
        .map(
          (account) =>
            `coalesce(sum(${account === 'partner-clearing' ? '-' : ''}l.balance) filter (where l.account = '${account}'), 0) as "${account}"`,
        )
        .join(', ')}
       from unnest($1::text[]) m(month)
       left join (select posted_at, account, case side when 'credit' then amount else -amount end as balance from journal_lines) l
         on to_char(l.posted_at at time zone 'Asia/Jakarta', 'YYYY-MM') <= m.month
       group by m.month order by m.month`,
      [STORY_MONTHS],
    );
    const headings = ['month', 'received', 'premium', 'credit', 'suspense', 'returned'];
    expect(
      alignedTable(
        headings,
        rows.map((row) => Object.values(row)),
      ),
    ).toMatchSnapshot();
    for (const { month, 'partner-clearing': received = 0n, ...places } of rows)
      expect([month, Object.values(places).reduce((sum, place) => sum + place, 0n)]).toEqual([month, received]);
  });

  test('the worked example: nothing in 2020 by one person of class I is 1,770,000 in January 2021', () => {
    const line = chronicle.find(({ home }) => nameOf(home) === 'Cempaka');
    expect(line).toMatchObject({ amount: 1_770_000n, outcome: 'posted', paidThrough: '2021-01' });
  });

  test('the state at every past moment is what it was then', async () => {
    const auditor = await person('pemeriksa', 'AUDITOR');
    const query = `query ($id: ID!, $at: DateTime!) { family(by: { id: $id }, asOf: $at) { paidThrough credit } }`;
    for (const { home, at, paidThrough, credit } of chronicle) {
      const { family } = await tell<{ family: { paidThrough: string; credit: number } }>(auditor, query, {
        id: home.family.id,
        at: at.toISOString(),
      });
      expect([wibDay(at), nameOf(home), family]).toEqual([
        wibDay(at),
        nameOf(home),
        { paidThrough, credit: Number(credit) },
      ]);
    }
  });

  test('nobody who never paid has moved', async () => {
    const sakura = homes.find((home) => nameOf(home) === 'Sakura');
    expect(sakura && (await standing(database.pool, sakura.family))).toEqual({ paidThrough: '2020-02', credit: 0n });
  });
});
