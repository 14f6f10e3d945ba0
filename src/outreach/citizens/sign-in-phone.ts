/** Where the number stands to which a code is sent, sealed. */
import type { SealedColumn } from '../../platform/encryption/index.js';

export const SIGN_IN_PHONES: SealedColumn = {
  table: 'sign_in_requests',
  sealed: 'sealed_phone',
  plain: 'phone',
  type: 'text',
};
