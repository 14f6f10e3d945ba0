/** Keeps an authentic call that is not posted: unreadable, a reversal, or an event we do not act on. Nothing is dropped. */
import type { Pool } from '../../platform/db/pool.js';
import type { IdSource, ReceiptId } from '../../kernel/ids.js';
import type { KeepDelivery } from './posting/index.js';

const KEEP = `
  insert into receipts (id, partner_id, delivery_key, protocol, received_at, raw_body, state, reason, reference)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (partner_id, delivery_key) where state in ('quarantined', 'unconfirmed', 'contradiction', 'reversal', 'reversal-kept', 'ignored') do nothing
  returning id`;

const FIND = `
  select id from receipts where partner_id = $1 and delivery_key = $2 and state in ('quarantined', 'unconfirmed', 'contradiction', 'reversal', 'reversal-kept', 'ignored')`;

export function createDeliveryKeeper({ pool, newId }: { pool: Pool; newId: IdSource }): KeepDelivery {
  return async (kept) => {
    const values = [
      newId(),
      kept.partnerId,
      kept.deliveryKey,
      kept.protocol,
      kept.receivedAt,
      kept.rawBody,
      kept.state,
      kept.reason,
      kept.reference,
    ];
    const inserted = await pool.query<{ id: ReceiptId }>({ name: 'receipts-keep', text: KEEP, values });
    const row =
      inserted.rows[0] ?? (await pool.query<{ id: ReceiptId }>(FIND, [kept.partnerId, kept.deliveryKey])).rows[0];
    if (row === undefined) throw new Error('a kept delivery is found again');
    return row.id;
  };
}
