/** The public interface of dunning: plans of steps by day and channel, which run every day. */
export { DUNNING_PLANS_AWAITED } from './awaited-plans.js';
export { DUNNING_NODES } from './dunning.nodes.js';
export { DunningPlanFieldsResolver, DunningPlansResolver, DunningVisitsResolver } from './dunning.resolver.js';
export { dunningSlice } from './dunning.context.js';
export { DUNNING_VISITS_DUE } from './visits-due.queries.js';
export { runPlans } from './run-plans.js';
export { DUNNING_RECORDS } from './records-of-family.js';
