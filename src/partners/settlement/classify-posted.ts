/** Decides what a break becomes once the money of its line was posted. Pure. */
import type { PostingAnswer } from '../../money/payments/index.js';
import type { BreakClass, BreakState } from './settlement-break.js';
import { stored } from './settlement-words.js';

export interface PostedLine {
  /** The class of the line's break before; null where a partner confirms by file, so that its lines are no breaks. */
  readonly class: 'at-partner-not-here' | 'paid-twice-at-partner' | 'amount-differs' | null;
  readonly answer: Pick<PostingAnswer, 'outcome' | 'firstOutcome' | 'familyId'>;
  /** Whether nobody of the family was covered on the day of payment. */
  readonly isFamilyClosed: boolean;
}

export interface ClassifiedBreak {
  readonly class: BreakClass;
  readonly state: Extract<BreakState, 'open' | 'closed'>;
  readonly reason: string;
}

/** Classifies a posted line; null when there is no break: a line that was expected is booked. */
export function classifyPosted({ class: before, answer, isFamilyClosed }: PostedLine): ClassifiedBreak | null {
  if (answer.outcome === 'conflicts-with-earlier') return open('amount-differs', stored('reference-used'));
  if (answer.outcome === 'reversed-earlier' || answer.firstOutcome === 'reversed-earlier')
    return open('status-differs', stored('taken-back-before'));
  switch (answer.firstOutcome) {
    case 'unknown-account':
    case 'already-paid':
    case 'wrong-amount':
      return open('status-differs', stored(`refused-${answer.firstOutcome}`));
    case 'into-suspense':
      return classifySuspended(before, answer.familyId === null, isFamilyClosed);
    case 'posted':
    case 'paid-ahead':
    case 'overpaid':
    case 'instalment':
    case 'already-posted':
    case 'conflicts-with-earlier':
      return classifyBooked(before, answer.outcome === 'already-posted');
  }
}

const open = (of: BreakClass, reason: string): ClassifiedBreak => ({ class: of, state: 'open', reason });

function classifySuspended(before: PostedLine['class'], isUnknown: boolean, isFamilyClosed: boolean): ClassifiedBreak {
  if (before === 'amount-differs') return open('amount-differs', stored('surplus-in-suspense'));
  if (isUnknown) return open('unknown-account', stored('unknown-number'));
  if (isFamilyClosed) return open('unknown-account', stored('family-closed'));
  return open(before ?? 'at-partner-not-here', stored('fits-no-bill'));
}

function classifyBooked(before: PostedLine['class'], cameMeanwhile: boolean): ClassifiedBreak | null {
  switch (before) {
    case null:
      return null;
    case 'paid-twice-at-partner':
      return open(before, stored('paid-twice'));
    case 'amount-differs':
      return open(before, stored('surplus-booked'));
    case 'at-partner-not-here':
      return {
        class: before,
        state: 'closed',
        reason: stored(cameMeanwhile ? 'webhook-came' : 'posted-from-file'),
      };
  }
}
