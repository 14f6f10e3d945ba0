/** Where the account numbers of mandates stand, encrypted. */
import type { SealedSecret } from '../../money/partners/index.js';

export const MANDATE_ACCOUNTS: SealedSecret = {
  table: 'mandates',
  value: 'encrypted_account',
  owner: 'id',
  replacement: 'encrypted_account = $2',
};
