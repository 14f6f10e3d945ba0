/** The public interface of summaries: collected money, the work of cadres and branches, and coverage. */
export { CollectionResolver, CollectionSumFieldsResolver } from './collection.resolver.js';
export { CoverageResolver, CoverageSumFieldsResolver } from './coverage.resolver.js';
export { reportingSlice } from './reporting.context.js';
export { BranchPerformanceResolver, CadrePerformanceResolver } from './performance.resolver.js';
export { PaymentAttributionResolver } from './payment-attribution.resolver.js';
