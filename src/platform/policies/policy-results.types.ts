/** The GraphQL results of entering, approving and withdrawing a row of a policy. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotEligible,
  NotFound,
  SecondPersonNeeded,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../graphql/index.js';
import { PolicyProposalType } from './policies.types.js';
import type { ApproveOutcome, ProposeOutcome, WithdrawOutcome } from './policy-proposal.js';

const proposal = { type: () => PolicyProposalType, description: 'The row as it stands now.' };

const PolicyProposed = successWith(
  'PolicyProposed',
  'The row was entered and waits for the approval of another operator.',
  {
    proposal,
  },
);
const PolicyApproved = successWith('PolicyApproved', 'The row holds from its first day on.', { proposal });
const PolicyWithdrawn = successWith('PolicyWithdrawn', 'The row was withdrawn and never begins.', { proposal });

type Outcome = ProposeOutcome | ApproveOutcome | WithdrawOutcome;

const { types, refuse } = problemsOf<Exclude<Outcome['kind'], 'proposed' | 'approved' | 'withdrawn'>>({
  'policy-not-found': {
    type: NotFound,
    code: 'POLICY_NOT_FOUND',
    description: 'No policy has this name.',
    id: 'Tidak ada ketentuan dengan nama tersebut.',
    en: 'No policy has this name.',
  },
  'shipped-only': {
    type: NotEligible,
    code: 'POLICY_SHIPPED_ONLY',
    description: 'Rows of this policy come with releases alone.',
    id: 'Ketentuan ini hanya dapat berubah melalui rilis sistem.',
    en: 'This policy changes with a release only.',
  },
  'begins-too-soon': {
    type: InvalidInput,
    code: 'POLICY_BEGINS_TOO_SOON',
    field: 'input.validFrom',
    description: 'A row begins no earlier than the day after its approval, so that nothing of the past is judged anew.',
    id: 'Ketentuan paling cepat berlaku sehari setelah disetujui.',
    en: 'A policy begins no earlier than the day after its approval.',
  },
  'begins-within-month': {
    type: InvalidInput,
    code: 'POLICY_BEGINS_WITHIN_MONTH',
    field: 'input.validFrom',
    description: 'Whole months are priced by this policy, so that its rows begin on the first day of a month.',
    id: 'Ketentuan ini berlaku mulai tanggal 1 suatu bulan.',
    en: 'This policy begins on the first day of a month.',
  },
  'ground-missing': {
    type: InvalidInput,
    code: 'POLICY_GROUND_MISSING',
    field: 'input.basis',
    description: 'Either a source or an assumption is given, and not both.',
    id: 'Isi dasar ketentuan, atau alasan mengapa nilainya diasumsikan; salah satu saja.',
    en: 'Give the source, or why the values are assumed: one of the two.',
  },
  'value-invalid': {
    type: InvalidInput,
    code: 'POLICY_VALUE_INVALID',
    description: 'A value is missing, unknown or out of its bounds; `field` names it.',
    id: 'Nilai {path} tidak dapat diterima.',
    en: 'The value {path} cannot be accepted.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'POLICY_PROPOSAL_CONFLICT',
    description: 'The id was sent before with other content, or by somebody else.',
    id: 'Usulan dengan nomor ini sudah ada dengan isi yang berbeda.',
    en: 'A proposal with this id exists with other content.',
  },
  'proposal-not-found': {
    type: NotFound,
    code: 'POLICY_PROPOSAL_NOT_FOUND',
    description: 'There is no such proposal.',
    id: 'Usulan ketentuan tersebut tidak ditemukan.',
    en: 'There is no such proposal.',
  },
  'own-proposal': {
    type: SecondPersonNeeded,
    code: 'POLICY_OWN_PROPOSAL',
    description: 'The viewer entered this row, and another operator must approve it.',
    id: 'Anda yang mengusulkan; operator lain yang harus menyetujui.',
    en: 'You entered it: another operator approves.',
  },
  'withdrawn-already': {
    type: WrongState,
    code: 'POLICY_WITHDRAWN',
    description: 'The row was withdrawn before.',
    id: 'Usulan ini sudah ditarik kembali.',
    en: 'It was withdrawn before.',
  },
  'day-taken': {
    type: WrongState,
    code: 'POLICY_DAY_TAKEN',
    description: 'Another row of the policy begins on that day.',
    id: 'Sudah ada ketentuan lain yang berlaku mulai tanggal tersebut.',
    en: 'Another row of the policy begins on that day.',
  },
  'too-late': {
    type: WrongState,
    code: 'POLICY_TOO_LATE',
    description: 'The first day of the row is too near or has passed: it is entered again with a later day.',
    id: 'Tanggal mulainya sudah terlalu dekat; usulkan kembali dengan tanggal yang lebih lambat.',
    en: 'Its first day is too near: enter it again with a later one.',
  },
  'begun-already': {
    type: WrongState,
    code: 'POLICY_BEGUN',
    description: 'The row has begun, so that what was judged by it stands: a later row replaces it.',
    id: 'Ketentuan ini sudah berlaku; gantikan dengan ketentuan baru.',
    en: 'It has begun: enter a later row.',
  },
});

export const ProposePolicyResult = resultOf(
  'ProposePolicyResult',
  'The entered row, or the reason why there is none.',
  {
    success: PolicyProposed,
    problems: [
      types['policy-not-found'],
      types['shipped-only'],
      types['value-invalid'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const ApprovePolicyResult = resultOf('ApprovePolicyResult', 'The approved row, or the reason why it is not.', {
  success: PolicyApproved,
  problems: [types['proposal-not-found'], types['own-proposal'], types['too-late']],
});

export const WithdrawPolicyResult = resultOf(
  'WithdrawPolicyResult',
  'The withdrawn row, or the reason why it stands.',
  {
    success: PolicyWithdrawn,
    problems: [types['proposal-not-found'], types['begun-already']],
  },
);

export function toPolicyResult(outcome: Outcome) {
  if (outcome.kind === 'proposed') return { __typename: 'PolicyProposed', proposal: outcome.proposal };
  if (outcome.kind === 'approved') return { __typename: 'PolicyApproved', proposal: outcome.proposal };
  if (outcome.kind === 'withdrawn') return { __typename: 'PolicyWithdrawn', proposal: outcome.proposal };
  if (outcome.kind !== 'value-invalid') return refuse(outcome.kind);
  const { path } = outcome.problem;
  return refuse('value-invalid', { path, field: path === '' ? 'input.values' : `input.values.${path}` });
}
