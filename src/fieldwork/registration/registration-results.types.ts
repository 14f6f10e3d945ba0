/** What may be answered to whoever registers a family or one more person. */
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
    id: 'Keluarga terdaftar. Iuran pertama Rp{firstPremium, number} dapat dibayar mulai {firstPremiumFrom, date, day}; kartu aktif setelah iuran pertama dibayar.',
    en: 'The family is registered. The first premium of Rp{firstPremium, number} may be paid from {firstPremiumFrom, date, day} on; the cards become active once it is paid.',
  },
  added: {
    id: '{name} terdaftar dan dijamin mulai {coveredFrom, date, month}.',
    en: '{name} is registered and covered from {coveredFrom, date, month} on.',
  },
  addedToSuspended: {
    id: '{name} terdaftar. Penjaminan mulai {coveredFrom, date, month} setelah tunggakan keluarga lunas.',
    en: '{name} is registered. Cover begins with {coveredFrom, date, month} once the arrears of the family are paid.',
  },
});

const message = { type: () => String, description: 'The same, to be told to the family.', isTranslated: true };

const FamilyRegistered = successWith(
  'FamilyRegistered',
  'The family is registered; its cards become active with the first premium.',
  {
    family: {
      type: () => FamilyType,
      description: 'The family, with its people, their cards and the virtual accounts to pay to.',
    },
    firstPremiumFrom: {
      type: () => CivilDateScalar,
      description: 'The day from which the first premium may be paid.',
    },
    firstMonth: {
      type: () => BillingMonthScalar,
      description: 'The month the first premium is for: the first that is covered.',
    },
    firstPremium: { type: () => RupiahScalar, description: 'What the first premium comes to on that day.' },
    message,
  },
);

const FamilyMemberAdded = successWith('FamilyMemberAdded', 'The person belongs to the family.', {
  participant: {
    type: () => ParticipantType,
    description: 'The person, with a card and the first month covered.',
  },
  message,
});

const MemberNotAccepted = problemWith('MemberNotAccepted', 'One of the people told of cannot be registered as told.', {
  place: {
    type: () => Int,
    description: 'Which of the members, counted from 1 in the order they were told.',
  },
});

type OwnProblem = Exclude<RegistrationProblem['kind'], FacilityProblem>;

const { types, refuse } = problemsOf<OwnProblem>({
  'nik-taken': {
    type: MemberNotAccepted,
    code: 'NIK_TAKEN',
    description: 'Somebody is registered with this NIK. Whose it is, is not said.',
    id: 'NIK anggota ke-{place, number} sudah terdaftar sebagai peserta.',
    en: 'Member {place, number}: somebody is registered with this NIK already.',
  },
  'nik-repeated': {
    type: MemberNotAccepted,
    code: 'NIK_REPEATED',
    description: 'Two of the members were told with one NIK.',
    id: 'NIK yang sama tercantum dua kali (anggota ke-{place, number}).',
    en: 'Member {place, number}: the same NIK was given twice.',
  },
  'nik-contradicts-birth-date': {
    type: MemberNotAccepted,
    code: 'NIK_CONTRADICTS_BIRTH_DATE',
    description: 'The NIK says another day, month or year of birth.',
    id: 'NIK anggota ke-{place, number} tidak sesuai dengan tanggal lahir.',
    en: 'Member {place, number}: the NIK says another birth date.',
  },
  'nik-contradicts-sex': {
    type: MemberNotAccepted,
    code: 'NIK_CONTRADICTS_SEX',
    description: "The NIK says the other sex: a woman's day of birth has 40 added.",
    id: 'NIK anggota ke-{place, number} tidak sesuai dengan jenis kelamin.',
    en: 'Member {place, number}: the NIK says the other sex.',
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
    description: 'A family has exactly one head: none or several were told, or a second one would join.',
    id: 'Satu keluarga harus mempunyai tepat satu kepala keluarga.',
    en: 'A family has exactly one head.',
  },
  'family-card-taken': {
    type: InvalidInput,
    code: 'FAMILY_CARD_TAKEN',
    field: 'input.familyCardNumber',
    description: 'A family is registered with this family card (KK).',
    id: 'Nomor kartu keluarga ini sudah terdaftar.',
    en: 'A family is registered with this family card already.',
  },
  'outside-area': {
    type: OutOfReach,
    code: 'REGISTRATION_REGION_OUT_OF_REACH',
    description: 'A cadre registers in the own neighbourhood and while appointed only, an office in its regions only.',
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
    description: 'The id stands for another registration, or for this one in other words. Nothing was changed.',
    id: 'Pendaftaran ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This registration was sent before with other content; what was sent first stands.',
  },
});

const OF_BOTH = [
  MemberNotAccepted,
  types['not-one-head'],
  ...Object.values(FACILITY_PROBLEMS.types),
  types['conflicts-with-earlier'],
];

export const RegisterFamilyResult = resultOf('RegisterFamilyResult', 'The registered family, or why there is none.', {
  success: FamilyRegistered,
  problems: [...OF_BOTH, types['family-card-taken'], types['outside-area']],
});

export const AddFamilyMemberResult = resultOf('AddFamilyMemberResult', 'The person who joined, or why nobody did.', {
  success: FamilyMemberAdded,
  problems: [...OF_BOTH, types['family-out-of-sight']],
});

/** `headField`: where the request says who is the head. */
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
  const says = isFamilySuspended ? SAYS.addedToSuspended : SAYS.added;
  return { __typename: 'FamilyMemberAdded', participant, message: says({ name, coveredFrom }) };
}
