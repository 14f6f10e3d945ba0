/** Waits for a database that cannot answer just now, for a time, instead of giving up at once. */
import { setTimeout as pause } from 'node:timers/promises';
import { isUnavailable } from './availability.js';

/** How long a partner's call waits for the database: with what it does then, less than any partner waits. */
export const CALL_PATIENCE_MS = 3_000;
/** How long a start waits for the database, which may be starting itself. */
export const START_PATIENCE_MS = 60_000;
/** How long a subscription waits to read what it missed; restarts and promotions of PostgreSQL take seconds. */
export const LISTENER_PATIENCE_MS = 30_000;

const PAUSE_MS = 200;

/** The pause before the next try: longer the longer it has lasted. */
const pauseAfter = (waitedMs: number): number => PAUSE_MS + waitedMs / 10;

export interface Patience {
  readonly withinMs: number;
  /** Called once, when the work has to wait. */
  readonly onWait?: (error: unknown) => void;
  /** Whether nobody needs the work any more: the process is stopping, or whoever waited has gone. */
  readonly isOver?: () => boolean;
}

/**
 * Does `work` again while the database cannot answer. It must be work that may be done twice. @throws the last error
 * when the time is over or nobody waits any more, and at once every error that another try would meet again.
 */
export async function patiently<Value>(
  work: () => Promise<Value>,
  { withinMs, onWait, isOver }: Patience,
): Promise<Value> {
  const began = performance.now();
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await work();
    } catch (error) {
      const waitedMs = performance.now() - began;
      const pauseMs = pauseAfter(waitedMs);
      if (!isUnavailable(error) || isOver?.() === true || waitedMs + pauseMs > withinMs) throw error;
      if (isFirst) onWait?.(error);
      await pause(pauseMs);
    }
  }
}

/** The same function, which waits for the database within the patience of a partner's call. */
export const patient =
  <Arguments extends readonly unknown[], Value>(work: (...values: Arguments) => Promise<Value>) =>
  (...values: Arguments): Promise<Value> =>
    patiently(() => work(...values), { withinMs: CALL_PATIENCE_MS });
