/** Where the addresses of phones at their services stand, encrypted. */
import type { SealedSecret } from '../../money/partners/index.js';

export const PHONE_ADDRESSES: SealedSecret = {
  table: 'push_subscriptions',
  value: 'encrypted',
  owner: 'id',
  replacement: 'encrypted = $2',
};
