/** Groups families whose accounts are equal, in the database, so that what they owe is computed once per group. */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { type BillingMonth, addMonths, billingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type ZoneDays, byZone } from '../regions/index.js';
import type { BilledMember } from './family-account.js';
import type { AlikeFamilies } from './summarise-arrears.js';

interface AlikeRow {
  readonly place: string | null;
  readonly zone: TimeZone['name'];
  readonly careClass: CareClass;
  readonly paidThrough: string;
  readonly credit: bigint;
  /** Members billed in every month after `paidThrough`, for as long as one can see. */
  readonly steady: bigint;
  /** The coverage of all others that reaches past `paidThrough`: `from/through`, through left empty while it lasts. */
  readonly others: readonly string[] | null;
  readonly families: bigint;
}

const ZONE_LITERALS = { WIB: sql`'WIB'`, WITA: sql`'WITA'`, WIT: sql`'WIT'` };

const STEADY = sql`p.covered_through is null and p.covered_from <= c.paid_through + interval '1 month'`;

export const firstMonthOf = (date: string): BillingMonth => billingMonth(date.slice(0, 7));

export function readCoverage(text: string): BilledMember {
  const [from = '', through = ''] = text.split('/');
  return { coveredFrom: firstMonthOf(from), coveredThrough: through === '' ? null : firstMonthOf(through) };
}

function toAlikeFamilies(row: AlikeRow, days: ZoneDays): AlikeFamilies {
  const paidThrough = firstMonthOf(row.paidThrough);
  const steady: BilledMember = { coveredFrom: addMonths(paidThrough, 1), coveredThrough: null };
  const members = [
    ...Array.from({ length: Number(row.steady) }, () => steady),
    ...(row.others ?? []).map(readCoverage),
  ];
  const credit: Rupiah = rupiah(row.credit);
  return {
    place: row.place,
    account: { careClass: row.careClass, paidThrough, credit, members },
    today: days[row.zone],
    families: Number(row.families),
  };
}

/**
 * `source` is the `from … where …` of families as `f`; `place` an expression over it.
 * Rows are as many as families differ, not as there are families; every family and person of the source is read.
 */
export async function findAlikeFamilies(
  pool: Pick<Pool, 'query'>,
  { source, place, days }: { source: Sql; place: Sql; days: ZoneDays },
): Promise<AlikeFamilies[]> {
  const rows = await selectRows<AlikeRow>(
    pool,
    sql`
    with chosen as (
      select f.id, ${place} as place, ${byZone('f.region_code', ZONE_LITERALS)} as zone, f.care_class, f.paid_through, f.credit
      ${source}
    ), accounts as (
      select any_value(c.place) as place, any_value(c.zone) as zone, any_value(c.care_class) as care_class,
        any_value(c.paid_through) as paid_through, any_value(c.credit) as credit,
        count(*) filter (where ${STEADY}) as steady,
        array_agg(p.covered_from || '/' || coalesce(p.covered_through::text, ''))
          filter (where not (${STEADY}) and (p.covered_through is null or p.covered_through > c.paid_through)) as others
      from chosen c left join participants p on p.family_id = c.id
      group by c.id
    )
    select place, zone, care_class as "careClass", paid_through as "paidThrough", credit, steady, others, count(*) as families
    from accounts
    group by place, zone, care_class, paid_through, credit, steady, others`,
  );
  return rows.map((row) => toAlikeFamilies(row, days));
}
