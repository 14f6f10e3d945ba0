/**
 * Lists every word with which Xendit says what became of money, product by product, and the events that tell of none.
 */
import type { StatusField, WordTable } from '../../status-words.js';

/** Payments of a fixed payment code: the cashier has the money in both states. */
export const RETAIL_WORDS: WordTable = { COMPLETED: 'money', SETTLING: 'money' };

/** Payments of the Payments API, v3 and v2. */
export const PAYMENT_WORDS: WordTable = {
  SUCCEEDED: 'money',
  PENDING: 'not-yet',
  AWAITING_CAPTURE: 'not-yet',
  REQUIRES_ACTION: 'not-yet',
  ACCEPTING_PAYMENTS: 'not-yet',
  AUTHORIZED: 'not-yet',
  FAILED: 'no-money',
  EXPIRED: 'no-money',
  CANCELED: 'no-money',
  VOIDED: 'no-money',
};

export const INVOICE_WORDS: WordTable = {
  PAID: 'money',
  SETTLED: 'money',
  PENDING: 'not-yet',
  EXPIRED: 'no-money',
};

export const REFUND_WORDS: WordTable = {
  SUCCEEDED: 'taken-back',
  PENDING: 'not-yet',
  FAILED: 'no-money',
  CANCELLED: 'no-money',
};

/** A virtual account that was made or changed: it has no payment_id. */
export const ACCOUNT_WORDS: WordTable = { ACTIVE: 'no-money', INACTIVE: 'no-money', PENDING: 'no-money' };

/** The events of which each tells of one payment, whose `status` is asked for. */
export const PAYMENT_EVENTS: ReadonlySet<string> = new Set([
  'payment.capture',
  'payment.authorization',
  'payment.failure',
  'payment.succeeded',
  'payment.failed',
  'payment.pending',
  'payment.awaiting_capture',
]);

export const REFUND_EVENTS: ReadonlySet<string> = new Set(['refund.succeeded', 'refund.failed']);

/** The events that move no money: what a payer may pay with, and requests that nobody has paid. */
export const EVENTS_WITHOUT_MONEY: ReadonlySet<string> = new Set([
  'payment_method.activated',
  'payment_method.expired',
  'payment_method.created',
  'payment_method.failed',
  'payment_token.activation',
  'payment_token.failure',
  'payment_token.expiry',
  'payment_request.expiry',
  'payment_session.expired',
]);

export const XENDIT_WORDS: readonly StatusField[] = [
  { field: 'status of a retail payment', words: RETAIL_WORDS },
  { field: 'data.status of a payment', words: PAYMENT_WORDS },
  { field: 'status of an invoice', words: INVOICE_WORDS },
  { field: 'data.status of a refund', words: REFUND_WORDS },
  { field: 'status of a virtual account', words: ACCOUNT_WORDS },
];
