/** Compares figures of cadres and branches with the targets for the days on which cadres were appointed. */
import type { Pool } from '../../platform/db/pool.js';
import { type Period, overlap } from './period.js';
import { type AppointedDays, findAppointedDays } from './roster.queries.js';
import { NO_TARGETS, type TargetPolicy, type Targets, plusTargets, targetsFor } from './targets.js';
import { type WorkParams, findWork } from './work-summary.queries.js';
import { NO_WORK, type WorkSummary } from './work-summary.js';

export interface Performance {
  readonly summary: WorkSummary;
  readonly targets: Targets;
  /** The number of cadres who were appointed on any day of the period. */
  readonly cadres: number;
}

const NOTHING: Performance = { summary: NO_WORK, targets: NO_TARGETS, cadres: 0 };

function expected(rows: readonly AppointedDays[], period: Period, policies: readonly TargetPolicy[]): Targets {
  const days = rows.flatMap((row) => overlap(period, row) ?? []);
  return days.reduce((sum, worked) => plusTargets(sum, targetsFor(worked, policies)), NO_TARGETS);
}

/** Measures performance by the id of a cadre or branch; figures are zero where nothing was done. */
export async function measurePerformance(
  pool: Pool,
  { targets, ...params }: WorkParams & { readonly targets: readonly TargetPolicy[] },
): Promise<(id: string) => Performance> {
  const [work, appointed] = await Promise.all([
    findWork(pool, params),
    findAppointedDays(pool, params.of, params.period),
  ]);
  const rosters = Map.groupBy(appointed, ({ key }) => key);
  return (id) => {
    const roster = rosters.get(id) ?? [];
    const summary = work.get(id) ?? NOTHING.summary;
    const cadres = new Set(roster.map(({ cadreId }) => cadreId)).size;
    return { summary, cadres, targets: expected(roster, params.period, targets) };
  };
}
