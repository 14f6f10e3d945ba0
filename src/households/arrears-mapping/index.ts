/** The public interface of the arrears mapping: sums of what families of a region owe, and the rollups behind them. */
export { arrearsMappingSlice } from './arrears-mapping.context.js';
export { ArrearsMappingResolver, ArrearsSumFieldsResolver } from './arrears-mapping.resolver.js';
export { countRegistered } from './counted-families.queries.js';
export { DrillDownResolver } from './drill-down.resolver.js';
export { compactRollups } from './compact-rollups.queries.js';
