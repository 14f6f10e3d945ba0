/**
 * Writes what a payment names besides money, in the commit that posts it: the payment code, the terminal or agent, and the
 * cashier.
 */
import { markCodesPaid } from '../../payment-codes/index.js';
import type { Connection } from '../../../platform/db/pool.js';
import type { PaymentRow } from './batch-rows.js';
import { codeIn } from './code-facts.js';

const ACCEPTANCES = `
  insert into payment_acceptances (payment_id, partner_id, number, posted_at)
  select *, $4::timestamptz from unnest($1::uuid[], $2::uuid[], $3::text[])`;

const CASHIERS = `
  insert into payment_cashiers (payment_id, cashier, posted_at)
  select *, $3::timestamptz from unnest($1::uuid[], $2::text[])`;

/** Sends no statement when no payment names a code, an acceptance point or a cashier, as in nearly all batches. */
export function writeMetadata(connection: Connection, payments: readonly PaymentRow[], now: Date): Promise<void>[] {
  // A payment in suspense does not pay its code.
  const coded = payments.flatMap(({ id: paymentId, delivery: { notice }, decision }) => {
    const code = decision.kind === 'into-suspense' ? null : codeIn(notice);
    return code === null ? [] : [{ code, paymentId, paidAt: notice.paidAt }];
  });
  const taken = payments.filter(({ delivery }) => typeof delivery.notice.terminalId === 'string');
  const atCounters = payments.filter(({ delivery }) => typeof delivery.notice.cashier === 'string');
  return [
    ...(atCounters.length === 0 ? [] : [writeCashiers(connection, atCounters, now)]),
    ...(coded.length === 0 ? [] : [markCodesPaid(connection, coded, now)]),
    ...(taken.length === 0 ? [] : [writeAcceptances(connection, taken, now)]),
  ];
}

async function writeCashiers(connection: Connection, payments: readonly PaymentRow[], now: Date): Promise<void> {
  const values = [payments.map(({ id }) => id), payments.map(({ delivery }) => delivery.notice.cashier), now];
  await connection.query({ name: 'posting-cashiers-insert', text: CASHIERS, values });
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
