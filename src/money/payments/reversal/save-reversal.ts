/** Stores each reversal that a partner sent once, with its state. */
import type { Connection, Pool } from '../../../platform/db/pool.js';
import type { EntryId, DeliveryId } from '../../../kernel/ids.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { ReversalNotice } from '../posting/reversal-notice.js';

export interface SavedReversal {
  /**
   * `refused`: more than was left of the payment, or nothing was left. `met`: its payment came later and was not booked.
   * `overtaken`: its payment came later, the partner's own books have it as paid, and it was booked.
   */
  readonly state: 'waiting' | 'booked' | 'refused' | 'met' | 'overtaken';
  readonly entryId: EntryId | null;
}

/** What is kept of a reversal. */
export interface KeptReversal extends SavedReversal {
  /** The amount that was told first; null for all that was left. */
  readonly amount: Rupiah | null;
}

export interface NewReversal extends SavedReversal {
  readonly id: string;
  readonly notice: ReversalNotice;
  /** The key that tells the reversals of one payment apart. */
  readonly reversalKey: string;
  readonly deliveryId: DeliveryId | null;
}

/** A booked reversal stays booked; one that waits or was refused takes the newer state. */
const SAVE = `
  insert into payment_reversals (id, partner_id, reference, reversal_key, amount, cause, reversed_at, received_at, delivery_id, state, entry_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (partner_id, reference, reversal_key) do update
    set state = case when payment_reversals.state in ('booked', 'met') then payment_reversals.state else excluded.state end,
      entry_id = coalesce(payment_reversals.entry_id, excluded.entry_id)
  returning state, entry_id as "entryId", amount`;

const FIND = `
  select state, entry_id as "entryId", amount from payment_reversals where partner_id = $1 and reference = $2 and reversal_key = $3`;

/** Finds what was told before under the key; null when nothing was. */
export async function findReversal(
  connection: Pick<Pool | Connection, 'query'>,
  { notice: { partnerId, reference }, reversalKey }: Pick<NewReversal, 'notice' | 'reversalKey'>,
): Promise<KeptReversal | null> {
  const { rows } = await connection.query<KeptReversal>(FIND, [partnerId, reference, reversalKey]);
  return rows[0] ?? null;
}

export async function saveReversal(
  connection: Pick<Pool | Connection, 'query'>,
  { id, notice, reversalKey, deliveryId, state, entryId }: NewReversal,
): Promise<KeptReversal> {
  const { partnerId, reference, amount, cause, reversedAt, receivedAt } = notice;
  const values = [
    id,
    partnerId,
    reference,
    reversalKey,
    amount,
    cause,
    reversedAt,
    receivedAt,
    deliveryId,
    state,
    entryId,
  ];
  const { rows } = await connection.query<KeptReversal>(SAVE, values);
  if (rows[0] === undefined) throw new Error('a reversal is found after it was saved');
  return rows[0];
}
