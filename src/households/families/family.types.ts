/** The GraphQL types of a family, its people and its virtual accounts. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CareClassEnum } from '../arrears/index.js';
import {
  BillingMonthScalar,
  CardNumberScalar,
  CivilDateScalar,
  ConnectionOf,
  Node,
  RupiahScalar,
  VirtualAccountScalar,
} from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Sex } from '../../kernel/nik.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import type { VirtualAccountBank, VirtualAccount } from '../../kernel/virtual-account.js';
import type { ReadPurpose } from './access-log.js';
import type { Relation } from './family.js';

export const SegmentEnum: { readonly [S in Segment]: S } = {
  PBPU: 'PBPU',
  BP: 'BP',
  PBI: 'PBI',
  PBPU_PEMDA: 'PBPU_PEMDA',
  PPU: 'PPU',
};

registerEnumType(SegmentEnum, {
  name: 'Segment',
  description: 'Who pays the premium. Only those who pay for themselves are reminded and collected from.',
  valuesConfig: {
    PBPU: { description: 'Informal workers, who pay for themselves (pekerja bukan penerima upah).' },
    BP: { description: 'People without work, who pay for themselves (bukan pekerja).' },
    PBI: { description: 'The central government pays (penerima bantuan iuran).' },
    PBPU_PEMDA: { description: 'The regional government pays.' },
    PPU: { description: 'Employer and employee pay (pekerja penerima upah).' },
  },
});

export const SexEnum: { readonly [S in Sex]: S } = { FEMALE: 'FEMALE', MALE: 'MALE' };

registerEnumType(SexEnum, {
  name: 'Sex',
  description: 'As the family card says.',
  valuesConfig: { FEMALE: { description: 'Perempuan.' }, MALE: { description: 'Laki-laki.' } },
});

export const RelationEnum: { readonly [R in Relation]: R } = {
  HEAD: 'HEAD',
  SPOUSE: 'SPOUSE',
  CHILD: 'CHILD',
  OTHER: 'OTHER',
};

registerEnumType(RelationEnum, {
  name: 'Relation',
  description: 'What a person is to the head of the family.',
  valuesConfig: {
    HEAD: { description: 'The head, kepala keluarga.' },
    SPOUSE: { description: 'Husband or wife.' },
    CHILD: { description: 'A child.' },
    OTHER: { description: 'Another person on the family card.' },
  },
});

export const ReadPurposeEnum: { readonly [P in ReadPurpose]: P } = {
  VISIT: 'VISIT',
  CALL: 'CALL',
  COUNTER: 'COUNTER',
  COMPLAINT: 'COMPLAINT',
  AUDIT: 'AUDIT',
};

registerEnumType(ReadPurposeEnum, {
  name: 'ReadPurpose',
  description:
    'What a number is read in full for: a statement for the access log, which keeps it with the viewer and the family, and not a permission. Any value serves whoever may read in full; auditors look at the log.',
  valuesConfig: {
    VISIT: { description: 'A visit at the door.' },
    CALL: { description: 'A telephone call or message.' },
    COUNTER: { description: 'Somebody stands at the counter.' },
    COMPLAINT: { description: 'A complaint is worked on.' },
    AUDIT: { description: 'An audit.' },
  },
});

export const VirtualAccountBankEnum: { readonly [B in VirtualAccountBank]: B } = {
  COMMON: 'COMMON',
  MANDIRI: 'MANDIRI',
};

registerEnumType(VirtualAccountBankEnum, {
  name: 'VirtualAccountBank',
  description: 'Where a virtual account can be paid.',
  valuesConfig: {
    COMMON: { description: 'BRI, BNI, BTN and BCA, whose numbers begin with 88888.' },
    MANDIRI: { description: 'Mandiri, whose numbers begin with 89888.' },
  },
});

@ObjectType('FamilyVirtualAccount', {
  simpleResolvers: true,
  description: "A number the family pays to. Every member's number leads to the same bill.",
})
export class FamilyVirtualAccountType {
  @Field(() => VirtualAccountBankEnum, { description: 'Where it can be paid.' })
  bank!: VirtualAccountBank;

  @Field(() => VirtualAccountScalar, { description: "The 16 digits, made of the head's card number." })
  number!: VirtualAccount;
}

@ObjectType('Family', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A family that pays its premiums itself: one bill, one status, one virtual account. Nobody in it can be settled alone.',
})
export class FamilyType extends Node {
  @Field(() => CareClassEnum, { description: 'The class of care of all its members.' })
  careClass!: CareClass;

  @Field(() => SegmentEnum, { description: 'Who pays its premium.' })
  segment!: Segment;

  @Field(() => BillingMonthScalar, { description: 'The last month settled by payments, for the whole family.' })
  paidThrough!: BillingMonth;

  @Field(() => RupiahScalar, { description: 'Money received and not yet applied to a month.' })
  credit!: Rupiah;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'The day from which a newly registered family may pay its first premium; null for families registered before such days were kept.',
  })
  firstPremiumFrom!: CivilDate | null;
}

@ObjectType('Participant', {
  simpleResolvers: true,
  implements: Node,
  description: 'A person insured with the family.',
})
export class ParticipantType extends Node {
  @Field(() => String, { description: 'The name on the card.' })
  name!: string;

  @Field(() => CardNumberScalar, { description: 'The JKN card number.' })
  cardNumber!: CardNumber;

  @Field(() => CivilDateScalar, { description: 'Day of birth.' })
  birthDate!: CivilDate;

  @Field(() => SexEnum, { description: 'As the family card says.' })
  sex!: Sex;

  @Field(() => RelationEnum, { description: 'What the person is to the head of the family.' })
  relation!: Relation;

  @Field(() => BillingMonthScalar, { description: 'The first month the family is billed for this person.' })
  coveredFrom!: BillingMonth;

  @Field(() => BillingMonthScalar, {
    nullable: true,
    description: 'The last month billed; null while the person belongs to the family.',
  })
  coveredThrough!: BillingMonth | null;
}

export const FamilyConnection = ConnectionOf(FamilyType, 'Family');
