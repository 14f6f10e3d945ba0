/**
 * Writes what a payment names besides money, in the commit that posts it: the payment code and the terminal or agent.
 */
import { markCodesPaid } from '../../payment-codes/index.js';
import type { Connection } from '../../../platform/db/pool.js';
import type { PaymentRow } from './batch-rows.js';
import { codeIn } from './code-facts.js';

const ACCEPTANCES = `
  insert into payment_acceptances (payment_id, partner_id, number, posted_at)
  select *, $4::timestamptz from unnest($1::uuid[], $2::uuid[], $3::text[])`;

/** Sends no statement when no payment names a code or a acceptance point, as in nearly all batches. */
export function writeMetadata(connection: Connection, payments: readonly PaymentRow[], now: Date): Promise<void>[] {
  // A payment in suspense does not pay its code.
  const coded = payments.flatMap(({ id: paymentId, delivery: { notice }, decision }) => {
    const code = decision.kind === 'into-suspense' ? null : codeIn(notice);
    return code === null ? [] : [{ code, paymentId, paidAt: notice.paidAt }];
  });
  const taken = payments.filter(({ delivery }) => typeof delivery.notice.terminalId === 'string');
  return [
    ...(coded.length === 0 ? [] : [markCodesPaid(connection, coded, now)]),
    ...(taken.length === 0 ? [] : [writeAcceptances(connection, taken, now)]),
  ];
}

async function writeAcceptances(connection: Connection, payments: readonly PaymentRow[], now: Date): Promise<void> {
  const values = [
    payments.map(({ id }) => id),
    payments.map(({ delivery }) => delivery.notice.partnerId),
    payments.map(({ delivery }) => delivery.notice.terminalId),
    now,
  ];
  await connection.query({ name: 'posting-takers-insert', text: ACCEPTANCES, values });
}
