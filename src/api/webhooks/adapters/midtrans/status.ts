/** Sorts the states of a Midtrans transaction by what they mean for money. Pure. */

import type { ReversalCause } from '../../../../money/payments/index.js';

/**
 * The meaning of a state: `paid` is money that is there, `taken-back` money that was there and is gone, all or a part
 * of it; with `open` and `over` it never came.
 */
export type StatusMeaning = 'paid' | 'taken-back' | 'open' | 'over' | 'unknown';

const MEANINGS: Readonly<Record<string, StatusMeaning>> = {
  settlement: 'paid',
  capture: 'paid',
  // For Permata, Mandiri Bill and Indomaret a settlement may become `deny` within minutes, and no money has arrived.
  deny: 'taken-back',
  refund: 'taken-back',
  partial_refund: 'taken-back',
  chargeback: 'taken-back',
  partial_chargeback: 'taken-back',
  pending: 'open',
  authorize: 'open',
  expire: 'over',
  cancel: 'over',
  failure: 'over',
};

export const meaningOf = (status: string): StatusMeaning => MEANINGS[status] ?? 'unknown';

export interface StatedStatus {
  readonly transaction_status: string;
  readonly status_code: string;
  readonly fraud_status?: string | undefined;
  readonly settlement_time?: string | undefined;
}

/** Tells whether money is there: the status, the code 200 and, where fraud was looked for, `accept` must all say so. */
export const isPaid = ({ transaction_status, status_code, fraud_status }: StatedStatus): boolean =>
  meaningOf(transaction_status) === 'paid' && status_code === '200' && (fraud_status ?? 'accept') === 'accept';

/** Tells whether money was taken back: what ends without money is no reversal, unless the money had been there. */
export const isTakenBack = ({ transaction_status, settlement_time }: StatedStatus): boolean =>
  meaningOf(transaction_status) === 'taken-back' ||
  (meaningOf(transaction_status) === 'over' && settlement_time !== undefined);

export const takenBackBy = (status: string): ReversalCause => {
  if (status.endsWith('refund')) return 'refund';
  return status.endsWith('chargeback') ? 'chargeback' : 'withdrawn';
};

/** Tells whether a part of the money was left with us. */
export const isPartial = (status: string): boolean => status.startsWith('partial_');
