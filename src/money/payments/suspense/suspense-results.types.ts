/** The results and problems of working on money in suspense. */
import { ID } from 'type-graphql';
import {
  ConflictsWithEarlier,
  NotEligible,
  NotFound,
  OutOfReach,
  SecondPersonNeeded,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../../platform/graphql/index.js';
import type { AssignOutcome, DecideOutcome, ProposeOutcome } from './suspense-item.js';
import { SuspenseItemType } from './suspense.types.js';

const item = { type: () => SuspenseItemType, description: 'The item as it is stored now.' };

type Outcome = AssignOutcome | ProposeOutcome | DecideOutcome;
type Problem = Exclude<Outcome, { readonly item: unknown }>['kind'];

const { types, refuse } = problemsOf<Problem>({
  'item-not-found': {
    type: NotFound,
    code: 'SUSPENSE_ITEM_NOT_FOUND',
    description: 'There is no such item, or the viewer may not see it.',
    id: 'Dana tersebut tidak ditemukan dalam penampungan di wilayah Anda.',
    en: 'There is no such money in your reach.',
  },
  'item-resolved': {
    type: WrongState,
    code: 'SUSPENSE_ITEM_RESOLVED',
    description: 'Nothing of the payment is in suspense any more.',
    id: 'Dana ini sudah diselesaikan dan tidak lagi berada dalam penampungan.',
    en: 'Nothing of it is in suspense any more.',
  },
  'beyond-ceiling': {
    type: NotEligible,
    code: 'SUSPENSE_AMOUNT_BEYOND_CEILING',
    description: "The amount is more than a family's money can be: it can be returned, and matched to nobody.",
    id: 'Nominal ini melampaui batas pembayaran satu keluarga; dana hanya dapat dikembalikan.',
    en: "It is more than a family's money can be; it can only be returned.",
  },
  'family-outside-reach': {
    type: OutOfReach,
    code: 'SUSPENSE_FAMILY_OUT_OF_REACH',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga tersebut tidak ditemukan di antara keluarga yang boleh Anda lihat.',
    en: 'There is no such family among those you may see.',
  },
  'resolution-pending': {
    type: WrongState,
    code: 'SUSPENSE_PROPOSAL_PENDING',
    description: 'Another proposal for this money waits to be decided.',
    id: 'Masih ada usulan lain yang menunggu keputusan; mintalah keputusannya lebih dahulu.',
    en: 'Another proposal waits; have it decided first.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'SUSPENSE_PROPOSAL_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another proposal, or to this one with other content. Nothing was changed.',
    id: 'Usulan ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This was proposed before in other words; it stays as it was.',
  },
  'proposal-not-found': {
    type: NotFound,
    code: 'SUSPENSE_PROPOSAL_NOT_FOUND',
    description: 'There is no such proposal, or the viewer may not see its item.',
    id: 'Usulan tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such proposal in your reach.',
  },
  'proposal-decided': {
    type: WrongState,
    code: 'SUSPENSE_PROPOSAL_DECIDED',
    description: 'Somebody has decided the proposal already.',
    id: 'Usulan ini sudah diputuskan; tidak ada yang diubah.',
    en: 'It is decided; nothing was changed.',
  },
  'proposal-is-own': {
    type: SecondPersonNeeded,
    code: 'SUSPENSE_PROPOSAL_IS_OWN',
    description: 'The person who made a proposal does not decide it, whatever roles the person holds.',
    id: 'Anda yang mengusulkan; keputusan harus diambil oleh orang lain.',
    en: 'You proposed it: somebody else must decide.',
  },
});

export const AssignSuspenseItemResult = resultOf(
  'AssignSuspenseItemResult',
  'The item with its owner, or the reason why it could not be assigned.',
  {
    success: successWith('SuspenseItemAssigned', 'The item is assigned to a person, or to nobody any more.', { item }),
    problems: [types['item-not-found'], types['item-resolved']],
  },
);

export const ProposeSuspenseResolutionResult = resultOf(
  'ProposeSuspenseResolutionResult',
  'The item with its proposal, or the reason why there is none.',
  {
    success: successWith('SuspenseResolutionProposed', 'The proposal waits for somebody else to decide.', { item }),
    problems: [
      types['item-not-found'],
      types['item-resolved'],
      types['beyond-ceiling'],
      types['family-outside-reach'],
      types['conflicts-with-earlier'],
    ],
  },
);

const DECISION_PROBLEMS = [types['proposal-not-found'], types['proposal-is-own'], types['proposal-decided']];
const APPROVAL_PROBLEMS = [...DECISION_PROBLEMS, types['beyond-ceiling']];

export const ApproveSuspenseResolutionResult = resultOf(
  'ApproveSuspenseResolutionResult',
  'The resolved item, or the reason why it is not resolved.',
  {
    success: successWith('SuspenseResolutionApproved', 'The resolution is booked.', {
      item,
      entryId: {
        type: () => ID,
        idOf: 'JournalEntry',
        description: 'The entry in the journal: the same one however often the proposal is approved.',
      },
    }),
    problems: APPROVAL_PROBLEMS,
  },
);

export const RejectSuspenseResolutionResult = resultOf(
  'RejectSuspenseResolutionResult',
  'The item with its rejected proposal, or the reason why it is not rejected.',
  {
    success: successWith('SuspenseResolutionRejected', 'The proposal is rejected.', { item }),
    problems: DECISION_PROBLEMS,
  },
);

const TYPE_NAMES = {
  assigned: 'SuspenseItemAssigned',
  proposed: 'SuspenseResolutionProposed',
  approved: 'SuspenseResolutionApproved',
  rejected: 'SuspenseResolutionRejected',
} as const;

export function toSuspenseResult(outcome: Outcome) {
  if (!('item' in outcome)) return refuse(outcome.kind);
  const { kind, ...told } = outcome;
  return { __typename: TYPE_NAMES[kind], ...told };
}
