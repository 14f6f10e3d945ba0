/** What other modules read of payments in their own SQL: relations whose columns stay as they are. */
import { type Sql, sql } from '../../platform/db/sql.js';
import { familyBalance } from './ledger/journal.relations.js';

/** Payments that were posted, including those into suspense. */
export const POSTED_PAYMENTS: Sql = sql`(select id, partner_id, reference, account_text, channel, family_id, region_code, amount,
  paid_at, posted_at, outcome, suspense_reason from payments)`;

/**
 * Money that was received under a family's number, whether it was applied to the account or waits in suspense: a family
 * that paid has kept its promise, whatever becomes of the money.
 */
export const FAMILY_PAYMENTS: Sql = sql`(select id, family_id, amount, paid_at, posted_at from payments
  where family_id is not null)`;

/**
 * Payments and entries that changed families' accounts, with the account before. Payments in suspense changed none, and
 * of the oldest payments no movement was stored.
 */
export const ACCOUNT_MOVEMENTS: Sql = sql`(
  select family_id, posted_at, paid_through_before, credit_before from payments where paid_through_before is not null
  union all
  select family_id, posted_at, paid_through_before, credit_before from ledger_entries where paid_through_before is not null)`;

/** The terminal or agent that took a payment, by its partner's number. */
export const PAYMENT_ACCEPTANCES: Sql = sql`(select payment_id, partner_id, number, posted_at from payment_acceptances)`;

/** The cashier who took a payment at a counter, where its cash register names one. */
export const PAYMENT_CASHIERS: Sql = sql`(select payment_id, cashier from payment_cashiers)`;

/**
 * Entries beside payments: what was matched, returned, released, given or taken back, and the payment where there is
 * one.
 */
export const LEDGER_ENTRIES: Sql = sql`(select id, kind, payment_id, family_id, region_code, amount, posted_at from ledger_entries)`;

/** The parts of a payment that a partner took back, one row for each reversal. */
export const REVERSALS: Sql = sql`(select payment_id, amount from ledger_entries where kind = 'reversal' and payment_id is not null)`;

const CREDIT_BEFORE = familyBalance(
  { account: 'family-credit', family: sql`m.family_id` },
  sql`j.posted_at < m.posted_at`,
);

/** Movements that paid months and were not taken back since, with the credit that the family had before. */
export const PAID_MOVEMENTS: Sql = sql`(
  select m.family_id, m.paid_at as moved_at, coalesce(m.paid_through_before, m.applied_from - interval '1 month')::date as before,
    coalesce(m.paid_through_after, m.applied_through) as after, coalesce(m.credit_before, ${CREDIT_BEFORE}) as credit
  from payments m where m.applied_from is not null
    and not exists (select from ledger_entries r where r.payment_id = m.id and r.kind = 'reversal')
  union all
  select m.family_id, m.posted_at, m.paid_through_before, m.paid_through_after, coalesce(m.credit_before, 0)
  from ledger_entries m where m.kind <> 'reversal' and m.paid_through_after > m.paid_through_before)`;

/** The calls that partners sent, as they came and as they were answered. */
export const RECEIVED_CALLS: Sql = sql`(select id, partner_id, delivery_key, protocol, received_at, raw_body, sealed_body, state, reference,
  account_text, amount, outcome, first_outcome, expected_amount, reason, payment_id from webhook_deliveries)`;

/** The reversals that partners requested, with their state. */
export const REVERSAL_REQUESTS: Sql = sql`(select partner_id, reference, state from payment_reversals)`;
