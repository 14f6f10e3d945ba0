/** The public interface of restrictions: where and when visits are restricted. */
export { RESTRICTION_NODES } from './restriction.nodes.js';
export { RestrictionFieldsResolver, RestrictionsResolver } from './restriction.resolver.js';
export { ServiceRestrictionType } from './restriction.types.js';
export { type RestrictionQueries } from './restriction.queries.js';
export { type RestrictionsContext, restrictionsSlice } from './restrictions.context.js';
export { type ServiceRestriction, visitLeaveIn } from './service-restriction.js';
