/** The front door of families: finding them under a viewer's scope, and how their numbers are shown. */
export { type FamiliesContext, type FamilyPage, familiesSlice, sightOf } from './families.context.js';
export type { Sight } from './families.queries.js';
export { FamiliesResolver } from './families.resolver.js';
export { FamilyFieldsResolver, ParticipantFieldsResolver } from './family-fields.resolver.js';
export { NO_FILTER, familySource } from './family-source.js';
export { readId } from './family.inputs.js';
export { FamilyType } from './family.types.js';
export type { Family } from './family.js';
export { shortenName } from './shorten-name.js';
