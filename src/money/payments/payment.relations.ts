/** What other rooms read of payments in SQL of their own: relations with the columns they promise. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Payments that were posted, those into suspense too. */
export const POSTED_PAYMENTS: Sql = sql`(select id, partner_id, reference, account_text, channel, family_id, region_code, amount,
  paid_at, posted_at, outcome, suspense_reason from payments)`;

/** Payments that came to a family's account at once; one that waits in suspense belongs to nobody. */
export const FAMILY_PAYMENTS: Sql = sql`(select id, family_id, amount, paid_at, posted_at from payments
  where outcome <> 'into-suspense')`;
