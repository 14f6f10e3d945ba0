/** The public interface of the pure rules of instalments: schedule, state and eligibility. */
export { type InstalmentAccount, type PlanStanding, stageAsked, standingOf } from './plan-standing.js';
export { type PlanProblem, type PlanProposal, type PlanRefusal, proposePlan } from './propose-plan.js';
export { JKN_REHAB_POLICY, type RehabPolicy } from './rehab-policy.js';
export { type Stage, dueDayOfStage } from './schedule.js';
