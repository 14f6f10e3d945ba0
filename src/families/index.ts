/** The front door of families: finding them under a viewer's scope, and how their numbers are shown. */
export { type FamiliesContext, type FamilyPage, familiesSlice, sightOf } from './families.context.js';
export { type FamiliesFilter, type FamilyPlace, type Sight, createFamilyQueries } from './families.queries.js';
export { FamiliesResolver } from './families.resolver.js';
export { FamilyFieldsResolver, ParticipantFieldsResolver } from './family-fields.resolver.js';
export { NO_FILTER, familySource } from './family-source.js';
export { MonthsInArrearsRangeInput, readId } from './family.inputs.js';
export { FamilyType, ParticipantType, RelationEnum, SexEnum } from './family.types.js';
export type { Family, Participant, Relation } from './family.js';
export { assessFamily } from './assess-family.js';
export { participantsByFamily } from './family.loaders.js';
export { listFamilies, placeOf } from './list-families.js';
export { createParticipantQueries } from './participant.queries.js';
export { shortenName } from './shorten-name.js';
