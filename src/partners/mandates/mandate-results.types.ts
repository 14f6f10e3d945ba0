/** What may be answered to whoever enrols or ends a mandate. */
import { Field, ObjectType, createUnionType } from 'type-graphql';
import { MandateType } from './mandate.types.js';
import type { EndOutcome, EnrolOutcome } from './mandate.js';

const MESSAGE = { description: 'For the person at the screen, in English.' };

@ObjectType('MandateEnrolled', { simpleResolvers: true, description: 'The mandate is enrolled.' })
class MandateEnrolled {
  @Field(() => MandateType, { description: 'The mandate.' })
  mandate!: MandateType;
}

@ObjectType('MandateEnded', {
  simpleResolvers: true,
  description: 'The mandate has ended: no later debit file holds it.',
})
class MandateEnded {
  @Field(() => MandateType, { description: 'The mandate.' })
  mandate!: MandateType;
}

@ObjectType('MandateEnrolledAlready', {
  simpleResolvers: true,
  description: 'The family has an open mandate: end it first.',
})
class MandateEnrolledAlready {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => MandateType, { description: 'That mandate.' })
  mandate!: MandateType;
}

@ObjectType('MandateFamilyNotFound', { simpleResolvers: true, description: 'There is no such family to see.' })
class MandateFamilyNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('MandateConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another mandate. Nothing was changed.',
})
class MandateConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('MandateNotFound', { simpleResolvers: true, description: 'There is no such mandate to see.' })
class MandateNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const EnrolMandateResult = createUnionType({
  name: 'EnrolMandateResult',
  description: 'The enrolled mandate, or why there is none.',
  types: () => [MandateEnrolled, MandateEnrolledAlready, MandateFamilyNotFound, MandateConflictsWithEarlier] as const,
  resolveType: typeNameOf,
});

export const EndMandateResult = createUnionType({
  name: 'EndMandateResult',
  description: 'The ended mandate, or why there is none.',
  types: () => [MandateEnded, MandateNotFound] as const,
  resolveType: typeNameOf,
});

export function toEnrolResult(outcome: EnrolOutcome): object {
  switch (outcome.kind) {
    case 'enrolled':
      return { __typename: 'MandateEnrolled', mandate: outcome.mandate };
    case 'enrolled-already':
      return {
        __typename: 'MandateEnrolledAlready',
        message: 'The family has an open mandate; end it before another is enrolled.',
        mandate: outcome.mandate,
      };
    case 'unknown-family':
      return { __typename: 'MandateFamilyNotFound', message: 'There is no such family.' };
    case 'conflicts-with-earlier':
      return {
        __typename: 'MandateConflictsWithEarlier',
        message: 'This id was used before for another family, bank or account.',
      };
  }
}

export const toEndResult = (outcome: EndOutcome): object =>
  outcome.kind === 'ended'
    ? { __typename: 'MandateEnded', mandate: outcome.mandate }
    : { __typename: 'MandateNotFound', message: 'There is no such mandate.' };
