/** The public interface of the inpatient penalty. */
export { ServicePenaltyResolver } from './service-penalty.resolver.js';
export { servicePenaltySlice } from './service-penalty.context.js';
