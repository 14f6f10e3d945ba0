/**
 * Stores an authentic call that is not posted: unreadable, a reversal, or an event that we do not act on. Nothing is
 * dropped.
 */
import type { Pool } from '../../platform/db/pool.js';
import type { IdSource, DeliveryId } from '../../kernel/ids.js';
import { type BodySealer, sealBody } from './delivery-body.js';
import type { SaveDelivery } from './posting/index.js';

const SAVE = `
  insert into webhook_deliveries (id, partner_id, delivery_key, protocol, received_at, sealed_body, state, reason, reference)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (partner_id, delivery_key) where state in ('quarantined', 'unconfirmed', 'contradiction', 'reversal', 'reversal-kept', 'ignored') do nothing
  returning id`;

const FIND = `
  select id from webhook_deliveries where partner_id = $1 and delivery_key = $2 and state in ('quarantined', 'unconfirmed', 'contradiction', 'reversal', 'reversal-kept', 'ignored')`;

interface SaveDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly keyring: BodySealer;
}

export function createSaveDelivery({ pool, newId, keyring }: SaveDeps): SaveDelivery {
  return async (saved) => {
    const id = newId() as DeliveryId;
    const values = [
      id,
      saved.partnerId,
      saved.deliveryKey,
      saved.protocol,
      saved.receivedAt,
      sealBody(keyring, id, saved.rawBody),
      saved.state,
      saved.reason,
      saved.reference,
    ];
    const inserted = await pool.query<{ id: DeliveryId }>({ name: 'deliveries-save', text: SAVE, values });
    const row =
      inserted.rows[0] ?? (await pool.query<{ id: DeliveryId }>(FIND, [saved.partnerId, saved.deliveryKey])).rows[0];
    if (row === undefined) throw new Error('a delivery is found after it was saved');
    return row.id;
  };
}
