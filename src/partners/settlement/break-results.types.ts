/** What may be told of a move with a break: one union per mutation, success first. */
import { Field, ObjectType, createUnionType } from 'type-graphql';
import { BreakType } from './break.types.js';
import type { MoveBreakOutcome } from './move-break.js';
import type { ApproveOutcome, DeclineOutcome, ProposeOutcome } from './reverse-break.js';

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };
const BREAK = { description: 'The break as it stands now.' };

@ObjectType('BreakMoved', {
  simpleResolvers: true,
  description: 'The break was changed, and its history has the step.',
})
class BreakMoved {
  @Field(() => BreakType, BREAK)
  break!: BreakType;
}

@ObjectType('BreakReversalProposed', { simpleResolvers: true, description: 'Another person must approve it now.' })
class BreakReversalProposed {
  @Field(() => BreakType, BREAK)
  break!: BreakType;
}

@ObjectType('BreakReversed', {
  simpleResolvers: true,
  description: 'The payment was taken back and the break is closed.',
})
class BreakReversed {
  @Field(() => BreakType, BREAK)
  break!: BreakType;
}

@ObjectType('BreakReversalDeclined', {
  simpleResolvers: true,
  description: 'The payment stays; the break is open again.',
})
class BreakReversalDeclined {
  @Field(() => BreakType, BREAK)
  break!: BreakType;
}

@ObjectType('BreakNotFound', { simpleResolvers: true, description: 'There is no such break.' })
class BreakNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('BreakAlreadyClosed', { simpleResolvers: true, description: 'It is closed; nothing changes any more.' })
class BreakAlreadyClosed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('BreakReversalPending', { simpleResolvers: true, description: 'A reversal waits for its second person.' })
class BreakReversalPending {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('BreakHasNothingToReverse', { simpleResolvers: true, description: 'No payment is booked here for it.' })
class BreakHasNothingToReverse {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('BreakReversalNotProposed', {
  simpleResolvers: true,
  description: 'Nobody proposes to take the payment back.',
})
class BreakReversalNotProposed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('BreakReversalNeedsAnother', {
  simpleResolvers: true,
  description: 'Whoever proposed a reversal never approves it.',
})
class BreakReversalNeedsAnother {
  @Field(() => String, MESSAGE)
  message!: string;
}

const resolveType = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const MoveBreakResult = createUnionType({
  name: 'MoveBreakResult',
  description: 'The break after the move, or why it stays as it was.',
  types: () => [BreakMoved, BreakNotFound, BreakAlreadyClosed, BreakReversalPending] as const,
  resolveType,
});

export const ProposeBreakReversalResult = createUnionType({
  name: 'ProposeBreakReversalResult',
  description: 'The proposal, or why there is none.',
  types: () =>
    [BreakReversalProposed, BreakNotFound, BreakAlreadyClosed, BreakReversalPending, BreakHasNothingToReverse] as const,
  resolveType,
});

export const ApproveBreakReversalResult = createUnionType({
  name: 'ApproveBreakReversalResult',
  description: 'The reversal, or why nothing was taken back.',
  types: () => [BreakReversed, BreakNotFound, BreakReversalNotProposed, BreakReversalNeedsAnother] as const,
  resolveType,
});

export const DeclineBreakReversalResult = createUnionType({
  name: 'DeclineBreakReversalResult',
  description: 'The break without the proposal, or why it stays as it was.',
  types: () => [BreakReversalDeclined, BreakNotFound, BreakReversalNotProposed] as const,
  resolveType,
});

type Outcome = MoveBreakOutcome | ProposeOutcome | ApproveOutcome | DeclineOutcome;
type ProblemKind = Exclude<Outcome, { readonly break: unknown }>['kind'];

const PROBLEMS: Readonly<Record<ProblemKind, { readonly __typename: string; readonly message: string }>> = {
  'break-not-found': { __typename: 'BreakNotFound', message: 'There is no such break.' },
  'break-closed': { __typename: 'BreakAlreadyClosed', message: 'The break is closed; nothing changes any more.' },
  'reversal-pending': {
    __typename: 'BreakReversalPending',
    message: 'A reversal is proposed: let another person approve or decline it first.',
  },
  'nothing-to-reverse': {
    __typename: 'BreakHasNothingToReverse',
    message: 'No payment is booked here for this break.',
  },
  'not-proposed': { __typename: 'BreakReversalNotProposed', message: 'Nobody proposes to take this payment back.' },
  'same-person': {
    __typename: 'BreakReversalNeedsAnother',
    message: 'You proposed this reversal: another person must approve it.',
  },
};

const SUCCESS = {
  moved: 'BreakMoved',
  proposed: 'BreakReversalProposed',
  reversed: 'BreakReversed',
  declined: 'BreakReversalDeclined',
} as const;

export const toBreakResult = (outcome: Outcome) =>
  'break' in outcome ? { __typename: SUCCESS[outcome.kind], break: outcome.break } : PROBLEMS[outcome.kind];
