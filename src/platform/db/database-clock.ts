/**
 * A clock that shows the time of the database, so that instances on machines whose clocks differ date what they post
 * alike. Between two questions it runs on the machine's own steady time, which no correction of its clock moves.
 */
import type { Clock } from '../../kernel/clock.js';
import type { Pool } from './pool.js';
import { selectRows, sql } from './sql.js';

export interface DatabaseClock extends Clock {
  /** Asks the database for its time, and gives the milliseconds by which the machine's clock is ahead of it. */
  follow(pool: Pool): Promise<number>;
}

/** How often the time is asked for at once; the quickest answer says most exactly when it was given. */
const QUESTIONS = 3;

/** Makes a clock that shows the time of `machine` until it first follows a database. */
export function createDatabaseClock(machine: Clock): DatabaseClock {
  /** The time, in milliseconds since 1970, at which `performance.now()` was 0. */
  let origin = machine.now().getTime() - performance.now();
  let shown = 0;
  return {
    now() {
      // A correction makes it wait, never go back: what was posted last must not be dated before what came first.
      shown = Math.max(shown, Math.floor(origin + performance.now()));
      return new Date(shown);
    },
    async follow(pool) {
      let best = await ask(pool);
      for (let asked = 1; asked < QUESTIONS; asked += 1) {
        const answer = await ask(pool);
        if (answer.tookMs < best.tookMs) best = answer;
      }
      const corrected = best.origin;
      // What was shown by a clock far ahead is not waited for.
      if (origin - corrected > FAR_MS) shown = 0;
      origin = corrected;
      return machine.now().getTime() - (corrected + performance.now());
    },
  };
}

/** The milliseconds by which a clock must have been ahead for its time to be set back at once. */
const FAR_MS = 1_000;

async function ask(pool: Pool): Promise<{ readonly origin: number; readonly tookMs: number }> {
  const sentAt = performance.now();
  const [row] = await selectRows<{ ms: number }>(
    pool,
    sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  );
  const answeredAt = performance.now();
  if (row === undefined) throw new Error('a selection without a table has one row');
  return { origin: row.ms - (sentAt + answeredAt) / 2, tookMs: answeredAt - sentAt };
}
