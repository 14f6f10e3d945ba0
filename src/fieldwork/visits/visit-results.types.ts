/** What a phone sends of visits, and what it may be answered. */
import { Field, Float, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { ServiceRestrictionType } from '../restrictions/index.js';
import type { VisitOutcome } from './visit-outcome.js';
import { VisitOutcomeEnum, VisitType } from './visit.types.js';
import type { PlanVisitOutcome, RecordVisitOutcome, VisitProblem } from './visit.js';

@InputType('PlanVisitInput', { description: 'A plan to visit. Sent again with the same id, it is the same plan.' })
export class PlanVisitInput {
  @Field(() => ID, { description: 'A UUID made by the phone: it becomes the id of the visit.' })
  id!: string;

  @Field(() => ID, { description: 'The family, of the portfolio of today.' })
  familyId!: string;

  @Field(() => CivilDateScalar, { description: 'Today or a later day.' })
  plannedFor!: CivilDate;
}

@InputType('PositionInput', { description: 'Where the phone was, in degrees of WGS 84.' })
export class PositionInput {
  @Field(() => Float, { description: 'From -90 to 90, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'From -180 to 180, east positive.' })
  longitude!: number;
}

@InputType('PromiseInput', { description: 'What the family said it would pay, and by when.' })
export class PromiseInput {
  @Field(() => RupiahScalar, { description: 'More than zero.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The day of the visit or later.' })
  promisedFor!: CivilDate;
}

@InputType('RecordVisitInput', {
  description:
    'What came of a visit. With the id of a planned visit it completes that one; sent again, it is the same visit.',
})
export class RecordVisitInput {
  @Field(() => ID, { description: 'A UUID made by the phone, or the id of the planned visit.' })
  id!: string;

  @Field(() => ID, { description: 'The family, of the portfolio on the day of the visit.' })
  familyId!: string;

  @Field(() => DateTimeScalar, { description: 'When it took place; a phone without signal may tell of it later.' })
  visitedAt!: Date;

  @Field(() => VisitOutcomeEnum, { description: 'What came of it.' })
  outcome!: VisitOutcome;

  @Field(() => String, { nullable: true, description: 'In own words, at most 1,000 characters.' })
  note?: string | null;

  @Field(() => PositionInput, { nullable: true, description: 'Where the phone was, if it knew.' })
  position?: PositionInput | null;

  @Field(() => PromiseInput, { nullable: true, description: 'With the outcome PROMISED_TO_PAY, and with no other.' })
  promise?: PromiseInput | null;
}

const MESSAGE = { description: 'For the person at the phone, in English.' };

@ObjectType('VisitPlanned', { simpleResolvers: true, description: 'The visit is planned.' })
export class VisitPlanned {
  @Field(() => VisitType, { description: 'The visit as it stands now.' })
  visit!: VisitType;

  @Field(() => [ServiceRestrictionType], {
    description: 'Restrictions there on that day that ask for care and do not forbid the visit.',
  })
  warnings!: ServiceRestrictionType[];
}

@ObjectType('VisitsRestricted', {
  simpleResolvers: true,
  description:
    'Visits are restricted where the family lives, on that day. The family may still be called, and may pay.',
})
export class VisitsRestricted {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => ServiceRestrictionType, { description: 'The restriction, with its reason and its days.' })
  restriction!: ServiceRestrictionType;
}

@ObjectType('VisitRecorded', { simpleResolvers: true, description: 'The visit is recorded.' })
export class VisitRecorded {
  @Field(() => VisitType, { description: 'The visit as it stands now.' })
  visit!: VisitType;
}

@ObjectType('FamilyOutsidePortfolio', {
  simpleResolvers: true,
  description: "The family is not in the cadre's portfolio on that day, or there is no such family.",
})
export class FamilyOutsidePortfolio {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('VisitConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another visit, or for this one in other words. Nothing was changed.',
})
export class VisitConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('VisitInTheFuture', {
  simpleResolvers: true,
  description: 'The visit is said to take place later than now.',
})
export class VisitInTheFuture {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PromiseMissing', {
  simpleResolvers: true,
  description: 'The outcome says that the family promised to pay, and no promise came with it.',
})
export class PromiseMissing {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PromiseNotAllowed', {
  simpleResolvers: true,
  description: 'A promise came with another outcome, without an amount, or for a day before the visit.',
})
export class PromiseNotAllowed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PlannedDayHasPassed', {
  simpleResolvers: true,
  description: 'The day of the plan is over where the family lives.',
})
export class PlannedDayHasPassed {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const PlanVisitResult = createUnionType({
  name: 'PlanVisitResult',
  description: 'The planned visit, or why there is none.',
  types: () =>
    [VisitPlanned, FamilyOutsidePortfolio, VisitConflictsWithEarlier, PlannedDayHasPassed, VisitsRestricted] as const,
  resolveType: typeNameOf,
});

/** Every member of `RecordVisitResult`, for whoever records visits among other things. */
export const RECORDING_ANSWERS = [
  VisitRecorded,
  FamilyOutsidePortfolio,
  VisitConflictsWithEarlier,
  VisitInTheFuture,
  PromiseMissing,
  PromiseNotAllowed,
] as const;

export const RecordVisitResult = createUnionType({
  name: 'RecordVisitResult',
  description: 'The recorded visit, or why there is none.',
  types: () => RECORDING_ANSWERS,
  resolveType: typeNameOf,
});

const PROBLEMS: Readonly<Record<VisitProblem, { readonly __typename: string; readonly message: string }>> = {
  'conflicts-with-earlier': {
    __typename: 'VisitConflictsWithEarlier',
    message: 'This visit was told of before in other words; it stays as it was.',
  },
  'family-outside-portfolio': {
    __typename: 'FamilyOutsidePortfolio',
    message: 'The family is not in your portfolio on that day.',
  },
  'in-the-future': {
    __typename: 'VisitInTheFuture',
    message: "The visit lies in the future; check the phone's clock.",
  },
  'promise-missing': { __typename: 'PromiseMissing', message: 'Say how much the family promised to pay, and by when.' },
  'promise-not-allowed': {
    __typename: 'PromiseNotAllowed',
    message: 'A promise needs the outcome PROMISED_TO_PAY, an amount, and a day not before the visit.',
  },
  'planned-day-has-passed': { __typename: 'PlannedDayHasPassed', message: 'Plan a visit for today or a later day.' },
};

export function toPlanVisitResult(outcome: PlanVisitOutcome) {
  if (outcome.kind === 'planned')
    return { __typename: 'VisitPlanned', visit: outcome.visit, warnings: outcome.warnings };
  if (outcome.kind !== 'visits-restricted') return PROBLEMS[outcome.kind];
  const { restriction } = outcome;
  const message = `No visits there on that day: ${restriction.reason}. Call the family instead; it may pay as always.`;
  return { __typename: 'VisitsRestricted', message, restriction };
}

export const toRecordVisitResult = (outcome: RecordVisitOutcome) =>
  outcome.kind === 'recorded' ? { __typename: 'VisitRecorded', visit: outcome.visit } : PROBLEMS[outcome.kind];
