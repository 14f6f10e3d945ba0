/** The GraphQL types of restrictions, what a branch sends of them, and what it may be answered. */
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type {
  EndRestrictionOutcome,
  RestrictServiceOutcome,
  RestrictionMode,
  RestrictionProblem,
} from './service-restriction.js';

const RestrictionModeEnum: { readonly [M in RestrictionMode]: M } = { BLOCK: 'BLOCK', WARN: 'WARN' };

registerEnumType(RestrictionModeEnum, {
  name: 'RestrictionMode',
  description: 'How strongly visits are restricted. Paying is never restricted.',
  valuesConfig: {
    BLOCK: { description: 'No visit is planned there on these days.' },
    WARN: { description: 'Visits are planned, and the reason is shown with them.' },
  },
});

@ObjectType('ServiceRestriction', {
  simpleResolvers: true,
  description: 'Visits in a region are restricted for some days. Families go on paying through every channel.',
})
export class ServiceRestrictionType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'The first day on which it holds.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; null while no end is set.' })
  through!: CivilDate | null;

  @Field(() => RestrictionModeEnum, { description: 'How strongly.' })
  mode!: RestrictionMode;

  @Field(() => String, { description: 'Why, in the words of the branch.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;
}

@InputType('RestrictServiceInput', {
  description: 'A restriction of visits. Sent again with the same id, it is the same one.',
})
export class RestrictServiceInput {
  @Field(() => ID, { description: 'A UUID made by the client: it becomes the id of the restriction.' })
  id!: string;

  @Field(() => RegionCodeScalar, {
    description: "One of the branch's regions, at any level, with everything inside it.",
  })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day: today or later.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; left out: until it is ended.' })
  through?: CivilDate | null;

  @Field(() => RestrictionModeEnum, { description: 'How strongly.' })
  mode!: RestrictionMode;

  @Field(() => String, { description: 'Why: cadres read it. 1 to 500 characters.' })
  reason!: string;
}

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };

@ObjectType('ServiceRestricted', { simpleResolvers: true, description: 'The restriction stands.' })
class ServiceRestricted {
  @Field(() => ServiceRestrictionType, { description: 'As it stands now.' })
  restriction!: ServiceRestrictionType;
}

@ObjectType('ServiceRestrictionEnded', { simpleResolvers: true, description: 'The end is set.' })
class ServiceRestrictionEnded {
  @Field(() => ServiceRestrictionType, { description: 'As it stands now.' })
  restriction!: ServiceRestrictionType;
}

@ObjectType('RestrictionRegionOutsideBranch', {
  simpleResolvers: true,
  description: "The region is not one of the viewer's, nor inside one.",
})
class RestrictionRegionOutsideBranch {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('RestrictionRegionUnknown', { simpleResolvers: true, description: 'No region has this code.' })
class RestrictionRegionUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('RestrictionPeriodHasPassed', {
  simpleResolvers: true,
  description: 'A day that has passed cannot be restricted or released any more.',
})
class RestrictionPeriodHasPassed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('RestrictionPeriodIsEmpty', { simpleResolvers: true, description: 'It would end before it begins.' })
class RestrictionPeriodIsEmpty {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('RestrictionConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another restriction. Nothing was changed.',
})
class RestrictionConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('RestrictionNotFound', {
  simpleResolvers: true,
  description: "There is no such restriction in the viewer's regions.",
})
class RestrictionNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('RestrictionEndsSoonerAlready', {
  simpleResolvers: true,
  description: 'An end can be brought forward, not put off: make another restriction instead.',
})
class RestrictionEndsSoonerAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const RestrictServiceResult = createUnionType({
  name: 'RestrictServiceResult',
  description: 'The restriction, or why there is none.',
  types: () =>
    [
      ServiceRestricted,
      RestrictionRegionOutsideBranch,
      RestrictionRegionUnknown,
      RestrictionPeriodHasPassed,
      RestrictionPeriodIsEmpty,
      RestrictionConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const EndServiceRestrictionResult = createUnionType({
  name: 'EndServiceRestrictionResult',
  description: 'The restriction with its end, or why it stays as it was.',
  types: () =>
    [
      ServiceRestrictionEnded,
      RestrictionNotFound,
      RestrictionPeriodHasPassed,
      RestrictionPeriodIsEmpty,
      RestrictionEndsSoonerAlready,
    ] as const,
  resolveType: typeNameOf,
});

const PASSED = {
  __typename: 'RestrictionPeriodHasPassed',
  message: 'That day has passed there; choose today or later.',
};
const EMPTY = { __typename: 'RestrictionPeriodIsEmpty', message: 'The last day lies before the first.' };

const PROBLEMS: Readonly<Record<RestrictionProblem, { readonly __typename: string; readonly message: string }>> = {
  'region-outside-branch': {
    __typename: 'RestrictionRegionOutsideBranch',
    message: 'Only regions of your own branch can be restricted.',
  },
  'region-unknown': { __typename: 'RestrictionRegionUnknown', message: 'No region has this code.' },
  'period-has-passed': PASSED,
  'period-is-empty': EMPTY,
  'conflicts-with-earlier': {
    __typename: 'RestrictionConflictsWithEarlier',
    message: 'This id stands for another restriction; it stays as it was.',
  },
};

const END_PROBLEMS: Readonly<
  Record<Exclude<EndRestrictionOutcome['kind'], 'ended'>, { readonly __typename: string; readonly message: string }>
> = {
  unknown: { __typename: 'RestrictionNotFound', message: 'Your branch has no such restriction.' },
  'period-has-passed': PASSED,
  'period-is-empty': EMPTY,
  'ends-sooner-already': {
    __typename: 'RestrictionEndsSoonerAlready',
    message: 'It ends sooner already; make another restriction for later days.',
  },
};

export const toRestrictServiceResult = (outcome: RestrictServiceOutcome) =>
  outcome.kind === 'restricted'
    ? { __typename: 'ServiceRestricted', restriction: outcome.restriction }
    : PROBLEMS[outcome.kind];

export const toEndServiceRestrictionResult = (outcome: EndRestrictionOutcome) =>
  outcome.kind === 'ended'
    ? { __typename: 'ServiceRestrictionEnded', restriction: outcome.restriction }
    : END_PROBLEMS[outcome.kind];
