/** Names what is known of a call that failed: whether anything of it was booked, and what kept it from being answered. */
import { isUnavailable, retryReasonOf } from '../../platform/db/availability.js';
import { CommitUnknown } from '../../platform/db/commit-unknown.js';
import { PostingOverdue } from '../../money/payments/index.js';
import { AnswerOverdue } from './answer-in-time.js';

/** Work that ended because the database could not answer, before anything was booked. */
class NothingBegun extends Error {
  override readonly name = 'NothingBegun';
}

/** What kept a call from being answered in time, behind the error that says what its partner is told. */
export function reasonOf(error: unknown): unknown {
  const isTold = error instanceof NothingBegun || error instanceof PostingOverdue || error instanceof CommitUnknown;
  return isTold ? (error.cause ?? error) : error;
}

/** @throws NothingBegun when the database cannot answer. */
export const beforeBooking = <Value>(work: Promise<Value>): Promise<Value> =>
  work.catch((error: unknown) => {
    throw isUnavailable(error) ? new NothingBegun('the database cannot answer', { cause: error }) : error;
  });

export function overdueOf(error: unknown): 'nothing-booked' | 'still-posting' | null {
  if (error instanceof NothingBegun) return 'nothing-booked';
  if (error instanceof CommitUnknown) return 'still-posting';
  if (error instanceof PostingOverdue) return error.isWithdrawn ? 'nothing-booked' : 'still-posting';
  if (error instanceof AnswerOverdue) return error.mayBook ? 'still-posting' : 'nothing-booked';
  return retryReasonOf(error) === null ? null : 'still-posting'; // an outage in the midst: it may be booked in part
}
