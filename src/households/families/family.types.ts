/** The GraphQL types of a family, its people and its virtual accounts. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CareClassEnum } from '../arrears/index.js';
import {
  BillingMonthScalar,
  CardNumberScalar,
  CivilDateScalar,
  ConnectionOf,
  Node,
  RupiahScalar,
  VirtualAccountScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Sex } from '../../kernel/nik.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import type { VirtualAccountBank, VirtualAccount } from '../../kernel/virtual-account.js';
import type { ReadPurpose } from '../../platform/readings/index.js';
import type { Relation } from './family.js';

export const SegmentEnum = enumOf<Segment>(
  'Segment',
  'Who pays the premium. Only people who pay for themselves are reminded and collected from.',
  {
    PBPU: {
      description: 'Informal workers, who pay for themselves (pekerja bukan penerima upah).',
      id: 'Pekerja bukan penerima upah (PBPU)',
      en: 'Informal worker',
    },
    BP: {
      description: 'People without work, who pay for themselves (bukan pekerja).',
      id: 'Bukan pekerja (BP)',
      en: 'Without work',
    },
    PBI: {
      description: 'The central government pays (penerima bantuan iuran).',
      id: 'Penerima bantuan iuran (PBI)',
      en: 'Paid by the central government',
    },
    PBPU_PEMDA: {
      description: 'The regional government pays.',
      id: 'PBPU didaftarkan pemerintah daerah',
      en: 'Paid by the regional government',
    },
    PPU: {
      description: 'Employer and employee pay (pekerja penerima upah).',
      id: 'Pekerja penerima upah (PPU)',
      en: 'Employee',
    },
  },
);

export const SexEnum = enumOf<Sex>('Sex', 'The sex of a person, as on the family card.', {
  FEMALE: { description: 'A woman.', id: 'Perempuan', en: 'Female' },
  MALE: { description: 'A man.', id: 'Laki-laki', en: 'Male' },
});

export const RelationEnum = enumOf<Relation>('Relation', 'The relation of a person to the head of the family.', {
  HEAD: { description: 'The head of the family.', id: 'Kepala keluarga', en: 'Head of the family' },
  SPOUSE: { description: 'Husband or wife.', id: 'Suami atau istri', en: 'Husband or wife' },
  CHILD: { description: 'A child.', id: 'Anak', en: 'Child' },
  OTHER: { description: 'Another person on the family card.', id: 'Anggota lain', en: 'Other member' },
});

export const ReadPurposeEnum = enumOf<ReadPurpose>(
  'ReadPurpose',
  'The purpose of reading a number in full, which the access log keeps with the viewer and the family. A record of that work must show that the viewer does it: see each value.',
  {
    VISIT: {
      description: 'A visit of the viewer to the family, planned for today or made today.',
      id: 'Kunjungan',
      en: 'Visit',
    },
    CALL: {
      description: 'A call that is assigned to the viewer, or a family claimed for one.',
      id: 'Telepon atau pesan',
      en: 'Call or message',
    },
    COUNTER: {
      description: 'A service at the counter, of a family that the viewer has claimed, or just registered people of.',
      id: 'Pelayanan di loket',
      en: 'At the counter',
    },
    COMPLAINT: {
      description: 'Work on a complaint of the family that is not closed.',
      id: 'Penanganan pengaduan',
      en: 'Complaint',
    },
    AUDIT: {
      description: 'An audit, of a family that the viewer has claimed with its reason.',
      id: 'Audit',
      en: 'Audit',
    },
  },
);

export const VirtualAccountBankEnum = enumOf<VirtualAccountBank>(
  'VirtualAccountBank',
  'The banks at which a virtual account can be paid.',
  {
    COMMON: {
      description: 'The banks BRI, BNI, BTN and BCA, at which numbers begin with 88888.',
      id: 'BRI, BNI, BTN, dan BCA',
      en: 'BRI, BNI, BTN and BCA',
    },
    MANDIRI: { description: 'Bank Mandiri, at which numbers begin with 89888.', id: 'Mandiri', en: 'Mandiri' },
  },
);

@ObjectType('FamilyVirtualAccount', {
  simpleResolvers: true,
  description: "A number to which the family pays. Every member's number leads to the same bill.",
})
export class FamilyVirtualAccountType {
  @Field(() => VirtualAccountBankEnum, { description: 'The banks at which the number can be paid.' })
  bank!: VirtualAccountBank;

  @Field(() => VirtualAccountScalar, { description: 'The 16 digits, from the card number of the head of the family.' })
  number!: VirtualAccount;
}

@ObjectType('Family', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A family that pays its premiums itself: one bill, one status, one virtual account. Nobody in it can be paid for alone.',
})
export class FamilyType extends Node {
  @Personal('membership', { familyIn: 'id' })
  @Field(() => CareClassEnum, { description: 'The class of care of all members.' })
  careClass!: CareClass;

  @Personal('membership', { familyIn: 'id' })
  @Field(() => SegmentEnum, { description: 'Who pays the premium of the family.' })
  segment!: Segment;

  @Personal('arrears', { familyIn: 'id' })
  @Field(() => BillingMonthScalar, { description: 'The last month that payments have paid, for the whole family.' })
  paidThrough!: BillingMonth;

  @Personal('arrears', { familyIn: 'id' })
  @Field(() => RupiahScalar, { description: 'The money that was received and is not yet applied to a month.' })
  credit!: Rupiah;

  @Personal('membership', { familyIn: 'id' })
  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'The day from which a newly registered family may pay its first premium; null for families registered before such days were recorded.',
  })
  firstPremiumFrom!: CivilDate | null;
}

@ObjectType('MembersCovered', {
  simpleResolvers: true,
  description: 'How many people of a family have a card that is accepted today.',
})
export class MembersCoveredType {
  @Field(() => Int, { description: 'The number of people whose card is active.' })
  covered!: number;

  @Field(() => Int, { description: 'The number of people who belong to the family.' })
  of!: number;
}

@ObjectType('NextDue', {
  simpleResolvers: true,
  description:
    'What a family has to pay next: what is asked for now, or the next month that its credit does not pay already.',
})
export class NextDueType {
  @Field(() => BillingMonthScalar, { description: 'The month in which it falls due.' })
  month!: BillingMonth;

  @Field(() => RupiahScalar, { description: 'The amount, less credit, by the tariffs known now.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The last day on which it is in time.' })
  dueDate!: CivilDate;
}

@ObjectType('Participant', {
  simpleResolvers: true,
  implements: Node,
  description: 'A person insured with the family.',
})
export class ParticipantType extends Node {
  @Personal('name')
  @Field(() => String, { description: 'The name on the card.' })
  name!: string;

  @Personal('cardNumber')
  @Field(() => CardNumberScalar, { description: 'The JKN card number.' })
  cardNumber!: CardNumber;

  @Personal('membership')
  @Field(() => SexEnum, { description: 'The sex of a person, as on the family card.' })
  sex!: Sex;

  @Personal('membership')
  @Field(() => RelationEnum, { description: 'The relation of the person to the head of the family.' })
  relation!: Relation;

  @Personal('membership')
  @Field(() => BillingMonthScalar, {
    nullable: true,
    description: 'The last month billed; null while the person belongs to the family.',
  })
  coveredThrough!: BillingMonth | null;

  @Personal('arrears')
  @Field(() => BillingMonthScalar, {
    nullable: true,
    description:
      'The last month paid for a person who joined the family later, while it is behind the others; null for everybody else.',
  })
  paidThrough!: BillingMonth | null;

  @Personal('membership')
  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'The day from which the first premium of a person who joined later may be paid; null for everybody else.',
  })
  firstPremiumFrom!: CivilDate | null;
}

export const FamilyConnection = ConnectionOf(FamilyType, 'Family');
