/** Where the answers of banks about payments in doubt stand as they came, sealed: they name people and their accounts. */
import type { SealedColumn } from '../../platform/encryption/index.js';

export const BANK_ANSWERS: SealedColumn = {
  table: 'payment_doubt_attempts',
  sealed: 'sealed_answer',
  plain: 'raw_answer',
  type: 'bytea',
};
