/**
 * Seals the number whose owner has a preference. It is found by its blind index, which a number in clear has too, and by
 * the number itself where it was kept before numbers had one.
 */
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import {
  type JoinSealer,
  type JoinedText,
  type Keyring,
  type SealedColumn,
  joinedText,
} from '../../platform/encryption/index.js';

export const PREFERENCE_PHONES: SealedColumn = {
  table: 'contact_preferences',
  sealed: 'sealed_phone',
  plain: 'phone',
  type: 'text',
  index: { column: 'phone_index', of: 'PHONE', joins: true },
};

export const keepPreferencePhone = (keyring: JoinSealer, id: string, phone: PhoneNumber | null): JoinedText =>
  joinedText(keyring, PREFERENCE_PHONES, { row: id, value: phone });

/** The index by which the preferences of a number are found, whatever stands in clear. */
export const phoneIndex = (keyring: Pick<Keyring, 'blindIndex'>, phone: PhoneNumber): Buffer =>
  keyring.blindIndex('PHONE', phone);

/**
 * The condition that preference `w` is of the number of member `p`. One of both sides may be sealed and the other in clear:
 * then they match by the index, because nothing is sealed before every row of both tables has its own.
 */
export const IS_OF_MEMBER: Sql = sql`(w.phone = p.phone or w.phone_index = p.phone_index)`;

/** The condition that preference `w` is of this number; it holds without a word of who has an index. */
export const isOfNumber = (phone: Sql, index: Sql): Sql => sql`(w.phone = ${phone} or w.phone_index = ${index})`;
