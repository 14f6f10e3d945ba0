/** The SQL of messages that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** The messages that were sent; `campaign_id` is null for a message to a single family. */
export const SENT_MESSAGES: Sql = sql`(select id, family_id, cadre_id, campaign_id, channel, sent_at from messages
  where state in ('SENT', 'DELIVERED', 'READ'))`;
