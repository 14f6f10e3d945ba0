/** Where our keys at the status endpoints of partners stand, encrypted. */
import type { SealedSecret } from '../../money/partners/index.js';

export const ENDPOINT_SECRETS: readonly SealedSecret[] = ['encrypted_private_key', 'encrypted_client_secret'].map(
  (value) => ({ table: 'status_endpoints', value, owner: 'partner_id', replacement: `${value} = $2` }),
);
