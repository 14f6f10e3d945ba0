/** The results and problems of setting or ending a collection policy, and the text that explains a family's policy. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotFound,
  OutOfReach,
  WrongState,
  labelOf,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { type Text, textsOf } from '../../platform/texts/index.js';
import type { EndPolicyOutcome, PolicyDecision, SetPolicyOutcome } from './collection-policy.js';
import type { IntentMode } from './intent-mode.js';
import { CollectionPolicyType, MODE_ENUM } from './policy.types.js';

const policy = { type: () => CollectionPolicyType, description: 'The policy as it is stored now.' };

type Problem = Exclude<(SetPolicyOutcome | EndPolicyOutcome)['kind'], 'set' | 'ended'>;

const { types, refuse } = problemsOf<Problem>({
  'region-outside-branch': {
    type: OutOfReach,
    code: 'COLLECTION_POLICY_REGION_OUT_OF_REACH',
    description: "The region is not one of the viewer's, nor inside one.",
    id: 'Kebijakan penagihan hanya dapat ditetapkan untuk wilayah kantor cabang Anda.',
    en: 'A policy can be set for regions of your own branch only.',
  },
  'region-unknown': {
    type: NotFound,
    code: 'COLLECTION_POLICY_REGION_NOT_FOUND',
    description: 'No region has this code.',
    id: 'Wilayah dengan kode tersebut tidak ditemukan.',
    en: 'No region has this code.',
  },
  'policy-not-found': {
    type: NotFound,
    code: 'COLLECTION_POLICY_NOT_FOUND',
    description: "There is no such policy in the viewer's regions.",
    id: 'Kebijakan penagihan tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such policy in your regions.',
  },
  'period-has-passed': {
    type: InvalidInput,
    code: 'COLLECTION_POLICY_PERIOD_PASSED',
    field: 'input.validFrom',
    description: 'A policy cannot begin or end on a day that has passed.',
    id: 'Tanggal tersebut sudah lewat; pilih hari ini atau sesudahnya.',
    en: 'That day has passed there; choose today or later.',
  },
  'period-is-empty': {
    type: InvalidInput,
    code: 'COLLECTION_POLICY_PERIOD_EMPTY',
    field: 'input.validThrough',
    description: 'The policy would end before it begins.',
    id: 'Hari terakhir lebih awal daripada hari pertama.',
    en: 'The last day lies before the first.',
  },
  overlaps: {
    type: problemWith('CollectionPolicyOverlaps', 'The region has a policy for some of these days.', {
      policy: { type: () => CollectionPolicyType, description: 'The policy that overlaps; it has to be ended first.' },
    }),
    code: 'COLLECTION_POLICY_OVERLAPS',
    description: 'The region has a policy for some of these days already; that one has to be ended first.',
    id: 'Wilayah ini sudah memiliki kebijakan sejak {from, date, day}; akhiri dahulu kebijakan tersebut.',
    en: 'The region has a policy from {from, date, day} on; end it first.',
  },
  'ends-sooner-already': {
    type: WrongState,
    code: 'COLLECTION_POLICY_ENDS_SOONER',
    description: 'An end can be brought forward but not put off; another policy has to be set instead.',
    id: 'Kebijakan ini sudah berakhir lebih awal; tetapkan kebijakan baru untuk hari-hari sesudahnya.',
    en: 'It ends sooner already; set another policy for later days.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'COLLECTION_POLICY_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another policy. Nothing was changed.',
    id: 'Kebijakan ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id stands for another policy; it stays as it was.',
  },
});

export const SetCollectionPolicyResult = resultOf(
  'SetCollectionPolicyResult',
  'The policy, or the reason why there is none.',
  {
    success: successWith('CollectionPolicySet', 'The policy is set.', { policy }),
    problems: [
      types['region-outside-branch'],
      types['region-unknown'],
      types['period-has-passed'],
      types.overlaps,
      types['conflicts-with-earlier'],
    ],
  },
);

export const EndCollectionPolicyResult = resultOf(
  'EndCollectionPolicyResult',
  'The policy with its end, or the reason why it stays as it was.',
  {
    success: successWith('CollectionPolicyEnded', 'The end of the policy is set.', { policy }),
    problems: [types['policy-not-found'], types['period-has-passed'], types['ends-sooner-already']],
  },
);

export function toSetPolicyResult(outcome: SetPolicyOutcome) {
  if (outcome.kind === 'set') return { __typename: 'CollectionPolicySet', policy: outcome.policy };
  if (outcome.kind !== 'overlaps') return refuse(outcome.kind);
  return refuse('overlaps', { policy: outcome.policy, from: outcome.policy.validFrom });
}

export const toEndPolicyResult = (outcome: EndPolicyOutcome) =>
  outcome.kind === 'ended'
    ? { __typename: 'CollectionPolicyEnded', policy: outcome.policy }
    : refuse(outcome.kind, { field: 'input.validThrough' });

const SAYS = textsOf('collection-policy', {
  programmeRule: {
    id: 'Belum ada kebijakan yang ditetapkan di wilayah ini; berlaku aturan program. Yang diizinkan: {modes}.',
    en: "No policy is set here; the programme's rule holds. Allowed: {modes}.",
  },
  policyOfRegion: {
    id: 'Kebijakan wilayah {region} sejak {from, date, day}. Yang diizinkan: {modes}. Alasan: {why}',
    en: 'The policy of region {region} from {from, date, day} on. Allowed: {modes}. Reason: {why}',
  },
});

/** The labels of modes, to be placed in a text. */
export const labelsOf = (modes: readonly IntentMode[]): Text[] => modes.map((mode) => labelOf(MODE_ENUM, mode));

export function reasonOf({ modes, decidedBy }: PolicyDecision): Text {
  if (decidedBy === null) return SAYS.programmeRule({ modes: labelsOf(modes) });
  const { regionCode: region, validFrom: from, reason: why } = decidedBy;
  return SAYS.policyOfRegion({ region, from, modes: labelsOf(modes), why });
}
