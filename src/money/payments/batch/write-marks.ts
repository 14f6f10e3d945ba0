/** Writes what a payment says besides money, in the commit that posts it: which payment code it used and who took it. */
import type { Connection } from '../../../platform/db/pool.js';
import type { PaymentRow } from './batch-rows.js';
import { codeIn } from './code-facts.js';

/** The first payment closes a code; a second one is kept like any other and changes nothing here. Money in suspense pays no code. */
const CODES = `
  update payment_codes c set payment_id = paid.payment_id, paid_at = paid.paid_at, closed_at = coalesce(c.closed_at, $4::timestamptz)
  from (select distinct on (code) * from unnest($1::text[], $2::uuid[], $3::timestamptz[]) as told (code, payment_id, paid_at)
    order by code, paid_at, payment_id) paid
  where c.code = paid.code and c.payment_id is null`;

const TAKERS = `
  insert into payment_takers (payment_id, partner_id, number, posted_at)
  select *, $4::timestamptz from unnest($1::uuid[], $2::uuid[], $3::text[])`;

/** None for payments that say nothing more, as nearly all do. */
export function writeMarks(connection: Connection, payments: readonly PaymentRow[], now: Date): Promise<void>[] {
  const coded = payments.filter(
    ({ delivery, decision }) => decision.kind !== 'into-suspense' && codeIn(delivery.notice) !== null,
  );
  const taken = payments.filter(({ delivery }) => typeof delivery.notice.terminalId === 'string');
  return [
    ...(coded.length === 0 ? [] : [markCodes(connection, coded, now)]),
    ...(taken.length === 0 ? [] : [writeTakers(connection, taken, now)]),
  ];
}

async function markCodes(connection: Connection, payments: readonly PaymentRow[], now: Date): Promise<void> {
  const values = [
    payments.map(({ delivery }) => codeIn(delivery.notice)),
    payments.map(({ id }) => id),
    payments.map(({ delivery }) => delivery.notice.paidAt),
    now,
  ];
  await connection.query({ name: 'posting-codes-paid', text: CODES, values });
}

async function writeTakers(connection: Connection, payments: readonly PaymentRow[], now: Date): Promise<void> {
  const values = [
    payments.map(({ id }) => id),
    payments.map(({ delivery }) => delivery.notice.partnerId),
    payments.map(({ delivery }) => delivery.notice.terminalId),
    now,
  ];
  await connection.query({ name: 'posting-takers-insert', text: TAKERS, values });
}
