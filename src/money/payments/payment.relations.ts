/** What other rooms read of payments in SQL of their own: relations with the columns they promise. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Payments that were posted, those into suspense too. */
export const POSTED_PAYMENTS: Sql = sql`(select id, partner_id, reference, account_text, channel, family_id, region_code, amount,
  paid_at, posted_at, outcome, suspense_reason from payments)`;

/** Payments that came to a family's account at once; one that waits in suspense belongs to nobody. */
export const FAMILY_PAYMENTS: Sql = sql`(select id, family_id, amount, paid_at, posted_at from payments
  where outcome <> 'into-suspense')`;

/**
 * What moved families' accounts and how they stood before and after, payments and entries together. Payments in suspense moved
 * nothing, and of the oldest ones no movement was kept.
 */
export const ACCOUNT_MOVEMENTS: Sql = sql`(
  select family_id, posted_at, paid_through_before, credit_before from payments where paid_through_before is not null
  union all
  select family_id, posted_at, paid_through_before, credit_before from ledger_entries where paid_through_before is not null)`;
