/** The GraphQL types of intents, what a phone sends of them, and what it may be answered. */
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { type IntentMode, IntentModeEnum } from '../collection-policy/index.js';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import type { CancelIntentOutcome, CreateIntentOutcome, IntentState } from './payment-intent.js';

export const IntentStateEnum: { readonly [S in IntentState]: S } = {
  OPEN: 'OPEN',
  SETTLED: 'SETTLED',
  EXPIRED: 'EXPIRED',
  CANCELLED: 'CANCELLED',
};

registerEnumType(IntentStateEnum, {
  name: 'PaymentIntentState',
  description: 'What has become of an intent. Only a partner settles one.',
  valuesConfig: {
    OPEN: { description: 'It waits for the confirmation of a partner.' },
    SETTLED: { description: 'A partner confirmed the payment.' },
    EXPIRED: { description: 'Its time is over without a confirmation.' },
    CANCELLED: { description: 'The cadre took it back, or its terminal or agent was revoked.' },
  },
});

@ObjectType('PaymentIntent', {
  simpleResolvers: true,
  description: 'How a family means to pay, agreed on with a cadre. It moves no money and credits nobody.',
})
export class PaymentIntentType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => IntentModeEnum, { description: 'How the cadre helps.' })
  mode!: IntentMode;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'A payment made from this moment on settles it no more.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the cadre took it back; null while nobody has.' })
  cancelledAt!: Date | null;
}

@InputType('CreatePaymentIntentInput', {
  description: 'How a family means to pay. Sent again with the same id, it is the same intent.',
})
export class CreatePaymentIntentInput {
  @Field(() => ID, {
    description: 'A time-ordered UUID (version 7) made by the phone: it becomes the id of the intent.',
  })
  id!: string;

  @Field(() => ID, { description: "A family of today's portfolio." })
  familyId!: string;

  @Field(() => IntentModeEnum, { description: 'How the cadre helps.' })
  mode!: IntentMode;

  @Field(() => ID, {
    nullable: true,
    description: 'The terminal for ASSIST_EDC, the agent for ASSIST_AGENT; left out for REFER.',
  })
  pointId?: string | null;
}

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };
const INTENT = { description: 'The intent as it stands now.' };

@ObjectType('PaymentIntentCreated', { simpleResolvers: true, description: 'The intent waits for its payment.' })
class PaymentIntentCreated {
  @Field(() => PaymentIntentType, INTENT)
  intent!: PaymentIntentType;
}

@ObjectType('PaymentIntentCancelled', { simpleResolvers: true, description: 'The intent is taken back.' })
class PaymentIntentCancelled {
  @Field(() => PaymentIntentType, INTENT)
  intent!: PaymentIntentType;
}

@ObjectType('PaymentModeNotAllowed', {
  simpleResolvers: true,
  description: 'The collection policy does not allow this mode where the family lives.',
})
class PaymentModeNotAllowed {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => [IntentModeEnum], { description: 'What is allowed there today; `explainPolicy` says why.' })
  allowed!: readonly IntentMode[];
}

@ObjectType('PaymentIntentFamilyOutsidePortfolio', {
  simpleResolvers: true,
  description: "The family is not in the cadre's portfolio today.",
})
class PaymentIntentFamilyOutsidePortfolio {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentIntentPointUnknown', {
  simpleResolvers: true,
  description: 'The terminal or agent is none that the cadre may use for this family today.',
})
class PaymentIntentPointUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentIntentPointRevoked', { simpleResolvers: true, description: 'The terminal or agent is revoked.' })
class PaymentIntentPointRevoked {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentIntentConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another intent. Nothing was changed.',
})
class PaymentIntentConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentIntentNotFound', { simpleResolvers: true, description: 'The cadre has made no such intent.' })
class PaymentIntentNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentIntentSettledAlready', {
  simpleResolvers: true,
  description: 'A partner has confirmed the payment: it is not taken back.',
})
class PaymentIntentSettledAlready {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => PaymentIntentType, INTENT)
  intent!: PaymentIntentType;
}

const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const CreatePaymentIntentResult = createUnionType({
  name: 'CreatePaymentIntentResult',
  description: 'The intent, or why there is none.',
  types: () =>
    [
      PaymentIntentCreated,
      PaymentIntentFamilyOutsidePortfolio,
      PaymentModeNotAllowed,
      PaymentIntentPointUnknown,
      PaymentIntentPointRevoked,
      PaymentIntentConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const CancelPaymentIntentResult = createUnionType({
  name: 'CancelPaymentIntentResult',
  description: 'The intent taken back, or why it stays.',
  types: () => [PaymentIntentCancelled, PaymentIntentNotFound, PaymentIntentSettledAlready] as const,
  resolveType: typeNameOf,
});

const PROBLEMS = {
  'family-outside-portfolio': {
    __typename: 'PaymentIntentFamilyOutsidePortfolio',
    message: 'The family is not in your portfolio today.',
  },
  'point-unknown': {
    __typename: 'PaymentIntentPointUnknown',
    message: 'That terminal or agent is none of yours for this family today.',
  },
  'point-revoked': { __typename: 'PaymentIntentPointRevoked', message: 'It is revoked: hand it in at the branch.' },
  'conflicts-with-earlier': {
    __typename: 'PaymentIntentConflictsWithEarlier',
    message: 'This id stands for another intent.',
  },
  unknown: { __typename: 'PaymentIntentNotFound', message: 'There is no such intent of yours.' },
} as const;

export function toCreateIntentResult(outcome: CreateIntentOutcome) {
  if (outcome.kind === 'created') return { __typename: 'PaymentIntentCreated', intent: outcome.intent };
  if (outcome.kind !== 'mode-not-allowed') return PROBLEMS[outcome.kind];
  const { modes } = outcome.policy;
  const message = `Where the family lives only ${modes.join(', ')} is allowed today.`;
  return { __typename: 'PaymentModeNotAllowed', message, allowed: modes };
}

export function toCancelIntentResult(outcome: CancelIntentOutcome) {
  if (outcome.kind === 'cancelled') return { __typename: 'PaymentIntentCancelled', intent: outcome.intent };
  if (outcome.kind === 'unknown') return PROBLEMS.unknown;
  const message = 'The bank has confirmed the payment.';
  return { __typename: 'PaymentIntentSettledAlready', intent: outcome.intent, message };
}
