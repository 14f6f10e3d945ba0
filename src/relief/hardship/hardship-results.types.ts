/** The GraphQL results of recording an assessment and of moving a referral. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotFound,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { MoveReferralOutcome, RecordOutcome } from './assessment.js';
import { HardshipAssessmentType } from './hardship.types.js';

const assessment = { type: () => HardshipAssessmentType, description: 'The assessment as it stands now.' };

const HardshipAssessmentRecorded = successWith('HardshipAssessmentRecorded', 'The assessment was saved.', {
  assessment,
});
const ReferralMoved = successWith('ReferralMoved', 'The referral was moved.', { assessment });

const SegmentChangeRefused = problemWith(
  'SegmentChangeRefused',
  'The change of segment that follows on the acceptance is not possible, so that the referral stays as it is.',
  { because: { type: () => String, description: 'The code of the problem of the change of segment.' } },
);

const { types, refuse } = problemsOf<Exclude<(RecordOutcome | MoveReferralOutcome)['kind'], 'recorded' | 'moved'>>({
  'family-not-found': {
    type: NotFound,
    code: 'HARDSHIP_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it today.',
    id: 'Keluarga tersebut tidak ditemukan di antara keluarga yang dapat Anda lihat hari ini.',
    en: 'There is no such family among those you may see today.',
  },
  'contact-not-found': {
    type: NotFound,
    code: 'HARDSHIP_CONTACT_NOT_FOUND',
    description: 'The family had no such visit or call.',
    id: 'Kunjungan atau panggilan tersebut tidak tercatat untuk keluarga ini.',
    en: 'This family had no such visit or call.',
  },
  'in-the-future': {
    type: InvalidInput,
    code: 'HARDSHIP_ASSESSMENT_IN_THE_FUTURE',
    field: 'input.madeAt',
    description: 'The time of the assessment lies in the future.',
    id: 'Waktu penilaian lebih lambat dari sekarang; periksa jam perangkat Anda.',
    en: 'The assessment lies in the future; check the clock of the device.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'HARDSHIP_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another assessment or step, or to this one with other content.',
    id: 'Id ini sudah dipakai untuk penilaian atau langkah dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id was used before with other content; what was sent first stands.',
  },
  'acceptance-needed': {
    type: InvalidInput,
    code: 'REFERRAL_ACCEPTANCE_NEEDED',
    field: 'input.acceptance',
    description: 'A referral to PBI is accepted by a record of the welfare register and a decree: give both.',
    id: 'Isi desil dan tanggal DTSEN, bulan mulai, dan surat keputusan PBI.',
    en: 'Give the record of the welfare register, the first month and the decree.',
  },
  'segment-refused': {
    type: SegmentChangeRefused,
    code: 'REFERRAL_SEGMENT_REFUSED',
    description: 'The change of segment that follows on the acceptance is not possible; its own text says why.',
    id: 'Perubahan segmen tidak dapat diajukan: {why}',
    en: 'The change of segment is not possible: {why}',
  },
  'assessment-not-found': {
    type: NotFound,
    code: 'HARDSHIP_ASSESSMENT_NOT_FOUND',
    description: 'There is no such assessment, or the viewer may not see it.',
    id: 'Penilaian tersebut tidak ditemukan.',
    en: 'There is no such assessment.',
  },
  'no-referral': {
    type: WrongState,
    code: 'HARDSHIP_NOT_REFERRED',
    description: 'The household can pay, so there is no referral.',
    id: 'Keluarga ini mampu membayar, sehingga tidak ada rujukan bantuan.',
    en: 'This household can pay; nobody was asked for help.',
  },
  'move-not-possible': {
    type: WrongState,
    code: 'REFERRAL_MOVE_NOT_POSSIBLE',
    description: "The referral's state does not allow this step.",
    id: 'Rujukan yang terbuka dapat dikirim atau dibatalkan; yang sudah dikirim dapat diterima, ditolak, atau dibatalkan.',
    en: 'An open referral is sent or withdrawn; one that was sent is accepted, rejected or withdrawn.',
  },
});

/** The members of the result, for results of other rooms that record assessments too. */
export const ASSESSING_ANSWERS = {
  success: HardshipAssessmentRecorded,
  problems: [types['family-not-found'], types['in-the-future'], types['conflicts-with-earlier']],
} as const;

export const RecordHardshipResult = resultOf(
  'RecordHardshipResult',
  'The assessment, or the reason why it was not saved.',
  ASSESSING_ANSWERS,
);

export const MoveReferralResult = resultOf(
  'MoveReferralResult',
  'The assessment with its moved referral, or the reason why it was not moved.',
  {
    success: ReferralMoved,
    problems: [
      types['assessment-not-found'],
      types['move-not-possible'],
      types['acceptance-needed'],
      types['segment-refused'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const toRecordHardshipResult = (outcome: RecordOutcome) =>
  outcome.kind === 'recorded'
    ? { __typename: 'HardshipAssessmentRecorded', assessment: outcome.assessment }
    : refuse(outcome.kind);

export function toMoveReferralResult(outcome: MoveReferralOutcome) {
  if (outcome.kind === 'moved') return { __typename: 'ReferralMoved', assessment: outcome.assessment };
  if (outcome.kind !== 'segment-refused') return refuse(outcome.kind);
  const { code, text } = outcome.because;
  return refuse(outcome.kind, { because: code, why: text });
}
