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
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { BandPosition } from './neighbourhood.js';
import type { AssignmentReason, Proposal } from './portfolio.js';

const ProposalStateEnum = enumOf<Proposal['state']>('PortfolioProposalState', 'How far a proposal has come.', {
  DRAFT: { description: 'It changes nothing yet.', id: 'Rancangan', en: 'Draft' },
  APPROVED: { description: 'Its families are in the portfolios.', id: 'Disetujui', en: 'Approved' },
});

const AssignmentReasonEnum = enumOf<AssignmentReason>('AssignmentReason', 'What put a family into a portfolio.', {
  PROPOSAL: { description: 'An approved proposal.', id: 'Usulan yang disetujui', en: 'Approved proposal' },
  FAMILY_TRANSFER: {
    description: 'This family was handed over.',
    id: 'Pengalihan keluarga',
    en: 'Transfer of the family',
  },
  PORTFOLIO_TRANSFER: {
    description: 'The whole portfolio was handed over.',
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
  BELOW: { description: 'Smaller than it should be; allowed.', id: 'Di bawah ideal', en: 'Below the band' },
  WITHIN: { description: 'As it should be: around 500 families.', id: 'Ideal', en: 'Within the band' },
  ABOVE: { description: 'Larger than it should be; allowed.', id: 'Di atas ideal', en: 'Above the band' },
  FULL: { description: 'At the cap: nobody is added.', id: 'Penuh', en: 'Full' },
});

@ObjectType('PortfolioFigures', { simpleResolvers: true, description: "What is in a cadre's hands today." })
export class PortfolioFiguresType {
  @Field(() => Int, { description: 'Families assigned; at least 500 is the norm.' })
  families!: number;

  @Field(() => Int, { description: 'Of these, families with a month in arrears.' })
  familiesInArrears!: number;

  @Field(() => Int, { description: 'Members of the families in arrears.' })
  personsInArrears!: number;

  @Field(() => RupiahScalar, {
    description: 'Their billed arrears months, without the current month and before credit.',
  })
  arrears!: Rupiah;

  @Field(() => RupiahScalar, { description: 'What payments must bring to make all their cards active.' })
  amountToReactivate!: Rupiah;
}

@ObjectType('PortfolioBand', {
  simpleResolvers: true,
  description: "How large a cadre's portfolio is, and how large it should be: a soft band and a hard cap.",
})
export class PortfolioBandType {
  @Field(() => Int, { description: 'Families in it today.' })
  families!: number;

  @Field(() => BandPositionEnum, { description: 'Where that lies.' })
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
  description: 'The days for which a cadre holds a family. Closed ones stay: they are the history of transfers.',
})
export class PortfolioAssignmentType {
  @Field(() => CivilDateScalar, { description: 'The first day.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; null while no end is set.' })
  validThrough!: CivilDate | null;

  @Field(() => AssignmentReasonEnum, { nullable: true, description: 'What began it; null for the oldest ones.' })
  reason!: AssignmentReason | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was decided; null for the oldest ones.' })
  assignedAt!: Date | null;
}

@ObjectType('PortfolioProposalLine', {
  simpleResolvers: true,
  description: 'One family of a proposal: who would visit it, how urgently, and why.',
})
export class ProposalLineType {
  @Field(() => Int, { description: 'From 1, the most urgent family first.' })
  place!: number;

  @Field(() => Int, { description: 'Months in arrears on the day of the proposal.' })
  monthsInArrears!: number;

  @Field(() => RupiahScalar, { description: 'What it took to make the cards active on the day of the proposal.' })
  amount!: Rupiah;
}

export const ProposalLineConnection = ConnectionOf(ProposalLineType, 'PortfolioProposalLine');

@ObjectType('ProposedCadre', {
  simpleResolvers: true,
  description: 'What a proposal gives to one cadre.',
})
export class ProposedCadreType {
  @Field(() => Int, { description: 'Families it would add.' })
  families!: number;
}

@ObjectType('PortfolioProposal', {
  simpleResolvers: true,
  implements: Node,
  description: 'Who would visit the families in arrears whom nobody holds: a draft until a branch head approves it.',
})
export class PortfolioProposalType extends Node {
  @Field(() => CivilDateScalar, { description: 'The first day on which its assignments would count.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The day whose facts it rests on.' })
  computedFor!: CivilDate;

  @Field(() => ProposalStateEnum, { description: 'How far it has come.' })
  state!: Proposal['state'];

  @Field(() => Int, { description: 'Families that get a cadre.' })
  familiesPlaced!: number;

  @Field(() => Int, { description: 'Families for whom no cadre has room.' })
  familiesWaiting!: number;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved; null while it is a draft.' })
  approvedAt!: Date | null;
}

@ArgsType()
export class ProposalLinesArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Only families for this cadre.' })
  cadreId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: families that get a cadre; false: families that wait.' })
  placed?: boolean | null;
}
