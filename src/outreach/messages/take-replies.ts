/**
 * Takes replies to our messages: a word that asks to stop counts from its commit on. Nothing else of a reply is stored.
 */
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { JoinSealer } from '../../platform/encryption/index.js';
import type { IdSource } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { MessageChannel } from './message-words.js';
import { isOfNumber, keepPreferencePhone } from './preference-phone.js';
import { preferenceInReply } from './reply-words.js';

export interface MessageReply {
  readonly channel: MessageChannel;
  readonly phone: PhoneNumber;
  readonly text: string;
  readonly writtenAt: Date;
}

export type TakeReplies = (replies: readonly MessageReply[]) => Promise<{ readonly preferences: number }>;

interface ReplyDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly now: () => Date;
  readonly keyring: JoinSealer;
}

const SET_BY = { SMS: 'reply:sms', WHATSAPP: 'reply:whatsapp' } as const;

/**
 * Saves the preferences that replies ask for. A repeated reply is the same preference; a late one does not undo a newer
 * preference.
 */
export const createTakeReplies =
  ({ pool, newId, now, keyring }: ReplyDeps): TakeReplies =>
  (replies) =>
    inTransaction(pool, async (connection) => {
      let preferences = 0;
      for (const { channel, phone, text, writtenAt } of replies) {
        const preference = preferenceInReply(text);
        if (preference === null) continue;
        preferences += 1;
        const at = writtenAt > now() ? now() : writtenAt;
        const id = newId();
        const { plain, sealed, index } = keepPreferencePhone(keyring, id, phone);
        await execute(
          connection,
          sql`insert into contact_preferences (id, phone, sealed_phone, phone_index, preference, reason, set_by, set_at)
            select ${id}::uuid, ${plain}::text, ${sealed}::bytea, ${index}::bytea, ${preference}::text, null, ${SET_BY[channel]}::text,
              ${at}::timestamptz
            where not exists (select from contact_preferences w where ${isOfNumber(sql`${phone}`, sql`${index}::bytea`)}
              and w.preference = ${preference} and w.set_at = ${at}::timestamptz)`,
        );
      }
      return { preferences };
    });
