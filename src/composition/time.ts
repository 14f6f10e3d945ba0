/** Lets the clock of this instance follow that of the database, and tells operators when the machine's own is wrong. */
import type { Pool } from '../platform/db/pool.js';
import type { Logger, Metrics } from '../platform/observability/index.js';
import { raiseAlarm } from './alarms.js';
import type { ComposeDeps } from './deps.js';

/** The milliseconds by which two clocks may differ before somebody must look at the machine. */
const DIFFERS_MS = 2_000;

interface TimeParts {
  readonly clock: ComposeDeps['clock'];
  readonly pool: Pool;
  readonly log: Logger;
  readonly metrics: Metrics;
}

export async function followDatabaseClock({ clock, pool, log, metrics }: TimeParts): Promise<void> {
  if (clock.follow === undefined) return;
  const aheadMs = await clock.follow(pool);
  metrics.clockAhead.set(aheadMs / 1_000);
  if (Math.abs(aheadMs) < DIFFERS_MS) return;
  raiseAlarm({ log, countAlarm: (alarm) => metrics.alarms.inc({ alarm }) }, 'clock-differs', { aheadMs });
}

/** The real time, even where the clock of a sandbox is ahead of it. */
export const realTimeOf =
  (clock: ComposeDeps['clock']): (() => Date) =>
  () =>
    clock.realNow === undefined ? clock.now() : clock.realNow();
