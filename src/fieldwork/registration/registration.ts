/** What is told when a family or one more person is registered, and what may become of it. */
import type { FacilityProblem } from '../../households/facilities/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyCardNumber } from '../../kernel/family-card-number.js';
import type { CadreId, FacilityId, FamilyId, ParticipantId, RegistrationId } from '../../kernel/ids.js';
import type { Nik, Sex } from '../../kernel/nik.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Relation } from '../../households/families/index.js';

export interface NewMember {
  readonly nik: Nik;
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  readonly relation: Relation;
  readonly phone: PhoneNumber | null;
}

export interface RegisterFamilyCommand {
  /** Made by the client: the id of the registration and of the family. */
  readonly id: FamilyId;
  readonly familyCardNumber: FamilyCardNumber;
  /** The village it lives in. */
  readonly region: RegionCode;
  readonly careClass: CareClass;
  readonly facilityId: FacilityId;
  readonly members: readonly NewMember[];
}

export interface AddMemberCommand {
  /** Made by the client: the id of the registration and of the participant. */
  readonly id: ParticipantId;
  readonly familyId: FamilyId;
  /** Null: the clinic of the head. */
  readonly facilityId: FacilityId | null;
  readonly member: NewMember;
}

/** Who registers: a cadre is credited, and works in the own neighbourhood only. */
export interface Registrar {
  readonly subject: string;
  readonly role: string;
  readonly cadreId: CadreId | null;
}

/** The credit for a registration: it stays with the cadre, whatever becomes of the appointment. */
export interface Registration {
  readonly id: RegistrationId;
  readonly familyId: FamilyId;
  readonly cadreId: CadreId | null;
  /** The day where the family lives. */
  readonly registeredOn: CivilDate;
  readonly registeredAt: Date;
  readonly persons: number;
}

/** What a NIK says otherwise than the birth date or the sex given beside it. */
export type NikContradiction = 'nik-contradicts-birth-date' | 'nik-contradicts-sex';

/** `place` counts the members as they were told, from 1. */
export type MemberProblem =
  | { readonly kind: 'not-one-head' }
  | { readonly kind: 'nik-repeated' | NikContradiction | 'not-born-yet'; readonly place: number };

export type RegistrationProblem =
  | MemberProblem
  | { readonly kind: 'nik-taken'; readonly place: number }
  | { readonly kind: 'family-card-taken' | 'outside-area' | 'family-out-of-sight' | 'conflicts-with-earlier' }
  | { readonly kind: FacilityProblem };

export type RegisterFamilyOutcome = { readonly kind: 'registered'; readonly familyId: FamilyId } | RegistrationProblem;

export type AddMemberOutcome = { readonly kind: 'added'; readonly participantId: ParticipantId } | RegistrationProblem;
