/** Groups families whose accounts are equal, in the database, so that what they owe is computed once per group. */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { AWAITS_FIRST_PREMIUM } from './family.relations.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type ZoneDays, zoneIn } from '../regions/index.js';
import { type AlikeFamilies, type EqualAccountsRow, instalmentsOf, toEqualAccount } from '../bills/index.js';

interface AlikeRow extends EqualAccountsRow {
  readonly place: string | null;
  readonly zone: TimeZone['name'];
  readonly families: bigint;
}

const STEADY = sql`p.own_paid_through is null and p.covered_through is null and p.covered_from <= c.paid_through + interval '1 month'`;

/** The day from which the first premium may be paid; null once the first month is paid, when it no longer matters. */
export const AWAITED_DAY = sql`case when ${AWAITS_FIRST_PREMIUM} then f.first_premium_from end as first_premium_from`;

/**
 * Groups families. `source` is their `from … where …` as `f`, and `place` is an expression over it. There is one row
 * for each distinct account and not for each family, but every family and person of the source is read.
 */
export async function findAlikeFamilies(
  pool: Pick<Pool, 'query'>,
  { source, place, days }: { source: Sql; place: Sql; days: ZoneDays },
): Promise<AlikeFamilies[]> {
  const rows = await selectRows<AlikeRow>(
    pool,
    sql`
    with chosen as (
      select f.id, ${place} as place, ${zoneIn('f.region_code')} as zone, f.care_class, f.terms, f.paid_through, f.credit, ${AWAITED_DAY},
        ${instalmentsOf(sql`f.id`)} as instalments
      ${source}
    ), accounts as (
      select any_value(c.place) as place, any_value(c.zone) as zone, any_value(c.care_class) as care_class, any_value(c.terms) as terms,
        any_value(c.paid_through) as paid_through, any_value(c.credit) as credit, any_value(c.first_premium_from) as first_premium_from,
        any_value(c.instalments) as instalments,
        count(*) filter (where ${STEADY}) as steady,
        string_agg(p.covered_from || '/' || coalesce(p.covered_through::text, '')
            || coalesce('/' || p.own_paid_through || '/' || coalesce(p.first_premium_from::text, ''), ''), ' '
            order by p.covered_from, p.covered_through, p.own_paid_through, p.first_premium_from)
          filter (where not (${STEADY}) and (p.covered_through is null or p.covered_through > coalesce(p.own_paid_through, c.paid_through))) as others
      from chosen c left join participants p on p.family_id = c.id
      group by c.id
    )
    select place, zone, care_class as "careClass", terms, paid_through as "paidThrough", credit, steady, others,
      first_premium_from as "firstPremiumFrom", instalments, count(*) as families
    from accounts
    group by place, zone, care_class, terms, paid_through, credit, steady, others, first_premium_from, instalments`,
  );
  return rows.map((row) => ({
    place: row.place,
    account: toEqualAccount(row),
    today: days[row.zone],
    families: Number(row.families),
  }));
}
