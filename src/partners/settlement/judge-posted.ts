/** What a break becomes once the money it tells of was handed to posting: pure. */
import type { PostingAnswer } from '../../money/payments/index.js';
import type { BreakClass, BreakState } from './settlement-break.js';

export interface PostedLine {
  /** What the line was before; null where a partner confirms by file and its lines are no breaks. */
  readonly class: 'at-partner-not-here' | 'paid-twice-at-partner' | 'amount-differs' | null;
  readonly answer: Pick<PostingAnswer, 'outcome' | 'firstOutcome' | 'familyId'>;
  /** Nobody of the family was covered on the day of payment. */
  readonly isFamilyClosed: boolean;
}

export interface JudgedBreak {
  readonly class: BreakClass;
  readonly state: Extract<BreakState, 'open' | 'closed'>;
  readonly reason: string;
}

/** Null where there is nothing to tell: a line that was expected is booked. */
export function judgePosted({ class: before, answer, isFamilyClosed }: PostedLine): JudgedBreak | null {
  if (answer.outcome === 'conflicts-with-earlier')
    return open('amount-differs', 'The partner used this reference before with another amount or number.');
  if (answer.outcome === 'reversed-earlier' || answer.firstOutcome === 'reversed-earlier')
    return open('status-differs', "It was taken back before; the partner's file says it is paid.");
  switch (answer.firstOutcome) {
    case 'unknown-account':
    case 'already-paid':
    case 'wrong-amount':
      return open(
        'status-differs',
        `We refused this payment (${answer.firstOutcome}); the partner's file says it is paid.`,
      );
    case 'into-suspense':
      return judgeSuspended(before, answer.familyId === null, isFamilyClosed);
    case 'posted':
    case 'paid-ahead':
    case 'overpaid':
    case 'instalment':
    case 'already-posted':
    case 'conflicts-with-earlier':
      return judgeBooked(before, answer.outcome === 'already-posted');
  }
}

const open = (of: BreakClass, reason: string): JudgedBreak => ({ class: of, state: 'open', reason });

function judgeSuspended(before: PostedLine['class'], isUnknown: boolean, isFamilyClosed: boolean): JudgedBreak {
  if (before === 'amount-differs')
    return open('amount-differs', "The partner's file says more: what is over was booked into suspense.");
  if (isUnknown) return open('unknown-account', 'Nobody has this number: its money is in suspense.');
  if (isFamilyClosed)
    return open('unknown-account', 'Nobody of this family is covered any more: its money is in suspense.');
  return open(before ?? 'at-partner-not-here', 'Posted from the file; it fits no bill, so its money is in suspense.');
}

function judgeBooked(before: PostedLine['class'], cameMeanwhile: boolean): JudgedBreak | null {
  switch (before) {
    case null:
      return null;
    case 'paid-twice-at-partner':
      return open(
        before,
        'Paid twice at the partner: booked for months ahead or as credit. Decide whether it stays or goes back.',
      );
    case 'amount-differs':
      return open(before, "The partner's file says more: what is over was booked.");
    case 'at-partner-not-here':
      return {
        class: before,
        state: 'closed',
        reason: cameMeanwhile
          ? 'Its webhook came while the file was read.'
          : 'Posted from the file: its webhook was lost.',
      };
  }
}
