/** The front door of clinics: the directory, who is with which, and choosing one for people who are registered. */
export { FACILITY_NODES } from './facility.nodes.js';
export { FacilitiesResolver, FacilityFieldsResolver, ParticipantFacilityResolver } from './facility.resolver.js';
export { type FacilitiesContext, facilitiesSlice } from './facilities.context.js';
export { FktpChangeResolver } from './fktp-change.resolver.js';
export { type FacilityRoom, insertChoices, lockRoomAt } from './keep-facility-choice.js';
export { type FacilityKind } from './facility.js';
export { FacilityFull, FacilityNotOpen } from './fktp-change.types.js';
