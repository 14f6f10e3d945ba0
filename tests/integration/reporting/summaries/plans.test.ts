import { beforeAll, describe, expect, test } from '@jest/globals';
import { constant, sql, toStatement } from '../../../../src/platform/db/sql.js';
import { attributedMoney } from '../../../../src/reporting/summaries/attributed-money.queries.js';
import { findCollection } from '../../../../src/reporting/summaries/collection-summary.queries.js';
import { ATTRIBUTION_POLICY } from '../../../../src/reporting/summaries/jkn-attribution-policy.js';
import { spanOf } from '../../../../src/reporting/summaries/period.js';
import { findWork } from '../../../../src/reporting/summaries/work-summary.queries.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { WIB } from '../../../../src/kernel/time-zone.js';
import { zoneDaysAt } from '../../../../src/households/regions/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const FAMILIES = 20_000;
const PAYMENTS = 100_000;
const MONTH = { from: civilDate('2026-03-01'), through: civilDate('2026-03-31') };
const YEAR = { from: civilDate('2026-01-01'), through: civilDate('2026-12-31') };

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Loops': number;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

describe('with a hundred thousand payments of a year', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let cadre: Awaited<ReturnType<typeof world.cadre>>;

  beforeAll(async () => {
    cadre = await world.cadre();
    const partner = await world.partner();
    const spread = (of: string, count: number) =>
      `timestamptz '2026-01-01T00:00:00Z' + (${of}) * interval '365 days' / ${count}`;
    const family = `('00000000-0000-4000-8000-' || lpad((n % ${FAMILIES})::text, 12, '0'))::uuid`;
    const run = (text: string, values: unknown[] = []) => database.pool.query(text, values);
    await run(
      `insert into families (id, family_card_number, region_code, care_class, paid_through, registered_at)
       select ${family}, '9' || lpad(n::text, 15, '0'), $1, 'III', '2026-01-01', '2014-02-01' from generate_series(0, ${FAMILIES - 1}) n`,
      [cadre.area],
    );
    await run(
      `insert into payments (id, partner_id, reference, delivery_id, family_id, region_code, account_text, channel, amount, outcome,
         applied_from, applied_through, paid_at, posted_at)
       select gen_random_uuid(), $1, n::text, gen_random_uuid(), ${family}, $2, '', 'BANK', 35000, 'posted', '2026-01-01', '2026-01-01',
         ${spread('n', PAYMENTS)}, ${spread('n', PAYMENTS)} from generate_series(0, ${PAYMENTS - 1}) n`,
      [partner.id, cadre.area],
    );
    await run(
      `insert into journal_lines (entry_id, line, payment_id, family_id, account, side, amount, first_month, last_month, posted_at)
       select p.id, l.line, p.id, p.family_id, l.account, l.side, p.amount, case l.line when 1 then p.applied_from end,
         case l.line when 1 then p.applied_through end, p.posted_at
       from payments p cross join (values (0, 'partner-clearing', 'debit'), (1, 'premium', 'credit')) l (line, account, side)`,
    );
    await run(
      `insert into visits (id, cadre_id, family_id, state, visited_at, outcome, recorded_at)
       select gen_random_uuid(), $1, ${family}, 'COMPLETED', ${spread('n', 30_000)}, 'OTHER', ${spread('n', 30_000)} from generate_series(0, 29999) n`,
      [cadre.id],
    );
    await run(
      `insert into calls (id, family_id, caller, caller_name, caller_role, purpose, outcome, called_at, recorded_at)
       select gen_random_uuid(), ${family}, 't', 't', 'TELE_COLLECTOR', 'COLLECTION', 'REFUSED', ${spread('n', 50_000)}, ${spread('n', 50_000)}
       from generate_series(0, 49999) n`,
    );
    await run(
      `insert into messages (id, family_id, template_id, channel, state, send_after, requested_by, queued_at, phone, body, sent_at)
       select gen_random_uuid(), ${family}, (select id from message_templates limit 1), 'SMS', 'SENT', ${spread('n', 100_000)}, 't',
         ${spread('n', 100_000)}, '628400000000', 'Pesan', ${spread('n', 100_000)} from generate_series(0, 99999) n`,
    );
    await run('analyze payments, visits, calls, messages, families');
  }, 300_000);

  test.each([
    ['the country and a month', MONTH, 'true'],
    ['the country and a year', YEAR, 'true'],
    ['a region and a month', MONTH, `m.region_code ^@ '64'`],
  ])('the attribution of %s reads no table more than once', async (_, period, where) => {
    const [policy] = ATTRIBUTION_POLICY;
    const span = spanOf(period, WIB);
    const attributed = attributedMoney({ span, policy: policy!, where: constant(where) });
    const { text, values } = toStatement(sql`explain (analyze, format json) select count(*) from (${attributed}) a`);
    const { rows } = await database.pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(text, [...values]);
    const nodes = nodesOf(rows[0]!['QUERY PLAN'][0].Plan);
    const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 3);
    expect(scans.map((node) => node['Relation Name'])).toEqual([]);
  });

  test('each payment of the year is counted once, and a cadre has figures', async () => {
    const params = {
      scope: { kind: 'all' } as const,
      region: null,
      period: YEAR,
      strategies: null,
      groupBy: ['STRATEGY'] as const,
    };
    const sums = await findCollection(database.pool, { policies: ATTRIBUTION_POLICY, params });
    // The year begins seven hours earlier in Jakarta and ends seven hours earlier.
    const payments = sums.reduce((sum, one) => sum + one.payments, 0);
    expect(payments).toBeGreaterThan(PAYMENTS - 100);
    const work = await findWork(database.pool, {
      of: { cadres: [cadre.id] },
      period: MONTH,
      zone: WIB,
      days: zoneDaysAt(new Date('2026-12-31T00:00:00Z')),
      policies: ATTRIBUTION_POLICY,
    });
    expect(work.get(cadre.id)?.visits).toBeGreaterThan(2_000);
  });
});
