/** Stops waiting for an answer that takes longer than its caller waits. */

/** The longest time for which the callers of a protocol wait that names none of its own: as long as banks do. */
const ANSWERS_WITHIN_MS = 15_000;

export class AnswerOverdue extends Error {
  override readonly name = 'AnswerOverdue';

  /** Work that is given up on goes on: `mayBook` says whether it books something. */
  constructor(readonly mayBook: boolean) {
    super('an answer took longer than its asker waits');
  }
}

/**
 * The time that is left to answer a call, in milliseconds, from its arrival on: whatever was waited for before is part of
 * it. Infinite where nobody waits.
 */
export function timeLeftOf(
  { answerWithinMs = ANSWERS_WITHIN_MS }: WaitingCaller,
  { arrivedAt }: { readonly arrivedAt?: number },
): number {
  if (arrivedAt === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, arrivedAt + answerWithinMs - performance.now());
}

interface WaitingCaller {
  /** The longest time that the callers of a protocol wait, in milliseconds. */
  readonly answerWithinMs?: number | undefined;
}

/** @throws AnswerOverdue when the time is over; the work goes on, and its result is ignored. */
export function inTime<Value>(work: Promise<Value>, withinMs: number, { mayBook = false } = {}): Promise<Value> {
  if (!Number.isFinite(withinMs)) return work;
  return new Promise((resolve, reject) => {
    const isOver = setTimeout(() => reject(new AnswerOverdue(mayBook)), withinMs);
    work.then(resolve, reject).finally(() => clearTimeout(isOver));
  });
}
