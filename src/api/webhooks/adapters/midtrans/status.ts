/** Sorts the states of a Midtrans transaction by what they mean for money. Pure. */
import type { ReversalCause } from '../../../../money/payments/index.js';
import { type MoneyMeaning, type StatusField, type WordTable, meaningIn } from '../../status-words.js';

/** Every state of Midtrans' documents. */
export const TRANSACTION_WORDS: WordTable = {
  settlement: 'money',
  capture: 'money',
  // For Permata, Mandiri Bill and Indomaret a settlement may become `deny` within minutes, and no money has arrived.
  deny: 'taken-back',
  refund: 'taken-back',
  partial_refund: 'taken-back',
  chargeback: 'taken-back',
  partial_chargeback: 'taken-back',
  pending: 'not-yet',
  authorize: 'not-yet',
  expire: 'no-money',
  cancel: 'no-money',
  failure: 'no-money',
};

/** What the look for fraud makes of money that is there. */
export const FRAUD_WORDS: WordTable = { accept: 'money', challenge: 'not-yet', deny: 'no-money' };

export const MIDTRANS_WORDS: readonly StatusField[] = [
  { field: 'transaction_status', words: TRANSACTION_WORDS },
  { field: 'fraud_status', words: FRAUD_WORDS },
];

export interface StatedStatus {
  readonly transaction_status: string;
  readonly status_code: string;
  readonly fraud_status?: string | undefined;
  readonly settlement_time?: string | undefined;
}

export type StateMeaning =
  | { readonly kind: MoneyMeaning }
  /** The field whose word is in no table, or contradicts the others. */
  | { readonly kind: 'unknown'; readonly field: keyof StatedStatus };

/**
 * The meaning of a state: the status, the code 200 and, where fraud was looked for, `accept` must all say that money is
 * there. What ends without money is no reversal, unless the money had been there.
 */
export function meaningOf({
  transaction_status,
  status_code,
  fraud_status,
  settlement_time,
}: StatedStatus): StateMeaning {
  const word = meaningIn(TRANSACTION_WORDS, transaction_status);
  if (word === 'unknown') return { kind: 'unknown', field: 'transaction_status' };
  const fraud = fraud_status === undefined ? 'money' : meaningIn(FRAUD_WORDS, fraud_status);
  if (fraud === 'unknown') return { kind: 'unknown', field: 'fraud_status' };
  if (word === 'no-money' && settlement_time !== undefined) return { kind: 'taken-back' };
  if (word !== 'money') return { kind: word };
  if (fraud !== 'money') return { kind: fraud };
  return status_code === '200' ? { kind: 'money' } : { kind: 'unknown', field: 'status_code' };
}

export const isPaid = (stated: StatedStatus): boolean => meaningOf(stated).kind === 'money';

export const isTakenBack = (stated: StatedStatus): boolean => meaningOf(stated).kind === 'taken-back';

export const takenBackBy = (status: string): ReversalCause => {
  if (status.endsWith('refund')) return 'refund';
  return status.endsWith('chargeback') ? 'chargeback' : 'withdrawn';
};

/** Tells whether a part of the money was left with us. */
export const isPartial = (status: string): boolean => status.startsWith('partial_');
