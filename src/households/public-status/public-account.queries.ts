/** Finds what a card's family owes by, for somebody who knows the card number and the holder's birth date. */
import type { FamilyAccount } from '../arrears/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { billingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { PublicQuestion } from './public-status.js';

export interface PublicAccount {
  readonly account: FamilyAccount;
  readonly regionCode: RegionCode;
}

interface AccountRow {
  readonly regionCode: RegionCode;
  readonly careClass: CareClass;
  readonly paidThrough: string;
  readonly credit: bigint;
  readonly firstPremiumFrom: CivilDate | null;
  /** Each member's first and last month covered. */
  readonly from: string[];
  readonly through: (string | null)[];
}

const toAccount = (row: AccountRow): PublicAccount => ({
  regionCode: row.regionCode,
  account: {
    careClass: row.careClass,
    paidThrough: billingMonth(row.paidThrough.slice(0, 7)),
    credit: rupiah(row.credit),
    firstPremiumFrom: row.firstPremiumFrom,
    members: row.from.map((from, place) => {
      const through = row.through[place] ?? null;
      return { coveredFrom: billingMonth(from), coveredThrough: through === null ? null : billingMonth(through) };
    }),
  },
});

/** One statement whichever of the two is wrong; null for both. Who has left a family, or is about to, has no status with it. */
export async function findPublicAccount(
  pool: Pool,
  { cardNumber, birthDate }: PublicQuestion,
): Promise<PublicAccount | null> {
  const [row] = await selectRows<AccountRow>(
    pool,
    sql`select f.region_code as "regionCode", f.care_class as "careClass", f.paid_through as "paidThrough", f.credit,
        f.first_premium_from as "firstPremiumFrom",
        array_agg(to_char(m.covered_from, 'YYYY-MM') order by m.id) as "from",
        array_agg(to_char(m.covered_through, 'YYYY-MM') order by m.id) as through
      from participants p join families f on f.id = p.family_id join participants m on m.family_id = f.id
      where p.card_number = ${cardNumber} and p.birth_date = ${birthDate}::date and p.covered_through is null
      group by f.id`,
  );
  return row === undefined ? null : toAccount(row);
}
