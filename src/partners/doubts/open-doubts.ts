/** Tells other rooms which payments are in doubt. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Doubts that are not closed: how much, since when, and the payment or the number that they are about. */
export const OPEN_DOUBTS: Sql = sql`(select d.partner_id, coalesce(d.amount, 0) as amount, d.raised_at as since, d.payment_id, d.account_text
  from payment_doubts d where d.closed_at is null)`;
