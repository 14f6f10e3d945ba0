/** The public interface of families: finding them under a viewer's scope, and showing their numbers. */
export { FAMILY_NODES } from './family.nodes.js';
export { lockAccounts, moveAccounts } from './account-writes.js';
export { type AccountMove, moveJoiners } from './joiner-writes.js';
export type { ReadPurpose } from '../../platform/readings/index.js';
export { AWAITED_DAY, findAlikeFamilies } from './alike-families.queries.js';
export { arrearsCondition } from './arrears-condition.js';
export { assessFamily } from './assess-family.js';
export { type FamiliesContext, type FamilyPage, familiesSlice, visibilityOf } from './families.context.js';
export { type FamiliesFilter, type FamilySortKey, type Visibility, createFamilyQueries } from './families.queries.js';
export { FamiliesResolver, pageOfFamilies } from './families.resolver.js';
export { dueOn } from './due-on.js';
export type { FindAccountsAt } from './family-at.js';
export { FamilyAtFieldsResolver, FamilyPastResolver } from './family-at.resolver.js';
export {
  type SealedWriting,
  findTakenNiks,
  insertFamily,
  insertMembers,
  isFamilyCardTaken,
  type NewMembers,
} from './enrol-family.js';
export { countExported } from './export-log.js';
export { type DocumentKind, type Evidence, EvidenceInput, EvidenceType, readEvidence } from './evidence.js';
export {
  type FamilyAccountStatus,
  type LockedFamilyRow,
  findCardHolder,
  findStatusOfHolder,
  lockFamily,
  lockFamilyRow,
} from './family-account.queries.js';
export {
  FAMILY_ACCOUNT,
  type AccountRow,
  type FamilyAccountRow,
  type MemberCover,
  toBilledAccount,
  toFamilyAccount,
} from './family-account.js';
export { familyOfEvent } from './family-of-event.js';
export { type KnownFamily, type MembersCovered, familyNextDue, membersCoveredOf } from './family-outlook.js';
export { FamilyTermsResolver } from './family-terms.resolver.js';
export { FamilyFieldsResolver, ParticipantFieldsResolver } from './family-fields.resolver.js';
export { type FamilySource, NO_FILTER, type PortfolioOf, familySourceWith } from './family-source.js';
export { AWAITS_FIRST_PREMIUM, FAMILY_ACCOUNTS, FAMILY_HOMES, JOINER_MOVEMENTS, MEMBERS } from './family.relations.js';
export { FamiliesFilterInput, MonthsInArrearsRangeInput, readFamiliesFilter } from './family.inputs.js';
export {
  FamilyConnection,
  FamilyType,
  MembersCoveredType,
  NextDueType,
  ParticipantType,
  ReadPurposeEnum,
  RelationEnum,
  SegmentEnum,
  SexEnum,
} from './family.types.js';
export type { Ending, Family, OpenedParticipant, Participant, Relation } from './family.js';
export { insertFollowers, lockHouseholds, openHouseholds, savePeople } from './households.js';
export { participantsByFamily } from './family.loaders.js';
export { type MaskFigure, measureMasks } from './measure-masks.js';
export { countFamilies, listFamilies, sortKeyOf } from './list-families.js';
export { PARTICIPANT_NIKS } from './participant-nik.js';
export { PARTICIPANT_PHONES, findPhones } from './participant-phone.js';
export { createParticipantQueries, lockParticipant } from './participant.queries.js';
export { changeTerms } from './change-terms.js';
export { careClassOn, segmentOn } from './terms-on.js';
export { shortenName } from './shorten-name.js';
export { type WalkedFamily, walkFamilies } from './walk-families.js';
export {
  BILLING_NUMBER_TAKEN,
  CARD_NUMBER_TAKEN,
  DIFFERING,
  FAMILY_COUNTS,
  IMPORTED_CHOICES,
  IMPORTED_HEADS,
  NEW_CHOICES,
  NEW_IN_KNOWN_FAMILIES,
  NIK_TAKEN,
  NOTE_HOLDERS,
  SEALED_PERSON,
  keepFamilies,
} from './imported-families.js';
export { RELATIONS } from './family.js';
export { FAMILY_RECORDS } from './records-of-family.js';
export { countEndedFamilies, forgetEndedFamilies } from './forget-ended-families.js';
