/**
 * Seals the telephone numbers of people. Lists show the mask that stands beside; who refused messages is joined by the
 * blind index, which a number in clear has too.
 */
import type { ParticipantId } from '../../kernel/ids.js';
import { type PhoneNumber, maskPhoneNumber } from '../../kernel/phone-number.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import {
  type JoinSealer,
  type Keyring,
  type SealedColumn,
  joinedText,
  openText,
} from '../../platform/encryption/index.js';
import { type NikReading, hexOf } from './participant-nik.js';

export const PARTICIPANT_PHONES: SealedColumn = {
  table: 'participants',
  sealed: 'sealed_phone',
  plain: 'phone',
  type: 'text',
  shown: { column: 'phone_masked', of: (phone) => maskPhoneNumber(phone as PhoneNumber) },
  index: { column: 'phone_index', of: 'PHONE', joins: true },
};

/** What lists show of a number, as SQL over `p`: the mask, or in a row that waits to be sealed what it is made of. */
export const PHONE_SHOWN = sql`coalesce(p.phone_masked, p.phone)`;

/** The mask of what `PHONE_SHOWN` gives: a mask is masked to itself. */
export const toPhoneMasked = (shown: string | null): string | null =>
  shown === null ? null : maskPhoneNumber(shown as PhoneNumber);

/** What a row of JSON holds of a number. */
export interface PhoneInRow {
  readonly phone: string | null;
  readonly sealedPhone: string | null;
  readonly phoneMasked: string | null;
  readonly phoneIndex: string | null;
}

export function keepPhone(keyring: JoinSealer, id: ParticipantId, value: PhoneNumber | null): PhoneInRow {
  const { plain, sealed, shown, index } = joinedText(keyring, PARTICIPANT_PHONES, { row: id, value });
  return {
    phone: plain,
    sealedPhone: sealed === null ? null : hexOf(sealed),
    phoneMasked: shown,
    phoneIndex: index === null ? null : hexOf(index),
  };
}

/** A number as its row has it. */
export interface PhoneRow {
  readonly id: ParticipantId;
  readonly phone: PhoneNumber | null;
  readonly sealedPhone: Buffer | null;
}

/** @throws Error when it was changed, or sealed for another row. */
export const openPhoneOf = (keyring: Pick<Keyring, 'open'>, { id, phone, sealedPhone }: PhoneRow): PhoneNumber | null =>
  openText(keyring, PARTICIPANT_PHONES, { row: id, sealed: sealedPhone, plain: phone }) as PhoneNumber | null;

/** Opens the numbers of people, for whoever writes to them, calls them, or has checked that they may be read. */
export async function findPhones(
  { connection, keyring }: NikReading,
  ids: readonly ParticipantId[],
): Promise<ReadonlyMap<ParticipantId, PhoneNumber | null>> {
  const rows = await selectRows<PhoneRow>(
    connection,
    sql`select p.id, p.phone, p.sealed_phone as "sealedPhone" from participants p where p.id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, openPhoneOf(keyring, row)]));
}
