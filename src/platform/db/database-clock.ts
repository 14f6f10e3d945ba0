/**
 * A clock that shows the time of the database, so that instances on machines whose clocks differ date what they post
 * alike. Between two questions it runs on the machine's own steady time, which no correction of its clock moves. In a
 * sandbox it is ahead of the real time by as much as somebody has moved it.
 */
import type { Clock } from '../../kernel/clock.js';
import type { Pool } from './pool.js';
import { SANDBOX_AHEAD } from './sandbox-time.js';
import { type Sql, selectRows, sql } from './sql.js';

export interface DatabaseClock extends Clock {
  /** The real time, by which what comes from outside is judged: access tokens and their expiry. */
  realNow(): Date;
  /** Asks the database for its time, and gives the milliseconds by which the machine's clock is ahead of it. */
  follow(pool: Pool): Promise<number>;
}

/** How often the time is asked for at once; the quickest answer says most exactly when it was given. */
const QUESTIONS = 3;

/** In production the clock is never ahead: nothing there asks for how much. */
const NEVER_AHEAD: Sql = sql`0`;

/**
 * Makes a clock that shows the time of `machine` until it first follows a database. That of a sandbox follows the row
 * by which the sandbox is moved.
 */
export function createDatabaseClock(machine: Clock, { isSandbox = false } = {}): DatabaseClock {
  const question = questionWith(isSandbox ? SANDBOX_AHEAD : NEVER_AHEAD);
  /** The time, in milliseconds since 1970, at which `performance.now()` was 0. */
  let origin = machine.now().getTime() - performance.now();
  let shown = 0;
  let aheadMs = 0;
  return {
    now() {
      // A correction makes it wait, never go back: what was posted last must not be dated before what came first.
      shown = Math.max(shown, Math.floor(origin + performance.now()));
      return new Date(shown);
    },
    realNow: () => new Date(Math.floor(origin + performance.now()) - aheadMs),
    async follow(pool) {
      let best = await ask(pool, question);
      let ahead = Math.max(aheadMs, best.aheadMs); // It never shrinks: an answer from before a move comes late.
      for (let asked = 1; asked < QUESTIONS; asked += 1) {
        const answer = await ask(pool, question);
        ahead = Math.max(ahead, answer.aheadMs);
        if (answer.tookMs < best.tookMs) best = answer;
      }
      ahead = Math.max(ahead, aheadMs);
      const corrected = best.origin + ahead;
      // What was shown by a clock far ahead is not waited for.
      if (origin - corrected > FAR_MS) shown = 0;
      origin = corrected;
      aheadMs = ahead;
      return machine.now().getTime() - (best.origin + performance.now());
    },
  };
}

/** The milliseconds by which a clock must have been ahead for its time to be set back at once. */
const FAR_MS = 1_000;

interface Answer {
  readonly origin: number;
  readonly aheadMs: number;
  readonly tookMs: number;
}

const questionWith = (ahead: Sql): Sql =>
  sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms, (${ahead})::float8 as ahead`;

async function ask(pool: Pool, question: Sql): Promise<Answer> {
  const sentAt = performance.now();
  const [row] = await selectRows<{ ms: number; ahead: number }>(pool, question);
  const answeredAt = performance.now();
  if (row === undefined) throw new Error('a selection without a table has one row');
  return { origin: row.ms - (sentAt + answeredAt) / 2, aheadMs: row.ahead, tookMs: answeredAt - sentAt };
}
