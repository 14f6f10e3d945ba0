/**
 * Stops waiting for an answer that takes longer than its caller waits. Work that is given up on here must book nothing.
 */
export class AnswerOverdue extends Error {
  override readonly name = 'AnswerOverdue';

  constructor() {
    super('an answer took longer than its asker waits');
  }
}

/**
 * The time that is left to answer a call, in milliseconds, from its arrival on: whatever was waited for before is part of
 * it. Infinite where nobody waits.
 */
export function timeLeftOf({ answerWithinMs }: WaitingCaller, { arrivedAt }: { readonly arrivedAt?: number }): number {
  if (answerWithinMs === undefined || arrivedAt === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, arrivedAt + answerWithinMs - performance.now());
}

interface WaitingCaller {
  /** The longest time that the callers of a protocol wait, in milliseconds. */
  readonly answerWithinMs?: number;
}

/** @throws AnswerOverdue when the time is over; the work goes on, and its result is ignored. */
export function inTime<Value>(work: Promise<Value>, withinMs: number): Promise<Value> {
  if (!Number.isFinite(withinMs)) return work;
  return new Promise((resolve, reject) => {
    const isOver = setTimeout(() => reject(new AnswerOverdue()), withinMs);
    work.then(resolve, reject).finally(() => clearTimeout(isOver));
  });
}
