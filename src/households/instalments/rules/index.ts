/** The public interface of the pure rules of instalments: schedule, state and eligibility. */
export { type InstalmentAccount, type PlanStatus, stageAsked, statusOf } from './plan-status.js';
export { type PlanProblem, type PlanProposal, type PlanRefusal, proposePlan } from './propose-plan.js';
export { JKN_REHAB_POLICY, type RehabPolicy } from './rehab-policy.js';
export { type Stage, dueDayOfStage } from './schedule.js';
