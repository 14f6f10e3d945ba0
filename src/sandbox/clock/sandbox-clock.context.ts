/** Provides what the resolver of the sandbox's clock needs in one operation. */
import type { DatabaseClock } from '../../platform/db/database-clock.js';
import type { Pool } from '../../platform/db/pool.js';
import { type ClockMove, type MoveOutcome, type SandboxTime, readSandboxTime } from '../../platform/db/sandbox-time.js';
import { moveSandboxClock } from './move-sandbox-clock.js';

export interface SandboxClockContext {
  readonly sandboxClock: {
    read(): Promise<SandboxTime>;
    /** Moves the clock; this instance shows the new time when it resolves. */
    move(move: ClockMove, by: string): Promise<MoveOutcome>;
  };
}

export function sandboxClockSlice({
  pool,
  follow,
}: {
  readonly pool: Pool;
  readonly follow: DatabaseClock['follow'];
}): () => SandboxClockContext {
  const sandboxClock: SandboxClockContext['sandboxClock'] = {
    read: () => readSandboxTime(pool),
    async move(move, by) {
      const outcome = await moveSandboxClock(pool, move, by);
      await follow(pool);
      return outcome;
    },
  };
  return () => ({ sandboxClock });
}
