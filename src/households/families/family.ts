/** Defines a family and its members as they are read: what is sealed only masked, the other numbers before anything is masked. */
import type { InstalmentAccount } from '../bills/index.js';
import type { FamilyTerms } from '../arrears/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Nik, Sex } from '../../kernel/nik.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';

export interface Family {
  readonly __typename: 'Family';
  readonly id: FamilyId;
  readonly familyCardNumber: FamilyCardNumber;
  /** The village in which the family lives. */
  readonly regionCode: RegionCode;
  /** The class of care today; `terms` has it by month. */
  readonly careClass: CareClass;
  /** Who pays the premium today; `terms` has it by month. */
  readonly segment: Segment;
  readonly terms: readonly FamilyTerms[];
  readonly paidThrough: BillingMonth;
  readonly credit: Rupiah;
  /** The day from which the first premium may be paid; null for families registered before such days were recorded. */
  readonly firstPremiumFrom: CivilDate | null;
  /** The open instalment plan and its money; null for a family without one. */
  readonly instalments: InstalmentAccount | null;
}

export const RELATIONS = ['HEAD', 'SPOUSE', 'CHILD', 'OTHER'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Why somebody belongs to a family no more. */
const ENDINGS = ['DIED', 'LEFT', 'MOVED', 'MERGED'] as const;
export type Ending = (typeof ENDINGS)[number];

export interface Participant {
  readonly __typename: 'Participant';
  readonly id: ParticipantId;
  readonly familyId: FamilyId;
  readonly cardNumber: CardNumber;
  /** The NIK as lists show it; the number itself is sealed, and opened for whoever may read it. */
  readonly nikMasked: string;
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  readonly relation: Relation;
  /** The number as lists show it; null where none is known. */
  readonly phoneMasked: string | null;
  readonly coveredFrom: BillingMonth;
  readonly coveredThrough: BillingMonth | null;
  /** The last month paid for a person who joined later, while it is behind the family's; null for everybody else. */
  readonly paidThrough: BillingMonth | null;
  /** The day from which the first premium of such a person may be paid; null for people who did not join later. */
  readonly firstPremiumFrom: CivilDate | null;
  /** Why the cover ends; null while the person belongs to the family, or where the cause was not stored. */
  readonly ending: Ending | null;
  /** The same person in the family to which the person moved; null for the row by which the person is known now. */
  readonly successorId: ParticipantId | null;
}

/** A participant with the numbers opened, for whoever changes them. */
export interface OpenedParticipant extends Omit<Participant, 'nikMasked' | 'phoneMasked'> {
  readonly nik: Nik;
  readonly phone: PhoneNumber | null;
}
