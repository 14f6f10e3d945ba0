/**
 * Counts families with equal accounts without reading their members: from the cells of arrears for whole regencies, and
 * from what each family keeps of its members for smaller regions. Both add up to what the members say, at every commit.
 */
import type { Pool } from '../db/pool.js';
import { type Sql, selectRows, sql } from '../db/sql.js';
import { addMonths } from '../kernel/billing-month.js';
import type { CareClass } from '../kernel/care-class.js';
import type { TimeZone } from '../kernel/time-zone.js';
import { rupiah } from '../kernel/rupiah.js';
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
  return { careClass: row.careClass, paidThrough, credit: rupiah(row.credit), members };
}

function toAlikeFamilies(row: CountedRow, days: ZoneDays): AlikeFamilies[] {
  const account = toAccount(row);
  return row.places.split(',').map((text) => {
    const [place = '', zone = '', families = ''] = text.split(' ');
    const today = days[zone as TimeZone['name']];
    return { place: place === '' ? null : place, account, today, families: Number(families) };
  });
}

async function count(pool: Pool, cells: Sql, days: ZoneDays): Promise<AlikeFamilies[]> {
  const rows = await selectRows<CountedRow>(
    pool,
    sql`
    select care_class as "careClass", paid_through as "paidThrough", credit, steady_members as steady,
      array_to_string(other_cover, ' ') as others,
      string_agg(coalesce(place, '') || ' ' || zone || ' ' || families, ',') as places
    from (
      select place, zone, care_class, paid_through, credit, steady_members, other_cover, sum(families) as families
      from (${cells}) cells
      group by place, zone, care_class, paid_through, credit, steady_members, other_cover
      having sum(families) <> 0
    ) counted
    group by care_class, paid_through, credit, steady_members, other_cover`,
  );
  return rows.flatMap((row) => toAlikeFamilies(row, days));
}

const KEY = sql`f.care_class, f.paid_through, f.credit, f.steady_members, f.other_cover`;

/** `where` and `place` may speak of `f.regency_code` and `f.paid_through`. */
export function countInCells(pool: Pool, { where, place, days }: CountWish): Promise<AlikeFamilies[]> {
  const columns = sql`${place} as place, ${byZone('f.regency_code', ZONE_LITERALS)} as zone, ${KEY}, f.families`;
  const cells = sql`select ${columns} from arrears_cells f where ${where}
    union all select ${columns} from arrears_cell_changes f where ${where}`;
  return count(pool, cells, days);
}

/** `where` and `place` may speak of `f.region_code` and `f.paid_through`. */
export const countInFamilies = (pool: Pool, { where, place, days }: CountWish): Promise<AlikeFamilies[]> =>
  count(
    pool,
    sql`select ${place} as place, ${byZone('f.region_code', ZONE_LITERALS)} as zone, ${KEY}, 1 as families
      from families f where ${where}`,
    days,
  );
