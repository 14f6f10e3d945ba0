/** Midtrans' words for the state of a transaction, sorted by what they mean for money. Pure. */

import type { ReversalCause } from '../../../../money/payments/index.js';

/** `paid`: the money is there. `taken-back`: it was, and is gone, all or a part of it. `open` and `over`: it never came. */
export type StatusMeaning = 'paid' | 'taken-back' | 'open' | 'over' | 'unknown';

const MEANINGS: Readonly<Record<string, StatusMeaning>> = {
  settlement: 'paid',
  capture: 'paid',
  // Permata, Mandiri Bill and Indomaret: a settlement may become `deny` within minutes, and no money has arrived.
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

/** All three must say so: the status, code 200, and `accept` where fraud was looked for. */
export const isPaid = ({ transaction_status, status_code, fraud_status }: StatedStatus): boolean =>
  meaningOf(transaction_status) === 'paid' && status_code === '200' && (fraud_status ?? 'accept') === 'accept';

/** What ends without money is no reversal, unless the money had been there. */
export const isTakenBack = ({ transaction_status, settlement_time }: StatedStatus): boolean =>
  meaningOf(transaction_status) === 'taken-back' ||
  (meaningOf(transaction_status) === 'over' && settlement_time !== undefined);

export const takenBackBy = (status: string): ReversalCause => {
  if (status.endsWith('refund')) return 'refund';
  return status.endsWith('chargeback') ? 'chargeback' : 'withdrawn';
};

/** A part of the money was left with us. */
export const isPartial = (status: string): boolean => status.startsWith('partial_');
