/** The public interface of visits: planning them, recording their outcome, and reading them. */
export { VISIT_CONFIRMATIONS_AWAITED } from './awaited-confirmations.js';
export { VISIT_NODES } from './visit.nodes.js';
export { prefetchVisits } from './prefetch-visits.js';
export { viewersVisitPlan } from './viewers-visit-plan.js';
export { VisitPlanStopFieldsResolver, VisitPlanResolver } from './visit-plan.resolver.js';
export { VisitVerificationResolver } from './verification.resolver.js';
export { recordVisit } from './record-visit.js';
export { RecordVisitInput, readRecordVisit } from './visit.inputs.js';
export { RECORDING_ANSWERS, toRecordVisitResult } from './visit-results.types.js';
export { FamilyVisitsResolver, PromiseFieldsResolver, VisitFieldsResolver, VisitsResolver } from './visit.resolver.js';
export type { RecordVisitCommand, VisitRecord } from './visit.js';
export { COMPLETED_VISITS, RECORDED_VISITS, VISITS, VISIT_PROMISES } from './visit.relations.js';
export { type VisitsContext, visitsSlice } from './visits.context.js';
export type { VisitQueries } from './visit.queries.js';
export { VisitType } from './visit.types.js';
export { VISIT_RECORDS } from './records-of-family.js';
export { FORGET_VISIT_NOTES } from './forget-notes.js';
