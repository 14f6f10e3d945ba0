/** Finds what a card's family owes by, for somebody who knows the card number and the holder's birth date. */
import type { FamilyAccount } from '../arrears/index.js';
import { FAMILY_ACCOUNT, type FamilyAccountRow, toFamilyAccount } from '../families/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { PublicQuestion } from './public-status.js';

export interface PublicAccount {
  readonly account: FamilyAccount;
  readonly regionCode: RegionCode;
}

/** One statement whichever of the two is wrong; null for both. Who has left a family, or is about to, has no status with it. */
export async function findPublicAccount(
  pool: Pool,
  { cardNumber, birthDate }: PublicQuestion,
): Promise<PublicAccount | null> {
  const [row] = await selectRows<FamilyAccountRow & Pick<PublicAccount, 'regionCode'>>(
    pool,
    sql`select f.region_code as "regionCode", ${FAMILY_ACCOUNT} from participants m join families f on f.id = m.family_id
      where m.card_number = ${cardNumber} and m.birth_date = ${birthDate}::date and m.covered_through is null`,
  );
  return row === undefined ? null : { regionCode: row.regionCode, account: toFamilyAccount(row) };
}
