/** The GraphQL types of registrations and everything a registration may be answered. */
import { Field, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { FACILITY_PROBLEMS, type FacilityProblem } from '../../households/facilities/index.js';
import { type Family, FamilyType, type Participant, ParticipantType } from '../../households/families/index.js';
import { BillingMonthScalar, CivilDateScalar, DateTimeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import { dayInBahasa, rupiahInBahasa } from '../../kernel/bahasa.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { NikContradiction, RegistrationProblem } from './registration.js';

const NikContradictionEnum: { readonly [C in NikContradiction]: C } = { BIRTH_DATE: 'BIRTH_DATE', SEX: 'SEX' };

registerEnumType(NikContradictionEnum, {
  name: 'NikContradiction',
  description: 'Where a NIK says something else than what was told beside it.',
  valuesConfig: {
    BIRTH_DATE: { description: 'The day, month or year of birth.' },
    SEX: { description: "The sex: a woman's day of birth has 40 added." },
  },
});

@ObjectType('Registration', {
  simpleResolvers: true,
  description: 'How a family came in, and who is credited with it.',
})
export class RegistrationType {
  @Field(() => CivilDateScalar, { description: 'The day where the family lives.' })
  registeredOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'The moment.' })
  registeredAt!: Date;

  @Field(() => Int, { description: 'How many people were registered with it.' })
  persons!: number;
}

const MESSAGE = { description: 'For the family, in Bahasa Indonesia.' };
const PLACE = { description: 'Which of the members, counted from 1 in the order they were told.' };

@ObjectType('FamilyRegistered', {
  simpleResolvers: true,
  description: 'The family is registered; its cards become active with the first premium.',
})
export class FamilyRegistered {
  @Field(() => FamilyType, {
    description: 'The family, with its people, their cards and the virtual accounts to pay to.',
  })
  family!: FamilyType;

  @Field(() => CivilDateScalar, { description: 'The day from which the first premium may be paid.' })
  firstPremiumFrom!: CivilDate;

  @Field(() => BillingMonthScalar, { description: 'The month the first premium is for: the first that is covered.' })
  firstMonth!: BillingMonth;

  @Field(() => RupiahScalar, { description: 'What the first premium comes to on that day.' })
  firstPremium!: Rupiah;

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyMemberAdded', { simpleResolvers: true, description: 'The person belongs to the family.' })
export class FamilyMemberAdded {
  @Field(() => ParticipantType, { description: 'The person, with a card and the first month covered.' })
  participant!: ParticipantType;

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('NikAlreadyRegistered', {
  simpleResolvers: true,
  description: 'Somebody is registered with this NIK. Whose it is, is not said.',
})
export class NikAlreadyRegistered {
  @Field(() => Int, PLACE)
  place!: number;

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('NikRepeated', { simpleResolvers: true, description: 'Two of the members were told with one NIK.' })
export class NikRepeated {
  @Field(() => Int, PLACE)
  place!: number;

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('NikContradictsPerson', {
  simpleResolvers: true,
  description: 'The NIK says another birth date or sex than what was told beside it.',
})
export class NikContradictsPerson {
  @Field(() => Int, PLACE)
  place!: number;

  @Field(() => NikContradictionEnum, { description: 'What it contradicts.' })
  about!: NikContradiction;

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PersonNotBornYet', { simpleResolvers: true, description: 'The birth date lies in the future.' })
export class PersonNotBornYet {
  @Field(() => Int, PLACE)
  place!: number;

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyNeedsOneHead', {
  simpleResolvers: true,
  description: 'A family has exactly one head: none or several were told, or a second one would join.',
})
export class FamilyNeedsOneHead {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyCardAlreadyRegistered', {
  simpleResolvers: true,
  description: 'A family is registered with this family card (KK).',
})
export class FamilyCardAlreadyRegistered {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('RegionOutsideArea', {
  simpleResolvers: true,
  description: 'A cadre registers in the own neighbourhood and while appointed only, an office in its regions only.',
})
export class RegionOutsideArea {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyOutOfSight', {
  simpleResolvers: true,
  description: 'There is no such family, or the viewer may not see it.',
})
export class FamilyOutOfSight {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('RegistrationConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another registration, or for this one in other words. Nothing was changed.',
})
export class RegistrationConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const RegisterFamilyResult = createUnionType({
  name: 'RegisterFamilyResult',
  description: 'The registered family, or why there is none.',
  types: () =>
    [
      FamilyRegistered,
      NikAlreadyRegistered,
      NikRepeated,
      NikContradictsPerson,
      PersonNotBornYet,
      FamilyNeedsOneHead,
      FamilyCardAlreadyRegistered,
      RegionOutsideArea,
      FACILITY_PROBLEMS.types['facility-not-open'],
      FACILITY_PROBLEMS.types['facility-full'],
      RegistrationConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const AddFamilyMemberResult = createUnionType({
  name: 'AddFamilyMemberResult',
  description: 'The person who joined, or why nobody did.',
  types: () =>
    [
      FamilyMemberAdded,
      NikAlreadyRegistered,
      NikContradictsPerson,
      PersonNotBornYet,
      FamilyNeedsOneHead,
      FamilyOutOfSight,
      FACILITY_PROBLEMS.types['facility-not-open'],
      FACILITY_PROBLEMS.types['facility-full'],
      RegistrationConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

interface Told {
  readonly __typename: string;
  readonly message: string;
}

const PROBLEMS: Readonly<Record<Exclude<RegistrationProblem['kind'], FacilityProblem>, Told>> = {
  'nik-taken': { __typename: 'NikAlreadyRegistered', message: 'NIK ini sudah terdaftar sebagai peserta.' },
  'nik-repeated': { __typename: 'NikRepeated', message: 'NIK ini disebut dua kali dalam satu keluarga.' },
  'nik-contradicts': {
    __typename: 'NikContradictsPerson',
    message: 'NIK tidak sesuai dengan tanggal lahir atau jenis kelamin.',
  },
  'not-born-yet': { __typename: 'PersonNotBornYet', message: 'Tanggal lahir belum terjadi.' },
  'not-one-head': { __typename: 'FamilyNeedsOneHead', message: 'Satu keluarga mempunyai tepat satu kepala keluarga.' },
  'family-card-taken': {
    __typename: 'FamilyCardAlreadyRegistered',
    message: 'Nomor kartu keluarga ini sudah terdaftar.',
  },
  'outside-area': { __typename: 'RegionOutsideArea', message: 'Wilayah ini di luar wilayah kerja Anda.' },
  'family-out-of-sight': { __typename: 'FamilyOutOfSight', message: 'Keluarga tidak ditemukan.' },
  'conflicts-with-earlier': {
    __typename: 'RegistrationConflictsWithEarlier',
    message: 'Pendaftaran ini sudah dikirim sebelumnya dengan isi yang berbeda.',
  },
};

export const toRegistrationProblem = (problem: RegistrationProblem) =>
  problem.kind === 'facility-full' || problem.kind === 'facility-not-open'
    ? FACILITY_PROBLEMS.refuse(problem.kind)
    : { ...problem, ...PROBLEMS[problem.kind] };

export interface FirstPremium {
  readonly firstPremiumFrom: CivilDate;
  readonly firstMonth: BillingMonth;
  readonly firstPremium: Rupiah;
}

export const toFamilyRegistered = (family: Family, first: FirstPremium) => ({
  __typename: 'FamilyRegistered',
  family,
  ...first,
  message: `Keluarga terdaftar. Iuran pertama ${rupiahInBahasa(first.firstPremium)} dapat dibayar mulai ${dayInBahasa(first.firstPremiumFrom)}; kartu aktif setelah iuran pertama dibayar.`,
});

export const toMemberAdded = (participant: Participant) => ({
  __typename: 'FamilyMemberAdded',
  participant,
  message: `Anggota keluarga terdaftar dan dijamin mulai bulan ${participant.coveredFrom}.`,
});
