/** Provides what the resolvers of instalments need in one operation. */
import type { PolicyBook } from '../../platform/policies/index.js';
import type { Assess } from '../bills/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type FamiliesContext, type FamilySource, createFamilyQueries, visibilityOf } from '../families/index.js';
import { type CancelCommand, cancelPlan } from './cancel-plan.js';
import { type PlanByFamily, planByFamily } from './instalment-plan.loaders.js';
import { type InstalmentsHeld, type PlanQueries, createPlanQueries, planReads } from './instalment-plan.queries.js';
import type { CancelOutcome, ReleaseInstalments, StartOutcome } from './instalment-plan.js';
import { INSTALMENTS } from './instalments.policies.js';
import { type StartCommand, startPlan } from './start-plan.js';

export interface InstalmentsContext extends FamiliesContext {
  readonly instalmentPlans: PlanQueries;
  readonly planByFamily: PlanByFamily;
  readonly startInstalmentPlan: (command: StartCommand) => Promise<StartOutcome>;
  readonly cancelInstalmentPlan: (command: CancelCommand) => Promise<CancelOutcome>;
}

export interface InstalmentsDeps {
  readonly pool: Pool;
  readonly assess: Assess;
  readonly familySource: FamilySource;
  readonly policies: PolicyBook;
  readonly held: InstalmentsHeld;
  readonly release: ReleaseInstalments;
}

type InstalmentsSlice = Omit<InstalmentsContext, keyof FamiliesContext>;

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export function instalmentsSlice(deps: InstalmentsDeps): (operation: Operation) => InstalmentsSlice {
  const plans = createPlanQueries(deps);
  const families = createFamilyQueries(deps.pool, deps.familySource);
  return (operation) => {
    const visibility = visibilityOf(operation);
    const starting = {
      ...deps,
      plans: planReads(deps.held),
      now: operation.now,
      policies: deps.policies.rows(INSTALMENTS),
      isVisible: async (id: StartCommand['familyId']) => (await families.findByIds(visibility, [id])).length > 0,
    };
    return {
      instalmentPlans: plans,
      planByFamily: planByFamily(plans),
      startInstalmentPlan: (command) => startPlan(starting, command),
      cancelInstalmentPlan: (command) =>
        cancelPlan({ release: deps.release, findPlan: (id) => plans.findById(visibility, id) }, command),
    };
  };
}
