/**
 * Gives each test file a database, cloned from the template in milliseconds and dropped afterwards; its money must
 * balance at the end.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import pg from 'pg';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { dropDatabase } from '../../src/platform/db/drop-database.js';

export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
  /** Ends other connections before the database is dropped. */
  endWith(end: () => Promise<unknown>): void;
}

async function clone(): Promise<string> {
  const template = new URL(process.env['SIGAP_TEST_TEMPLATE_URL'] ?? '');
  const url = new URL(template);
  url.pathname = `/sigap_test_${randomUUID().replaceAll('-', '')}`;
  const maintenance = new URL(template);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  await client.query('select pg_advisory_lock(7204002)'); // A template can be copied by only one connection at a time.
  const [name, from] = [url, template].map(({ pathname }) => pathname.slice(1));
  await client.query(`create database ${name} template ${from} strategy file_copy`);
  await client.end();
  return url.href;
}

/** The sums of which exactly one holds each rupiah received. */
const WHERE_MONEY_IS = ['applied', 'credit', 'plans', 'funds', 'suspense', 'returned', 'unclaimed'] as const;
type ConservedSum = (typeof WHERE_MONEY_IS)[number] | 'received' | 'written_off' | 'forgiven';

/** The sums that hold each rupiah, and what must be nothing: journals out of balance, wrong credits, gaps in streams. */
const MONEY = `
  select * from money_conservation;
  select * from journal_imbalances;
  select f.id from families f
    left join (select family_id, sum(case side when 'credit' then amount else -amount end) as balance
               from journal_lines where account = 'family-credit' group by family_id) j on j.family_id = f.id
    where f.credit <> coalesce(j.balance, 0);
  select head, (select count(*) from live_events where stream_id = id) as events from live_streams
    where head <> (select count(*) from live_events where stream_id = id)`;

/**
 * What moved an account and was not announced: phones hear of it by no other way. Payments that a test planted say nothing
 * of the account before them.
 */
const UNHEARD_MOVES = `
  select 'payment' as moved, p.id from payments p join families f on f.id = p.family_id
  where (p.paid_through_before is not null or p.outcome = 'into-suspense' and p.posted_at <= f.last_posted_at) and not exists (
    select from live_events e where e.family_id = p.family_id and e.payment_id = p.id)
    and not (p.outcome = 'into-suspense' and exists (select from field_changes c where c.family_id = p.family_id))
  union all
  select l.kind, l.id from ledger_entries l where l.family_id is not null
    and (l.paid_through_before, l.credit_before) is distinct from (l.paid_through_after, l.credit_after) and not exists (
    select from live_events e where e.family_id = l.family_id and e.details->>'entryId' = l.id::text)`;

/**
 * Payments of which not as much is in suspense as events told: whoever follows them knows of every rupiah. Entries that a
 * test planted are in no checkpoint.
 */
const UNTOLD_SUSPENSE = `
  select payment_id, j.balance, e.told from (
    select payment_id, sum(case side when 'credit' then amount else -amount end) as balance
    from journal_lines where account = 'suspense' and entry_id in (select unnest(entry_ids) from journal_checkpoints)
    group by payment_id) j
  full join (
    select payment_id, sum(case details->>'direction' when 'entered' then 1 else -1 end * (details->>'amount')::bigint) as told
    from live_events where kind = 'suspense-changed' group by payment_id) e using (payment_id)
  where j.balance is distinct from e.told`;

/** Asks several statements in one message, because they are asked after each of thousands of tests. */
async function rowsOf(pool: Pool, statements: readonly string[]): Promise<unknown[][]> {
  const answers = (await pool.query(statements.join(';'))) as unknown as readonly { readonly rows: unknown[] }[];
  return answers.map(({ rows }) => rows);
}

/** Checks what must be true in every database after every test, whatever the test did. */
async function assertConserved(pool: Pool, alsoNothing: readonly string[]): Promise<void> {
  const [conserved = [], ...nothing] = await rowsOf(pool, [MONEY, ...alsoNothing]);
  const [sums] = conserved as Record<ConservedSum, bigint>[];
  expect(sums?.received).toBe(WHERE_MONEY_IS.reduce((total, place) => total + (sums?.[place] ?? 0n), 0n));
  expect(sums?.forgiven).toBe(sums?.written_off);
  expect(nothing).toEqual(nothing.map(() => []));
  expect(nothing).toHaveLength(3 + alsoNothing.length);
}

export const assertMoneyIsConserved = (pool: Pool): Promise<void> => assertConserved(pool, []);

const CONNECTIONS_END_WITHIN_MS = 2_000;

/**
 * Checks that nothing of a test file is still connected: it would meet a database that is gone while another file runs.
 */
async function assertNobodyIsConnected(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  const look = async (): Promise<string[]> => {
    const { rows } = await client.query<{ query: string }>('select query from pg_stat_activity where datname = $1', [
      new URL(url).pathname.slice(1),
    ]);
    return rows.map(({ query }) => query);
  };
  const giveUpAt = performance.now() + CONNECTIONS_END_WITHIN_MS;
  let connected = await look();
  while (connected.length > 0 && performance.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    connected = await look();
  }
  await client.end();
  expect(connected).toEqual([]);
}

/**
 * Clones a database; call it at the top of a describe block or file. The database is there from `beforeAll` on.
 *
 * @param losesEvents whether the test takes events away, as a history that steps back does.
 */
export function useTestDatabase({ losesEvents = false } = {}): TestDatabase {
  const ends: (() => Promise<unknown>)[] = [];
  const database = {
    url: '',
    pool: undefined as never as Pool,
    endWith: (end: () => Promise<unknown>) => void ends.push(end),
  };
  beforeAll(async () => {
    database.url = await clone();
    database.pool = createPool({
      databaseUrl: database.url,
      role: 'commands',
      connectionsMax: 10,
      onError: () => undefined,
    });
  });
  afterEach(async () => {
    await assertConserved(database.pool, losesEvents ? [] : [UNHEARD_MOVES, UNTOLD_SUSPENSE]);
  });
  afterAll(async () => {
    for (const end of ends) await end();
    await database.pool.end();
    try {
      await assertNobodyIsConnected(database.url);
    } finally {
      await dropDatabase(database.url);
    }
  });
  return database;
}
