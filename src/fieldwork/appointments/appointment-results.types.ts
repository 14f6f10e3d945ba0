/** What may be answered to an office that takes a step in an appointment, to a village head, and to who checks a card. */
import { CadreType } from '../cadres/index.js';
import {
  CivilDateScalar,
  ConflictsWithEarlier,
  InvalidInput,
  NotEligible,
  NotFound,
  OutOfReach,
  type ProblemAnswer,
  RegionCodeScalar,
  WrongState,
  enumOf,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { AppointmentStateEnum, CadreAppointmentType } from './appointment.types.js';
import type { AppointmentOutcome, AppointmentRecord, FreezeOutcome, VillageNoticeRecord } from './appointment.js';
import type { ActivationRequirement } from './decide-step.js';
import { VillageNoticeType } from './village-notice.types.js';
import type { VerifiedCadre } from './verify-cadre.js';

const ActivationRequirementEnum = enumOf<ActivationRequirement>(
  'ActivationRequirement',
  'What an activation asks for.',
  {
    RECOMMENDATION: {
      description: 'The letter of the village.',
      id: 'Surat rekomendasi',
      en: 'Letter of recommendation',
    },
    TRAINING: { description: 'The training (pembekalan).', id: 'Pembekalan', en: 'Training' },
    CREDENTIAL: {
      description: 'An official card that is not revoked and has not run out.',
      id: 'Kartu tanda pengenal',
      en: 'Official card',
    },
  },
);

type Refusal = Exclude<AppointmentOutcome | FreezeOutcome, { readonly kind: 'done' }>;

const { types, refuse } = problemsOf<Refusal['kind'] | 'notice-not-found' | 'not-verified'>({
  'appointment-not-found': {
    type: NotFound,
    code: 'APPOINTMENT_NOT_FOUND',
    description: "There is no such appointment in the viewer's regions, or none at all.",
    id: 'Penugasan tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such appointment in your regions.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'APPOINTMENT_CONFLICTS_WITH_EARLIER',
    description: 'The id stands for another application. Nothing was changed.',
    id: 'Lamaran ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id stands for another application; that one stays as it was.',
  },
  'village-outside-branch': {
    type: OutOfReach,
    code: 'APPOINTMENT_VILLAGE_OUT_OF_REACH',
    description: "No village of the viewer's regions for which a branch answers.",
    id: 'Pilih desa atau kelurahan yang termasuk kantor cabang Anda.',
    en: 'Name a village of your branch.',
  },
  'cadre-not-found': {
    type: NotFound,
    code: 'CADRE_NOT_FOUND',
    description: "There is no such cadre in the viewer's regions.",
    id: 'Kader tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such cadre in your regions.',
  },
  'not-in-state': {
    type: problemWith(
      'AppointmentNotInState',
      'The step does not follow from where the appointment stands. Nothing was changed.',
      { state: { type: () => AppointmentStateEnum, description: 'Where it stands.' } },
    ),
    code: 'APPOINTMENT_NOT_IN_STATE',
    description: 'The step does not follow from where the appointment stands.',
    id: 'Langkah ini tidak sesuai dengan tahap penugasan saat ini.',
    en: 'This step does not follow from where the appointment stands.',
  },
  'day-in-the-future': {
    type: InvalidInput,
    code: 'APPOINTMENT_DAY_IN_THE_FUTURE',
    field: 'input.date',
    description: 'Something that took place is said to lie ahead.',
    id: 'Tanggal tersebut belum terjadi.',
    en: 'The day lies ahead.',
  },
  'term-not-allowed': {
    type: InvalidInput,
    code: 'APPOINTMENT_TERM_NOT_ALLOWED',
    description: 'The days begin in the past, end before they begin, are more than two years, or lie outside the term.',
    id: 'Masa berlaku dimulai hari ini atau sesudahnya dan paling lama dua tahun; hari terakhir harus berada dalam masa penugasan.',
    en: 'Give days from today on, for at most two years; a last day lies within the term.',
  },
  'requirements-missing': {
    type: problemWith(
      'ActivationRequirementsMissing',
      'No activation without recommendation, training and credential.',
      { missing: { type: () => [ActivationRequirementEnum], description: 'What is missing.' } },
    ),
    code: 'APPOINTMENT_REQUIREMENTS_MISSING',
    description: 'Recommendation, training or credential are missing.',
    id: 'Kader belum dapat ditugaskan tanpa surat rekomendasi, pembekalan, dan kartu tanda pengenal.',
    en: 'No activation without recommendation, training and credential.',
  },
  'term-overlaps-another': {
    type: NotEligible,
    code: 'APPOINTMENT_TERM_OVERLAPS',
    description: 'The cadre has another appointment on some of these days.',
    id: 'Kader mempunyai penugasan lain pada sebagian hari tersebut.',
    en: 'The cadre has another appointment on some of these days.',
  },
  'credential-already-issued': {
    type: WrongState,
    code: 'CREDENTIAL_ALREADY_ISSUED',
    description: 'There is a card in force with other days.',
    id: 'Sudah ada kartu dengan masa berlaku lain; cabut kartu itu dahulu.',
    en: 'There is a card with other days; revoke it first.',
  },
  'credential-frozen': {
    type: WrongState,
    code: 'CREDENTIAL_FROZEN',
    description: "The cadre's card waits for a decision on a complaint.",
    id: 'Kartu kader dibekukan; buka pembekuan atau cabut kartu dahulu.',
    en: 'The card is frozen: lift the freeze or revoke the card first.',
  },
  'credential-not-frozen': {
    type: WrongState,
    code: 'CREDENTIAL_NOT_FROZEN',
    description: 'There is no freeze to lift.',
    id: 'Kartu kader tidak sedang dibekukan.',
    en: 'The card is not frozen.',
  },
  'credential-not-found': {
    type: NotFound,
    code: 'CREDENTIAL_NOT_FOUND',
    description: "There is no such card in the viewer's regions.",
    id: 'Kartu tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such card in your regions.',
  },
  'notice-not-found': {
    type: NotFound,
    code: 'VILLAGE_NOTICE_NOT_FOUND',
    description: "There is no such notice in the viewer's villages.",
    id: 'Pemberitahuan tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such notice in your villages.',
  },
  'not-verified': {
    type: NotFound,
    code: 'CADRE_NOT_VERIFIED',
    description:
      'The card does not prove a cadre today. The answer is the same for a code that is unknown, forged, expired, revoked or frozen.',
    id: 'Ini bukan kartu Kader JKN yang sah dan masih berlaku. Jangan berikan data atau uang; kader JKN tidak menerima uang tunai. Hubungi Care Center 165.',
    en: 'This is not a genuine card of a JKN cadre that is valid today. Give no data and no money; JKN cadres take no cash. Call Care Center 165.',
  },
});

const stepResult = (
  name: string,
  [success, description]: readonly [string, string],
  problems: readonly Refusal['kind'][],
) =>
  resultOf(name, 'What became of it: the appointment as it stands now, or why nothing was changed.', {
    success: successWith(success, description, {
      appointment: { type: () => CadreAppointmentType, description: 'The appointment as it stands now.' },
    }),
    problems: problems.map((kind) => types[kind]),
  });

export const ApplyForAppointmentResult = stepResult(
  'ApplyForAppointmentResult',
  ['AppointmentApplied', 'The application is in.'],
  ['conflicts-with-earlier', 'village-outside-branch', 'cadre-not-found'],
);
export const RecordRecommendationResult = stepResult(
  'RecordRecommendationResult',
  ['RecommendationRecorded', 'The letter is noted.'],
  ['appointment-not-found', 'not-in-state', 'day-in-the-future'],
);
export const SelectCadreResult = stepResult(
  'SelectCadreResult',
  ['CadreSelected', 'The applicant is selected.'],
  ['appointment-not-found', 'not-in-state'],
);
export const RecordTrainingResult = stepResult(
  'RecordTrainingResult',
  ['TrainingRecorded', 'The training is noted.'],
  ['appointment-not-found', 'not-in-state', 'day-in-the-future'],
);
export const IssueCredentialResult = stepResult(
  'IssueCredentialResult',
  ['CredentialIssued', 'The card is made.'],
  ['appointment-not-found', 'not-in-state', 'term-not-allowed', 'credential-already-issued'],
);
export const ReplaceCredentialResult = stepResult(
  'ReplaceCredentialResult',
  ['CredentialReplaced', 'A new card is made, the one before is revoked.'],
  ['appointment-not-found', 'not-in-state', 'credential-frozen'],
);
export const ActivateAppointmentResult = stepResult(
  'ActivateAppointmentResult',
  ['AppointmentActivated', 'A cadre, with access from the first day of the term.'],
  ['requirements-missing', 'appointment-not-found', 'not-in-state', 'term-overlaps-another', 'credential-frozen'],
);
export const SuspendAppointmentResult = stepResult(
  'SuspendAppointmentResult',
  ['AppointmentSuspended', 'Out of service, without access, from now on.'],
  ['appointment-not-found', 'not-in-state'],
);
export const EndAppointmentResult = stepResult(
  'EndAppointmentResult',
  ['AppointmentEnded', 'It has ended, or ends after its new last day.'],
  ['appointment-not-found', 'not-in-state', 'term-not-allowed'],
);
export const RevokeCredentialResult = stepResult(
  'RevokeCredentialResult',
  ['CredentialRevoked', 'The card never verifies again.'],
  ['credential-not-found'],
);

const cadre = { type: () => CadreType, description: 'Whose card it is.' };

export const FreezeCredentialResult = resultOf('FreezeCredentialResult', 'The cadre, or why nothing was changed.', {
  success: successWith(
    'CredentialFrozen',
    'The card does not verify and there is no access, until a branch head decides.',
    { cadre },
  ),
  problems: [types['cadre-not-found']],
});

export const UnfreezeCredentialResult = resultOf('UnfreezeCredentialResult', 'The cadre, or why nothing was changed.', {
  success: successWith('CredentialUnfrozen', 'The card verifies again, and access returns from today on.', { cadre }),
  problems: [types['cadre-not-found'], types['credential-not-frozen']],
});

export const AcknowledgeVillageNoticeResult = resultOf(
  'AcknowledgeVillageNoticeResult',
  'The acknowledged notice, or why there is none.',
  {
    success: successWith('VillageNoticeAcknowledged', 'It is acknowledged; the first acknowledgement stands.', {
      notice: { type: () => VillageNoticeType, description: 'The notice as it stands now.' },
    }),
    problems: [types['notice-not-found']],
  },
);

export const VerifyCadreResult = resultOf(
  'VerifyCadreResult',
  'Whether a card proves that its holder is a cadre today.',
  {
    success: successWith(
      'CadreVerified',
      'The card is genuine and its holder is a cadre today: compare the face with the photo.',
      {
        name: { type: () => String, description: 'The name on the card.' },
        photoReference: { type: () => String, description: 'Where the photo is kept.' },
        areaCode: { type: () => RegionCodeScalar, description: 'The village in which the cadre works.' },
        areaName: { type: () => String, description: 'The name of that village.' },
        validFrom: { type: () => CivilDateScalar, description: 'The first day of the card.' },
        validThrough: { type: () => CivilDateScalar, description: 'The last day of the card.' },
      },
    ),
    problems: [types['not-verified']],
  },
);

function answer(refusal: Refusal): ProblemAnswer {
  const { kind, ...details } = refusal;
  return refuse(kind, refusal.kind === 'term-not-allowed' ? { field: `input.${refusal.field}` } : details);
}

export interface ReadAgain {
  /** The type of the union that says it went well. */
  readonly success: string;
  readonly find: (id: Extract<AppointmentOutcome, { kind: 'done' }>['id']) => Promise<AppointmentRecord | null>;
}

export const toStepResult = async (outcome: AppointmentOutcome, { success, find }: ReadAgain) =>
  outcome.kind === 'done' ? { __typename: success, appointment: await find(outcome.id) } : answer(outcome);

export const toFreezeResult = (outcome: FreezeOutcome, success: object) =>
  outcome.kind === 'done' ? success : answer(outcome);

export const toAcknowledgeResult = (notice: VillageNoticeRecord | null) =>
  notice === null ? refuse('notice-not-found') : { __typename: 'VillageNoticeAcknowledged', notice };

export const toVerifyCadreResult = (verified: VerifiedCadre | null) =>
  verified === null ? refuse('not-verified') : { __typename: 'CadreVerified', ...verified };
