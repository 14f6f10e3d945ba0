/**
 * Counts families with equal accounts without reading their members: from the rollups of arrears for whole regencies,
 * and from the columns that each family has about its members for smaller regions. Both agree with the members at every
 * commit. Families with an instalment plan are told apart by their plan and its money.
 */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type ZoneDays, zoneIn } from '../regions/index.js';
import { type AlikeFamilies, type EqualAccountsRow, OPEN_INSTALMENTS, toEqualAccount } from '../bills/index.js';
import { AWAITED_DAY, AWAITS_FIRST_PREMIUM, FAMILY_ACCOUNTS } from '../families/index.js';

interface CountedRow extends EqualAccountsRow {
  /** Groups of `place zone families`, separated by commas, so that an account is read once wherever it occurs. */
  readonly places: string;
}

export interface CountParams {
  /** A condition on `f`, which is a rollup or a family. */
  readonly where: Sql;
  /** An expression over `f` for the place by which families are counted. */
  readonly place: Sql;
  readonly days: ZoneDays;
}

function toAlikeFamilies(row: CountedRow, days: ZoneDays): AlikeFamilies[] {
  const account = toEqualAccount(row);
  return row.places.split(',').map((text) => {
    const [place = '', zone = '', families = ''] = text.split(' ');
    const today = days[zone as TimeZone['name']];
    return { place: place === '' ? null : place, account, today, families: Number(families) };
  });
}

type Reader = Pick<Pool, 'query'>;

async function count(pool: Reader, cells: Sql, days: ZoneDays): Promise<AlikeFamilies[]> {
  const rows = await selectRows<CountedRow>(
    pool,
    sql`
    select care_class as "careClass", terms, paid_through as "paidThrough", credit, steady_members as steady,
      array_to_string(other_cover, ' ') as others, first_premium_from as "firstPremiumFrom", instalments,
      string_agg(coalesce(place, '') || ' ' || zone || ' ' || families, ',') as places
    from (
      select place, zone, care_class, terms, paid_through, credit, steady_members, other_cover, first_premium_from, instalments, sum(families) as families
      from (${cells}) cells
      group by place, zone, care_class, terms, paid_through, credit, steady_members, other_cover, first_premium_from, instalments
      having sum(families) <> 0
    ) counted
    group by care_class, terms, paid_through, credit, steady_members, other_cover, first_premium_from, instalments`,
  );
  return rows.flatMap((row) => toAlikeFamilies(row, days));
}

const KEY = sql`f.care_class, f.terms, f.paid_through, f.credit, f.steady_members, f.other_cover`;
const NOT_WAITING = sql`null::date as first_premium_from`;
const NO_PLAN = sql`null::jsonb as instalments`;

const columnsOf = (column: string, place: Sql): Sql => sql`${place} as place, ${zoneIn(column)} as zone, ${KEY}`;

/** Selects rollups; `where` and `place` may use `f.regency_code` and `f.paid_through`. */
const rollupsOf = ({ where, place }: Omit<CountParams, 'days'>): Sql => {
  const columns = sql`${columnsOf('f.regency_code', place)}, ${NOT_WAITING}, ${NO_PLAN}, f.families`;
  return sql`select ${columns} from arrears_rollups f where ${where}
    union all select ${columns} from arrears_rollup_changes f where ${where}`;
};

/**
 * Rollups do not know instalment plans, so the few families with an open one are subtracted and added again with it, in
 * the same statement.
 */
function withPlansApart(rollups: Sql, { where, place }: Omit<CountParams, 'days'>): Sql {
  const inPlans = sql`(select w.*, left(w.region_code, 5) as regency_code, i.instalments
    from ${FAMILY_ACCOUNTS} w join ${OPEN_INSTALMENTS} i on i.family_id = w.id) f where ${where}`;
  const columns = sql`${columnsOf('f.regency_code', place)}, ${NOT_WAITING}`;
  return sql`${rollups}
    union all select ${columns}, ${NO_PLAN}, -1 from ${inPlans}
    union all select ${columns}, f.instalments, 1 from ${inPlans}`;
}

/**
 * Counts in the rollups alone, which do not know first premiums.
 *
 * @internal
 */
export const countInRollups = (pool: Reader, { days, ...params }: CountParams): Promise<AlikeFamilies[]> =>
  count(pool, withPlansApart(rollupsOf(params), params), days);

const FAMILIES_WITH_PLANS = sql`${FAMILY_ACCOUNTS} f left join ${OPEN_INSTALMENTS} i on i.family_id = f.id`;

/**
 * Counts in the families themselves; `where` and `place` may use `f.region_code` and `f.paid_through`.
 *
 * @internal
 */
export const countInFamilies = (pool: Reader, { where, place, days }: CountParams): Promise<AlikeFamilies[]> =>
  count(
    pool,
    sql`select ${columnsOf('f.region_code', place)}, ${NOT_WAITING}, i.instalments, 1 as families from ${FAMILIES_WITH_PLANS} where ${where}`,
    days,
  );

/** `column` is the region's column in `where` and `place`. All families count, and those that wait separately. */
export type RegisteredParams = CountParams & { readonly column: 'f.regency_code' | 'f.region_code' };

/**
 * Counts registered families. Rollups do not know first premiums, so families that wait for theirs are subtracted and
 * added again with the day they wait for, in the same statement.
 */
export function countRegistered(
  pool: Reader,
  { where, place, days, column }: RegisteredParams,
): Promise<AlikeFamilies[]> {
  if (column === 'f.region_code') {
    return count(
      pool,
      sql`select ${columnsOf(column, place)}, ${AWAITED_DAY}, i.instalments, 1 as families from ${FAMILIES_WITH_PLANS} where ${where}`,
      days,
    );
  }
  const waiting = sql`(select w.*, left(w.region_code, 5) as regency_code from ${FAMILY_ACCOUNTS} w) f where ${AWAITS_FIRST_PREMIUM} and ${where}`;
  const columns = columnsOf(column, place);
  return count(
    pool,
    sql`${withPlansApart(rollupsOf({ where, place }), { where, place })}
      union all select ${columns}, ${NOT_WAITING}, ${NO_PLAN}, -1 from ${waiting}
      union all select ${columns}, f.first_premium_from, ${NO_PLAN}, 1 from ${waiting}`,
    days,
  );
}
