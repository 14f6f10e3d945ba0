/** The GraphQL types of collection policies, what a branch sends of them, and what it may be answered. */
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type {
  AssistMode,
  EndPolicyOutcome,
  IntentMode,
  PolicyDecision,
  SetPolicyOutcome,
} from './collection-policy.js';

export const IntentModeEnum: { readonly [M in IntentMode]: M } = {
  REFER: 'REFER',
  ASSIST_EDC: 'ASSIST_EDC',
  ASSIST_AGENT: 'ASSIST_AGENT',
};

registerEnumType(IntentModeEnum, {
  name: 'PaymentIntentMode',
  description: "How a cadre helps a family to pay. None leads through the cadre's own hands: a partner confirms each.",
  valuesConfig: {
    REFER: { description: 'The cadre names official channels; the family goes there. Always allowed.' },
    ASSIST_EDC: { description: "The family pays with its card at a bank's terminal that the cadre carries." },
    ASSIST_AGENT: { description: "A bank's agent takes the payment from the agent's deposit at the bank." },
  },
});

@ObjectType('CollectionPolicy', {
  simpleResolvers: true,
  description: 'Which ways of helping a family to pay are allowed in a region, from one day to another.',
})
export class CollectionPolicyType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'The first day on which it holds.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; null while no end is set.' })
  through!: CivilDate | null;

  @Field(() => [IntentModeEnum], { description: 'What is allowed besides REFER; an empty list allows nothing more.' })
  assistModes!: readonly AssistMode[];

  @Field(() => String, { description: 'Why, in the words of the branch.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  madeAt!: Date;
}

@ObjectType('CollectionPolicyExplanation', {
  simpleResolvers: true,
  description: 'What is allowed for one family on one day, and which rule says so.',
})
export class PolicyExplanationType {
  @Field(() => CivilDateScalar, { description: 'The day that was asked about, where the family lives.' })
  day!: CivilDate;

  @Field(() => [IntentModeEnum], { description: 'The modes that are allowed.' })
  modes!: readonly IntentMode[];

  @Field(() => CollectionPolicyType, {
    nullable: true,
    description: 'The policy that decides; null where the rule of the whole programme holds: REFER only.',
  })
  decidedBy!: CollectionPolicyType | null;

  @Field(() => [CollectionPolicyType], {
    description: 'Policies of wider regions that hold on that day and gave way, the nearest first.',
  })
  overruled!: readonly CollectionPolicyType[];

  @Field(() => String, { description: 'The same in a sentence.' })
  reason!: string;
}

@InputType('SetCollectionPolicyInput', {
  description: 'A collection policy. Sent again with the same id, it is the same one.',
})
export class SetCollectionPolicyInput {
  @Field(() => ID, { description: 'A UUID made by the client: it becomes the id of the policy.' })
  id!: string;

  @Field(() => RegionCodeScalar, {
    description: "One of the branch's regions, at any level, with everything inside it.",
  })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day: today or later.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; left out: until it is ended.' })
  through?: CivilDate | null;

  @Field(() => [IntentModeEnum], {
    description: 'What is allowed besides REFER. An empty list takes back, here, what a wider region allows.',
  })
  modes!: IntentMode[];

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason!: string;
}

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };

@ObjectType('CollectionPolicySet', { simpleResolvers: true, description: 'The policy stands.' })
class CollectionPolicySet {
  @Field(() => CollectionPolicyType, { description: 'As it stands now.' })
  policy!: CollectionPolicyType;
}

@ObjectType('CollectionPolicyEnded', { simpleResolvers: true, description: 'The end is set.' })
class CollectionPolicyEnded {
  @Field(() => CollectionPolicyType, { description: 'As it stands now.' })
  policy!: CollectionPolicyType;
}

@ObjectType('CollectionPolicyOverlaps', {
  simpleResolvers: true,
  description: 'The region has a policy for some of these days. Nothing was changed.',
})
class CollectionPolicyOverlaps {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => CollectionPolicyType, { description: 'The one in the way: end it first.' })
  policy!: CollectionPolicyType;
}

@ObjectType('CollectionPolicyRegionOutsideBranch', {
  simpleResolvers: true,
  description: "The region is not one of the viewer's, nor inside one.",
})
class CollectionPolicyRegionOutsideBranch {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CollectionPolicyRegionUnknown', { simpleResolvers: true, description: 'No region has this code.' })
class CollectionPolicyRegionUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CollectionPolicyPeriodHasPassed', {
  simpleResolvers: true,
  description: 'A day that has passed cannot be ruled any more.',
})
class CollectionPolicyPeriodHasPassed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CollectionPolicyPeriodIsEmpty', { simpleResolvers: true, description: 'It would end before it begins.' })
class CollectionPolicyPeriodIsEmpty {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CollectionPolicyConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another policy. Nothing was changed.',
})
class CollectionPolicyConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CollectionPolicyNotFound', {
  simpleResolvers: true,
  description: "There is no such policy in the viewer's regions.",
})
class CollectionPolicyNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CollectionPolicyEndsSoonerAlready', {
  simpleResolvers: true,
  description: 'An end can be brought forward, not put off: set another policy instead.',
})
class CollectionPolicyEndsSoonerAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const SetCollectionPolicyResult = createUnionType({
  name: 'SetCollectionPolicyResult',
  description: 'The policy, or why there is none.',
  types: () =>
    [
      CollectionPolicySet,
      CollectionPolicyRegionOutsideBranch,
      CollectionPolicyRegionUnknown,
      CollectionPolicyPeriodHasPassed,
      CollectionPolicyPeriodIsEmpty,
      CollectionPolicyOverlaps,
      CollectionPolicyConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const EndCollectionPolicyResult = createUnionType({
  name: 'EndCollectionPolicyResult',
  description: 'The policy with its end, or why it stays as it was.',
  types: () =>
    [
      CollectionPolicyEnded,
      CollectionPolicyNotFound,
      CollectionPolicyPeriodHasPassed,
      CollectionPolicyPeriodIsEmpty,
      CollectionPolicyEndsSoonerAlready,
    ] as const,
  resolveType: typeNameOf,
});

type ProblemKind = Exclude<(SetPolicyOutcome | EndPolicyOutcome)['kind'], 'set' | 'ended' | 'overlaps'>;

const PROBLEMS: Readonly<Record<ProblemKind, { readonly __typename: string; readonly message: string }>> = {
  'region-outside-branch': {
    __typename: 'CollectionPolicyRegionOutsideBranch',
    message: 'That region is not one of yours.',
  },
  'region-unknown': { __typename: 'CollectionPolicyRegionUnknown', message: 'No region has this code.' },
  'period-has-passed': {
    __typename: 'CollectionPolicyPeriodHasPassed',
    message: 'A policy is set or ended for today and the days to come.',
  },
  'period-is-empty': { __typename: 'CollectionPolicyPeriodIsEmpty', message: 'It would end before it begins.' },
  'conflicts-with-earlier': {
    __typename: 'CollectionPolicyConflictsWithEarlier',
    message: 'This id stands for another policy.',
  },
  unknown: { __typename: 'CollectionPolicyNotFound', message: 'There is no such policy.' },
  'ends-sooner-already': { __typename: 'CollectionPolicyEndsSoonerAlready', message: 'It ends sooner already.' },
};

export function toSetPolicyResult(outcome: SetPolicyOutcome) {
  if (outcome.kind === 'set') return { __typename: 'CollectionPolicySet', policy: outcome.policy };
  if (outcome.kind !== 'overlaps') return PROBLEMS[outcome.kind];
  const { policy } = outcome;
  const message = `The region has a policy from ${policy.from} on; end it first.`;
  return { __typename: 'CollectionPolicyOverlaps', policy, message };
}

export const toEndPolicyResult = (outcome: EndPolicyOutcome) =>
  outcome.kind === 'ended' ? { __typename: 'CollectionPolicyEnded', policy: outcome.policy } : PROBLEMS[outcome.kind];

const sentenceOf = ({ modes, decidedBy }: PolicyDecision): string => {
  const allowed = modes.join(', ');
  return decidedBy === null
    ? `No policy is set here: the programme's rule holds, ${allowed} only.`
    : `The policy of region ${decidedBy.regionCode}, from ${decidedBy.from} on, allows ${allowed}: ${decidedBy.reason}`;
};

export const toExplanation = (decision: PolicyDecision, day: CivilDate): PolicyExplanationType => ({
  ...decision,
  day,
  reason: sentenceOf(decision),
});
