/** The public interface of instalments: arrears paid in stages, which activate no card until everything is paid. */
export { INSTALMENT_NODES } from './instalment.nodes.js';
export {
  INSTALMENT_OF_PAYMENT,
  type InstalmentInJson,
  type InstalmentReceived,
  toInstalmentReceived,
} from './instalment-received.js';
export { InstalmentReceivedResolver, InstalmentReceivedType } from './instalment-received.types.js';
export { type InstalmentPlan, type PlanState, type ReleaseInstalments, dayOfPlan, planOn } from './instalment-plan.js';
export { InstalmentPlanStageType, InstalmentPlanStateEnum } from './instalment-plan.types.js';
export { scheduleOn } from './plan-schedule.js';
export { INSTALMENT_PLANS, OPEN_PLANS, STAGES_PAID } from './plan.relations.js';
export { endOpenPlan, endPlans, insertInstalmentPayments } from './plan-writes.js';
export { type InstalmentsHeld, createPlanQueries, planReads } from './instalment-plan.queries.js';
export {
  FamilyInstalmentPlanResolver,
  InstalmentPlanFieldsResolver,
  InstalmentPlansResolver,
} from './instalment.resolver.js';
export { instalmentsSlice } from './instalments.context.js';
export { releaseDefaultedPlans } from './release-defaulted-plans.js';
export { RELEASES } from './instalments.policies.js';
export { INSTALMENT_RECORDS } from './records-of-family.js';
