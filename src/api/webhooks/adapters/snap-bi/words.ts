/** Lists every word with which a bank says what became of money, in its calls and in its answers to ours. */
import type { StatusField, WordTable } from '../../status-words.js';

/** `paymentFlagStatus` of the bank's answer to our question (service 26). */
export const FLAG_WORDS: WordTable = { '00': 'money', '01': 'no-money', '02': 'not-yet', '03': 'not-yet' };

/** `paymentStatus` of the calls between accounts of one bank (services 33 and 34); without it, the call tells of money. */
export const PAYMENT_STATUS_WORDS: WordTable = {
  Success: 'money',
  SUCCESS: 'money',
  Successful: 'money',
  '00': 'money',
  Pending: 'not-yet',
  PENDING: 'not-yet',
  '03': 'not-yet',
  Failed: 'no-money',
  FAILED: 'no-money',
  '06': 'no-money',
};

export const SNAP_WORDS: readonly StatusField[] = [
  { field: 'paymentFlagStatus', words: FLAG_WORDS },
  { field: 'paymentStatus', words: PAYMENT_STATUS_WORDS },
];
