/** The SQL of messages that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** The messages that were sent; `campaign_id` is null for a message to a single family. */
export const SENT_MESSAGES: Sql = sql`(select id, family_id, cadre_id, campaign_id, channel, sent_at from messages
  where state in ('SENT', 'DELIVERED', 'READ'))`;

/** The messages that somebody sent, or will send, to one family by hand. */
export const MESSAGES_BY_HAND: Sql = sql`(select id, family_id, send_after from messages
  where campaign_id is null and state not in ('SUPPRESSED', 'FAILED'))`;
