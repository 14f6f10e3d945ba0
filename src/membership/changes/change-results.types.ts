/** The GraphQL result of requesting or deciding a change: how it stands, or why it is refused and what to do. */
import { ID, Int } from 'type-graphql';
import {
  BillingMonthScalar,
  ConflictsWithEarlier,
  InvalidInput,
  NotEligible,
  NotFound,
  OutOfReach,
  RupiahScalar,
  SecondPersonNeeded,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { textsOf } from '../../platform/texts/index.js';
import type { ChangeOutcome, ChangeProblem, ChangeState } from './change.js';
import { MembershipChangeType } from './change.types.js';

const SAYS = textsOf('membership-change', {
  PROPOSED: {
    id: 'Permohonan tercatat dan menunggu persetujuan orang kedua.',
    en: 'The request is recorded and waits for a second person.',
  },
  APPLIED: { id: 'Perubahan telah diterapkan.', en: 'The change was made.' },
  REJECTED: { id: 'Permohonan ditolak; tidak ada yang berubah.', en: 'The request was rejected; nothing was changed.' },
} satisfies Record<ChangeState, { id: string; en: string }>);

const MembershipChangeRecorded = successWith('MembershipChangeRecorded', 'The change as it stands now.', {
  change: { type: () => MembershipChangeType, description: 'The change, applied at once or waiting for a decision.' },
  message: { type: () => String, description: 'This result in words.', isTranslated: true },
});

const FamilyWouldEndOwing = problemWith(
  'FamilyWouldEndOwing',
  'Nobody would be left by whose number the family could pay what it owes.',
  { owed: { type: () => RupiahScalar, description: 'What the family owes: pay it first, or merge the families.' } },
);

const CareClassNotYet = problemWith(
  'CareClassNotYet',
  'The family may have another class, but not from the requested month.',
  {
    possibleFrom: {
      type: () => BillingMonthScalar,
      description: 'The first month from which this rule allows it; request it in the month before.',
    },
  },
);

const CareClassWaitsForInstalments = problemWith(
  'CareClassWaitsForInstalments',
  'The family pays its arrears in stages: it may have another class after the last one.',
  {
    planId: { type: () => ID, idOf: 'InstalmentPlan', description: 'The id of the running plan.' },
    stages: { type: () => Int, description: 'The number of its stages.' },
    lastMonth: { type: () => BillingMonthScalar, description: 'The month of its last stage.' },
  },
);

const FamilyTooLarge = problemWith(
  'FamilyTooLargeForMove',
  'The family would have more members than a family may have.',
  {
    most: { type: () => Int, description: 'The most members of a family.' },
  },
);

const { types, refuse } = problemsOf<ChangeProblem['kind']>({
  'family-not-found': {
    type: NotFound,
    code: 'CHANGE_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it today.',
    id: 'Keluarga tersebut tidak ditemukan di antara keluarga yang dapat Anda lihat hari ini.',
    en: 'There is no such family among those you may see today.',
  },
  'participant-not-found': {
    type: NotFound,
    code: 'CHANGE_PARTICIPANT_NOT_FOUND',
    description: 'There is no such person, or the viewer may not see the family today.',
    id: 'Peserta tersebut tidak ditemukan di antara keluarga yang dapat Anda lihat hari ini.',
    en: 'There is no such person in the families you may see today.',
  },
  'region-out-of-reach': {
    type: OutOfReach,
    code: 'CHANGE_REGION_OUT_OF_REACH',
    description: "There is no such village, or it lies outside the viewer's regions.",
    id: 'Desa atau kelurahan tersebut tidak ditemukan di wilayah kerja Anda.',
    en: 'There is no such village where you work.',
  },
  'not-a-member': {
    type: WrongState,
    code: 'CHANGE_NOT_A_MEMBER',
    description: 'The person has died, left or moved, and is no member of the family any more.',
    id: 'Orang tersebut bukan lagi anggota keluarga ini.',
    en: 'This person is no member of the family any more.',
  },
  'nothing-to-change': {
    type: InvalidInput,
    code: 'CHANGE_OF_NOTHING',
    field: 'input',
    description: 'Everything is already as requested.',
    id: 'Tidak ada data yang berbeda dari yang sudah tercatat.',
    en: 'Everything is already as you say.',
  },
  'in-the-future': {
    type: InvalidInput,
    code: 'CHANGE_IN_THE_FUTURE',
    field: 'input',
    description: 'The day lies in the future: request the change on that day or later.',
    id: 'Tanggal kejadian tidak boleh melewati hari ini.',
    en: 'The day of a change is today or earlier.',
  },
  'before-birth': {
    type: InvalidInput,
    code: 'CHANGE_BEFORE_BIRTH',
    field: 'input',
    description: 'The day lies before the birth of the person.',
    id: 'Tanggal kejadian mendahului tanggal lahir peserta.',
    en: 'The day lies before the birth of the person.',
  },
  'new-head-needed': {
    type: InvalidInput,
    code: 'CHANGE_NEEDS_NEW_HEAD',
    field: 'input.newHeadId',
    description: 'The head goes and others stay: name one of them as the new head.',
    id: 'Kepala keluarga keluar; tunjuk salah satu anggota yang tinggal sebagai kepala keluarga baru.',
    en: 'The head goes: name one of those who stay as the new head.',
  },
  'new-head-not-a-member': {
    type: InvalidInput,
    code: 'CHANGE_NEW_HEAD_NOT_A_MEMBER',
    field: 'input.newHeadId',
    description: 'The new head is none of those who stay in the family.',
    id: 'Kepala keluarga baru harus salah satu anggota yang tinggal.',
    en: 'The new head must be one of those who stay.',
  },
  'head-already': {
    type: InvalidInput,
    code: 'CHANGE_HEAD_ALREADY',
    field: 'input.newHeadId',
    description: 'The family keeps its head: leave the new head out.',
    id: 'Keluarga ini tetap memiliki kepala keluarga; kepala keluarga baru tidak perlu ditunjuk.',
    en: 'The family keeps its head; no new head is needed.',
  },
  'not-one-head': {
    type: InvalidInput,
    code: 'CHANGE_HEAD_NOT_ONE',
    field: 'input.people',
    description: 'A family has exactly one head: one among those who found it, none among those who join one.',
    id: 'Satu keluarga memiliki tepat satu kepala keluarga.',
    en: 'A family has exactly one head.',
  },
  'same-family': {
    type: InvalidInput,
    code: 'CHANGE_WITHIN_ONE_FAMILY',
    field: 'input',
    description: 'The family that is left and the one that receives are the same.',
    id: 'Keluarga asal dan keluarga tujuan sama.',
    en: 'Both families are the same.',
  },
  'family-has-ended': {
    type: WrongState,
    code: 'CHANGE_FAMILY_HAS_ENDED',
    description: 'Nobody belongs to the family any more.',
    id: 'Keluarga tersebut sudah tidak memiliki anggota.',
    en: 'Nobody belongs to that family any more.',
  },
  'family-too-large': {
    type: FamilyTooLarge,
    code: 'CHANGE_FAMILY_TOO_LARGE',
    description: 'The family would have more members than a family may have.',
    id: 'Satu keluarga memiliki paling banyak {most, number} anggota.',
    en: 'A family has at most {most, number} members.',
  },
  'family-card-taken': {
    type: InvalidInput,
    code: 'CHANGE_FAMILY_CARD_TAKEN',
    field: 'input.founded.familyCardNumber',
    description: 'A family with this family card number is registered already.',
    id: 'Nomor KK ini sudah terdaftar.',
    en: 'A family with this card number is registered already.',
  },
  'nik-taken': {
    type: InvalidInput,
    code: 'CHANGE_NIK_TAKEN',
    field: 'input.nik',
    description: 'Somebody else is registered with this NIK; where it is the same person, merge the two.',
    id: 'NIK ini sudah terdaftar; bila orangnya sama, gabungkan datanya.',
    en: 'Somebody is registered with this NIK; if it is the same person, merge the two.',
  },
  'nik-contradicts-birth-date': {
    type: InvalidInput,
    code: 'CHANGE_NIK_CONTRADICTS_BIRTH_DATE',
    field: 'input.birthDate',
    description: 'The NIK contains another day, month or year of birth: correct both, or the wrong one.',
    id: 'NIK tidak sesuai dengan tanggal lahir; perbaiki yang salah atau keduanya.',
    en: 'The NIK says another birth date: correct the wrong one, or both.',
  },
  'nik-contradicts-sex': {
    type: InvalidInput,
    code: 'CHANGE_NIK_CONTRADICTS_SEX',
    field: 'input.sex',
    description: "The NIK contains the other sex: a woman's day of birth has 40 added.",
    id: 'NIK tidak sesuai dengan jenis kelamin; perbaiki yang salah atau keduanya.',
    en: 'The NIK says the other sex: correct the wrong one, or both.',
  },
  'not-the-same-person': {
    type: NotEligible,
    code: 'CHANGE_NOT_THE_SAME_PERSON',
    description: 'The records have other dates of birth or sexes: correct the wrong one before they are merged.',
    id: 'Tanggal lahir atau jenis kelamin kedua data berbeda; perbaiki dahulu yang salah.',
    en: 'Birth date or sex differ: correct the wrong one first.',
  },
  'merged-family-has-credit': {
    type: NotEligible,
    code: 'CHANGE_MERGED_FAMILY_HAS_CREDIT',
    description: 'The family that would end has credit, which no other family can take over: keep this family instead.',
    id: 'Keluarga yang akan digabungkan masih memiliki saldo; pertahankan keluarga ini.',
    en: 'The family that would end has credit: keep this one instead.',
  },
  'keep-the-other-family': {
    type: NotEligible,
    code: 'CHANGE_KEEP_THE_OTHER_FAMILY',
    description: 'The family that would end is paid less far: keep it, so that no month is lost.',
    id: 'Keluarga yang akan digabungkan lebih lama menunggak; pertahankan keluarga tersebut.',
    en: 'The other family is paid less far: keep that one.',
  },
  'month-too-late': {
    type: InvalidInput,
    code: 'CHANGE_OF_SEGMENT_TOO_LATE',
    field: 'input.from',
    description: 'The first month of the segment lies beyond the next month.',
    id: 'Segmen baru berlaku paling lambat mulai bulan depan.',
    en: 'The segment begins next month at the latest.',
  },
  'register-needed': {
    type: InvalidInput,
    code: 'CHANGE_NEEDS_REGISTER',
    field: 'input.register',
    description: 'A household becomes PBI by its record in the welfare register (DTSEN): give its decile and day.',
    id: 'Untuk PBI, isi desil dan tanggal data DTSEN.',
    en: 'For PBI, give the decile and the day of the record in the welfare register.',
  },
  'decile-too-high': {
    type: NotEligible,
    code: 'CHANGE_DECILE_TOO_HIGH',
    description: 'The decile of the household is above those that the rule of the day takes as PBI.',
    id: 'PBI hanya untuk desil 1 sampai {most, number}.',
    en: 'PBI takes deciles 1 to {most, number}.',
  },
  'class-of-others': {
    type: NotEligible,
    code: 'CHANGE_OF_CLASS_PAID_BY_OTHERS',
    description: 'Somebody else pays the premium of the family, which chooses no class.',
    id: 'Kelas rawat hanya dapat diubah oleh keluarga yang membayar iuran sendiri.',
    en: 'Only a family that pays its own premiums changes its class.',
  },
  'class-in-arrears': {
    type: NotEligible,
    code: 'CHANGE_OF_CLASS_IN_ARREARS',
    description: 'The family is in arrears: it pays them before it changes its class.',
    id: 'Keluarga masih menunggak {months, number} bulan; lunasi dahulu.',
    en: '{months, plural, one {# month is} other {# months are}} in arrears: pay first.',
  },
  'class-in-instalments': {
    type: CareClassWaitsForInstalments,
    code: 'CHANGE_OF_CLASS_IN_INSTALMENTS',
    description:
      'The family pays its arrears in stages by the class that it has: it finishes or cancels the plan first.',
    id: 'Keluarga sedang mencicil tunggakan {stages, number} tahap sampai {lastMonth, date, month}; selesaikan atau batalkan cicilannya dahulu.',
    en: 'Arrears are paid in {stages, number} stages until {lastMonth, date, month}: finish or cancel that plan first.',
  },
  'class-of-another-month': {
    type: CareClassNotYet,
    code: 'CHANGE_OF_CLASS_FROM_NEXT_MONTH',
    description: 'Another class begins with the month after the request and its decision, and with no other.',
    id: 'Kelas baru berlaku mulai {possibleFrom, date, month}.',
    en: 'The new class begins in {possibleFrom, date, month}.',
  },
  'class-held-too-short': {
    type: CareClassNotYet,
    code: 'CHANGE_OF_CLASS_TOO_SOON',
    description: 'The family has had its class for fewer months than the rule of the day asks for.',
    id: 'Kelas dapat diubah lagi mulai {possibleFrom, date, month}.',
    en: 'The class may change again from {possibleFrom, date, month}.',
  },
  'class-paid-ahead': {
    type: CareClassNotYet,
    code: 'CHANGE_OF_CLASS_PAID_AHEAD',
    description: 'The family has paid months of the new class at the price of the old one: the change waits for them.',
    id: 'Iuran sudah dibayar di muka; kelas baru dapat berlaku mulai {possibleFrom, date, month}.',
    en: 'Months are paid ahead: the new class may begin in {possibleFrom, date, month}.',
  },
  'one-family-at-a-time': {
    type: NotEligible,
    code: 'CHANGE_ONE_FAMILY_AT_A_TIME',
    description: 'Two families get money back: record the move of the people of each by itself.',
    id: 'Dua keluarga menerima pengembalian; catat perpindahan dari tiap keluarga secara terpisah.',
    en: 'Two families get money back: record the move from each by itself.',
  },
  'family-would-end-owing': {
    type: FamilyWouldEndOwing,
    code: 'CHANGE_FAMILY_WOULD_END_OWING',
    description: 'Nobody would be left by whose number the family could pay: pay first, or merge the families.',
    id: 'Keluarga asal masih memiliki tagihan Rp{owed, number}; lunasi dahulu atau gabungkan keluarganya.',
    en: 'The family still owes Rp{owed, number}: pay first, or merge the families.',
  },
  'change-not-found': {
    type: NotFound,
    code: 'CHANGE_NOT_FOUND',
    description: 'There is no such change, or the viewer may not see it.',
    id: 'Permohonan perubahan tersebut tidak ditemukan.',
    en: 'There is no such change.',
  },
  'own-request': {
    type: SecondPersonNeeded,
    code: 'CHANGE_OWN_REQUEST',
    description: 'The viewer requested this change, and somebody else must decide on it.',
    id: 'Anda yang mengajukan; keputusan harus diambil oleh orang lain.',
    en: 'You requested it: somebody else decides.',
  },
  'decided-already': {
    type: WrongState,
    code: 'CHANGE_DECIDED',
    description: 'The change was decided already, and the decision stands.',
    id: 'Permohonan ini sudah diputuskan dan tidak dapat diubah.',
    en: 'It was decided before; it stays so.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'CHANGE_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another request, or to this one with other content.',
    id: 'Id ini sudah dipakai untuk permohonan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id was used before with other content; what was sent first stands.',
  },
});

const DAY_FIELD = 'input.evidence.documentDate';

/** The types of the reasons why a change is refused, for results of other rooms that make one. */
export const CHANGE_PROBLEMS = Object.values(types);

export const MembershipChangeResult = resultOf(
  'MembershipChangeResult',
  'The change as it stands, or the reason why it is refused and what to do.',
  { success: MembershipChangeRecorded, problems: CHANGE_PROBLEMS },
);

/** The answer for a change that is refused; `dayField` is the field of the request that holds the day. */
export function refuseChange({ kind, ...details }: ChangeProblem, dayField = DAY_FIELD) {
  return refuse(kind, kind === 'in-the-future' || kind === 'before-birth' ? { field: dayField } : details);
}

/** `dayField` is the field of the request that holds the day. */
export function toChangeResult(outcome: ChangeOutcome, dayField = DAY_FIELD) {
  if (outcome.kind === 'recorded') {
    const { change } = outcome;
    return { __typename: 'MembershipChangeRecorded', change, message: SAYS[change.state]() };
  }
  return refuseChange(outcome, dayField);
}
