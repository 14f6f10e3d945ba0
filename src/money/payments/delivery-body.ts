/** Seals the bodies of calls, which name people and their accounts, and opens them for the few who read them. */
import type { DeliveryId } from '../../kernel/ids.js';
import type { Keyring, SealedColumn } from '../../platform/encryption/index.js';

export const DELIVERY_BODIES: SealedColumn = {
  table: 'webhook_deliveries',
  sealed: 'sealed_body',
  plain: 'raw_body',
  type: 'bytea',
};

export type BodySealer = Pick<Keyring, 'seal'>;
export type BodyOpener = Pick<Keyring, 'open'>;

export const sealBody = (keyring: BodySealer, id: DeliveryId, body: Buffer): Buffer =>
  keyring.seal(DELIVERY_BODIES, id, body);

/** The body as the table has it: in clear when it came before bodies were sealed. */
export interface StoredBody {
  readonly id: DeliveryId;
  readonly rawBody: Buffer | null;
  readonly sealedBody: Buffer | null;
}

export function openBody(keyring: BodyOpener, { id, rawBody, sealedBody }: StoredBody): Buffer {
  if (sealedBody !== null) return keyring.open(DELIVERY_BODIES, id, sealedBody);
  if (rawBody === null) throw new Error(`the call ${id} has a body`);
  return rawBody;
}
