/** The GraphQL types of intents, and the inputs that create or cancel one. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type IntentMode, IntentModeEnum } from '../collection-policy/index.js';
import { DateTimeScalar, Node, enumOf, Personal } from '../../platform/graphql/index.js';
import type { IntentState } from './payment-intent.js';

export const IntentStateEnum = enumOf<IntentState>(
  'PaymentIntentState',
  'The state of an intent. Only a partner completes one.',
  {
    OPEN: {
      description: 'The intent awaits the confirmation of a partner.',
      id: 'Menunggu konfirmasi',
      en: 'Waiting for confirmation',
    },
    COMPLETED: { description: 'A partner confirmed the payment.', id: 'Terkonfirmasi', en: 'Confirmed' },
    EXPIRED: {
      description: 'The intent expired without a confirmation.',
      id: 'Kedaluwarsa',
      en: 'Expired',
    },
    CANCELLED: {
      description: 'The cadre cancelled the intent, or its terminal or agent was revoked.',
      id: 'Dibatalkan',
      en: 'Cancelled',
    },
  },
);

@ObjectType('PaymentIntent', {
  simpleResolvers: true,
  implements: Node,
  description:
    'The way in which a family means to pay, as agreed with a cadre. An intent moves no money and credits nobody.',
})
export class PaymentIntentType extends Node {
  @Field(() => IntentModeEnum, { description: 'The way in which the cadre helps.' })
  mode!: IntentMode;

  @Personal('payments')
  @Field(() => DateTimeScalar, { description: 'The time at which the intent was made.' })
  createdAt!: Date;

  @Personal('payments')
  @Field(() => DateTimeScalar, {
    description: 'The moment from which the intent is expired: a payment made later does not complete it.',
  })
  expiresAt!: Date;

  @Personal('payments')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which the cadre cancelled the intent; null while nobody has.',
  })
  cancelledAt!: Date | null;
}

@InputType('CreatePaymentIntentInput', {
  description: 'An intent to create. Sent again with the same id, it changes nothing more.',
})
export class CreatePaymentIntentInput {
  @Field(() => ID, {
    description: 'The id of the intent, made by the phone: its type, _ and a UUID.',
  })
  id!: string;

  @Field(() => ID, { description: "A family of today's portfolio." })
  familyId!: string;

  @Field(() => IntentModeEnum, { description: 'The way in which the cadre helps.' })
  mode!: IntentMode;

  @Field(() => ID, {
    nullable: true,
    description: 'The terminal for ASSIST_EDC, the agent for ASSIST_AGENT; left out for REFER.',
  })
  pointId?: string | null;
}

@InputType('CancelPaymentIntentInput', { description: 'An intent to cancel. Sent again, it changes nothing more.' })
export class CancelPaymentIntentInput {
  @Field(() => ID, { description: 'The intent to cancel.' })
  intentId!: string;
}
