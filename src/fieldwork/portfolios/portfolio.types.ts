/** The GraphQL types of proposals, assignments and the size of a portfolio. */
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RupiahScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { BandPosition } from './neighbourhood.js';
import type { AssignmentReason, Proposal } from './portfolio.js';

const ProposalStateEnum = enumOf<Proposal['state']>('PortfolioProposalState', 'How far a proposal has come.', {
  DRAFT: { description: 'The proposal has changed nothing yet.', id: 'Rancangan', en: 'Draft' },
  APPROVED: {
    description: 'The families of the proposal were assigned to the portfolios.',
    id: 'Disetujui',
    en: 'Approved',
  },
});

const AssignmentReasonEnum = enumOf<AssignmentReason>('AssignmentReason', 'Why a family is in a portfolio.', {
  PROPOSAL: {
    description: 'A proposal with the family was approved.',
    id: 'Usulan yang disetujui',
    en: 'Approved proposal',
  },
  FAMILY_TRANSFER: {
    description: 'The family was transferred.',
    id: 'Pengalihan keluarga',
    en: 'Transfer of the family',
  },
  PORTFOLIO_TRANSFER: {
    description: 'The whole portfolio was transferred.',
    id: 'Pengalihan seluruh keluarga binaan',
    en: 'Transfer of the portfolio',
  },
  REGISTRATION: {
    description: 'The cadre registered the family.',
    id: 'Pendaftaran oleh kader',
    en: 'Registration by the cadre',
  },
});

const BandPositionEnum = enumOf<BandPosition>('BandPosition', 'Where the size of a portfolio lies.', {
  BELOW: {
    description: 'The portfolio is smaller than it should be, which is allowed.',
    id: 'Di bawah ideal',
    en: 'Below the band',
  },
  WITHIN: {
    description: 'The portfolio has the size it should have, around 500 families.',
    id: 'Ideal',
    en: 'Within the band',
  },
  ABOVE: {
    description: 'The portfolio is larger than it should be, which is allowed.',
    id: 'Di atas ideal',
    en: 'Above the band',
  },
  FULL: { description: 'The portfolio has reached the cap: no family is added.', id: 'Penuh', en: 'Full' },
});

@ObjectType('PortfolioSummary', { simpleResolvers: true, description: "The figures of a cadre's portfolio today." })
export class PortfolioSummaryType {
  @Field(() => Int, { description: 'The number of families in the portfolio; the norm is at least 500.' })
  families!: number;

  @Field(() => Int, { description: 'The number of these families with at least one month in arrears.' })
  familiesInArrears!: number;

  @Field(() => Int, { description: 'The number of members of the families in arrears.' })
  personsInArrears!: number;

  @Field(() => RupiahScalar, {
    description: 'The billed months in arrears of these families, without the current month and before credit.',
  })
  arrears!: Rupiah;

  @Field(() => RupiahScalar, { description: 'What payments must bring to make all cards of these families active.' })
  amountToReactivate!: Rupiah;
}

@ObjectType('PortfolioBand', {
  simpleResolvers: true,
  description:
    "The size of a cadre's portfolio and the size it should have: a band that may be left and a cap that may not.",
})
export class PortfolioBandType {
  @Field(() => Int, { description: 'The number of families in the portfolio today.' })
  families!: number;

  @Field(() => BandPositionEnum, { description: 'Where that number lies relative to the band and the cap.' })
  position!: BandPosition;

  @Field(() => Int, { description: 'The smallest size of the band.' })
  bandFrom!: number;

  @Field(() => Int, { description: 'The largest size of the band.' })
  bandThrough!: number;

  @Field(() => Int, { description: 'The cap: no portfolio grows beyond it.' })
  familiesMax!: number;
}

@ObjectType('PortfolioAssignment', {
  simpleResolvers: true,
  description: 'The days on which a cadre holds a family. Past assignments stay as the history of transfers.',
})
export class PortfolioAssignmentType {
  @Field(() => CivilDateScalar, { description: 'The first day of the assignment.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day of the assignment; null while no end is set.',
  })
  validThrough!: CivilDate | null;

  @Field(() => AssignmentReasonEnum, {
    nullable: true,
    description: 'Why the family was assigned; null for the oldest assignments.',
  })
  reason!: AssignmentReason | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the family was assigned; null for the oldest assignments.',
  })
  assignedAt!: Date | null;
}

@ObjectType('PortfolioProposalLine', {
  simpleResolvers: true,
  description: 'One family of a proposal: who would visit it, how urgently, and why.',
})
export class ProposalLineType {
  @Field(() => Int, { description: 'The rank of the family, from 1, the most urgent first.' })
  place!: number;

  @Personal('arrears')
  @Field(() => Int, { description: 'The months in arrears on the day of the proposal.' })
  monthsInArrears!: number;

  @Personal('arrears')
  @Field(() => RupiahScalar, { description: 'The amount that made the cards active on the day of the proposal.' })
  amount!: Rupiah;
}

export const ProposalLineConnection = ConnectionOf(ProposalLineType, 'PortfolioProposalLine');

@ObjectType('ProposedCadre', {
  simpleResolvers: true,
  description: 'One cadre of a proposal, and how many families the cadre would get.',
})
export class ProposedCadreType {
  @Field(() => Int, { description: 'The number of families that the proposal would add.' })
  families!: number;
}

@ObjectType('PortfolioProposal', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A proposal of cadres for families in arrears that nobody holds; a draft until a branch head approves it.',
})
export class PortfolioProposalType extends Node {
  @Field(() => CivilDateScalar, { description: 'The first day of the assignments.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The day whose facts the proposal rests on.' })
  computedFor!: CivilDate;

  @Field(() => ProposalStateEnum, { description: 'How far the proposal has come.' })
  state!: Proposal['state'];

  @Field(() => Int, { description: 'The number of families that get a cadre.' })
  familiesPlaced!: number;

  @Field(() => Int, { description: 'The number of families for which no cadre has room.' })
  familiesWaiting!: number;

  @Field(() => DateTimeScalar, { description: 'When the proposal was made.' })
  madeAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the proposal was approved; null while it is a draft.',
  })
  approvedAt!: Date | null;
}

@ArgsType()
export class ProposalLinesArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Lines with this cadre.' })
  cadreId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: families that get a cadre. False: families that wait. Left out: both.',
  })
  placed?: boolean | null;
}
