/** Keeps the links of messages and finds the family for whom the holder of a code may speak. */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId, MessageId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { type StoredPhone, openPhone } from './message-phone.js';
import type { Messaging } from './messaging.js';
import { linkHashOf } from './message-link.js';

export interface SavedLink {
  readonly code: string;
  readonly messageId: MessageId;
  readonly familyId: FamilyId;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

/** Keeps the link of a message. Another attempt to send it has the same code, and the first expiry stands. */
export async function saveLink(
  connection: Pick<Pool | Connection, 'query'>,
  { code, messageId, familyId, madeAt, expiresAt }: SavedLink,
): Promise<void> {
  await execute(
    connection,
    sql`insert into message_links (code_hash, message_id, family_id, made_at, expires_at)
      values (${linkHashOf(code)}, ${messageId}::uuid, ${familyId}::uuid, ${madeAt}, ${expiresAt}) on conflict do nothing`,
  );
}

export interface LinkHolder {
  readonly familyId: FamilyId;
  readonly messageId: MessageId;
  /** The number to which the message went, which its holder speaks for; null when it is not known. */
  readonly phone: PhoneNumber | null;
}

/** Finds the holder of a code; null when there is no such code or it has expired. */
export async function findLinkHolder(
  { pool, keyring }: Pick<Messaging, 'pool' | 'keyring'>,
  code: string,
  now: Date,
): Promise<LinkHolder | null> {
  const [row] = await selectRows<Omit<LinkHolder, 'phone'> & StoredPhone>(
    pool,
    sql`select l.family_id as "familyId", l.message_id as "messageId", m.phone, m.sealed_phone as "sealedPhone"
      from message_links l join messages m on m.id = l.message_id
      where l.code_hash = ${linkHashOf(code)} and l.expires_at > ${now}`,
  );
  if (row === undefined) return null;
  const { familyId, messageId } = row;
  return { familyId, messageId, phone: openPhone(keyring, messageId, row) };
}
