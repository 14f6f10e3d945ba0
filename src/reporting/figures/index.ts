/** The front door of figures: what was collected and why, what was done for it, and how many are covered. */
export { CollectionResolver, CollectionSumFieldsResolver } from './collection.resolver.js';
export { CoverageResolver, CoverageSumFieldsResolver } from './coverage.resolver.js';
export { figuresSlice } from './figures.context.js';
export { BranchPerformanceResolver, CadrePerformanceResolver } from './performance.resolver.js';
export { PaymentAttributionResolver } from './payment-attribution.resolver.js';
