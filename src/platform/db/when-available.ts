/** Waits out a database that is away for a moment, for work that may be repeated and must not be forgotten. */
import { setTimeout as pause } from 'node:timers/promises';
import { isUnavailable } from './availability.js';

const PAUSE_MS = 200;

/** Repeats idempotent work while the database is away, for `patienceMs` at most. @throws the last error after that. */
export async function whenAvailable<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > giveUpAt) throw error;
      await pause(PAUSE_MS);
    }
  }
}
