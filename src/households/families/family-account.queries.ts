/** Reads a family as the rules on its account need it, without a scope: callers check what the viewer may see. */
import type { BilledAccount } from '../bills/index.js';
import { limitAsMoney } from '../../platform/db/limits-of-money.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { FAMILY_ACCOUNT, type FamilyAccountRow, toBilledAccount } from './family-account.js';
import type { NikReading } from './participant-nik.js';
import { type PhoneRow, openPhoneOf } from './participant-phone.js';

export interface FamilyAccountStatus {
  readonly familyId: FamilyId;
  readonly regionCode: RegionCode;
  readonly account: BilledAccount;
  /** The holder of the card by which it was found; null when it was found otherwise. */
  readonly holderId: ParticipantId | null;
}

type StatusRow = FamilyAccountRow & Omit<FamilyAccountStatus, 'account'>;

export async function findStatus(
  connection: Pick<Pool, 'query'>,
  condition: Sql,
  holder: Sql = sql`null::uuid`,
): Promise<FamilyAccountStatus | null> {
  const [row] = await selectRows<StatusRow>(
    connection,
    sql`select f.id as "familyId", f.region_code as "regionCode", ${holder} as "holderId", ${FAMILY_ACCOUNT} from families f where ${condition}`,
  );
  return row === undefined
    ? null
    : { familyId: row.familyId, regionCode: row.regionCode, holderId: row.holderId, account: toBilledAccount(row) };
}

export interface LockedFamilyRow {
  readonly regionCode: RegionCode;
  readonly firstPremiumFrom: CivilDate | null;
  /** The first day of the last month paid for the family. */
  readonly paidThrough: string;
  readonly credit: bigint;
}

/**
 * Locks a family until the transaction ends, as posting does, so that nothing about its bill is decided meanwhile. It is
 * held no longer than money allows: its payments wait for it.
 */
export async function lockFamilyRow(connection: Connection, id: FamilyId): Promise<LockedFamilyRow | null> {
  const [, [row]] = await Promise.all([
    limitAsMoney(connection),
    selectRows<LockedFamilyRow>(
      connection,
      sql`select region_code as "regionCode", first_premium_from as "firstPremiumFrom", paid_through as "paidThrough", credit from families
        where id = ${id}::uuid for no key update`,
    ),
  ]);
  return row ?? null;
}

/** Locks a family until the transaction ends and then reads its members: nobody joins before a decision is written. */
export async function lockFamily(connection: Connection, id: FamilyId): Promise<FamilyAccountStatus | null> {
  await lockFamilyRow(connection, id);
  return findStatus(connection, sql`f.id = ${id}::uuid`);
}

export interface CardHolder {
  readonly participantId: ParticipantId;
  readonly familyId: FamilyId;
  readonly phone: PhoneNumber | null;
}

/** Finds the holder of a card by the birth date; null for a holder who has left, or who will leave. */
export async function findCardHolder(
  { connection, keyring }: NikReading,
  { cardNumber, birthDate }: { readonly cardNumber: CardNumber; readonly birthDate: CivilDate },
): Promise<CardHolder | null> {
  const [row] = await selectRows<PhoneRow & Pick<CardHolder, 'familyId'>>(
    connection,
    sql`select m.id, m.family_id as "familyId", m.phone, m.sealed_phone as "sealedPhone" from participants m
      where m.card_number = ${cardNumber} and m.birth_date = ${birthDate}::date and m.successor_id is null
        and m.covered_through is null`,
  );
  return row === undefined ? null : { participantId: row.id, familyId: row.familyId, phone: openPhoneOf(keyring, row) };
}

/** Reads the family of the holder of a card; null for a holder who has left, or who will leave. */
export function findStatusOfHolder(
  pool: Pool,
  { cardNumber, birthDate }: { readonly cardNumber: CardNumber; readonly birthDate: CivilDate },
): Promise<FamilyAccountStatus | null> {
  const isHolder = sql`m.card_number = ${cardNumber} and m.birth_date = ${birthDate}::date and m.successor_id is null
    and m.covered_through is null`;
  const condition = sql`f.id = (select m.family_id from participants m where ${isHolder})`;
  return findStatus(pool, condition, sql`(select m.id from participants m where ${isHolder})`);
}
