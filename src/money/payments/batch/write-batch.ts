/** Writes a decided batch with a few set-based statements, inside the caller's transaction. */
import { type AccountMove, moveAccounts, moveJoiners } from '../../../households/families/index.js';
import type { ClosingConnection } from '../../../platform/db/closing-connection.js';
import type { Connection } from '../../../platform/db/pool.js';
import { type BodySealer, sealBody } from '../delivery-body.js';
import type { PaymentRow, DeliveryRow } from './batch-rows.js';
import type { DecidedDeliveries } from './decide-deliveries.js';
import type { JournalEntry } from '../ledger/journal-entry.js';
import { writeInstalments } from './write-instalments.js';
import { appendCheckpoint, writeJournal } from '../ledger/write-journal.js';
import { writeMetadata } from './write-metadata.js';

const DELIVERIES = `
  insert into webhook_deliveries (id, partner_id, delivery_key, protocol, received_at, sealed_body, state, reference, account_text, amount,
    outcome, first_outcome, expected_amount, payment_id, family_id)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::bytea[], $7::text[], $8::text[], $9::text[],
    $10::bigint[], $11::text[], $12::text[], $13::bigint[], $14::uuid[], $15::uuid[])`;

const PAYMENTS = `
  insert into payments (id, partner_id, reference, delivery_id, family_id, region_code, cadre_id, account_text, channel, amount, outcome,
    suspense_reason, applied_from, applied_through, months_ahead, paid_at, paid_through_before, paid_through_after, credit_before, credit_after,
    posted_at)
  select *, $21::timestamptz from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::text[],
    $9::text[], $10::bigint[], $11::text[], $12::text[], $13::date[], $14::date[], $15::smallint[], $16::timestamptz[], $17::date[], $18::date[],
    $19::bigint[], $20::bigint[])`;

/** Ends reversals that came before their payment, which the partner's books, asked later, have as paid. */
const OVERTAKEN = `update payment_reversals set state = 'overtaken' where id = any($1::uuid[]) and state = 'waiting'`;

interface BatchWriting {
  readonly connection: ClosingConnection;
  readonly keyring: BodySealer;
}

/**
 * Sends all rows of the batch at once; the connection keeps their order. Each promise is rejected with the database's
 * error. The first rejection is the cause; later ones only say that the transaction is aborted.
 */
export function writeBatch(
  { connection, keyring }: BatchWriting,
  batch: DecidedDeliveries,
  now: Date,
): readonly Promise<void>[] {
  const writes = [writeDeliveries({ connection, keyring }, batch.deliveryRows)];
  if (batch.payments.length > 0) {
    writes.push(
      writePayments(connection, batch.payments, now),
      writeJournal(connection, batch.payments.map(toEntry), now),
      ...writeMetadata(connection, batch.payments, now),
      ...writeInstalments(connection, batch.payments, now),
    );
  }
  if (batch.overtakenReversals.length > 0) writes.push(endOvertaken(connection, batch.overtakenReversals));
  if (batch.families.size > 0) writes.push(moveAccounts(connection, batch.families, now));
  const joined = batch.payments.flatMap(moveOf);
  if (joined.length > 0) writes.push(moveJoiners(connection, joined, now));
  if (batch.payments.length > 0) writes.push(appendCheckpoint(connection, batch.payments.map(toEntry), now));
  return writes;
}

async function endOvertaken(connection: Connection, ids: readonly string[]): Promise<void> {
  await connection.query({ name: 'posting-reversals-overtaken', text: OVERTAKEN, values: [ids] });
}

async function writeDeliveries({ connection, keyring }: BatchWriting, rows: readonly DeliveryRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = [
    rows.map(({ id }) => id),
    rows.map(({ delivery }) => delivery.notice.partnerId),
    rows.map(({ delivery }) => delivery.deliveryKey),
    rows.map(({ delivery }) => delivery.protocol),
    rows.map(({ delivery }) => delivery.notice.receivedAt),
    rows.map(({ id, delivery }) => sealBody(keyring, id, delivery.rawBody)),
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
  await connection.query({ name: 'posting-deliveries-insert', text: DELIVERIES, values });
}

async function writePayments(connection: Connection, rows: readonly PaymentRow[], now: Date): Promise<void> {
  const months = rows.map(({ decision }) => ('months' in decision ? decision.months : null));
  const before = rows.map(({ decision }) => ('accountBefore' in decision ? decision.accountBefore : null));
  const after = rows.map(({ decision }) => ('accountAfter' in decision ? decision.accountAfter : null));
  const values = [
    rows.map(({ id }) => id),
    rows.map(({ delivery }) => delivery.notice.partnerId),
    rows.map(({ delivery }) => delivery.notice.reference),
    rows.map(({ deliveryId }) => deliveryId),
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
    before.map((account) => (account === null ? null : `${account.paidThrough}-01`)),
    after.map((account) => (account === null ? null : `${account.paidThrough}-01`)),
    before.map((account) => account?.credit ?? null),
    after.map((account) => account?.credit ?? null),
    now,
  ];
  await connection.query({ name: 'posting-payments-insert', text: PAYMENTS, values });
}

/** The move of a payment that pays months of people who joined later; none for all others. */
const moveOf = ({ id, family, decision }: PaymentRow): AccountMove[] =>
  family === null || !('accountAfter' in decision) || decision.accountAfter.members === decision.accountBefore.members
    ? []
    : [{ entryId: id, familyId: family.id, before: decision.accountBefore, after: decision.accountAfter }];

/** Builds the journal entry of a payment, whose id is the payment's. */
const toEntry = ({ id, delivery, family, decision }: PaymentRow): JournalEntry => ({
  id,
  paymentId: id,
  partnerId: delivery.notice.partnerId,
  familyId: family?.id ?? null,
  bookings: decision.bookings,
});
