import { beforeAll, describe, expect, test } from '@jest/globals';
import { SEAL_WHAT_IS_THERE } from '../../../../migrations/009-reversals-suspense-and-seals.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import {
  type AuditReport,
  type AuditSpan,
  auditLedger,
  createAuditQueries,
  createPaymentReverser,
} from '../../../../src/money/payments/index.js';
import { ledgerOf } from '../../../support/ledger-of.js';
import { type PostingHarness, openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const OWING = { careClass: 'I', members: 2, paidThrough: '2026-08' } as const;
const BILL = 900_000n;

const database = useTestDatabase();
const world = aWorld(database);
let harness: PostingHarness;
/** Entries in the order of their checkpoints: three days, the last with a reversal. */
const entries: string[] = [];

async function pay(reference: string): Promise<string> {
  const [family, partner] = [await world.family(OWING), await world.partner()];
  const { paymentId } = await harness.deliver({ partnerId: partner.id, reference, family, amount: BILL });
  if (paymentId === null) throw new Error('these payments are posted');
  entries.push(paymentId);
  if (reference !== 'c') return paymentId;
  const at = harness.clock.now();
  const notice = {
    partnerId: partner.id,
    reference,
    reversalReference: null,
    amount: null,
    cause: 'withdrawn',
  } as const;
  const { entryId } = await createPaymentReverser(ledgerOf(database.pool, harness))(
    { ...notice, reversedAt: at, receivedAt: at },
    null,
  );
  entries.push(entryId ?? '');
  return paymentId;
}

beforeAll(async () => {
  harness = await openPostingHarness(database.pool, { now: '2026-11-20T03:00:00Z' });
  await pay('a');
  // 23:30 in UTC is the next morning in WIB.
  harness.clock.set(new Date('2026-11-20T23:30:00Z'));
  await pay('b');
  harness.clock.set(new Date('2026-11-22T03:00:00Z'));
  await pay('c');
});

const APPEND_ONLY = [
  ['journal_lines', 'journal_lines_are_append_only'],
  ['journal_checkpoints', 'journal_checkpoints_are_append_only'],
  ['payments', 'payments_are_append_only'],
] as const;

/** As somebody would who may do everything to the database; nothing of it stays. */
async function auditAfter(tampering: string, values: unknown[] = [], span: AuditSpan = null): Promise<AuditReport> {
  const connection = await database.pool.connect();
  try {
    await connection.query('begin');
    for (const [table, trigger] of APPEND_ONLY)
      await connection.query(`alter table ${table} disable trigger ${trigger}`);
    const { rowCount } = await connection.query(tampering, values);
    expect(rowCount).toBeGreaterThan(0);
    return await auditLedger({ queries: createAuditQueries(connection) }, span);
  } finally {
    await connection.query('rollback');
    connection.release();
  }
}

/** The migration is older than the names that its table and function have now. */
const inNamesOfToday = (statement: string): string =>
  statement.replaceAll('journal_seals', 'journal_checkpoints').replaceAll('append_seal', 'append_checkpoint');

describe('an audit of the ledger', () => {
  test('finds nothing in a journal that nobody touched, and tells what it read', async () => {
    const report = await auditLedger({ queries: createAuditQueries(database.pool) }, null);
    expect(report).toMatchObject({ checkpoints: 4, entries: 4, lines: 8, findings: [] });
    expect(report.conservation).toMatchObject({ received: 2_700_000n, applied: 1_800_000n, returned: 900_000n });
    expect(report.lastHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('checkpoints begin anew each day in WIB, and go on from the day before', async () => {
    const { rows } = await database.pool.query(
      'select s.day, s.number, s.previous_hash = lag(s.hash) over (order by s.day, s.number) as chained from journal_checkpoints s order by 1, 2',
    );
    expect(rows).toEqual([
      { day: '2026-11-20', number: 1n, chained: null },
      { day: '2026-11-21', number: 1n, chained: true },
      { day: '2026-11-22', number: 1n, chained: true },
      { day: '2026-11-22', number: 2n, chained: true },
    ]);
  });

  test('of one day reads that day alone, and knows whether it goes on from the day before', async () => {
    const span = { from: civilDate('2026-11-21'), through: civilDate('2026-11-21') };
    const queries = createAuditQueries(database.pool);
    expect(await auditLedger({ queries }, span)).toMatchObject({ checkpoints: 1, entries: 1, lines: 2, findings: [] });
    const without = await auditAfter("delete from journal_checkpoints where day = '2026-11-20'", [], span);
    expect(without.findings).toMatchObject([{ kind: 'checkpoint-missing', day: '2026-11-21', number: 1n }]);
  });

  const tampered = [
    {
      what: 'an altered amount',
      sql: 'update journal_lines set amount = amount + 1 where entry_id = $1 and line = 1',
      first: 'entry-altered',
    },
    {
      what: 'an altered amount that still balances',
      sql: 'update journal_lines set amount = 1 where entry_id = $1',
      first: 'entry-altered',
    },
    {
      what: 'another family',
      sql: 'update journal_lines set family_id = null where entry_id = $1',
      first: 'entry-altered',
    },
    {
      what: 'another moment',
      sql: "update journal_lines set posted_at = posted_at - interval '1 ms' where entry_id = $1",
      first: 'entry-altered',
    },
    {
      what: 'a deleted line',
      sql: 'delete from journal_lines where entry_id = $1 and line = 2',
      first: 'entry-altered',
    },
    { what: 'a deleted entry', sql: 'delete from journal_lines where entry_id = $1', first: 'entry-missing' },
    {
      what: 'an inserted line',
      sql: `insert into journal_lines (entry_id, line, account, side, amount, posted_at)
            select $1, line, 'suspense', side, 5, now() from (values (8, 'debit'), (9, 'credit')) l(line, side)`,
      first: 'entry-altered',
    },
  ];

  test.each(tampered)('names the first entry that was tampered with: $what', async ({ sql, first }) => {
    const { findings } = await auditAfter(sql, [entries[1]]);
    expect(findings[0]).toEqual({ kind: first, day: '2026-11-21', number: 1n, entryId: entries[1] });
  });

  test('of two altered entries names the earlier one first', async () => {
    const ids = [entries[2], entries[1]];
    const { findings } = await auditAfter('update journal_lines set amount = amount + 1 where entry_id = any($1)', [
      ids,
    ]);
    expect(findings.filter(({ kind }) => kind === 'entry-altered').map(({ entryId }) => entryId)).toEqual([
      entries[1],
      entries[2],
    ]);
  });

  test('an inserted entry is one that no checkpoint names', async () => {
    const id = randomIds();
    const { findings } = await auditAfter(
      `insert into journal_lines (entry_id, line, account, side, amount, posted_at)
       values ($1, 1, 'partner-clearing', 'debit', 5, '2026-11-21T03:00:00Z'), ($1, 2, 'suspense', 'credit', 5, '2026-11-21T03:00:00Z')`,
      [id],
    );
    expect(findings).toEqual([{ kind: 'entry-without-checkpoint', day: '2026-11-21', number: null, entryId: id }]);
  });

  test.each([
    {
      what: 'its digests',
      sql: "update journal_checkpoints set digests = array[sha256('x')] where day = '2026-11-21'",
    },
    {
      what: 'its entries',
      sql: "update journal_checkpoints set entry_ids = array[gen_random_uuid()] where day = '2026-11-21'",
    },
    { what: 'its hash', sql: "update journal_checkpoints set hash = sha256(hash) where day = '2026-11-21'" },
    { what: 'its place', sql: "update journal_checkpoints set number = 7 where day = '2026-11-21'" },
    {
      what: 'what it goes on from',
      sql: "update journal_checkpoints set previous_hash = sha256('x') where day = '2026-11-21'",
    },
  ])('an altered checkpoint is named: $what', async ({ sql }) => {
    const { findings } = await auditAfter(sql);
    expect(findings[0]).toMatchObject({ kind: 'checkpoint-altered', day: '2026-11-21' });
  });

  test('an entry and its checkpoint altered together, hash and all, break the next checkpoint', async () => {
    const { findings } = await auditAfter(
      `update journal_checkpoints s set digests = array[sha256('forged')], hash = sha256(s.previous_hash || convert_to(concat_ws(E'\\n',
         to_char(s.day, 'YYYY-MM-DD'), s.number, s.entry_ids[1]::text || ' ' || encode(sha256('forged'), 'hex')), 'UTF8'))
       where day = '2026-11-21'`,
    );
    expect(findings[0]).toMatchObject({ kind: 'entry-altered', day: '2026-11-21', entryId: entries[1] });
    expect(findings[1]).toMatchObject({ kind: 'checkpoint-missing', day: '2026-11-22', number: 1n });
  });

  test.each([
    {
      what: 'from the middle',
      sql: "delete from journal_checkpoints where day = '2026-11-21'",
      at: { day: '2026-11-22', number: 1n },
    },
    {
      what: 'from the end',
      sql: "delete from journal_checkpoints where day = '2026-11-22' and number = 2",
      at: { day: '2026-11-22', number: 2n },
    },
  ])('a checkpoint taken $what is missed', async ({ sql, at }) => {
    const { findings } = await auditAfter(sql);
    expect(findings[0]).toMatchObject({ kind: 'checkpoint-missing', ...at });
  });

  test.each(['+ 1', '- 1'])('a payment whose amount was altered is not what the journal bears: %s', async (by) => {
    const { findings } = await auditAfter(`update payments set amount = amount ${by} where id = $1`, [entries[0]]);
    expect(findings).toEqual([{ kind: 'entry-not-booked', day: '2026-11-20', number: null, entryId: entries[0] }]);
  });

  test('what was posted before there were checkpoints is covered by the migration, in the same words', async () => {
    const old = await world.payment({ family: await world.family(OWING) });
    const queries = createAuditQueries(database.pool);
    expect((await auditLedger({ queries }, null)).findings).toMatchObject([
      { kind: 'entry-without-checkpoint', entryId: old.id },
    ]);
    await database.pool.query(inNamesOfToday(SEAL_WHAT_IS_THERE));
    expect(await auditLedger({ queries }, null)).toMatchObject({ checkpoints: 5, findings: [] });
  });

  test('many instances that post at once make one chain', async () => {
    const harnesses = await Promise.all(
      Array.from({ length: 3 }, () =>
        openPostingHarness(database.pool, { now: '2026-11-23T03:00:00Z', batchSizeMax: 2 }),
      ),
    );
    const families = await Promise.all(Array.from({ length: 24 }, () => world.family(OWING)));
    const partner = await world.partner();
    const deliveries = families.map((family, place) => ({
      harness: harnesses[place % harnesses.length] ?? harness,
      params: { partnerId: partner.id, reference: `chain ${place}`, family, amount: BILL },
    }));
    await Promise.all(deliveries.map(({ harness: one, params }) => one.deliver(params)));
    expect((await auditLedger({ queries: createAuditQueries(database.pool) }, null)).findings).toEqual([]);
  });
});
