/** Releases the money of plans in default after some days: a late notice may tell of an instalment paid in time. */
import type { Clock } from '../../kernel/clock.js';
import { zoneDaysAt } from '../regions/index.js';
import type { PlanQueries } from './instalment-plan.queries.js';
import type { ReleaseInstalments } from './instalment-plan.js';

/** The time to wait: notices from a settlement file come days after the payment. */
const WAIT_MS = 3 * 86_400_000;
const AT_ONCE = 200;

export interface ReleasingDeps {
  readonly plans: Pick<PlanQueries, 'findInDefault'>;
  readonly release: ReleaseInstalments;
  readonly clock: Clock;
}

/** Releases plans and gives their number. It may run anywhere and at any time: each plan is released once. */
export async function releaseDefaultedPlans({ plans, release, clock }: ReleasingDeps): Promise<number> {
  const days = zoneDaysAt(new Date(clock.now().getTime() - WAIT_MS));
  let released = 0;
  for (;;) {
    const found = await plans.findInDefault(days, AT_ONCE);
    for (const plan of found) await release({ plan, as: 'DEFAULTED', reason: 'a stage was missed', by: 'instalments' });
    released += found.length;
    if (found.length < AT_ONCE) return released;
  }
}
