/** Reads the day of every cadre in a scope, one statement for the list and one for its totals. */
import { APPOINTED_DAYS } from '../../fieldwork/appointments/index.js';
import { CADRES } from '../../fieldwork/cadres/index.js';
import { RECORDED_VISITS, VISITS } from '../../fieldwork/visits/index.js';
import type { FamilyScope } from '../../platform/auth/index.js';
import { inForce } from '../../platform/db/in-force.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, constant, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { type CivilDate, addDays, startOfDay } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { WIB, WIT } from '../../kernel/time-zone.js';
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { timeZoneIn, conditionWithin, reachOf } from '../../households/regions/index.js';
import { POSTED_EVENTS } from '../../money/payments/index.js';
import { CALLS } from '../../outreach/telecollecting/index.js';
import type { CadreDay, CadreDaySort, CadreDayTotals } from './cadre-day.js';

export interface CadreDaysAsked {
  readonly scope: FamilyScope;
  readonly region: RegionCode | null;
  readonly day: CivilDate;
}

/** How long after a family paid its payment, or its withdrawal, may be posted and still be found: partners tell within days. */
const TOLD_WITHIN = "interval '92 days'";

export type CadreDaySortKey = [sortValue: string, id: string];

/** The condition for the cadres `c` that the viewer may see, as that of the list of cadres; null for nobody. */
function visible({ scope, region }: CadreDaysAsked): Sql | null {
  if (scope.kind === 'none') return null;
  if (scope.kind === 'portfolio') return sql`c.id = ${scope.cadreId}::uuid`;
  return conditionWithin('c.home_region_code', reachOf(scope, region));
}

/**
 * Cadres who were appointed on the day, each with the day's begin and end where the cadre lives. The moments of all zones
 * together bound what is read; those of the cadre's own zone decide.
 */
function daysOf(asked: CadreDaysAsked, where: Sql): Sql {
  const { day } = asked;
  const [from, before] = [startOfDay(day, WIT), startOfDay(addDays(day, 1), WIB)];
  const within = (column: string): Sql => {
    const at = constant(column);
    return sql`${at} >= ${from}::timestamptz and ${at} < ${before}::timestamptz`;
  };
  const own = (column: string): Sql => sql`${constant(column)} >= c.begins and ${constant(column)} < c.ends`;
  const most = jknCeilingsOn(day).familyPayment;
  return sql`with c as (
      select c.id, c.name, ${day}::timestamp at time zone ${timeZoneIn('c.home_region_code')} as begins,
        (${day}::date + 1)::timestamp at time zone ${timeZoneIn('c.home_region_code')} as ends
      from ${CADRES} c where ${where}
        and exists (select from ${APPOINTED_DAYS} t where t.cadre_id = c.id and ${inForce('t', sql`${day}::date`)})
    ), visited as (
      select v.cadre_id, count(distinct v.family_id) as families from ${VISITS} v join c on c.id = v.cadre_id
      where v.state = 'COMPLETED' and ${within('v.visited_at')} and ${own('v.visited_at')} group by 1
    ), seen as (
      select s.cadre_id, max(s.at) as at from (
        select r.cadre_id, r.recorded_at as at from ${RECORDED_VISITS} r where ${within('r.recorded_at')}
        union all
        select l.cadre_id, l.called_at from ${CALLS} l where l.cadre_id is not null and ${within('l.called_at')}
      ) s join c on c.id = s.cadre_id where ${own('s.at')} group by 1
    ), paid as (
      select p.cadre_id, sum(p.amount) filter (where abs(p.amount) <= ${most}::bigint) as amount, sum(p.turned) as turned
      from ${POSTED_EVENTS} p join c on c.id = p.cadre_id
      where p.occurred_at >= ${from}::timestamptz and p.occurred_at < ${before}::timestamptz + ${constant(TOLD_WITHIN)}
        and ${own('p.paid_at')} group by 1
    ), d as (
      select c.id, c.name, coalesce(visited.families, 0)::int as visited, seen.at as seen,
        (select count(*) from ${VISITS} v where v.cadre_id = c.id and v.planned_for = ${day}::date)::int as planned,
        coalesce(paid.amount, 0)::bigint as collected, greatest(0, coalesce(paid.turned, 0))::int as turned
      from c left join visited on visited.cadre_id = c.id left join seen on seen.cadre_id = c.id left join paid on paid.cadre_id = c.id
    )`;
}

const SEEN = 'coalesce((extract(epoch from d.seen) * 1000000)::bigint, 0)';
const ORDERS: Readonly<Record<CadreDaySort, { readonly value: string; readonly order: ReturnType<typeof keyset> }>> = {
  NAME: { value: 'd.name', order: keyset('asc', { 'd.name': 'text', 'd.id': 'uuid' }) },
  VISITED: { value: 'd.visited', order: keyset('desc', { 'd.visited': 'int', 'd.id': 'uuid' }) },
  REACTIVATED: { value: 'd.turned', order: keyset('desc', { 'd.turned': 'int', 'd.id': 'uuid' }) },
  COLLECTED: { value: 'd.collected', order: keyset('desc', { 'd.collected': 'bigint', 'd.id': 'uuid' }) },
  LAST_SEEN: { value: SEEN, order: keyset('desc', { [SEEN]: 'bigint', 'd.id': 'uuid' }) },
};

type Row = Omit<CadreDay, 'collected'> & { readonly collected: bigint };

export async function findCadreDays(
  pool: Pool,
  asked: CadreDaysAsked,
  { sort, page }: { readonly sort: CadreDaySort; readonly page: Page<CadreDaySortKey> },
): Promise<CadreDay[]> {
  const where = visible(asked);
  if (where === null) return [];
  const { value, order: ordered } = ORDERS[sort];
  const { condition, order } = ordered(page);
  const rows = await selectRows<Row>(
    pool,
    sql`${daysOf(asked, where)} select d.id as "cadreId", d.planned, d.visited, d.collected, d.turned as "familiesReactivated",
        d.seen as "lastSeenAt", (${constant(value)})::text as "sortValue"
      from d where ${condition} order by ${order} limit ${page.limit}`,
  );
  return rows.map((row) => ({ ...row, collected: rupiah(row.collected) }));
}

export async function countCadreDays(pool: Pool, asked: CadreDaysAsked): Promise<number> {
  const where = visible(asked);
  if (where === null) return 0;
  const { day } = asked;
  return countRows(
    pool,
    sql`from ${CADRES} c where ${where}
      and exists (select from ${APPOINTED_DAYS} t where t.cadre_id = c.id and ${inForce('t', sql`${day}::date`)})`,
  );
}

const NOBODY = { cadres: 0, started: 0, planned: 0, visited: 0, familiesReactivated: 0, collected: 0n };

export async function sumCadreDays(pool: Pool, asked: CadreDaysAsked): Promise<CadreDayTotals> {
  const where = visible(asked);
  const [row = NOBODY] =
    where === null
      ? []
      : await selectRows<Omit<CadreDayTotals, 'collected'> & { readonly collected: bigint }>(
          pool,
          sql`${daysOf(asked, where)} select count(*)::int as cadres, count(d.seen)::int as started,
              coalesce(sum(d.planned), 0)::int as planned, coalesce(sum(d.visited), 0)::int as visited,
              coalesce(sum(d.turned), 0)::int as "familiesReactivated", coalesce(sum(d.collected), 0)::bigint as collected from d`,
        );
  return { ...row, collected: rupiah(row.collected) };
}
