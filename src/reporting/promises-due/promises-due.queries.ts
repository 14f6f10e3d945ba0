/** Sums the promises whose day it is, each family's last one, by the same rule as its keeping is decided everywhere. */
import { FAMILY_HOMES } from '../../households/families/index.js';
import { regionCondition, timeZoneIn, reachOf, reachesNothing } from '../../households/regions/index.js';
import { FAMILY_PAYMENTS, REVERSED } from '../../money/payments/index.js';
import { CALLS } from '../../outreach/telecollecting/index.js';
import { VISITS, VISIT_PROMISES } from '../../fieldwork/visits/index.js';
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH, type Rupiah, rupiah } from '../../kernel/rupiah.js';

export interface PromisesDueAsked {
  readonly scope: FamilyScope;
  readonly region: RegionCode | null;
  readonly day: CivilDate;
}

export interface PromisesDue {
  readonly date: CivilDate;
  readonly count: number;
  readonly amount: Rupiah;
  readonly keptCount: number;
}

/** The promises for a day, at doors and on the telephone, of families in a reach. */
const promisesFor = (day: CivilDate, within: Sql): Sql => sql`
  select p.family_id, f.region_code, p.amount, v.visited_at as made_at
  from ${VISIT_PROMISES} p join ${VISITS} v on v.id = p.visit_id join ${FAMILY_HOMES} f on f.family_id = p.family_id
  where p.promised_for = ${day}::date and ${within}
  union all
  select c.family_id, f.region_code, c.promised_amount, c.called_at
  from ${CALLS} c join ${FAMILY_HOMES} f on f.family_id = c.family_id
  where c.promised_for = ${day}::date and c.promised_amount is not null and ${within}`;

/** The condition that the family of the promise `m` has promised nothing since. */
const IS_LAST = sql`not exists (select from ${VISIT_PROMISES} p join ${VISITS} v on v.id = p.visit_id
    where p.family_id = m.family_id and v.visited_at > m.made_at)
  and not exists (select from ${CALLS} c where c.family_id = m.family_id and c.promised_amount is not null and c.called_at > m.made_at)`;

export async function findPromisesDue(pool: Pool, { scope, region, day }: PromisesDueAsked): Promise<PromisesDue> {
  const reach = reachOf(scope, region);
  const nothing = { date: day, count: 0, amount: NO_RUPIAH, keptCount: 0 };
  if (reachesNothing(reach)) return nothing;
  const [row] = await selectRows<{ count: number; amount: bigint; keptCount: number }>(
    pool,
    sql`with due as (
        select distinct on (m.family_id) m.* from (${promisesFor(day, regionCondition('f.region_code', reach))}) m
        where ${IS_LAST} order by m.family_id, m.made_at desc)
      select count(*)::int as count, coalesce(sum(d.amount), 0)::bigint as amount,
        (count(*) filter (where paid.amount >= d.amount))::int as "keptCount"
      from due d cross join lateral (
        select coalesce(sum(y.amount - coalesce((select sum(r.amount) from (${REVERSED}) r where r.payment_id = y.id), 0)), 0) as amount
        from ${FAMILY_PAYMENTS} y where y.family_id = d.family_id
          and y.paid_at >= d.made_at and y.paid_at < (${day}::date + 1)::timestamp at time zone ${timeZoneIn('d.region_code')}
      ) paid`,
  );
  return row === undefined ? nothing : { ...row, date: day, amount: rupiah(row.amount) };
}
