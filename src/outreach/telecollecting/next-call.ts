/** Decides whether and when a campaign calls a family again after a call. */
import { addDays, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import { unreachable } from '../../kernel/invariant.js';
import type { CallReport } from './call.js';
import { type ContactTimes, earliestContact, nextWeekday, pausedUntil } from '../../fieldwork/conduct/index.js';

export interface CallMade {
  readonly told: CallReport;
  readonly calledAt: Date;
  /** The number of calls of this campaign to the family, this one included. */
  readonly attempts: number;
  readonly attemptsMax: number;
  /** The calls of the last seven days, whoever made them, this one included. */
  readonly recentCalls: readonly Date[];
}

/** Returns the next turn; null when the campaign never calls the family again. */
export function decideNextCall(call: CallMade, times: ContactTimes): Date | null {
  const requested = requestedCallback(call, times);
  if (requested === null || call.attempts >= call.attemptsMax) return null;
  const paused = pausedUntil(call.recentCalls, requested, times.policy);
  return earliestContact(paused !== null && paused > requested ? paused : requested, times);
}

function requestedCallback(
  { told: { outcome, promise, callBackAt }, calledAt }: CallMade,
  { zone, policy }: ContactTimes,
): Date | null {
  const day = civilDateIn(calledAt, zone);
  switch (outcome) {
    case 'PROMISED_TO_PAY':
      // The family has the whole promised day to pay; it is called the day after if the payment has not come.
      return startOfDay(addDays(promise?.promisedFor ?? day, 1), zone);
    case 'NO_ANSWER':
      return startOfDay(nextWeekday(day, policy.retryDay), zone);
    case 'PAID_ALREADY':
      return startOfDay(addDays(day, policy.daysAfterSaidPaid), zone);
    case 'CALL_BACK':
      return callBackAt;
    case 'WRONG_NUMBER':
    case 'REFUSED':
    case 'DECEASED':
    case 'MOVED':
    case 'CHANGED_SEGMENT':
    case 'ASKS_REHAB':
      return null;
    default:
      return unreachable(outcome);
  }
}
