/** The front door of families: finding them under a viewer's scope, and how their numbers are shown. */
export { arrearsCondition } from './arrears-condition.js';
export { assessFamily } from './assess-family.js';
export { type FamiliesContext, familiesSlice, sightOf } from './families.context.js';
export { type FamiliesFilter, type Sight, createFamilyQueries } from './families.queries.js';
export { DrillDownResolver } from './drill-down.resolver.js';
export { FamiliesResolver, pageOfFamilies } from './families.resolver.js';
export { FamilyFieldsResolver, ParticipantFieldsResolver } from './family-fields.resolver.js';
export { NO_FILTER, familySource } from './family-source.js';
export { FamiliesFilterInput, readFamiliesFilter, readId } from './family.inputs.js';
export { FamilyConnection, FamilyType, SegmentEnum } from './family.types.js';
export type { Family, Participant } from './family.js';
export { countFamilies } from './list-families.js';
export { shortenName } from './shorten-name.js';
export { type WalkedFamily, walkFamilies } from './walk-families.js';
