/** Forgets the words of messages and the numbers they went to; that one went out, by which channel and when, is kept. */
import type { Forgetting } from '../../platform/db/forgetting.js';
import { type Sql, sql } from '../../platform/db/sql.js';

const over = (before: Date): Sql =>
  sql`from messages m where m.body is not null and m.state <> 'QUEUED' and m.queued_at < ${before}`;

export const FORGET_MESSAGES: Forgetting = {
  kind: 'messages',
  over,
  forget: (before, most) => sql`update messages set body = null, phone = null, sealed_phone = null, phone_masked = null,
      are_words_forgotten = true
    where id in (select m.id ${over(before)} order by m.queued_at limit ${most} for update skip locked)`,
};
