/** The front door of visits: planning them, telling what came of them, and reading them. */
export { readVisitsAlong } from './read-visits-along.js';
export { FamilyVisitsResolver, VisitFieldsResolver, VisitsResolver } from './visit.resolver.js';
export { VisitPlanDoorFieldsResolver, VisitPlanResolver } from './visit-plan.resolver.js';
export type { RecordVisitCommand, VisitRecord } from './visit.js';
export { type VisitsContext, visitsSlice } from './visits.context.js';
