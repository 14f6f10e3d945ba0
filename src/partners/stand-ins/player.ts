/**
 * A payment partner as a script plays it, whatever its protocol: it prepares signed calls and interprets the answers.
 */
import type { VirtualAccount } from '../../kernel/virtual-account.js';
import type { HttpAnswer, HttpCall } from './http-call.js';

export interface PlayedPayment {
  readonly account: VirtualAccount;
  /** The amount in whole rupiah. */
  readonly amount: bigint;
  /** The partner's own reference of the payment. */
  readonly reference: string;
  /** The partner's key of the one delivery, where the protocol has such a key. */
  readonly deliveryId: string;
  readonly paidAt: Date;
}

/**
 * The meaning of an answer. `taken`: accepted as new; `known`: accepted as a repeat; `refused`: the payer gets the
 * money back; `contradicts`: other content under a used key; `not-believed`: the signature proves nothing; `odd`:
 * anything else.
 */
export type CallOutcome = 'taken' | 'known' | 'refused' | 'contradicts' | 'not-believed' | 'odd';

/** A line of a settlement file: a payment, one that is taken back by a negative amount, or a text that says nothing. */
export type FileLine = Pick<PlayedPayment, 'account' | 'amount' | 'reference' | 'paidAt'> | string;

export interface Player {
  /** The code in the address of the partner's webhook. */
  readonly code: string;
  readonly protocol: string;
  /** Whether Sigap may refuse a payment, which it may only before the money has moved. */
  readonly mayBeRefused: boolean;
  /** Whether each delivery has a key of its own besides the payment's reference. */
  readonly namesDeliveries: boolean;
  /** Whether it delivers settlement files: one after the other, and with days instead of times of payment. */
  readonly deliversFiles: boolean;
  /** Prepares the signed call, to be sent once, again, late or broken. */
  paymentCall(payment: PlayedPayment): Promise<HttpCall>;
  /** Changes the call after it was signed. */
  forged(call: HttpCall, payment: PlayedPayment): HttpCall;
  /** Prepares the call that takes all of the payment back; null where the protocol has no such notice. */
  readonly reversalCall: ((payment: PlayedPayment) => Promise<HttpCall>) | null;
  /**
   * Prepares the call that says that the payment still waits for its payer; null where the protocol has no such notice.
   */
  readonly pendingCall: ((payment: PlayedPayment) => Promise<HttpCall>) | null;
  /**
   * Prepares a call that says, in a word that no document of the protocol has, that the payment is made; null where the
   * protocol has no words.
   */
  readonly unknownWordCall: ((payment: PlayedPayment) => Promise<HttpCall>) | null;
  /** Prepares the call that hands in a settlement file of these lines; null for a partner that delivers none. */
  readonly fileCall: ((lines: readonly FileLine[], name: string) => Promise<HttpCall>) | null;
  outcomeOf(answer: HttpAnswer): CallOutcome;
}

/** Raises the amount by one rupiah after the call was signed. */
export const withOneMore = (call: HttpCall, { amount }: PlayedPayment): HttpCall => ({
  ...call,
  body: call.body.replaceAll(amount.toString(), (amount + 1n).toString()),
});

/** Interprets an answer of a protocol in which the HTTP status tells everything. */
export function outcomeByStatus({ status }: HttpAnswer): CallOutcome {
  if (status === 401 || status === 403) return 'not-believed';
  if (status === 409) return 'contradicts';
  return status >= 200 && status < 300 ? 'taken' : 'odd';
}
