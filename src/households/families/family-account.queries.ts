/** Reads a family as the rules on its account see it, whoever asks: scope is the caller's. */
import type { FamilyAccount } from '../arrears/index.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Segment } from '../../kernel/segment.js';
import { FAMILY_ACCOUNT, type FamilyAccountRow, toFamilyAccount } from './family-account.js';

export interface FamilyStanding {
  readonly regionCode: RegionCode;
  readonly segment: Segment;
  readonly account: FamilyAccount;
}

type StandingRow = FamilyAccountRow & Omit<FamilyStanding, 'account'>;

async function findStanding(connection: Pick<Pool, 'query'>, condition: Sql): Promise<FamilyStanding | null> {
  const [row] = await selectRows<StandingRow>(
    connection,
    sql`select f.region_code as "regionCode", f.segment, ${FAMILY_ACCOUNT} from families f where ${condition}`,
  );
  return row === undefined ? null : { regionCode: row.regionCode, segment: row.segment, account: toFamilyAccount(row) };
}

export interface LockedFamilyRow {
  readonly regionCode: RegionCode;
  readonly firstPremiumFrom: CivilDate | null;
}

/** Locked until the transaction ends, as posting locks it: nothing of its bill is decided meanwhile. */
export async function lockFamilyRow(connection: Connection, id: FamilyId): Promise<LockedFamilyRow | null> {
  const [row] = await selectRows<LockedFamilyRow>(
    connection,
    sql`select region_code as "regionCode", first_premium_from as "firstPremiumFrom" from families
      where id = ${id}::uuid for no key update`,
  );
  return row ?? null;
}

/** Locked until the transaction ends. The people are read behind the lock, so that nobody joins between a decision and its write. */
export async function lockFamily(connection: Connection, id: FamilyId): Promise<FamilyStanding | null> {
  await lockFamilyRow(connection, id);
  return findStanding(connection, sql`f.id = ${id}::uuid`);
}

/** Of the holder of a card. Who has left the family, or is about to, has no standing with it. */
export const findStandingOfHolder = (
  pool: Pool,
  { cardNumber, birthDate }: { readonly cardNumber: CardNumber; readonly birthDate: CivilDate },
): Promise<FamilyStanding | null> =>
  findStanding(
    pool,
    sql`f.id = (select m.family_id from participants m
      where m.card_number = ${cardNumber} and m.birth_date = ${birthDate}::date and m.covered_through is null)`,
  );
