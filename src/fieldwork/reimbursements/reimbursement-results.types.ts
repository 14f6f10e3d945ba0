/** The GraphQL results of drafting, submitting and deciding a claim. */
import {
  InvalidInput,
  NotEligible,
  NotFound,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { DecideOutcome, DraftOutcome, SubmitOutcome } from './claim.js';
import { ReimbursementClaimType } from './reimbursement.types.js';

const claim = { type: () => ReimbursementClaimType, description: 'The claim as it stands now.' };

type ProblemKind = Exclude<(DraftOutcome | SubmitOutcome | DecideOutcome)['kind'], 'drafted' | 'submitted' | 'decided'>;

const { types, refuse } = problemsOf<ProblemKind>({
  'submitted-already': {
    type: problemWith('ReimbursementSubmittedAlready', "The month's claim was submitted already, or approved.", {
      claim,
    }),
    code: 'REIMBURSEMENT_SUBMITTED',
    description: "The month's claim was submitted already, or approved.",
    id: 'Pengajuan untuk bulan tersebut sudah disampaikan.',
    en: 'The claim of that month is submitted already.',
  },
  'nothing-to-claim': {
    type: NotEligible,
    code: 'REIMBURSEMENT_NOTHING_TO_CLAIM',
    description: 'The month has no verified visit.',
    id: 'Tidak ada kunjungan terverifikasi pada bulan tersebut. Lihat alasan setiap kunjungan yang belum terverifikasi.',
    en: 'That month has no verified visit. See the reasons of each visit that is not.',
  },
  'month-not-begun': {
    type: InvalidInput,
    code: 'REIMBURSEMENT_MONTH_NOT_BEGUN',
    field: 'input.month',
    description: 'The month lies in the future.',
    id: 'Bulan tersebut belum dimulai.',
    en: 'That month has not begun.',
  },
  'month-not-over': {
    type: WrongState,
    code: 'REIMBURSEMENT_MONTH_NOT_OVER',
    description: 'A claim can be submitted only after the last day of its month.',
    id: 'Ajukan setelah bulan tersebut berakhir, agar semua kunjungan ikut terhitung.',
    en: 'Submit the claim once its month is over, so that no visit is left out.',
  },
  unknown: {
    type: NotFound,
    code: 'REIMBURSEMENT_NOT_FOUND',
    description: 'There is no such claim, or the viewer may not submit or decide it.',
    id: 'Pengajuan tersebut tidak ditemukan.',
    en: 'There is no such claim.',
  },
  'not-submitted': {
    type: WrongState,
    code: 'REIMBURSEMENT_NOT_SUBMITTED',
    description: 'The cadre has not submitted the claim yet.',
    id: 'Kader belum mengajukannya.',
    en: 'The cadre has not submitted it yet.',
  },
  'decided-already': {
    type: WrongState,
    code: 'REIMBURSEMENT_DECIDED',
    description: 'The claim was decided already, and the decision stands.',
    id: 'Pengajuan ini sudah diputuskan; keputusan pertama tetap berlaku.',
    en: 'It was decided before; it stays so.',
  },
});

export const DraftReimbursementResult = resultOf(
  'DraftReimbursementResult',
  'The drafted claim, or the reason why there is none.',
  {
    success: successWith('ReimbursementDrafted', 'The claim was drafted from the visits.', { claim }),
    problems: [types['submitted-already'], types['nothing-to-claim'], types['month-not-begun']],
  },
);

export const SubmitReimbursementResult = resultOf(
  'SubmitReimbursementResult',
  'The submitted claim, or the reason why it was not submitted.',
  {
    success: successWith('ReimbursementSubmitted', 'The claim was submitted and waits for the branch.', { claim }),
    problems: [types.unknown, types['month-not-over'], types['decided-already'], types['nothing-to-claim']],
  },
);

export const DecideReimbursementResult = resultOf(
  'DecideReimbursementResult',
  'The decided claim, or the reason why it was not decided.',
  {
    success: successWith('ReimbursementDecided', 'The claim was approved or rejected.', { claim }),
    problems: [types.unknown, types['not-submitted'], types['decided-already']],
  },
);

export function toDraftReimbursementResult(outcome: DraftOutcome) {
  if (outcome.kind === 'drafted') return { __typename: 'ReimbursementDrafted', claim: outcome.claim };
  return refuse(outcome.kind, outcome.kind === 'submitted-already' ? { claim: outcome.claim } : {});
}

export const toSubmitReimbursementResult = (outcome: SubmitOutcome) =>
  outcome.kind === 'submitted' ? { __typename: 'ReimbursementSubmitted', claim: outcome.claim } : refuse(outcome.kind);

export const toDecideReimbursementResult = (outcome: DecideOutcome) =>
  outcome.kind === 'decided' ? { __typename: 'ReimbursementDecided', claim: outcome.claim } : refuse(outcome.kind);
