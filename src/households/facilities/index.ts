/** The public interface of clinics: their directory, the clinics of participants, and the choice of one. */
export { FACILITY_NODES } from './facility.nodes.js';
export { FacilitiesResolver, FacilityFieldsResolver, ParticipantFacilityResolver } from './facility.resolver.js';
export { type FacilitiesContext, facilitiesSlice } from './facilities.context.js';
export { FktpChangeResolver } from './fktp-change.resolver.js';
export { carryChoices, findHeadFacility, insertChoices, lockRoomAt } from './save-facility-choice.js';
export { type FacilityKind } from './facility.js';
export { FACILITY_PROBLEMS, type FacilityProblem } from './facility-problems.js';
export { FACILITIES_IMPORT, keepImportedChoices, openPlacesOn } from './import-facilities.js';
export { FACILITY_RECORDS } from './records-of-family.js';
