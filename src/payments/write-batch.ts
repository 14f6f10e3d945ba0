/** Writes a judged batch with a handful of set-based statements, inside the caller's transaction. */
import type { FamilyAccount } from '../arrears/index.js';
import type { Connection } from '../db/pool.js';
import type { FamilyId } from '../kernel/ids.js';
import type { PaymentRow, ReceiptRow } from './batch-rows.js';
import type { JudgedBatch } from './judge-batch.js';

const RECEIPTS = `
  insert into receipts (id, partner_id, delivery_key, protocol, received_at, raw_body, state, reference, account_text, amount,
    outcome, first_outcome, expected_amount, payment_id, family_id)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::bytea[], $7::text[], $8::text[], $9::text[],
    $10::bigint[], $11::text[], $12::text[], $13::bigint[], $14::uuid[], $15::uuid[])`;

const PAYMENTS = `
  insert into payments (id, partner_id, reference, receipt_id, family_id, region_code, cadre_id, account_text, channel, amount, outcome,
    suspense_reason, settled_from, settled_through, months_ahead, paid_at, posted_at)
  select *, $17::timestamptz from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::text[],
    $9::text[], $10::bigint[], $11::text[], $12::text[], $13::date[], $14::date[], $15::smallint[], $16::timestamptz[])`;

const JOURNAL = `
  insert into journal_lines (entry_id, line, payment_id, partner_id, family_id, account, side, amount, first_month, last_month, posted_at)
  select payment_id, line, payment_id, partner_id, family_id, account, side, amount, first_month, last_month, $10::timestamptz
  from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::bigint[], $8::date[], $9::date[])
    as line_of(payment_id, line, partner_id, family_id, account, side, amount, first_month, last_month)`;

const INSTALMENTS = `
  insert into instalment_payments (payment_id, plan_id, first_stage, last_stage, paid_after)
  select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::smallint[], $5::bigint[])`;

const PLAN_ENDINGS = `
  update instalment_plans p set ended_at = $3, ending = ended.ending
  from unnest($1::uuid[], $2::text[]) ended(id, ending) where p.id = ended.id`;

const FAMILIES = `
  update families f set paid_through = moved.paid_through, credit = moved.credit
  from unnest($1::uuid[], $2::date[], $3::bigint[]) moved(id, paid_through, credit) where f.id = moved.id`;

/**
 * One transaction's worth of rows, sent at once: the connection keeps their order. Each promise is rejected with the
 * database's error; the first rejection is the cause, those behind it only say that the transaction is aborted.
 */
export function writeBatch(connection: Connection, batch: JudgedBatch, now: Date): readonly Promise<void>[] {
  const writes = [writeReceipts(connection, batch.receipts)];
  if (batch.payments.length > 0) {
    writes.push(writePayments(connection, batch.payments, now), writeJournal(connection, batch.payments, now));
    writes.push(writeInstalments(connection, batch.payments), endPlans(connection, batch.payments, now));
  }
  if (batch.families.size > 0) writes.push(writeFamilies(connection, batch.families));
  return writes;
}

async function writeReceipts(connection: Connection, rows: readonly ReceiptRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = [
    rows.map(({ id }) => id),
    rows.map(({ delivery }) => delivery.notice.partnerId),
    rows.map(({ delivery }) => delivery.deliveryKey),
    rows.map(({ delivery }) => delivery.protocol),
    rows.map(({ delivery }) => delivery.notice.receivedAt),
    rows.map(({ delivery }) => delivery.rawBody),
    rows.map(({ state }) => state),
    rows.map(({ delivery }) => delivery.notice.reference),
    rows.map(({ delivery }) => delivery.notice.accountText),
    rows.map(({ delivery }) => delivery.notice.amount),
    rows.map(({ outcome }) => outcome),
    rows.map(({ firstOutcome }) => firstOutcome),
    rows.map(({ expectedAmount }) => expectedAmount),
    rows.map(({ paymentId }) => paymentId),
    rows.map(({ familyId }) => familyId),
  ];
  await connection.query({ name: 'posting-receipts-insert', text: RECEIPTS, values });
}

async function writePayments(connection: Connection, rows: readonly PaymentRow[], now: Date): Promise<void> {
  const months = rows.map(({ decision }) => ('months' in decision ? decision.months : null));
  const values = [
    rows.map(({ id }) => id),
    rows.map(({ delivery }) => delivery.notice.partnerId),
    rows.map(({ delivery }) => delivery.notice.reference),
    rows.map(({ receiptId }) => receiptId),
    rows.map(({ family }) => family?.id ?? null),
    rows.map(({ family }) => family?.regionCode ?? null),
    rows.map(({ family }) => family?.cadreId ?? null),
    rows.map(({ delivery }) => delivery.notice.accountText),
    rows.map(({ delivery }) => delivery.notice.channel),
    rows.map(({ delivery }) => delivery.notice.amount),
    rows.map(({ decision }) => decision.kind),
    rows.map(({ decision }) => ('reason' in decision ? decision.reason : null)),
    months.map((range) => (range === null ? null : `${range.from}-01`)),
    months.map((range) => (range === null ? null : `${range.through}-01`)),
    rows.map(({ decision }) => ('monthsAhead' in decision ? decision.monthsAhead : 0)),
    rows.map(({ delivery }) => delivery.notice.paidAt),
    now,
  ];
  await connection.query({ name: 'posting-payments-insert', text: PAYMENTS, values });
}

async function writeJournal(connection: Connection, payments: readonly PaymentRow[], now: Date): Promise<void> {
  const lines = payments.flatMap((payment) =>
    payment.decision.bookings.map((booking, index) => ({ payment, booking, line: index + 1 })),
  );
  const values = [
    lines.map(({ payment }) => payment.id),
    lines.map(({ line }) => line),
    lines.map(({ payment }) => payment.delivery.notice.partnerId),
    lines.map(({ payment }) => payment.family?.id ?? null),
    lines.map(({ booking }) => booking.account),
    lines.map(({ booking }) => booking.side),
    lines.map(({ booking }) => booking.amount),
    lines.map(({ booking }) => (booking.months === null ? null : `${booking.months.from}-01`)),
    lines.map(({ booking }) => (booking.months === null ? null : `${booking.months.through}-01`)),
    now,
  ];
  await connection.query({ name: 'posting-journal-insert', text: JOURNAL, values });
}

async function writeInstalments(connection: Connection, payments: readonly PaymentRow[]): Promise<void> {
  const rows = payments.flatMap(({ id, decision }) => (decision.kind === 'instalment' ? [{ id, ...decision }] : []));
  if (rows.length === 0) return;
  const values = [
    rows.map(({ id }) => id),
    rows.map(({ planId }) => planId),
    rows.map(({ stages }) => stages.from),
    rows.map(({ stages }) => stages.through),
    rows.map(({ paid }) => paid),
  ];
  await connection.query({ name: 'posting-instalments-insert', text: INSTALMENTS, values });
}

async function endPlans(connection: Connection, payments: readonly PaymentRow[], now: Date): Promise<void> {
  const endings = payments.flatMap(({ decision }) => ('planEnding' in decision ? (decision.planEnding ?? []) : []));
  if (endings.length === 0) return;
  const values = [endings.map(({ planId }) => planId), endings.map(({ as }) => as), now];
  await connection.query({ name: 'posting-plans-end', text: PLAN_ENDINGS, values });
}

async function writeFamilies(connection: Connection, families: ReadonlyMap<FamilyId, FamilyAccount>): Promise<void> {
  const moved = [...families];
  const values = [
    moved.map(([id]) => id),
    moved.map(([, account]) => `${account.paidThrough}-01`),
    moved.map(([, account]) => account.credit),
  ];
  await connection.query({ name: 'posting-families-update', text: FAMILIES, values });
}
