/** The GraphQL results of registering a family and of adding a member. */
import { Int } from 'type-graphql';
import { FACILITY_PROBLEMS, type FacilityProblem } from '../../households/facilities/index.js';
import { type Family, FamilyType, type Participant, ParticipantType } from '../../households/families/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import {
  BillingMonthScalar,
  CivilDateScalar,
  ConflictsWithEarlier,
  InvalidInput,
  LimitReached,
  NotFound,
  OutOfReach,
  RupiahScalar,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { textsOf } from '../../platform/texts/index.js';
import type { RegistrationProblem } from './registration.js';

const SAYS = textsOf('registration', {
  registered: {
    id: 'Keluarga terdaftar. Iuran pertama Rp{firstPremium, number} dapat dibayar mulai {firstPremiumFrom, date, day}; kartu JKN aktif setelah iuran pertama dibayar.',
    en: 'The family is registered. The first premium of Rp{firstPremium, number} may be paid from {firstPremiumFrom, date, day} on; the cards become active once it is paid.',
  },
  added: {
    id: '{name} terdaftar dan dijamin mulai {coveredFrom, date, month}.',
    en: '{name} is registered and covered from {coveredFrom, date, month} on.',
  },
  addedApart: {
    id: '{name} terdaftar. Iuran pertamanya dapat dibayar mulai {firstPremiumFrom, date, day}; kartu JKN-nya aktif setelah iuran itu dibayar.',
    en: '{name} is registered. The first premium for this person may be paid from {firstPremiumFrom, date, day} on; the card becomes active once it is paid.',
  },
  addedToSuspended: {
    id: '{name} terdaftar. Penjaminan mulai {coveredFrom, date, month} setelah tunggakan keluarga lunas.',
    en: '{name} is registered. Cover begins with {coveredFrom, date, month} once the arrears of the family are paid.',
  },
});

const message = {
  type: () => String,
  description: 'This result in words, to be told to the family.',
  isTranslated: true,
};

const FamilyRegistered = successWith(
  'FamilyRegistered',
  'The family was registered; its cards become active with the first premium.',
  {
    family: {
      type: () => FamilyType,
      description: 'The family, with its members, their cards and the virtual accounts to pay to.',
    },
    firstPremiumFrom: {
      type: () => CivilDateScalar,
      description: 'The day from which the first premium may be paid.',
    },
    firstMonth: {
      type: () => BillingMonthScalar,
      description: 'The month that the first premium pays for, which is the first covered month.',
    },
    firstPremium: { type: () => RupiahScalar, description: 'The amount of the first premium on that day.' },
    message,
  },
);

const FamilyMemberAdded = successWith('FamilyMemberAdded', 'The person was added to the family.', {
  participant: {
    type: () => ParticipantType,
    description: 'The person, with the card and the first covered month.',
  },
  message,
});

const MemberNotAccepted = problemWith(
  'MemberNotAccepted',
  'One of the members cannot be registered with the given data.',
  {
    place: {
      type: () => Int,
      description: 'The place of the member in the request, from 1.',
    },
  },
);

type OwnProblem = Exclude<RegistrationProblem['kind'], FacilityProblem>;

const { types, refuse } = problemsOf<OwnProblem>({
  'nik-taken': {
    type: MemberNotAccepted,
    code: 'NIK_TAKEN',
    description: 'This NIK is registered already. The answer does not say to whom it belongs.',
    id: 'NIK anggota ke-{place, number} sudah terdaftar sebagai peserta.',
    en: 'Member {place, number}: somebody is registered with this NIK already.',
  },
  'nik-repeated': {
    type: MemberNotAccepted,
    code: 'NIK_REPEATED',
    description: 'Two members have the same NIK.',
    id: 'NIK yang sama tercantum dua kali (anggota ke-{place, number}).',
    en: 'Member {place, number}: the same NIK was given twice.',
  },
  'nik-contradicts-birth-date': {
    type: MemberNotAccepted,
    code: 'NIK_CONTRADICTS_BIRTH_DATE',
    description: 'The NIK contains another day, month or year of birth.',
    id: 'NIK anggota ke-{place, number} tidak sesuai dengan tanggal lahir.',
    en: 'Member {place, number}: the NIK says another birth date.',
  },
  'nik-contradicts-sex': {
    type: MemberNotAccepted,
    code: 'NIK_CONTRADICTS_SEX',
    description: "The NIK contains the other sex: a woman's day of birth has 40 added.",
    id: 'NIK anggota ke-{place, number} tidak sesuai dengan jenis kelamin.',
    en: 'Member {place, number}: the NIK says the other sex.',
  },
  'family-too-large': {
    type: LimitReached,
    code: 'FAMILY_TOO_LARGE',
    description: 'The family would have more members than one family card may have.',
    id: 'Satu keluarga paling banyak {most, number} anggota.',
    en: 'A family has at most {most, number} members.',
  },
  'not-born-yet': {
    type: MemberNotAccepted,
    code: 'MEMBER_NOT_BORN_YET',
    description: 'The birth date lies in the future.',
    id: 'Tanggal lahir anggota ke-{place, number} belum terjadi.',
    en: 'Member {place, number}: the birth date lies in the future.',
  },
  'not-one-head': {
    type: InvalidInput,
    code: 'REGISTRATION_HEAD_NOT_ONE',
    description: 'A family has exactly one head, but the request has none or several, or adds a second one.',
    id: 'Satu keluarga harus mempunyai tepat satu kepala keluarga.',
    en: 'A family has exactly one head.',
  },
  'family-card-taken': {
    type: InvalidInput,
    code: 'FAMILY_CARD_TAKEN',
    field: 'input.familyCardNumber',
    description: 'A family with this family card (KK) is registered already.',
    id: 'Nomor KK ini sudah terdaftar.',
    en: 'A family is registered with this family card already.',
  },
  'outside-area': {
    type: OutOfReach,
    code: 'REGISTRATION_REGION_OUT_OF_REACH',
    description:
      'A cadre registers only in the own neighbourhood and while appointed; an office registers only in its regions.',
    id: 'Wilayah ini di luar wilayah tugas Anda.',
    en: 'This region is outside the area in which you register.',
  },
  'family-out-of-sight': {
    type: NotFound,
    code: 'REGISTRATION_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga tersebut tidak ditemukan.',
    en: 'There is no such family among those you may see.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'REGISTRATION_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another registration, or to this one with other content. Nothing was changed.',
    id: 'Pendaftaran ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This registration was sent before with other content; what was sent first stands.',
  },
});

const OF_BOTH = [
  MemberNotAccepted,
  types['not-one-head'],
  types['family-too-large'],
  ...Object.values(FACILITY_PROBLEMS.types),
  types['conflicts-with-earlier'],
];

/** The members of the results, for results of other rooms that register too. */
export const REGISTERING_ANSWERS = {
  success: FamilyRegistered,
  problems: [...OF_BOTH, types['family-card-taken'], types['outside-area']],
} as const;

export const ADDING_ANSWERS = {
  success: FamilyMemberAdded,
  problems: [...OF_BOTH, types['family-out-of-sight']],
} as const;

export const RegisterFamilyResult = resultOf(
  'RegisterFamilyResult',
  'The registered family, or the reason why there is none.',
  REGISTERING_ANSWERS,
);

export const AddFamilyMemberResult = resultOf(
  'AddFamilyMemberResult',
  'The added person, or the reason why nobody was added.',
  ADDING_ANSWERS,
);

/** `headField` is the field of the request that says who is the head. */
export const toRegistrationProblem = ({ kind, ...details }: RegistrationProblem, headField: string) =>
  kind === 'facility-full' || kind === 'facility-not-open'
    ? FACILITY_PROBLEMS.refuse(kind)
    : refuse(kind, kind === 'not-one-head' ? { field: headField } : details);

interface FirstPremium {
  readonly firstPremiumFrom: CivilDate;
  readonly firstMonth: BillingMonth;
  readonly firstPremium: Rupiah;
}

export const toFamilyRegistered = (family: Family, first: FirstPremium) => ({
  __typename: 'FamilyRegistered',
  family,
  ...first,
  message: SAYS.registered({ firstPremium: first.firstPremium, firstPremiumFrom: first.firstPremiumFrom }),
});

export function toMemberAdded(participant: Participant, isFamilySuspended: boolean) {
  const { name, coveredFrom } = participant;
  const { firstPremiumFrom } = participant;
  const wording = isFamilySuspended ? SAYS.addedToSuspended : SAYS.added;
  const message =
    isFamilySuspended || firstPremiumFrom === null
      ? wording({ name, coveredFrom })
      : SAYS.addedApart({ name, firstPremiumFrom });
  return { __typename: 'FamilyMemberAdded', participant, message };
}
