/** What may be answered to whoever works on money in suspense. */
import { Field, ID, ObjectType, createUnionType } from 'type-graphql';
import type { AssignOutcome, DecideOutcome, ProposeOutcome } from './suspense-item.js';
import { SuspenseItemType } from './suspense.types.js';

const ITEM = { description: 'The item as it stands now.' };
const MESSAGE = { description: 'For the person at the screen, in English.' };

@ObjectType('SuspenseItemAssigned', {
  simpleResolvers: true,
  description: 'Somebody looks after it, or nobody does any more.',
})
export class SuspenseItemAssigned {
  @Field(() => SuspenseItemType, ITEM)
  item!: SuspenseItemType;
}

@ObjectType('SuspenseResolutionProposed', {
  simpleResolvers: true,
  description: 'The proposal waits for somebody else.',
})
export class SuspenseResolutionProposed {
  @Field(() => SuspenseItemType, ITEM)
  item!: SuspenseItemType;
}

@ObjectType('SuspenseResolutionApproved', { simpleResolvers: true, description: 'The resolution is booked.' })
export class SuspenseResolutionApproved {
  @Field(() => SuspenseItemType, ITEM)
  item!: SuspenseItemType;

  @Field(() => ID, { description: "The journal's entry: the same one however often it is approved." })
  entryId!: string;
}

@ObjectType('SuspenseResolutionRejected', { simpleResolvers: true, description: 'The proposal is rejected.' })
export class SuspenseResolutionRejected {
  @Field(() => SuspenseItemType, ITEM)
  item!: SuspenseItemType;
}

@ObjectType('SuspenseItemNotFound', {
  simpleResolvers: true,
  description: 'There is no such item, or the viewer may not see it.',
})
export class SuspenseItemNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('SuspenseItemResolvedAlready', {
  simpleResolvers: true,
  description: 'Nothing of it is in suspense any more.',
})
export class SuspenseItemResolvedAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('SuspenseFamilyOutsideReach', {
  simpleResolvers: true,
  description: 'There is no such family, or the viewer may not see it.',
})
export class SuspenseFamilyOutsideReach {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('SuspenseResolutionPending', {
  simpleResolvers: true,
  description: 'Another proposal waits to be decided.',
})
export class SuspenseResolutionPending {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('SuspenseProposalConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another proposal, or for this one in other words. Nothing was changed.',
})
export class SuspenseProposalConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('SuspenseProposalNotFound', {
  simpleResolvers: true,
  description: 'There is no such proposal, or the viewer may not see what it is for.',
})
export class SuspenseProposalNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('SuspenseProposalDecidedAlready', { simpleResolvers: true, description: 'Somebody has decided it.' })
export class SuspenseProposalDecidedAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('SuspenseProposalIsOwn', {
  simpleResolvers: true,
  description: 'Who proposes does not decide, whatever roles the person holds.',
})
export class SuspenseProposalIsOwn {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const AssignSuspenseItemResult = createUnionType({
  name: 'AssignSuspenseItemResult',
  description: 'The item with its owner, or why it has none.',
  types: () => [SuspenseItemAssigned, SuspenseItemNotFound, SuspenseItemResolvedAlready] as const,
  resolveType: typeNameOf,
});

export const ProposeSuspenseResolutionResult = createUnionType({
  name: 'ProposeSuspenseResolutionResult',
  description: 'The item with its proposal, or why there is none.',
  types: () =>
    [
      SuspenseResolutionProposed,
      SuspenseItemNotFound,
      SuspenseItemResolvedAlready,
      SuspenseFamilyOutsideReach,
      SuspenseResolutionPending,
      SuspenseProposalConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const ApproveSuspenseResolutionResult = createUnionType({
  name: 'ApproveSuspenseResolutionResult',
  description: 'The item as it is resolved, or why it is not.',
  types: () =>
    [
      SuspenseResolutionApproved,
      SuspenseProposalNotFound,
      SuspenseProposalIsOwn,
      SuspenseProposalDecidedAlready,
      SuspenseItemResolvedAlready,
    ] as const,
  resolveType: typeNameOf,
});

export const RejectSuspenseResolutionResult = createUnionType({
  name: 'RejectSuspenseResolutionResult',
  description: 'The item with its rejected proposal, or why it is not rejected.',
  types: () =>
    [
      SuspenseResolutionRejected,
      SuspenseProposalNotFound,
      SuspenseProposalIsOwn,
      SuspenseProposalDecidedAlready,
    ] as const,
  resolveType: typeNameOf,
});

type Outcome = AssignOutcome | ProposeOutcome | DecideOutcome;
type Problem = Exclude<Outcome, { readonly item: unknown }>['kind'];

const PROBLEMS: Readonly<Record<Problem, { readonly __typename: string; readonly message: string }>> = {
  'item-not-found': { __typename: 'SuspenseItemNotFound', message: 'There is no such money in your reach.' },
  'item-resolved': { __typename: 'SuspenseItemResolvedAlready', message: 'Nothing of it is in suspense any more.' },
  'family-outside-reach': {
    __typename: 'SuspenseFamilyOutsideReach',
    message: 'There is no such family among those you may see.',
  },
  'resolution-pending': {
    __typename: 'SuspenseResolutionPending',
    message: 'Another proposal waits; have it decided first.',
  },
  'conflicts-with-earlier': {
    __typename: 'SuspenseProposalConflictsWithEarlier',
    message: 'This was proposed before in other words; it stays as it was.',
  },
  'proposal-not-found': { __typename: 'SuspenseProposalNotFound', message: 'There is no such proposal in your reach.' },
  'proposal-decided': { __typename: 'SuspenseProposalDecidedAlready', message: 'It is decided; nothing was changed.' },
  'proposal-is-own': { __typename: 'SuspenseProposalIsOwn', message: 'You proposed it: somebody else must decide.' },
};

const TYPE_NAMES = {
  assigned: 'SuspenseItemAssigned',
  proposed: 'SuspenseResolutionProposed',
  approved: 'SuspenseResolutionApproved',
  rejected: 'SuspenseResolutionRejected',
} as const;

export function toSuspenseResult(outcome: Outcome) {
  if (!('item' in outcome)) return PROBLEMS[outcome.kind];
  const { kind, ...told } = outcome;
  return { __typename: TYPE_NAMES[kind], ...told };
}
