/** The front door of families: finding them under a viewer's scope, their people, and how their numbers are shown. */
export { READ_PURPOSES, type ReadPurpose } from './access-log.js';
export { assessFamily } from './assess-family.js';
export { type FamiliesContext, type FamiliesDeps, familiesSlice, sightOf } from './families.context.js';
export { type FamilyQueries, type Sight, createFamilyQueries } from './families.queries.js';
export { FamiliesResolver } from './families.resolver.js';
export { FamilyFieldsResolver, ParticipantFieldsResolver } from './family-fields.resolver.js';
export { type FamilyById, familyById } from './family.loaders.js';
export { NO_FILTER, familySource } from './family-source.js';
export { readId } from './family.inputs.js';
export { FamilyType, ParticipantType } from './family.types.js';
export type { Family, Participant } from './family.js';
export { type ParticipantQueries, createParticipantQueries } from './participant.queries.js';
export { shortenName } from './shorten-name.js';
