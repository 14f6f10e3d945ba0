/** The commands and outcomes of registering a family or a further member, and a registration as it is read. */
import type { Address } from '../../households/addresses/index.js';
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
  /** The client makes this id, which is that of the registration and of the family. */
  readonly id: FamilyId;
  readonly familyCardNumber: FamilyCardNumber;
  /** The village where the family lives. */
  readonly region: RegionCode;
  readonly careClass: CareClass;
  readonly facilityId: FacilityId;
  readonly members: readonly NewMember[];
  /** Where the family lives within its village; absent when it was not told. */
  readonly address?: Address;
}

export interface AddMemberCommand {
  /** The client makes this id, which is that of the registration and of the participant. */
  readonly id: ParticipantId;
  readonly familyId: FamilyId;
  /** The clinic of the person; null for that of the head. */
  readonly facilityId: FacilityId | null;
  readonly member: NewMember;
}

/** The person who registers. A cadre is credited, and registers in the own neighbourhood only. */
export interface Registrar {
  readonly subject: string;
  readonly role: string;
  readonly cadreId: CadreId | null;
}

/** A registration and the cadre credited with it, who keeps the credit whatever becomes of the appointment. */
export interface Registration {
  readonly id: RegistrationId;
  readonly familyId: FamilyId;
  readonly cadreId: CadreId | null;
  /** The day of the registration where the family lives. */
  readonly registeredOn: CivilDate;
  readonly registeredAt: Date;
  readonly persons: number;
}

/** How a NIK contradicts the birth date or the sex given with it. */
export type NikContradiction = 'nik-contradicts-birth-date' | 'nik-contradicts-sex';

/** `place` is the place of the member in the request, from 1. */
export type MemberProblem =
  | { readonly kind: 'not-one-head' }
  | { readonly kind: 'family-too-large'; readonly most: number }
  | { readonly kind: 'nik-repeated' | NikContradiction | 'not-born-yet'; readonly place: number };

export type RegistrationProblem =
  | MemberProblem
  | { readonly kind: 'nik-taken'; readonly place: number }
  | { readonly kind: 'family-card-taken' | 'outside-area' | 'family-out-of-sight' | 'conflicts-with-earlier' }
  | { readonly kind: FacilityProblem };

export type RegisterFamilyOutcome = { readonly kind: 'registered'; readonly familyId: FamilyId } | RegistrationProblem;

export type AddMemberOutcome = { readonly kind: 'added'; readonly participantId: ParticipantId } | RegistrationProblem;
