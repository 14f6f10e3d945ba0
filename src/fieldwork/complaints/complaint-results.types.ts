/** The GraphQL results of filing a complaint and of taking a step in one. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotFound,
  OutOfReach,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { FilingOutcome, FilingProblem, MoveOutcome, MoveProblem } from './complaint.js';
import type { ConfirmFreezeOutcome } from './confirm-complaint-freeze.js';
import { ComplaintStepType, ComplaintType } from './complaint.types.js';

const complaint = { type: () => ComplaintType, description: 'The complaint as it stands now.' };

const ComplaintFiled = successWith('ComplaintFiled', 'The complaint is filed.', { complaint });

const ComplaintMoved = successWith('ComplaintMoved', 'The step is taken.', {
  complaint,
  step: { type: () => ComplaintStepType, description: 'The step that was taken.' },
});

const CredentialFreezeConfirmed = successWith(
  'CredentialFreezeConfirmed',
  'The freeze is confirmed and lifts itself no more.',
  {
    complaint,
  },
);

const { types, refuse } = problemsOf<FilingProblem | MoveProblem | 'no-freeze-waits'>({
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'COMPLAINT_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another complaint or step, or to this one with other content.',
    id: 'Pengaduan atau langkah ini sudah pernah disampaikan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This was sent before with other content; what was sent first stands.',
  },
  'family-outside-reach': {
    type: OutOfReach,
    code: 'COMPLAINT_FAMILY_OUT_OF_REACH',
    description: 'On that day the viewer may not speak for this family, or there is no such family.',
    id: 'Keluarga ini tidak termasuk keluarga yang boleh Anda wakili pada hari itu.',
    en: 'There is no such family among those you may speak for on that day.',
  },
  'subject-missing': {
    type: InvalidInput,
    code: 'COMPLAINT_SUBJECT_MISSING',
    field: 'input.familyId',
    description: 'Unless a cadre files it, a complaint names a family, a cadre or both.',
    id: 'Sebutkan keluarga atau kader yang diadukan.',
    en: 'Name the family or the cadre it is about.',
  },
  'cadre-unknown': {
    type: NotFound,
    code: 'COMPLAINT_CADRE_NOT_FOUND',
    description: 'There is no cadre with that id.',
    id: 'Kader dengan id tersebut tidak ditemukan.',
    en: 'There is no cadre of that id.',
  },
  'in-the-future': {
    type: InvalidInput,
    code: 'COMPLAINT_IN_THE_FUTURE',
    field: 'input.filedAt',
    description: 'The time of filing lies in the future.',
    id: 'Waktu pengaduan lebih lambat dari sekarang; periksa jam perangkat Anda.',
    en: 'It lies in the future; check the clock of the device.',
  },
  'complaint-not-found': {
    type: NotFound,
    code: 'COMPLAINT_NOT_FOUND',
    description: 'There is no such complaint, or the viewer may not see it.',
    id: 'Pengaduan tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such complaint in your reach.',
  },
  'closed-already': {
    type: WrongState,
    code: 'COMPLAINT_CLOSED',
    description: 'The complaint is closed for good.',
    id: 'Pengaduan ini sudah ditutup; buat pengaduan baru.',
    en: 'It is closed; file a new complaint.',
  },
  'answered-already': {
    type: WrongState,
    code: 'COMPLAINT_ANSWERED',
    description: 'The complaint was answered; it waits to be closed or escalated.',
    id: 'Pengaduan ini sudah dijawab; tutup atau eskalasikan.',
    en: 'It was answered; close or escalate it.',
  },
  'escalated-already': {
    type: WrongState,
    code: 'COMPLAINT_ESCALATED',
    description: 'The complaint is escalated already, by a person or by a deadline.',
    id: 'Pengaduan ini sudah dieskalasikan; jawab atau tutup.',
    en: 'It is escalated; answer or close it.',
  },
  'no-freeze-waits': {
    type: WrongState,
    code: 'COMPLAINT_FREEZE_WAITS_FOR_NOBODY',
    description: 'The complaint froze no card, or its freeze is confirmed, lifted or revoked already.',
    id: 'Tidak ada pembekuan kartu dari pengaduan ini yang menunggu konfirmasi.',
    en: 'No freeze of this complaint waits for confirmation.',
  },
  'not-answered-yet': {
    type: WrongState,
    code: 'COMPLAINT_NOT_ANSWERED',
    description: 'A complaint must be answered before it is closed.',
    id: 'Jawab pengaduan ini sebelum menutupnya.',
    en: 'Answer it before you close it.',
  },
});

/** The members of `FileComplaintResult`, for results of other rooms that file complaints too. */
export const FILING_ANSWERS = {
  success: ComplaintFiled,
  problems: [
    types['family-outside-reach'],
    types['conflicts-with-earlier'],
    types['subject-missing'],
    types['cadre-unknown'],
  ],
} as const;

export const FileComplaintResult = resultOf(
  'FileComplaintResult',
  'The filed complaint, or the reason why it was not filed.',
  FILING_ANSWERS,
);

const moveResult = (name: string, moved: string, notAllowed: MoveProblem) =>
  resultOf(name, `The ${moved} complaint, or the reason why it is not ${moved}.`, {
    success: ComplaintMoved,
    problems: [
      types['complaint-not-found'],
      types['conflicts-with-earlier'],
      types['closed-already'],
      types[notAllowed],
    ],
  });

export const AnswerComplaintResult = moveResult('AnswerComplaintResult', 'answered', 'answered-already');
export const EscalateComplaintResult = moveResult('EscalateComplaintResult', 'escalated', 'escalated-already');
export const CloseComplaintResult = moveResult('CloseComplaintResult', 'closed', 'not-answered-yet');

export const ConfirmCredentialFreezeResult = resultOf(
  'ConfirmCredentialFreezeResult',
  'The complaint whose freeze is confirmed, or the reason why it is not.',
  { success: CredentialFreezeConfirmed, problems: [types['complaint-not-found'], types['no-freeze-waits']] },
);

export const toConfirmFreezeResult = (outcome: ConfirmFreezeOutcome) =>
  outcome.kind === 'confirmed'
    ? { __typename: 'CredentialFreezeConfirmed', complaint: outcome.complaint }
    : refuse(outcome.kind);

export const toFileComplaintResult = (outcome: FilingOutcome) =>
  outcome.kind === 'filed' ? { __typename: 'ComplaintFiled', complaint: outcome.complaint } : refuse(outcome.kind);

export function toMoveComplaintResult(outcome: MoveOutcome) {
  if (outcome.kind !== 'moved') return refuse(outcome.kind);
  const { complaint, step } = outcome;
  return { __typename: 'ComplaintMoved', complaint, step: { ...step, familyId: complaint.familyId } };
}
