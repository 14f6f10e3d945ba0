/** A payment partner as a script plays it, whatever its protocol: it prepares signed calls and says what an answer means. */
import type { VirtualAccount } from '../../kernel/virtual-account.js';
import type { HttpAnswer, HttpCall } from './http-call.js';

export interface PlayedPayment {
  readonly account: VirtualAccount;
  /** Whole rupiah. */
  readonly amount: bigint;
  /** The partner's own name for this money. */
  readonly reference: string;
  /** The partner's name for the one delivery, where the protocol has such a thing. */
  readonly deliveryId: string;
  readonly paidAt: Date;
}

/**
 * `taken`: told as new, or as the first time; `known`: told as a repeat; `refused`: the payer gets the money back;
 * `contradicts`: other content under a name that was used; `not-believed`: proves nothing; `odd`: anything else.
 */
export type CallOutcome = 'taken' | 'known' | 'refused' | 'contradicts' | 'not-believed' | 'odd';

export interface Player {
  /** The code in the partner's address. */
  readonly code: string;
  readonly protocol: string;
  /** Whether Sigap may refuse a payment: only before the money has moved. */
  readonly mayBeRefused: boolean;
  /** Whether each delivery has a name of its own beside that of the money. */
  readonly namesDeliveries: boolean;
  /** Whether it tells by settlement file: one after the other, and of days instead of moments. */
  readonly deliversFiles: boolean;
  /** The signed call, to be sent once, again, late or broken. */
  paymentCall(payment: PlayedPayment): Promise<HttpCall>;
  /** The same call with something changed after it was signed. */
  forged(call: HttpCall, payment: PlayedPayment): HttpCall;
  /** Takes all of the payment back; null where the protocol has no such notice. */
  readonly reversalCall: ((payment: PlayedPayment) => Promise<HttpCall>) | null;
  /** Tells that the payment still waits for its payer; null where the protocol has no such notice. */
  readonly pendingCall: ((payment: PlayedPayment) => Promise<HttpCall>) | null;
  outcomeOf(answer: HttpAnswer): CallOutcome;
}

/** One rupiah more than was signed. */
export const withOneMore = (call: HttpCall, { amount }: PlayedPayment): HttpCall => ({
  ...call,
  body: call.body.replaceAll(amount.toString(), (amount + 1n).toString()),
});

/** Where the status of HTTP says it all. */
export function outcomeByStatus({ status }: HttpAnswer): CallOutcome {
  if (status === 401 || status === 403) return 'not-believed';
  if (status === 409) return 'contradicts';
  return status >= 200 && status < 300 ? 'taken' : 'odd';
}
