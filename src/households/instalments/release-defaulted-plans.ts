/** Releases the money of plans in default after some days: a late notice may tell of an instalment paid in time. */
import { civilDateIn } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { WIB } from '../../kernel/time-zone.js';
import type { Clock } from '../../kernel/clock.js';
import { zoneDaysAt } from '../regions/index.js';
import type { ReleasePolicy } from './release-policy.js';
import type { PlanQueries } from './instalment-plan.queries.js';
import type { ReleaseInstalments } from './instalment-plan.js';

const AT_ONCE = 200;

export interface ReleasingDeps {
  readonly plans: Pick<PlanQueries, 'findInDefault'>;
  readonly release: ReleaseInstalments;
  readonly clock: Clock;
  /** How long to wait after a missed stage, by day. */
  readonly policies: () => readonly ReleasePolicy[];
}

/** Releases plans and gives their number. It may run anywhere and at any time: each plan is released once. */
export async function releaseDefaultedPlans({ plans, release, clock, policies }: ReleasingDeps): Promise<number> {
  const now = clock.now();
  const { waitDays } = policyOn(policies(), civilDateIn(now, WIB));
  const days = zoneDaysAt(new Date(now.getTime() - waitDays * 86_400_000));
  let released = 0;
  for (;;) {
    const found = await plans.findInDefault(days, AT_ONCE);
    for (const plan of found) await release({ plan, as: 'DEFAULTED', reason: 'a stage was missed', by: 'instalments' });
    released += found.length;
    if (found.length < AT_ONCE) return released;
  }
}
