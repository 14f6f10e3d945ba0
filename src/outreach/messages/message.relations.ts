/** The SQL of messages that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';
import { TOLD_WITHOUT_DEBT } from './message-words.js';

/**
 * The messages that were sent and may lead to a payment; `campaign_id` is null for a message to a single family. News that
 * asks for no money, such as that the card is active again, is none.
 */
export const SENT_MESSAGES: Sql = sql`(select g.id, g.family_id, g.cadre_id, g.campaign_id, g.channel, g.sent_at
  from messages g join message_templates t on t.id = g.template_id
  where g.state in ('SENT', 'DELIVERED', 'READ') and t.code <> all(${[...TOLD_WITHOUT_DEBT]}::text[]))`;

/** The messages that somebody sent, or will send, to one family by hand: for no campaign and on no occasion. */
export const MESSAGES_BY_HAND: Sql = sql`(select g.id, g.family_id, g.send_after from messages g
  where g.campaign_id is null and g.state not in ('SUPPRESSED', 'FAILED')
    and not exists (select from message_occasions o where o.message_id = g.id))`;
