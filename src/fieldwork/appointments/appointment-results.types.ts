/** The GraphQL results of the steps of an appointment, of acknowledging a notice and of verifying a card. */
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
import { CadrePhotoLinkType } from './photo-link.types.js';
import { VillageNoticeType } from './village-notice.types.js';
import type { VerifiedCadre } from './verify-cadre.js';

const ActivationRequirementEnum = enumOf<ActivationRequirement>(
  'ActivationRequirement',
  'What an appointment needs before it can be activated.',
  {
    RECOMMENDATION: {
      description: "The village's letter of recommendation.",
      id: 'Surat rekomendasi',
      en: 'Letter of recommendation',
    },
    TRAINING: { description: 'The training (pembekalan).', id: 'Pembekalan', en: 'Training' },
    CREDENTIAL: {
      description: 'A card that is not revoked and has not expired.',
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
    description: "There is no such appointment, or it lies outside the viewer's regions.",
    id: 'Penugasan tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such appointment in your regions.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'APPOINTMENT_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another application. Nothing was changed.',
    id: 'Lamaran ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id stands for another application; that one stays as it was.',
  },
  'village-outside-branch': {
    type: OutOfReach,
    code: 'APPOINTMENT_VILLAGE_OUT_OF_REACH',
    description: "The village lies outside the viewer's regions, or no branch answers for it.",
    id: 'Pilih desa atau kelurahan yang termasuk kantor cabang Anda.',
    en: 'Name a village of your branch.',
  },
  'cadre-not-found': {
    type: NotFound,
    code: 'CADRE_NOT_FOUND',
    description: "There is no such cadre, or the cadre lives outside the viewer's regions.",
    id: 'Kader tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such cadre in your regions.',
  },
  'not-in-state': {
    type: problemWith(
      'AppointmentNotInState',
      "The appointment's state does not allow this step. Nothing was changed.",
      { state: { type: () => AppointmentStateEnum, description: 'The state of the appointment today.' } },
    ),
    code: 'APPOINTMENT_NOT_IN_STATE',
    description: "The appointment's state does not allow this step.",
    id: 'Langkah ini tidak sesuai dengan tahap penugasan saat ini.',
    en: 'This step does not follow from where the appointment stands.',
  },
  'day-in-the-future': {
    type: InvalidInput,
    code: 'APPOINTMENT_DAY_IN_THE_FUTURE',
    field: 'input.date',
    description: 'The date of something that took place lies in the future.',
    id: 'Tanggal tersebut belum terjadi.',
    en: 'The day lies ahead.',
  },
  'term-not-allowed': {
    type: InvalidInput,
    code: 'APPOINTMENT_TERM_NOT_ALLOWED',
    description:
      'The days begin in the past, end before they begin, span more than two years, or lie outside the term.',
    id: 'Masa berlaku dimulai hari ini atau sesudahnya dan paling lama dua tahun; hari terakhir harus berada dalam masa penugasan.',
    en: 'Give days from today on, for at most two years; a last day lies within the term.',
  },
  'requirements-missing': {
    type: problemWith(
      'ActivationRequirementsMissing',
      'An activation needs a recommendation, a training and a credential.',
      { missing: { type: () => [ActivationRequirementEnum], description: 'The requirements that are missing.' } },
    ),
    code: 'APPOINTMENT_REQUIREMENTS_MISSING',
    description: 'The recommendation, the training or the credential is missing.',
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
    description: 'A card with other days is in force.',
    id: 'Sudah ada kartu dengan masa berlaku lain; cabut kartu itu dahulu.',
    en: 'There is a card with other days; revoke it first.',
  },
  'credential-frozen': {
    type: WrongState,
    code: 'CREDENTIAL_FROZEN',
    description: "The cadre's card is frozen until a complaint is decided.",
    id: 'Kartu kader dibekukan; buka pembekuan atau cabut kartu dahulu.',
    en: 'The card is frozen: lift the freeze or revoke the card first.',
  },
  'credential-not-frozen': {
    type: WrongState,
    code: 'CREDENTIAL_NOT_FROZEN',
    description: "The cadre's card is not frozen.",
    id: 'Kartu kader tidak sedang dibekukan.',
    en: 'The card is not frozen.',
  },
  'credential-not-found': {
    type: NotFound,
    code: 'CREDENTIAL_NOT_FOUND',
    description: "There is no such card, or it lies outside the viewer's regions.",
    id: 'Kartu tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such card in your regions.',
  },
  'notice-not-found': {
    type: NotFound,
    code: 'VILLAGE_NOTICE_NOT_FOUND',
    description: "There is no such notice, or its village lies outside the viewer's regions.",
    id: 'Pemberitahuan tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such notice in your villages.',
  },
  'not-verified': {
    type: NotFound,
    code: 'CADRE_NOT_VERIFIED',
    description:
      'The card does not prove that its holder is a cadre today. The answer is the same for a code that is unknown, forged, expired, revoked or frozen.',
    id: 'Ini bukan kartu Kader JKN yang sah dan masih berlaku. Jangan berikan data atau uang; kader JKN tidak menerima uang tunai. Hubungi Care Center 165.',
    en: 'This is not a genuine card of a JKN cadre that is valid today. Give no data and no money; JKN cadres take no cash. Call Care Center 165.',
  },
});

const stepResult = (
  name: string,
  [success, description]: readonly [string, string],
  problems: readonly Refusal['kind'][],
) =>
  resultOf(name, 'The appointment after the step, or the reason why nothing was changed.', {
    success: successWith(success, description, {
      appointment: { type: () => CadreAppointmentType, description: 'The appointment as it stands now.' },
    }),
    problems: problems.map((kind) => types[kind]),
  });

export const ApplyForAppointmentResult = stepResult(
  'ApplyForAppointmentResult',
  ['AppointmentApplied', 'The application was taken.'],
  ['conflicts-with-earlier', 'village-outside-branch', 'cadre-not-found'],
);
export const RecordRecommendationResult = stepResult(
  'RecordRecommendationResult',
  ['RecommendationRecorded', 'The letter was recorded.'],
  ['appointment-not-found', 'not-in-state', 'day-in-the-future'],
);
export const SelectCadreResult = stepResult(
  'SelectCadreResult',
  ['CadreSelected', 'The applicant was selected.'],
  ['appointment-not-found', 'not-in-state'],
);
export const RecordTrainingResult = stepResult(
  'RecordTrainingResult',
  ['TrainingRecorded', 'The training was recorded.'],
  ['appointment-not-found', 'not-in-state', 'day-in-the-future'],
);
export const IssueCredentialResult = stepResult(
  'IssueCredentialResult',
  ['CredentialIssued', 'The card was issued.'],
  ['appointment-not-found', 'not-in-state', 'term-not-allowed', 'credential-already-issued'],
);
export const ReplaceCredentialResult = stepResult(
  'ReplaceCredentialResult',
  ['CredentialReplaced', 'A new card was issued, and the card before it was revoked.'],
  ['appointment-not-found', 'not-in-state', 'credential-frozen'],
);
export const ActivateAppointmentResult = stepResult(
  'ActivateAppointmentResult',
  ['AppointmentActivated', 'The appointment was activated: the cadre has access from the first day of the term.'],
  ['requirements-missing', 'appointment-not-found', 'not-in-state', 'term-overlaps-another', 'credential-frozen'],
);
export const SuspendAppointmentResult = stepResult(
  'SuspendAppointmentResult',
  ['AppointmentSuspended', 'The appointment was suspended: the cadre has no access from now on.'],
  ['appointment-not-found', 'not-in-state'],
);
export const EndAppointmentResult = stepResult(
  'EndAppointmentResult',
  ['AppointmentEnded', 'The appointment has ended, or will end after its new last day.'],
  ['appointment-not-found', 'not-in-state', 'term-not-allowed'],
);
export const RevokeCredentialResult = stepResult(
  'RevokeCredentialResult',
  ['CredentialRevoked', 'The card was revoked and never verifies again.'],
  ['credential-not-found'],
);

const cadre = { type: () => CadreType, description: 'The cadre to whom the card belongs.' };

export const FreezeCredentialResult = resultOf(
  'FreezeCredentialResult',
  'The cadre whose card was frozen, or the reason why nothing was changed.',
  {
    success: successWith(
      'CredentialFrozen',
      'The card was frozen: until a branch head decides, it does not verify and the cadre has no access.',
      { cadre },
    ),
    problems: [types['cadre-not-found']],
  },
);

export const UnfreezeCredentialResult = resultOf(
  'UnfreezeCredentialResult',
  'The cadre whose card was unfrozen, or the reason why nothing was changed.',
  {
    success: successWith(
      'CredentialUnfrozen',
      'The card was unfrozen: it verifies again, and access returns from today on.',
      { cadre },
    ),
    problems: [types['cadre-not-found'], types['credential-not-frozen']],
  },
);

export const AcknowledgeVillageNoticeResult = resultOf(
  'AcknowledgeVillageNoticeResult',
  'The acknowledged notice, or the reason why there is none.',
  {
    success: successWith(
      'VillageNoticeAcknowledged',
      'The notice is acknowledged; a repeat leaves the first acknowledgement as it is.',
      {
        notice: { type: () => VillageNoticeType, description: 'The notice as it stands now.' },
      },
    ),
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
        photoReference: { type: () => String, description: 'The reference under which the photo is stored.' },
        photo: {
          type: () => CadrePhotoLinkType,
          nullable: true,
          description: 'The photo to compare the face with, for five minutes; null when none was handed in.',
        },
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
  /** The GraphQL type of the result when the step succeeded. */
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
