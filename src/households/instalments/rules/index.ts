/** The public interface of the pure rules of instalments: who may pay in stages, and in how many. */
export { type PlanProblem, type PlanProposal, type PlanRefusal, proposePlan } from './propose-plan.js';
export { JKN_REHAB_POLICY, type RehabPolicy } from './rehab-policy.js';
