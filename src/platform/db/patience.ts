/** Waits for a database that cannot answer just now, for a time, instead of giving up at once. */
import { setTimeout as pause } from 'node:timers/promises';
import { isUnavailable } from './availability.js';

/** How long a partner's call waits for the database: with what it does then, less than any partner waits. */
export const CALL_PATIENCE_MS = 3_000;
/** How long a start waits for the database, which may be starting itself. */
export const START_PATIENCE_MS = 60_000;

const PAUSE_MS = 200;

export interface Patience {
  readonly withinMs: number;
  /** Called once, when the work has to wait. */
  readonly onWait?: (error: unknown) => void;
  /** Whether nobody needs the work any more, because the process is stopping. */
  readonly isOver?: () => boolean;
}

/**
 * Does `work` again while the database cannot answer. It must be work that may be done twice. @throws the last error
 * when the time is over, and at once every error that another try would meet again.
 */
export async function patiently<Value>(
  work: () => Promise<Value>,
  { withinMs, onWait, isOver }: Patience,
): Promise<Value> {
  const until = performance.now() + withinMs;
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() + PAUSE_MS > until || isOver?.() === true) throw error;
      if (isFirst) onWait?.(error);
      await pause(PAUSE_MS);
    }
  }
}

/** The same function, which waits for the database within the patience of a partner's call. */
export const patient =
  <Arguments extends readonly unknown[], Value>(work: (...values: Arguments) => Promise<Value>) =>
  (...values: Arguments): Promise<Value> =>
    patiently(() => work(...values), { withinMs: CALL_PATIENCE_MS });
