/** Reads and writes payment codes for posting, in the transaction that posts. */
import type { Connection } from '../../platform/db/pool.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { PaymentId } from '../../kernel/ids.js';
import type { PaymentCode } from '../../kernel/payment-code.js';

/** The family of each code, whatever its state, and the moment from which it is expired. */
export const CODED_FAMILIES: Sql = sql`(select code, family_id, expires_at from payment_codes)`;

const PAID = `
  update payment_codes c set payment_id = paid.payment_id, paid_at = paid.paid_at, closed_at = coalesce(c.closed_at, $4::timestamptz)
  from (select distinct on (code) * from unnest($1::text[], $2::uuid[], $3::timestamptz[]) as told (code, payment_id, paid_at)
    order by code, paid_at, payment_id) paid
  where c.code = paid.code and c.payment_id is null`;

export interface PaidCode {
  readonly code: PaymentCode;
  readonly paymentId: PaymentId;
  readonly paidAt: Date;
}

/**
 * Marks codes as paid. The first payment closes a code; a second one is kept like any other payment and changes nothing
 * here.
 */
export async function markCodesPaid(connection: Connection, paid: readonly PaidCode[], now: Date): Promise<void> {
  const values = [
    paid.map(({ code }) => code),
    paid.map(({ paymentId }) => paymentId),
    paid.map(({ paidAt }) => paidAt),
    now,
  ];
  await connection.query({ name: 'posting-codes-paid', text: PAID, values });
}
