/** The GraphQL results of proposing, approving and transferring portfolios. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { CadreId } from '../../kernel/ids.js';
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotEligible,
  NotFound,
  OutOfReach,
  WrongState,
  enumOf,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { PortfolioProposalType } from './portfolio.types.js';
import type { ApproveOutcome, ProposalChangeKind, ProposeOutcome, TransferOutcome } from './portfolio.js';

const ProposalChangeEnum = enumOf<ProposalChangeKind>(
  'ProposalChangeKind',
  'What has changed since a proposal was made.',
  {
    DAY_HAS_PASSED: {
      description: 'The first day of its assignments has passed.',
      id: 'Hari mulai sudah lewat',
      en: 'The first day has passed',
    },
    TOO_OLD: {
      description: 'The proposal rests on facts that are too old.',
      id: 'Data usulan sudah terlalu lama',
      en: 'Its facts are too old',
    },
    FAMILY_HAS_CADRE: {
      description: 'A cadre holds the family by now.',
      id: 'Keluarga sudah mempunyai kader',
      en: 'The family has a cadre',
    },
    FAMILY_NOT_IN_ARREARS: {
      description: 'The family is no longer in arrears: it has paid.',
      id: 'Keluarga tidak lagi menunggak',
      en: 'The family is no longer in arrears',
    },
    FAMILY_MOVED: {
      description: 'The family and the cadre no longer live as near as they did.',
      id: 'Keluarga atau kader sudah pindah',
      en: 'The family or the cadre has moved',
    },
    CADRE_NOT_APPOINTED: {
      description: 'The cadre is not appointed on the first day.',
      id: 'Kader tidak bertugas pada hari mulai',
      en: 'The cadre is not appointed',
    },
    PORTFOLIO_FULL: {
      description: 'The cadre no longer has room for so many families.',
      id: 'Keluarga binaan kader sudah penuh',
      en: 'The portfolio is full',
    },
  },
);

@ObjectType('ProposalChange', {
  simpleResolvers: true,
  description: 'A kind of change since the proposal was made, and how often it was found.',
})
class ProposalChangeType {
  @Field(() => ProposalChangeEnum, { description: 'What has changed.' })
  kind!: ProposalChangeKind;

  @Field(() => Int, { description: 'The number of families or cadres that changed.' })
  count!: number;
}

@ObjectType('PortfolioTransferred', {
  simpleResolvers: true,
  description: 'The families were transferred to the new cadre.',
})
export class PortfolioTransferred {
  @Field(() => Int, { description: 'The number of families that this request transferred.' })
  families!: number;

  @Field(() => Int, { description: "The size of the new cadre's portfolio after the transfer." })
  size!: number;

  readonly toCadreId!: CadreId;
}

const familiesInTheWay = (description: string) => ({ families: { type: () => Int, description } });

type Outcome = ProposeOutcome | ApproveOutcome | TransferOutcome;
type Refusal = Exclude<Outcome, { readonly kind: 'proposed' | 'approved' | 'transferred' }>;

const { types, refuse } = problemsOf<Refusal['kind']>({
  'region-outside-branch': {
    type: OutOfReach,
    code: 'PROPOSAL_REGION_OUT_OF_REACH',
    description: "The region lies outside the viewer's regions.",
    id: 'Pilih wilayah yang termasuk kantor cabang Anda.',
    en: 'Choose a region of your own branch.',
  },
  'region-unknown': {
    type: NotFound,
    code: 'PROPOSAL_REGION_NOT_FOUND',
    description: 'No region has this code.',
    id: 'Wilayah dengan kode tersebut tidak ditemukan.',
    en: 'No region has this code.',
  },
  'too-many-families': {
    type: problemWith(
      'TooManyFamiliesToPropose',
      'More families wait in the region than one proposal scores: ask for a smaller region.',
      { familiesMax: { type: () => Int, description: 'The most families that one proposal scores.' } },
    ),
    code: 'PROPOSAL_TOO_LARGE',
    description: 'More families wait in the region than one proposal scores.',
    id: 'Lebih dari {familiesMax, number} keluarga menunggu di sana; pilih wilayah yang lebih kecil.',
    en: 'More than {familiesMax, number} families wait there; choose a smaller region.',
  },
  'nobody-waits': {
    type: WrongState,
    code: 'PROPOSAL_NOBODY_WAITS',
    description: 'Every family in arrears in the region has a cadre.',
    id: 'Semua keluarga yang menunggak di sana sudah mempunyai kader.',
    en: 'Every family in arrears there has a cadre.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'PROPOSAL_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another proposal. Nothing was changed.',
    id: 'Usulan ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id stands for another proposal; it stays as it was.',
  },
  'day-has-passed': {
    type: InvalidInput,
    code: 'PORTFOLIO_DAY_PASSED',
    field: 'input.validFrom',
    description: 'The first day of assignments must not lie in the past.',
    id: 'Tanggal tersebut sudah lewat; pilih hari ini atau sesudahnya.',
    en: 'That day has passed there; choose today or later.',
  },
  'proposal-not-found': {
    type: NotFound,
    code: 'PROPOSAL_NOT_FOUND',
    description: "There is no such proposal, or it lies outside the viewer's regions.",
    id: 'Usulan tersebut tidak ditemukan di wilayah Anda.',
    en: 'Your branch has no such proposal.',
  },
  stale: {
    type: problemWith(
      'ProposalIsStale',
      'The facts have changed since the proposal was made. Nothing was changed; make a new proposal.',
      { changes: { type: () => [ProposalChangeType], description: 'What has changed, by kind.' } },
    ),
    code: 'PROPOSAL_STALE',
    description: 'The facts have changed since the proposal was made.',
    id: 'Keadaan sudah berubah sejak usulan ini dibuat; buat usulan baru.',
    en: 'The facts have changed since the proposal was made; propose again.',
  },
  'family-unknown': {
    type: NotFound,
    code: 'TRANSFER_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such family in your regions.',
  },
  'cadre-unknown': {
    type: NotFound,
    code: 'TRANSFER_CADRE_NOT_FOUND',
    description: 'There is no such cadre, or the viewer may not see that cadre.',
    id: 'Kader tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such cadre in your regions.',
  },
  'cadre-not-appointed': {
    type: NotEligible,
    code: 'TRANSFER_CADRE_NOT_APPOINTED',
    description: 'The new cadre is not appointed on that day.',
    id: 'Kader penerima tidak bertugas pada hari itu.',
    en: 'The new cadre is not appointed on that day.',
  },
  'outside-neighbourhood': {
    type: problemWith(
      'FamilyOutsideNeighbourhood',
      'The families live outside the neighbourhood of the new cadre, and cadres work only near home.',
      familiesInTheWay('The number of families that live outside.'),
    ),
    code: 'TRANSFER_OUTSIDE_NEIGHBOURHOOD',
    description: 'Families live outside the neighbourhood of the new cadre.',
    id: 'Kader hanya bertugas di sekitar rumahnya; {families, number} keluarga tinggal di luar wilayah tugas kader tersebut.',
    en: 'A cadre works near home alone; {families, plural, one {# family lives} other {# families live}} outside the neighbourhood.',
  },
  'held-later': {
    type: problemWith(
      'FamilyHeldLater',
      'The family has an assignment that begins on that day or later: choose a later day.',
      familiesInTheWay('The number of families with such an assignment.'),
    ),
    code: 'TRANSFER_HELD_LATER',
    description: 'An assignment of a family begins on that day or later.',
    id: '{families, number} keluarga sudah ditetapkan untuk kader lain mulai hari itu atau sesudahnya; pilih hari yang lebih lambat.',
    en: 'An assignment of {families, plural, one {# family} other {# families}} begins on that day or later; choose a later day.',
  },
  'portfolio-full': {
    type: problemWith('PortfolioIsFull', 'The new portfolio would grow beyond the cap.', {
      room: { type: () => Int, description: 'The number of families for which the new portfolio has room.' },
    }),
    code: 'PORTFOLIO_FULL',
    description: 'The new portfolio would grow beyond the cap.',
    id: 'Kader penerima hanya dapat menerima {room, number} keluarga lagi.',
    en: 'The new portfolio has room for {room, plural, one {# more family} other {# more families}}.',
  },
  'nothing-to-transfer': {
    type: WrongState,
    code: 'TRANSFER_NOTHING_LEFT',
    description: 'The cadre holds no family from that day on.',
    id: 'Kader tersebut tidak mempunyai keluarga binaan mulai hari itu.',
    en: 'The cadre holds nobody from that day on.',
  },
});

const proposal = { type: () => PortfolioProposalType, description: 'The proposal as it stands now.' };

export const ProposePortfoliosResult = resultOf(
  'ProposePortfoliosResult',
  'The proposal, or the reason why there is none.',
  {
    success: successWith('PortfoliosProposed', 'The proposal was saved as a draft.', { proposal }),
    problems: [
      types['region-outside-branch'],
      types['region-unknown'],
      types['day-has-passed'],
      types['nobody-waits'],
      types['too-many-families'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const ApprovePortfoliosResult = resultOf(
  'ApprovePortfoliosResult',
  'The approved proposal, or the reason why nothing was changed.',
  {
    success: successWith('PortfoliosApproved', 'The families were assigned to the proposed cadres.', { proposal }),
    problems: [types['proposal-not-found'], types.stale],
  },
);

const transferResult = (name: string, none: 'family-unknown' | 'nothing-to-transfer') =>
  resultOf(name, 'The transfer, or the reason why nothing was changed.', {
    success: PortfolioTransferred,
    problems: [
      types[none],
      types['cadre-unknown'],
      types['cadre-not-appointed'],
      types['outside-neighbourhood'],
      types['portfolio-full'],
      types['held-later'],
      types['day-has-passed'],
    ],
  });

export const TransferFamilyResult = transferResult('TransferFamilyResult', 'family-unknown');
export const TransferPortfolioResult = transferResult('TransferPortfolioResult', 'nothing-to-transfer');

const answer = ({ kind, ...details }: Refusal) => refuse(kind, details);

export const toProposePortfoliosResult = (outcome: ProposeOutcome) =>
  outcome.kind === 'proposed' ? { __typename: 'PortfoliosProposed', ...outcome } : answer(outcome);

export const toApprovePortfoliosResult = (outcome: ApproveOutcome) =>
  outcome.kind === 'approved' ? { __typename: 'PortfoliosApproved', ...outcome } : answer(outcome);

export const toTransferResult = (outcome: TransferOutcome) =>
  outcome.kind === 'transferred' ? { __typename: 'PortfolioTransferred', ...outcome } : answer(outcome);
