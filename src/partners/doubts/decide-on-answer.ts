/** Decides what a partner's answer about a payment means, given what is booked here. */
import type { PaymentId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { readBillingNumber } from '../../kernel/virtual-account.js';
import type { PostingAnswer } from '../../money/payments/index.js';
import type { AttemptDetail, AttemptOutcome, DoubtState } from './payment-doubt.js';
import type { PartnerStatus } from './status-endpoint.js';

/** The first decision here on the payment's reference. */
export interface DecidedHere {
  readonly amount: Rupiah;
  readonly accountText: string;
  /** The payment that was booked; null when it was refused. */
  readonly paymentId: PaymentId | null;
  /** Whether the partner has taken the payment back, whole or in part. */
  readonly isReversed: boolean;
}

export type AnswerDecision =
  | { readonly kind: 'post'; readonly amount: Rupiah; readonly paidAt: Date | null }
  | { readonly kind: 'ask-again'; readonly outcome: 'pending' | 'error'; readonly detail: AttemptDetail | null }
  | Closing;

export interface Closing {
  readonly kind: 'close';
  readonly outcome: AttemptOutcome;
  readonly state: Exclude<DoubtState, 'open' | 'unaskable' | 'unanswered' | 'closed-by-hand'>;
  readonly detail: AttemptDetail | null;
  readonly paymentId: PaymentId | null;
}

const disputed = (outcome: AttemptOutcome, detail: AttemptDetail, paymentId: PaymentId | null): Closing => ({
  kind: 'close',
  outcome,
  state: 'disputed',
  detail,
  paymentId,
});

/**
 * Decides on an answer. A payment is posted only when the partner holds the money and nothing was decided here; every
 * contradiction goes to a person.
 */
export function decideOnAnswer(
  status: PartnerStatus,
  { accountText, here }: { accountText: string; here: DecidedHere | null },
): AnswerDecision {
  switch (status.kind) {
    case 'pending':
      return { kind: 'ask-again', outcome: 'pending', detail: null };
    case 'error':
      return { kind: 'ask-again', outcome: 'error', detail: status.detail };
    case 'not-paid':
      return here?.paymentId && !here.isReversed
        ? disputed('not-paid', 'booked here, not paid at the partner', here.paymentId)
        : { kind: 'close', outcome: 'not-paid', state: 'not-paid', detail: null, paymentId: null };
    case 'settled':
      return here === null
        ? { kind: 'post', amount: status.amount, paidAt: status.paidAt }
        : compareSettled(status.amount, { accountText, here });
  }
}

function compareSettled(amount: Rupiah, { accountText, here }: { accountText: string; here: DecidedHere }): Closing {
  if (here.paymentId === null) return disputed('error', 'refused here, settled at the partner', null);
  if (here.isReversed) return disputed('error', 'taken back here, settled at the partner', here.paymentId);
  if (here.amount !== amount) return disputed('error', 'another amount at the partner', here.paymentId);
  if (readBillingNumber(here.accountText) !== readBillingNumber(accountText))
    return disputed('error', 'booked here for another account', here.paymentId);
  const paymentId = here.paymentId;
  return { kind: 'close', outcome: 'already-settled', state: 'already-settled', detail: null, paymentId };
}

/** Decides on the result of posting: the partner's own call may have been posted in the meantime. */
export function decideOnPosting({ outcome, paymentId }: PostingAnswer): Closing {
  if (outcome === 'conflicts-with-earlier') return disputed('error', 'booked here with other content', paymentId);
  if (paymentId === null) return disputed('error', 'refused here, settled at the partner', null);
  const state = outcome === 'already-posted' ? 'already-settled' : 'settled';
  return { kind: 'close', outcome: state, state, detail: null, paymentId };
}
