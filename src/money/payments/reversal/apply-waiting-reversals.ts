/** Applies reversals that arrived before their payment: each is booked, or closed, once the payment is posted. */
import type { Pool } from '../../../platform/db/pool.js';
import type { PartnerId, DeliveryId } from '../../../kernel/ids.js';
import { rupiah } from '../../../kernel/rupiah.js';
import type { ReversalCause, ReversePayment } from '../posting/reversal-notice.js';

interface WaitingRow {
  readonly partner_id: PartnerId;
  readonly reference: string;
  readonly reversal_key: string;
  readonly amount: bigint | null;
  readonly cause: ReversalCause;
  readonly reversed_at: Date;
  readonly received_at: Date;
  readonly delivery_id: DeliveryId | null;
}

const MET = `
  update payment_reversals r set state = 'met'
  where r.state = 'waiting' and exists (
    select from webhook_deliveries t where t.partner_id = r.partner_id and t.reference = r.reference
      and t.state = 'refused' and t.outcome = 'reversed-earlier')`;

const READY = `
  select r.partner_id, r.reference, r.reversal_key, r.amount, r.cause, r.reversed_at, r.received_at, r.delivery_id
  from payment_reversals r join payments p on p.partner_id = r.partner_id and p.reference = r.reference
  where r.state = 'waiting' order by r.received_at limit 100`;

const NAMED = 'named ';

/**
 * Applies waiting reversals. This also covers the rare race of a payment and its reversal that arrive at the same
 * moment.
 */
export async function applyWaitingReversals(pool: Pool, reverse: ReversePayment): Promise<void> {
  await pool.query(MET);
  const { rows } = await pool.query<WaitingRow>(READY);
  for (const row of rows) {
    const notice = {
      partnerId: row.partner_id,
      reference: row.reference,
      reversalReference: row.reversal_key.startsWith(NAMED) ? row.reversal_key.slice(NAMED.length) : null,
      amount: row.amount === null ? null : rupiah(row.amount),
      cause: row.cause,
      reversedAt: row.reversed_at,
      receivedAt: row.received_at,
    };
    await reverse(notice, row.delivery_id);
  }
}
