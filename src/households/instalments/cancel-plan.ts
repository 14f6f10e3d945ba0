/** Ends a running plan because the family or the branch asks for it: what was paid stays the family's. */
import type { InstalmentPlanId } from '../../kernel/ids.js';
import type { CancelOutcome, InstalmentPlan, ReleaseInstalments } from './instalment-plan.js';

export interface CancellingDeps {
  readonly release: ReleaseInstalments;
  /** Null for what the viewer may not see. */
  readonly findPlan: (id: InstalmentPlanId) => Promise<InstalmentPlan | null>;
}

export interface CancelCommand {
  readonly id: InstalmentPlanId;
  readonly reason: string;
  readonly by: string;
}

/** Asked again it answers the same; a plan that ended another way stays as it is. */
export async function cancelPlan(deps: CancellingDeps, { id, reason, by }: CancelCommand): Promise<CancelOutcome> {
  const plan = await deps.findPlan(id);
  if (plan === null) return { kind: 'plan-not-found' };
  if (plan.ending === null) await deps.release({ plan, as: 'CANCELLED', reason, by });
  const after = await deps.findPlan(id);
  if (after === null) return { kind: 'plan-not-found' };
  return after.ending === 'CANCELLED' ? { kind: 'cancelled', plan: after } : { kind: 'ended-already' };
}
