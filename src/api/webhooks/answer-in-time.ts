/** Gives up on an answer that takes longer than its asker waits. Nothing may be booked by work that is given up on here. */
export class AnswerOverdue extends Error {
  override readonly name = 'AnswerOverdue';

  constructor() {
    super('an answer took longer than its asker waits');
  }
}

/** @throws AnswerOverdue; the work goes on unheard. */
export function inTime<Value>(work: Promise<Value>, withinMs: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const isOver = setTimeout(() => reject(new AnswerOverdue()), withinMs);
    work.then(resolve, reject).finally(() => clearTimeout(isOver));
  });
}
