/** Ends a running plan on request of the family or the branch; what was paid becomes the family's credit. */
import type { InstalmentPlanId } from '../../kernel/ids.js';
import type { CancelOutcome, InstalmentPlan, ReleaseInstalments } from './instalment-plan.js';

export interface CancellingDeps {
  readonly release: ReleaseInstalments;
  /** Finds a plan; null when the viewer may not see it. */
  readonly findPlan: (id: InstalmentPlanId) => Promise<InstalmentPlan | null>;
}

export interface CancelCommand {
  readonly id: InstalmentPlanId;
  readonly reason: string;
  readonly by: string;
}

/** Cancels a plan. A repeated request gets the same answer; a plan that ended in another way stays as it is. */
export async function cancelPlan(deps: CancellingDeps, { id, reason, by }: CancelCommand): Promise<CancelOutcome> {
  const plan = await deps.findPlan(id);
  if (plan === null) return { kind: 'plan-not-found' };
  if (plan.ending === null) await deps.release({ plan, as: 'CANCELLED', reason, by });
  const after = await deps.findPlan(id);
  if (after === null) return { kind: 'plan-not-found' };
  return after.ending === 'CANCELLED' ? { kind: 'cancelled', plan: after } : { kind: 'ended-already' };
}
