/** The GraphQL results of proposing, approving and rejecting another address for a key. */
import {
  ConflictsWithEarlier,
  NotFound,
  SecondPersonNeeded,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { PARTNER_NOT_FOUND } from '../../money/partners/index.js';
import { INFORMING_PARTNER } from '../doubts/index.js';
import type { ApproveOutcome, ProposeOutcome, RejectOutcome } from './destination-change.js';
import { DestinationChangeType } from './destination-change.types.js';

const change = { type: () => DestinationChangeType, description: 'The change as it stands now.' };

const Proposed = successWith(
  'DestinationChangeProposed',
  'The change waits for another operator; until then the old address holds.',
  { change },
);
const Approved = successWith(
  'DestinationChangeApproved',
  'The new address holds, with the key that was given for it; the old key is forgotten.',
  { change },
);
const Rejected = successWith(
  'DestinationChangeRejected',
  'The old address holds; the key that was given is forgotten.',
  { change },
);

type Outcome = ProposeOutcome | ApproveOutcome | RejectOutcome;
type Refusal = Exclude<Outcome['kind'], 'proposed' | 'approved' | 'rejected'>;

const { types, refuse } = problemsOf<Refusal>({
  'unknown-partner': PARTNER_NOT_FOUND,
  'informing-partner': INFORMING_PARTNER,
  'nothing-to-replace': {
    type: WrongState,
    code: 'DESTINATION_NOTHING_TO_REPLACE',
    description: 'The partner has no such address yet, or is never asked: the first one needs no second person.',
    id: 'Mitra ini belum memiliki alamat tersebut, atau tidak pernah ditanya; alamat pertama tidak memerlukan orang kedua.',
    en: 'This partner has no such address yet, or is never asked; the first one needs no second person.',
  },
  'same-address': {
    type: WrongState,
    code: 'DESTINATION_SAME_ADDRESS',
    description:
      'It is the address in force: a key alone is changed by `changePartnerAccess`, `rotatePartnerSecret` or `setStatusEndpoint`.',
    id: 'Alamat ini sudah berlaku; kunci saja dapat diganti tanpa orang kedua.',
    en: 'This address is in force; a key alone is changed without a second person.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'DESTINATION_CHANGE_CONFLICT',
    description: 'The id was sent before with other content, or by somebody else.',
    id: 'Usulan dengan nomor ini sudah ada dengan isi yang berbeda.',
    en: 'A change with this id exists with other content.',
  },
  'unknown-change': {
    type: NotFound,
    code: 'DESTINATION_CHANGE_NOT_FOUND',
    description: 'There is no such change.',
    id: 'Usulan perubahan alamat tersebut tidak ditemukan.',
    en: 'There is no such change of an address.',
  },
  'own-proposal': {
    type: SecondPersonNeeded,
    code: 'DESTINATION_OWN_PROPOSAL',
    description: 'The viewer proposed this change, and another operator must approve it.',
    id: 'Anda yang mengusulkan; operator lain yang harus menyetujui.',
    en: 'You proposed it: another operator approves.',
  },
  'closed-already': {
    type: WrongState,
    code: 'DESTINATION_CHANGE_CLOSED',
    description: 'The change was decided before: `state` says how.',
    id: 'Usulan ini sudah diputuskan.',
    en: 'It was decided before.',
  },
  overtaken: {
    type: WrongState,
    code: 'DESTINATION_CHANGE_OVERTAKEN',
    description: 'The address that it would replace is in force no more, or the partner is not active: it is closed.',
    id: 'Alamat yang hendak diganti sudah tidak berlaku; usulan ini ditutup.',
    en: 'The address that it would replace is in force no more; it is closed.',
  },
  'too-old': {
    type: WrongState,
    code: 'DESTINATION_CHANGE_EXPIRED',
    description: 'It waited for more than seven days and is closed: propose it anew, with the key.',
    id: 'Usulan ini sudah lebih dari tujuh hari dan ditutup; ajukan kembali beserta kuncinya.',
    en: 'It waited for more than seven days and is closed: propose it anew, with the key.',
  },
});

export const ProposeDestinationResult = resultOf(
  'ProposeDestinationResult',
  'The change that waits, or the reason why there is none.',
  {
    success: Proposed,
    problems: [types['unknown-partner'], types['nothing-to-replace'], types['conflicts-with-earlier']],
  },
);

export const ApproveDestinationChangeResult = resultOf(
  'ApproveDestinationChangeResult',
  'The approved change, or the reason why the old address holds.',
  { success: Approved, problems: [types['unknown-change'], types['own-proposal'], types.overtaken] },
);

export const RejectDestinationChangeResult = resultOf(
  'RejectDestinationChangeResult',
  'The rejected change, or the reason why it is not.',
  { success: Rejected, problems: [types['unknown-change'], types['closed-already']] },
);

const SUCCESSES = {
  proposed: 'DestinationChangeProposed',
  approved: 'DestinationChangeApproved',
  rejected: 'DestinationChangeRejected',
} as const;

export const toDestinationResult = (outcome: Outcome): object =>
  'change' in outcome ? { __typename: SUCCESSES[outcome.kind], change: outcome.change } : refuse(outcome.kind);
