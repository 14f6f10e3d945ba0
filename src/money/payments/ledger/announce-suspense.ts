/** Tells which entries beside payments moved money in suspense, for the event that announces it. */
import type { Connection } from '../../../platform/db/pool.js';
import { invariant } from '../../../kernel/invariant.js';
import type { EntryDecision, EntryPosted, EntryWords } from '../posting/ledger-entry.js';
import { suspenseMovement } from '../posting/suspense-movement.js';
import { type SuspenseChanged, isSuspenseCause, toSuspenseChanged } from '../suspense/suspense.events.js';

interface Moved {
  readonly words: EntryWords;
  readonly posted: EntryPosted;
  readonly decision: EntryDecision;
}

const PAYMENT = `
  select region_code as "regionCode", channel, suspense_reason as reason from payments where id = $1`;

/** The event of an entry that moved money in suspense, for which alone the payment is read; none for any other entry. */
export async function toSuspenseFacts(
  connection: Connection,
  { words: { kind, paymentId }, posted, decision }: Moved,
): Promise<SuspenseChanged[]> {
  const movement = suspenseMovement(decision.bookings);
  if (movement === null) return [];
  invariant(isSuspenseCause(kind), `there is a word for money in suspense that an entry of the kind ${kind} moves`);
  invariant(paymentId !== null, 'money in suspense is that of a payment');
  const { rows } = await connection.query<Pick<SuspenseChanged, 'regionCode' | 'channel' | 'reason'>>({
    name: 'ledger-suspended-payment',
    text: PAYMENT,
    values: [paymentId],
  });
  const [payment] = rows;
  invariant(payment !== undefined, 'the payment of money in suspense exists');
  return [toSuspenseChanged({ ...payment, ...movement, paymentId, cause: kind, occurredAt: posted.postedAt })];
}
