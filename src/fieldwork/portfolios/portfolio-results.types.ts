/** What a branch head sends of portfolios, and what may be answered. */
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { CivilDateScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { PortfolioProposalType } from './portfolio.types.js';
import type { ApproveOutcome, ProposalChangeKind, ProposeOutcome, TransferOutcome } from './portfolio.js';

@InputType('ProposePortfoliosInput', {
  description: 'For which families to propose cadres. Sent again with the same id, it is the same proposal.',
})
export class ProposePortfoliosInput {
  @Field(() => ID, { description: 'A UUID made by the client: it becomes the id of the proposal.' })
  id!: string;

  @Field(() => RegionCodeScalar, { description: 'Families living there, at any level.' })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day of the assignments: today or later.' })
  from!: CivilDate;
}

@InputType('TransferFamilyInput', { description: 'One family for another cadre. Told again, nothing more happens.' })
export class TransferFamilyInput {
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => ID, { description: 'Who holds it from then on.' })
  toCadreId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day with the new cadre: today or later.' })
  from!: CivilDate;
}

@InputType('TransferPortfolioInput', { description: 'All families of one cadre for another: all or none.' })
export class TransferPortfolioInput {
  @Field(() => ID, { description: 'Who holds them.' })
  fromCadreId!: string;

  @Field(() => ID, { description: 'Who holds them from then on.' })
  toCadreId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day with the new cadre: today or later.' })
  from!: CivilDate;
}

const CHANGES: { readonly [K in ProposalChangeKind]: string } = {
  DAY_HAS_PASSED: 'The first day of its assignments has passed.',
  TOO_OLD: 'It rests on facts of too long ago.',
  FAMILY_HAS_CADRE: 'Somebody holds the family by now.',
  FAMILY_NOT_IN_ARREARS: 'The family is no longer in arrears: it has paid.',
  FAMILY_MOVED: 'Family and cadre no longer live as near as they did.',
  CADRE_NOT_APPOINTED: 'The cadre is not appointed on the first day.',
  PORTFOLIO_FULL: 'The cadre has no room for so many families any more.',
};

const ProposalChangeEnum = Object.fromEntries(Object.keys(CHANGES).map((kind) => [kind, kind]));

registerEnumType(ProposalChangeEnum, {
  name: 'ProposalChangeKind',
  description: 'What has changed since a proposal was made.',
  valuesConfig: Object.fromEntries(Object.entries(CHANGES).map(([kind, description]) => [kind, { description }])),
});

@ObjectType('ProposalChange', { simpleResolvers: true, description: 'A kind of change, and how often it was found.' })
class ProposalChangeType {
  @Field(() => ProposalChangeEnum, { description: 'What has changed.' })
  kind!: ProposalChangeKind;

  @Field(() => Int, { description: 'For how many families or cadres.' })
  count!: number;
}

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };

@ObjectType('PortfoliosProposed', { simpleResolvers: true, description: 'The proposal is kept as a draft.' })
class PortfoliosProposed {
  @Field(() => PortfolioProposalType, { description: 'As it stands now.' })
  proposal!: PortfolioProposalType;
}

@ObjectType('PortfoliosApproved', { simpleResolvers: true, description: 'The families are in the portfolios.' })
class PortfoliosApproved {
  @Field(() => PortfolioProposalType, { description: 'As it stands now.' })
  proposal!: PortfolioProposalType;
}

@ObjectType('ProposalRegionOutsideBranch', {
  simpleResolvers: true,
  description: "The region is not one of the viewer's, nor inside one.",
})
class ProposalRegionOutsideBranch {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ProposalRegionUnknown', { simpleResolvers: true, description: 'No region has this code.' })
class ProposalRegionUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('TooManyFamiliesToPropose', {
  simpleResolvers: true,
  description: 'More families wait there than one proposal weighs: ask for a smaller region.',
})
class TooManyFamiliesToPropose {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => Int, { description: 'How many one proposal weighs.' })
  familiesMax!: number;
}

@ObjectType('NobodyWaitsForCadre', {
  simpleResolvers: true,
  description: 'Every family in arrears there has a cadre.',
})
class NobodyWaitsForCadre {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ProposalConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another proposal. Nothing was changed.',
})
class ProposalConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PortfolioDayHasPassed', { simpleResolvers: true, description: 'Nobody is handed over in the past.' })
class PortfolioDayHasPassed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ProposalNotFound', {
  simpleResolvers: true,
  description: "There is no such proposal in the viewer's regions.",
})
class ProposalNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ProposalIsStale', {
  simpleResolvers: true,
  description: 'The facts have changed since it was made. Nothing was changed; propose again.',
})
class ProposalIsStale {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => [ProposalChangeType], { description: 'What has changed, by kind.' })
  changes!: ProposalChangeType[];
}

@ObjectType('PortfolioTransferred', { simpleResolvers: true, description: 'The families are with the new cadre.' })
export class PortfolioTransferred {
  @Field(() => Int, { description: 'How many are with the new cadre by this request.' })
  families!: number;

  @Field(() => Int, { description: "How large the new cadre's portfolio is with them." })
  size!: number;

  readonly toCadreId!: CadreId;
}

@ObjectType('TransferFamilyNotFound', { simpleResolvers: true, description: 'There is no such family to see.' })
class TransferFamilyNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('TransferCadreNotFound', { simpleResolvers: true, description: 'There is no such cadre to see.' })
class TransferCadreNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('TransferCadreNotAppointed', {
  simpleResolvers: true,
  description: 'The new cadre is not appointed on that day.',
})
class TransferCadreNotAppointed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyOutsideNeighbourhood', {
  simpleResolvers: true,
  description: 'Cadres work near home alone: these families live outside the neighbourhood of the new cadre.',
})
class FamilyOutsideNeighbourhood {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => Int, { description: 'How many of the families.' })
  families!: number;
}

@ObjectType('FamilyHeldLater', {
  simpleResolvers: true,
  description: 'An assignment begins on that day or later: choose a day after it.',
})
class FamilyHeldLater {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => Int, { description: 'For how many of the families.' })
  families!: number;
}

@ObjectType('PortfolioIsFull', { simpleResolvers: true, description: 'The new portfolio would grow beyond the cap.' })
class PortfolioIsFull {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => Int, { description: 'How many families it has room for.' })
  room!: number;
}

@ObjectType('NothingToTransfer', { simpleResolvers: true, description: 'The cadre holds nobody from that day on.' })
class NothingToTransfer {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const ProposePortfoliosResult = createUnionType({
  name: 'ProposePortfoliosResult',
  description: 'The proposal, or why there is none.',
  types: () =>
    [
      PortfoliosProposed,
      ProposalRegionOutsideBranch,
      ProposalRegionUnknown,
      PortfolioDayHasPassed,
      NobodyWaitsForCadre,
      TooManyFamiliesToPropose,
      ProposalConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const ApprovePortfoliosResult = createUnionType({
  name: 'ApprovePortfoliosResult',
  description: 'The applied proposal, or why nothing was changed.',
  types: () => [PortfoliosApproved, ProposalNotFound, ProposalIsStale] as const,
  resolveType: typeNameOf,
});

const REFUSED_TRANSFERS = [
  TransferCadreNotFound,
  TransferCadreNotAppointed,
  FamilyOutsideNeighbourhood,
  PortfolioIsFull,
  FamilyHeldLater,
  PortfolioDayHasPassed,
] as const;

export const TransferFamilyResult = createUnionType({
  name: 'TransferFamilyResult',
  description: 'The transfer, or why nothing was changed.',
  types: () => [PortfolioTransferred, TransferFamilyNotFound, ...REFUSED_TRANSFERS] as const,
  resolveType: typeNameOf,
});

export const TransferPortfolioResult = createUnionType({
  name: 'TransferPortfolioResult',
  description: 'The transfer, or why nothing was changed.',
  types: () => [PortfolioTransferred, NothingToTransfer, ...REFUSED_TRANSFERS] as const,
  resolveType: typeNameOf,
});

const DAY_PASSED = {
  __typename: 'PortfolioDayHasPassed',
  message: 'That day has passed there; choose today or later.',
};

export function toProposePortfoliosResult(outcome: ProposeOutcome) {
  switch (outcome.kind) {
    case 'proposed':
      return { __typename: 'PortfoliosProposed', proposal: outcome.proposal };
    case 'too-many-families': {
      const message = `More than ${outcome.familiesMax} families wait there; choose a smaller region.`;
      return { __typename: 'TooManyFamiliesToPropose', message, familiesMax: outcome.familiesMax };
    }
    case 'region-outside-branch':
      return { __typename: 'ProposalRegionOutsideBranch', message: 'Choose a region of your own branch.' };
    case 'region-unknown':
      return { __typename: 'ProposalRegionUnknown', message: 'No region has this code.' };
    case 'day-has-passed':
      return DAY_PASSED;
    case 'nobody-waits':
      return { __typename: 'NobodyWaitsForCadre', message: 'Every family in arrears there has a cadre.' };
    case 'conflicts-with-earlier':
      return {
        __typename: 'ProposalConflictsWithEarlier',
        message: 'This id stands for another proposal; it stays as it was.',
      };
  }
}

export function toApprovePortfoliosResult(outcome: ApproveOutcome) {
  switch (outcome.kind) {
    case 'approved':
      return { __typename: 'PortfoliosApproved', proposal: outcome.proposal };
    case 'unknown':
      return { __typename: 'ProposalNotFound', message: 'Your branch has no such proposal.' };
    case 'stale':
      return {
        __typename: 'ProposalIsStale',
        message: 'The facts have changed since the proposal was made; propose again.',
        changes: outcome.changes,
      };
  }
}

export function toTransferResult(outcome: TransferOutcome) {
  switch (outcome.kind) {
    case 'transferred':
      return { __typename: 'PortfolioTransferred', ...outcome };
    case 'family-unknown':
      return { __typename: 'TransferFamilyNotFound', message: 'There is no such family in your regions.' };
    case 'cadre-unknown':
      return { __typename: 'TransferCadreNotFound', message: 'There is no such cadre in your regions.' };
    case 'cadre-not-appointed':
      return { __typename: 'TransferCadreNotAppointed', message: 'The new cadre is not appointed on that day.' };
    case 'outside-neighbourhood': {
      const message = 'A cadre works near home alone; these families live outside the neighbourhood.';
      return { __typename: 'FamilyOutsideNeighbourhood', message, families: outcome.families };
    }
    case 'held-later': {
      const message = 'An assignment begins on that day or later; choose a later day.';
      return { __typename: 'FamilyHeldLater', message, families: outcome.families };
    }
    case 'portfolio-full': {
      const message = `The new portfolio has room for ${outcome.room} more families.`;
      return { __typename: 'PortfolioIsFull', message, room: outcome.room };
    }
    case 'day-has-passed':
      return DAY_PASSED;
    case 'nothing-to-transfer':
      return { __typename: 'NothingToTransfer', message: 'The cadre holds nobody from that day on.' };
  }
}
