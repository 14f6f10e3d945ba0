/**
 * Stops waiting for an answer that takes longer than its caller waits. Work that is given up on here must book nothing.
 */
export class AnswerOverdue extends Error {
  override readonly name = 'AnswerOverdue';

  constructor() {
    super('an answer took longer than its asker waits');
  }
}

/** @throws AnswerOverdue when the time is over; the work goes on, and its result is ignored. */
export function inTime<Value>(work: Promise<Value>, withinMs: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const isOver = setTimeout(() => reject(new AnswerOverdue()), withinMs);
    work.then(resolve, reject).finally(() => clearTimeout(isOver));
  });
}
