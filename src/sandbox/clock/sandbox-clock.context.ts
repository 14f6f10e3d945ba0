/** Provides what the resolver of the sandbox's clock needs in one operation. */
import type { DatabaseClock } from '../../platform/db/database-clock.js';
import { type TimeZone, timeZoneOf } from '../../kernel/time-zone.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { BRANCH_REGIONS } from '../../fieldwork/cadres/index.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Pool } from '../../platform/db/pool.js';
import { type ClockMove, type MoveOutcome, type SandboxTime, readSandboxTime } from '../../platform/db/sandbox-time.js';
import { moveSandboxClock } from './move-sandbox-clock.js';

export interface SandboxClockContext {
  readonly sandboxClock: {
    read(): Promise<SandboxTime>;
    /** Moves the clock; this instance shows the new time when it resolves. */
    move(move: ClockMove, by: string): Promise<MoveOutcome>;
    /** The zone of the branch, by whose clocks its days and months begin. */
    zone(): Promise<TimeZone['name']>;
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
    zone: () => zoneOfBranch(pool),
  };
  return () => ({ sandboxClock });
}

async function zoneOfBranch(pool: Pool): Promise<TimeZone['name']> {
  const [first] = await selectRows<{ code: RegionCode }>(
    pool,
    sql`select region_code as code from ${BRANCH_REGIONS} b order by region_code limit 1`,
  );
  return timeZoneOf(first?.code ?? null).name;
}
