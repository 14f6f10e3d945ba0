/** Where the keys that come with a proposed address stand, encrypted, until it is decided. */
import type { SealedSecret } from '../../money/partners/index.js';

export const DESTINATION_SECRETS: SealedSecret = {
  table: 'destination_keys',
  value: 'sealed',
  owner: '(select c.partner_id from destination_changes c where c.id = change_id)',
  replacement: 'sealed = $2',
};
