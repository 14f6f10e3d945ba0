/** The GraphQL types of claims for transport, and what may be told of them. */
import { ArgsType, Field, ID, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import {
  BillingMonthScalar,
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  PageArguments,
  RupiahScalar,
} from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { ClaimState, DecideOutcome, DraftOutcome, SubmitOutcome } from './claim.js';

const ClaimStateEnum: { readonly [S in ClaimState]: S } = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
};

registerEnumType(ClaimStateEnum, {
  name: 'ReimbursementState',
  description: 'How far a claim has come.',
  valuesConfig: {
    DRAFT: { description: 'The cadre is still at it; nobody else sees it.' },
    SUBMITTED: { description: 'It waits for the branch.' },
    APPROVED: { description: 'The branch pays it.' },
    REJECTED: { description: 'The branch does not pay it; the cadre may draft the month anew.' },
  },
});

@ObjectType('ReimbursementDay', { simpleResolvers: true, description: 'One day of a claim.' })
export class ReimbursementDayType {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  day!: CivilDate;

  @Field(() => Int, { description: 'Families visited: two visits to one door are one way.' })
  visits!: number;

  @Field(() => RupiahScalar, { description: 'What their transport comes to, after the caps of the day and the month.' })
  amount!: Rupiah;
}

@ObjectType('ReimbursementClaim', {
  simpleResolvers: true,
  description: "A cadre's claim for a month's transport: computed from verified visits, never from money collected.",
})
export class ReimbursementClaimType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => BillingMonthScalar, { description: 'The month of the visits.' })
  month!: BillingMonth;

  @Field(() => ClaimStateEnum, { description: 'How far it has come.' })
  state!: ClaimState;

  @Field(() => RupiahScalar, { description: 'What its days come to.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: 'When it was last drafted.' })
  draftedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was submitted; null while it is a draft.' })
  submittedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved or rejected; null until then.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  decisionReason!: string | null;
}

export const ReimbursementClaimConnection = ConnectionOf(ReimbursementClaimType, 'ReimbursementClaim');

@ArgsType()
export class ReimbursementClaimsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Of this cadre.' })
  cadre?: string | null;

  @Field(() => BillingMonthScalar, { nullable: true, description: 'For this month.' })
  month?: BillingMonth | null;

  @Field(() => ClaimStateEnum, { nullable: true, description: 'In this state.' })
  state?: ClaimState | null;
}

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };
const CLAIM = { description: 'The claim as it stands now.' };

@ObjectType('ReimbursementDrafted', { simpleResolvers: true, description: 'The claim is drafted from the visits.' })
class ReimbursementDrafted {
  @Field(() => ReimbursementClaimType, CLAIM)
  claim!: ReimbursementClaimType;
}

@ObjectType('ReimbursementSubmitted', { simpleResolvers: true, description: 'The claim waits for the branch.' })
class ReimbursementSubmitted {
  @Field(() => ReimbursementClaimType, CLAIM)
  claim!: ReimbursementClaimType;
}

@ObjectType('ReimbursementDecided', { simpleResolvers: true, description: 'The claim is approved or rejected.' })
class ReimbursementDecided {
  @Field(() => ReimbursementClaimType, CLAIM)
  claim!: ReimbursementClaimType;
}

@ObjectType('ReimbursementSubmittedAlready', {
  simpleResolvers: true,
  description: "The month's claim is with the branch, or approved.",
})
class ReimbursementSubmittedAlready {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => ReimbursementClaimType, CLAIM)
  claim!: ReimbursementClaimType;
}

@ObjectType('NothingToReimburse', { simpleResolvers: true, description: 'The month has no verified visit.' })
class NothingToReimburse {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ReimbursementMonthNotBegun', { simpleResolvers: true, description: 'The month lies in the future.' })
class ReimbursementMonthNotBegun {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ReimbursementMonthNotOver', {
  simpleResolvers: true,
  description: 'A claim is submitted after the last day of its month.',
})
class ReimbursementMonthNotOver {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ReimbursementNotFound', { simpleResolvers: true, description: 'There is no such claim to see.' })
class ReimbursementNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ReimbursementNotSubmitted', { simpleResolvers: true, description: 'The cadre has not submitted it yet.' })
class ReimbursementNotSubmitted {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ReimbursementDecidedAlready', {
  simpleResolvers: true,
  description: 'It was decided before, and stays so.',
})
class ReimbursementDecidedAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const DraftReimbursementResult = createUnionType({
  name: 'DraftReimbursementResult',
  description: 'The drafted claim, or why there is none.',
  types: () =>
    [ReimbursementDrafted, ReimbursementSubmittedAlready, NothingToReimburse, ReimbursementMonthNotBegun] as const,
  resolveType: typeNameOf,
});

export const SubmitReimbursementResult = createUnionType({
  name: 'SubmitReimbursementResult',
  description: 'The submitted claim, or why it stays as it was.',
  types: () =>
    [
      ReimbursementSubmitted,
      ReimbursementNotFound,
      ReimbursementMonthNotOver,
      ReimbursementDecidedAlready,
      NothingToReimburse,
    ] as const,
  resolveType: typeNameOf,
});

export const DecideReimbursementResult = createUnionType({
  name: 'DecideReimbursementResult',
  description: 'The decided claim, or why it stays as it was.',
  types: () =>
    [ReimbursementDecided, ReimbursementNotFound, ReimbursementNotSubmitted, ReimbursementDecidedAlready] as const,
  resolveType: typeNameOf,
});

type ProblemKind = Exclude<(DraftOutcome | SubmitOutcome | DecideOutcome)['kind'], 'drafted' | 'submitted' | 'decided'>;

const PROBLEMS: Readonly<Record<ProblemKind, { readonly __typename: string; readonly message: string }>> = {
  'submitted-already': {
    __typename: 'ReimbursementSubmittedAlready',
    message: 'The claim of that month is submitted already.',
  },
  'nothing-to-claim': {
    __typename: 'NothingToReimburse',
    message: 'That month has no completed visit with a recorded place.',
  },
  'month-not-begun': { __typename: 'ReimbursementMonthNotBegun', message: 'That month has not begun.' },
  'month-not-over': {
    __typename: 'ReimbursementMonthNotOver',
    message: 'Submit the claim once its month is over, so that no visit is left out.',
  },
  unknown: { __typename: 'ReimbursementNotFound', message: 'There is no such claim.' },
  'not-submitted': { __typename: 'ReimbursementNotSubmitted', message: 'The cadre has not submitted it yet.' },
  'decided-already': { __typename: 'ReimbursementDecidedAlready', message: 'It was decided before; it stays so.' },
};

export function toDraftReimbursementResult(outcome: DraftOutcome) {
  if (outcome.kind === 'drafted') return { __typename: 'ReimbursementDrafted', claim: outcome.claim };
  const problem = PROBLEMS[outcome.kind];
  return outcome.kind === 'submitted-already' ? { ...problem, claim: outcome.claim } : problem;
}

export const toSubmitReimbursementResult = (outcome: SubmitOutcome) =>
  outcome.kind === 'submitted'
    ? { __typename: 'ReimbursementSubmitted', claim: outcome.claim }
    : PROBLEMS[outcome.kind];

export const toDecideReimbursementResult = (outcome: DecideOutcome) =>
  outcome.kind === 'decided' ? { __typename: 'ReimbursementDecided', claim: outcome.claim } : PROBLEMS[outcome.kind];
