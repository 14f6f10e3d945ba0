/** What other rooms read of messages in SQL of their own. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Messages that left: each with its campaign, or null when it was written to one family. */
export const SENT_MESSAGES: Sql = sql`(select id, family_id, cadre_id, campaign_id, channel, sent_at from messages
  where state in ('SENT', 'DELIVERED', 'READ'))`;
