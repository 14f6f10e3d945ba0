import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { changeTerms, findAlikeFamilies } from '../../../../src/households/families/index.js';
import {
  countInRollups,
  countInFamilies,
} from '../../../../src/households/arrears-mapping/counted-families.queries.js';
import { compactRollups } from '../../../../src/households/arrears-mapping/compact-rollups.queries.js';
import { type TermsChange, termsToRow } from '../../../../src/households/arrears/index.js';
import { type AlikeFamilies, summariseArrears } from '../../../../src/households/bills/index.js';
import { inTransaction } from '../../../../src/platform/db/pool.js';
import { sql } from '../../../../src/platform/db/sql.js';
import { addMonths, billingMonth, laterMonth, nextMonth } from '../../../../src/kernel/billing-month.js';
import { CARE_CLASSES } from '../../../../src/kernel/care-class.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { SEGMENTS } from '../../../../src/kernel/segment.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { zoneDaysAt } from '../../../../src/households/regions/index.js';
import { openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { assess } from '../../../support/world/ask.js';
import { type BuiltFamily, buildFamily } from '../../../support/world/families.js';
import { anyOf } from '../../../support/world/synthetic-values.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-22T03:00:00Z';
const days = zoneDaysAt(new Date(NOW));

const textOf = ({ place, today, account }: AlikeFamilies): string => {
  const { terms, paidThrough, credit, members, instalments } = account;
  // Months up to `paidThrough` are settled: since when somebody was covered before makes no difference.
  const cover = members
    .map(({ coveredFrom, coveredThrough, paidThrough: own, firstPremiumFrom }) =>
      own === undefined || own === null
        ? `${laterMonth(coveredFrom, nextMonth(paidThrough))}/${coveredThrough}`
        : `${coveredFrom}/${coveredThrough}/${own}/${firstPremiumFrom}`,
    )
    .toSorted();
  return `${place} ${today} ${termsToRow(terms).join(' ')} ${paidThrough} ${credit} ${instalments?.plan?.id} ${instalments?.held} ${cover.join(' ')}`;
};

const countsOf = (alike: readonly AlikeFamilies[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const group of alike) counts[textOf(group)] = (counts[textOf(group)] ?? 0) + group.families;
  return counts;
};

describe('the rollups of arrears', () => {
  const database = useTestDatabase();
  const world = aWorld(database);

  /** Both read in one snapshot, while others go on writing. */
  async function assertEqual(): Promise<void> {
    const connection = await database.pool.connect();
    try {
      await connection.query('begin isolation level repeatable read');
      const pool = connection as unknown as typeof database.pool;
      const where = sql`true`;
      const groupBy = ['REGION', 'MONTHS_BUCKET', 'CARE_CLASS'] as const;
      const byRegency = { place: sql`left(f.region_code, 5)`, days };
      const plain = await findAlikeFamilies(pool, { ...byRegency, source: sql`from families f where true` });
      for (const counted of [
        await countInRollups(pool, { where, place: sql`f.regency_code`, days }),
        await countInFamilies(pool, { where, ...byRegency }),
      ]) {
        expect(countsOf(counted)).toEqual(countsOf(plain));
        expect(summariseArrears(counted, { assess, groupBy })).toEqual(summariseArrears(plain, { assess, groupBy }));
      }
    } finally {
      await connection.query('rollback');
      connection.release();
    }
  }

  async function untilSomebodyWaits(): Promise<void> {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await database.pool.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom(
        'register',
        'register',
        'pay',
        'pay',
        'pay',
        'join',
        'join-later',
        'join-apart',
        'join-apart',
        'catch-up',
        'leave',
        'return',
        'remove',
        'class',
        'move',
        'back',
        'plan',
        'instalment',
        'compact',
      ),
      at: fc.nat(1_000),
      months: fc.integer({ min: -8, max: 8 }),
    }),
    { minLength: 8, maxLength: 30 },
  );
  type Step = { readonly kind: string; readonly at: number; readonly months: number };

  const evidence = {
    documentKind: 'STATEMENT' as const,
    documentNumber: null,
    documentDate: civilDate('2026-11-01'),
    note: null,
  };
  const changeFamily = (familyId: FamilyId, change: TermsChange) =>
    inTransaction(database.pool, (connection) =>
      changeTerms(
        connection,
        { ...change, familyId, evidence, by: 'test', approvedBy: null, at: new Date(NOW) },
        randomUUID,
      ),
    );

  const villages: RegionCode[] = [];
  const MONTH = billingMonth('2026-08');

  /** What may happen to a family, each as the part of the product that does it would write it. */
  const SQL: Readonly<Record<string, string>> = {
    'join-later': `insert into participants (id, family_id, card_number, nik, name, birth_date, sex, relation, covered_from)
      select gen_random_uuid(), $1, '000' || lpad((random() * 1e10)::bigint::text, 10, '0'), lpad((random() * 1e15)::bigint::text, 16, '6'),
        'Anggota', '2000-01-01', 'MALE', 'OTHER', $2::date`,
    'join-apart': `insert into participants (id, family_id, card_number, nik, name, birth_date, sex, relation, covered_from, own_paid_through, first_premium_from)
      select gen_random_uuid(), $1, '000' || lpad((random() * 1e10)::bigint::text, 10, '0'), lpad((random() * 1e15)::bigint::text, 16, '6'),
        'Anggota', '2000-01-01', 'MALE', 'OTHER', $2::date, ($2::date - interval '1 month')::date, case when random() < 0.5 then '2026-11-30'::date end`,
    'catch-up': `update participants set own_paid_through = null where family_id = $1 and $2::date is not null`,
    leave: `update participants set covered_through = greatest(covered_from, $2::date)
      where id = (select id from participants where family_id = $1 order by id limit 1)`,
    return: `update participants set covered_through = null where family_id = $1 and $2::date is not null`,
    remove: `delete from participants where id = (select id from participants where family_id = $1 and $2::date is not null order by id limit 1)`,
    plan: `insert into instalment_plans (id, family_id, region_code, total, stages, first_month, arrears_months, registered_at, registered_by)
      select gen_random_uuid(), id, region_code, 900000, 3, $2::date, 6, '2026-01-05', 'test' from families where id = $1
      on conflict do nothing`,
    instalment: `insert into journal_lines (entry_id, line, family_id, account, side, amount, posted_at)
      select e.id, l.line, p.family_id, l.account, l.side, 300000, '2026-08-01' from instalment_plans p, (select gen_random_uuid() as id) e,
        (values (1, 'partner-clearing', 'debit'), (2, 'instalment-plan', 'credit')) l(line, account, side)
      where p.family_id = $1 and $2::date is not null`,
    back: `update families set paid_through = paid_through - interval '3 month' where id = $1 and $2::date is not null`,
  };

  async function take(step: Step, families: BuiltFamily[]): Promise<void> {
    const family = families[step.at % Math.max(1, families.length)];
    const month = addMonths(MONTH, step.months);
    if (step.kind === 'register' || family === undefined) {
      const members = anyOf([1, 3, [{}, { coveredFrom: month }], [{ coveredThrough: month }]]);
      const params = { region: anyOf(villages), members, paidThrough: month, careClass: anyOf(CARE_CLASSES) };
      families.push(await buildFamily(database.pool, params));
    } else if (step.kind === 'compact') {
      await compactRollups(database.pool);
    } else if (step.kind === 'class') {
      const change = anyOf([{ careClass: anyOf(CARE_CLASSES) }, { segment: anyOf(SEGMENTS) }]);
      await changeFamily(family.id, { from: month, ...change });
    } else if (step.kind === 'move') {
      await database.pool.query('update families set region_code = $2 where id = $1', [family.id, anyOf(villages)]);
    } else {
      const statement = SQL[step.kind] ?? `update families set paid_through = $2::date where id = $1`;
      await database.pool.query(statement, [family.id, `${month}-01`]);
    }
  }

  test('equal the plain grouping to the rupiah at every commit of random histories', async () => {
    for (const within of ['64.72', '64.72', '64.71', '31.74']) villages.push((await world.region({ within })).code);
    const families: BuiltFamily[] = [];
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        for (const step of history) {
          await take(step, families);
          await assertEqual();
        }
      }),
      { numRuns: 12 },
    );
    await compactRollups(database.pool);
    await assertEqual();
    const { rows } = await database.pool.query('select (select count(*)::int from arrears_rollup_changes) as changes');
    expect(rows).toEqual([{ changes: 0 }]);
  }, 300_000);

  test('stay equal, and nothing deadlocks, while batches, joiners, class changes and folds run on several connections', async () => {
    const village = (await world.region()).code;
    const partner = await world.partner();
    const harnesses = await Promise.all(
      [1, 2, 3].map(() => openPostingHarness(database.pool, { now: NOW, batchSizeMax: 7 })),
    );
    const families: BuiltFamily[] = [];
    for (let count = 0; count < 60; count += 1)
      families.push(await world.family({ region: village, paidThrough: '2026-08', members: 2, careClass: 'I' }));
    const pay = families.map((family, place) =>
      harnesses[place % 3]!.deliver({
        partnerId: partner.id,
        kind: 'informing',
        reference: `p${place}`,
        family,
        amount: 900_000n,
      }),
    );
    const change = families.flatMap((family, place) => [
      ...(place % 3 === 0 ? [database.pool.query(SQL['leave']!, [family.id, '2026-09-01'])] : []),
      ...(place % 4 === 0 ? [changeFamily(family.id, { from: addMonths(MONTH, place % 5), careClass: 'II' })] : []),
      ...(place % 10 === 0 ? [compactRollups(database.pool), assertEqual()] : []),
    ]);
    await Promise.all([...pay, ...change]);
    expect(harnesses.flatMap(({ failures }) => failures)).toEqual([]);
    await assertEqual();
    await compactRollups(database.pool);
    await assertEqual();
  });

  test.each([
    { first: 'a month taken back', second: 'a member who joins' },
    { first: 'a member who joins', second: 'a month taken back' },
  ])('$first holds the family while $second waits: both are counted', async ({ first }) => {
    const family = await world.family({ paidThrough: '2026-08', members: 3 });
    const write: Readonly<Record<string, [string, string[]]>> = {
      'a month taken back': [SQL['back']!, [family.id, '2026-08-01']],
      'a member who joins': [SQL['join-later']!, [family.id, '2026-08-01']],
    };
    const holder = await database.pool.connect();
    await holder.query('begin');
    await holder.query(...write[first]!);
    const waiting = Object.keys(write).filter((name) => name !== first);
    const others = waiting.map((name) => database.pool.query(...write[name]!));
    await untilSomebodyWaits();
    await holder.query('commit');
    holder.release();
    await Promise.all(others);
    await assertEqual();
  });
});
