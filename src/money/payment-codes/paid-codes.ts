/** What a posting reads and writes of payment codes in its own transaction. */
import type { Connection } from '../../platform/db/pool.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { PaymentId } from '../../kernel/ids.js';
import type { PaymentCode } from '../../kernel/payment-code.js';

/** Which family each code leads to, whatever state the code is in, and until when it may be paid. */
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

/** The first payment closes a code; a second one is kept like any other and changes nothing here. */
export async function markCodesPaid(connection: Connection, paid: readonly PaidCode[], now: Date): Promise<void> {
  const values = [
    paid.map(({ code }) => code),
    paid.map(({ paymentId }) => paymentId),
    paid.map(({ paidAt }) => paidAt),
    now,
  ];
  await connection.query({ name: 'posting-codes-paid', text: PAID, values });
}
