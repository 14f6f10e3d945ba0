/**
 * Counts families with equal accounts without reading their members: from the cells of arrears for whole regencies, and
 * from what each family keeps of its members for smaller regions. Both add up to what the members say, at every commit.
 */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { addMonths } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { rupiah } from '../../kernel/rupiah.js';
import { type ZoneDays, byZone } from '../regions/index.js';
import { firstMonthOf, readCoverage } from './alike-families.queries.js';
import type { BilledMember, FamilyAccount } from './family-account.js';
import type { AlikeFamilies } from './summarise-arrears.js';

interface CountedRow {
  readonly careClass: CareClass;
  readonly paidThrough: string;
  readonly credit: bigint;
  readonly steady: number;
  /** `from/through` of each member that is not steady, with blanks between; null when all are. */
  readonly others: string | null;
  /** Only of families that wait for their first premium. */
  readonly firstPremiumFrom: CivilDate | null;
  /** `place zone families`, with commas between: an account is read once, wherever it occurs. */
  readonly places: string;
}

export interface CountWish {
  /** A condition over `f`: a cell or a family, with the column that `region` names. */
  readonly where: Sql;
  /** An expression over `f`. */
  readonly place: Sql;
  readonly days: ZoneDays;
}

const ZONE_LITERALS = { WIB: sql`'WIB'`, WITA: sql`'WITA'`, WIT: sql`'WIT'` };

function toAccount(row: CountedRow): FamilyAccount {
  const paidThrough = firstMonthOf(row.paidThrough);
  const steady: BilledMember = { coveredFrom: addMonths(paidThrough, 1), coveredThrough: null };
  const others = row.others === null ? [] : row.others.split(' ').map(readCoverage);
  const members = [...Array.from({ length: row.steady }, () => steady), ...others];
  const { careClass, firstPremiumFrom } = row;
  return { careClass, paidThrough, credit: rupiah(row.credit), members, firstPremiumFrom };
}

function toAlikeFamilies(row: CountedRow, days: ZoneDays): AlikeFamilies[] {
  const account = toAccount(row);
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
    select care_class as "careClass", paid_through as "paidThrough", credit, steady_members as steady,
      array_to_string(other_cover, ' ') as others, first_premium_from as "firstPremiumFrom",
      string_agg(coalesce(place, '') || ' ' || zone || ' ' || families, ',') as places
    from (
      select place, zone, care_class, paid_through, credit, steady_members, other_cover, first_premium_from, sum(families) as families
      from (${cells}) cells
      group by place, zone, care_class, paid_through, credit, steady_members, other_cover, first_premium_from
      having sum(families) <> 0
    ) counted
    group by care_class, paid_through, credit, steady_members, other_cover, first_premium_from`,
  );
  return rows.flatMap((row) => toAlikeFamilies(row, days));
}

const KEY = sql`f.care_class, f.paid_through, f.credit, f.steady_members, f.other_cover`;
const NOT_WAITING = sql`null::date as first_premium_from`;

const columnsOf = (column: string, place: Sql): Sql =>
  sql`${place} as place, ${byZone(column, ZONE_LITERALS)} as zone, ${KEY}`;

/** `where` and `place` may speak of `f.regency_code` and `f.paid_through`. */
const cellsOf = ({ where, place }: Omit<CountWish, 'days'>): Sql => {
  const columns = sql`${columnsOf('f.regency_code', place)}, ${NOT_WAITING}, f.families`;
  return sql`select ${columns} from arrears_cells f where ${where}
    union all select ${columns} from arrears_cell_changes f where ${where}`;
};

export const countInCells = (pool: Reader, { days, ...wish }: CountWish): Promise<AlikeFamilies[]> =>
  count(pool, cellsOf(wish), days);

/** `where` and `place` may speak of `f.region_code` and `f.paid_through`. */
export const countInFamilies = (pool: Reader, { where, place, days }: CountWish): Promise<AlikeFamilies[]> =>
  count(
    pool,
    sql`select ${columnsOf('f.region_code', place)}, ${NOT_WAITING}, 1 as families from families f where ${where}`,
    days,
  );

/** The month of the first premium is not settled. In the words of the index over those few families. */
const WAITING = sql`f.first_premium_from is not null and f.paid_through + interval '1 month' <= f.first_premium_from`;

/** `column` names the region in `where` and `place`: all families count, and those that wait are told apart. */
export type RegisteredWish = CountWish & { readonly column: 'f.regency_code' | 'f.region_code' };

/**
 * Cells know nothing of a first premium: families that wait are taken out of them and put back with the day they wait for,
 * in the same statement.
 */
export function countRegistered(
  pool: Reader,
  { where, place, days, column }: RegisteredWish,
): Promise<AlikeFamilies[]> {
  if (column === 'f.region_code') {
    const waits = sql`case when ${WAITING} then f.first_premium_from end as first_premium_from`;
    return count(
      pool,
      sql`select ${columnsOf(column, place)}, ${waits}, 1 as families from families f where ${where}`,
      days,
    );
  }
  const waiting = sql`(select w.*, left(w.region_code, 5) as regency_code from families w) f where ${WAITING} and ${where}`;
  const columns = columnsOf(column, place);
  return count(
    pool,
    sql`${cellsOf({ where, place })}
      union all select ${columns}, ${NOT_WAITING}, -1 from ${waiting}
      union all select ${columns}, f.first_premium_from, 1 from ${waiting}`,
    days,
  );
}
