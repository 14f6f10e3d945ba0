/** The front door of visits: planning them, telling what came of them, and reading them. */
export { type PlanningDeps, planVisit } from './plan-visit.js';
export { type RecordingDeps, recordVisit } from './record-visit.js';
export { type VisitQueries, createVisitQueries } from './visit.queries.js';
export { FamilyVisitsResolver, VisitFieldsResolver, VisitsResolver } from './visit.resolver.js';
export { VisitType } from './visit.types.js';
export type { PlanVisitCommand, RecordVisitCommand, VisitRecord } from './visit.js';
export { type VisitsContext, visitsSlice } from './visits.context.js';
