/** Decides whether a person may close a payment in doubt by hand: not while its partner can still decide it. */
import type { PaymentId } from '../../kernel/ids.js';
import type { DoubtClosing, DoubtState } from './payment-doubt.js';

export interface ClosableDoubt {
  readonly state: DoubtState;
  /** The number of questions that were asked about it. */
  readonly attempts: number;
  /** Whether somebody is asking the partner at this moment. */
  readonly isBeingAsked: boolean;
  /** Whether the partner can be asked: it has a status endpoint and is active. */
  readonly hasEndpoint: boolean;
}

/** The reason why nobody may close the doubt by hand; null when a person may. */
export function validateClosing({
  state,
  attempts,
  isBeingAsked,
  hasEndpoint,
}: ClosableDoubt): 'closed' | 'being-asked' | 'to-be-asked' | null {
  if (state === 'unaskable') return null;
  if (state !== 'open') return 'closed';
  if (isBeingAsked) return 'being-asked';
  return hasEndpoint && attempts === 0 ? 'to-be-asked' : null;
}

/** What a person found, with the payment that settled the doubt; null when none did. */
export interface SettledClosing extends DoubtClosing {
  readonly paymentId: PaymentId | null;
}

/** How a closing is answered where one was stored before: as its repeat, as its contradiction, or as somebody else's. */
export function answerAfter(
  earlier: SettledClosing,
  given: SettledClosing,
): 'repeated' | 'conflicts-with-earlier' | 'closed' {
  if (earlier.closedBy !== given.closedBy) return 'closed';
  const isSame =
    earlier.finding === given.finding && earlier.note === given.note && earlier.paymentId === given.paymentId;
  return isSame ? 'repeated' : 'conflicts-with-earlier';
}
