/** The front door of the arrears mapping: what the families of a region owe in sums, and the counts that keep them quick. */
export { arrearsMappingSlice } from './arrears-mapping.context.js';
export { ArrearsMappingResolver, ArrearsSumFieldsResolver } from './arrears-mapping.resolver.js';
export { countRegistered } from './counted-families.queries.js';
export { DrillDownResolver } from './drill-down.resolver.js';
export { foldCells } from './fold-cells.queries.js';
