/** Moves the whole sandbox in time: every instance hears of it, and the jobs run soon for what has fallen due. */
import type { Pool } from '../../platform/db/pool.js';
import { type ClockMove, type MoveOutcome, moveSandboxTime } from '../../platform/db/sandbox-time.js';
import { MAKE_ALL_DUE } from '../../platform/jobs/index.js';

export const moveSandboxClock = (pool: Pool, move: ClockMove, by: string): Promise<MoveOutcome> =>
  moveSandboxTime(pool, { move, by, andThen: [MAKE_ALL_DUE] });
