/** The GraphQL types of intents, and what a phone sends of them. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type IntentMode, IntentModeEnum } from '../collection-policy/index.js';
import { DateTimeScalar, Node, enumOf } from '../../platform/graphql/index.js';
import type { IntentState } from './payment-intent.js';

export const IntentStateEnum = enumOf<IntentState>(
  'PaymentIntentState',
  'What has become of an intent. Only a partner completes one.',
  {
    OPEN: {
      description: 'It waits for the confirmation of a partner.',
      id: 'Menunggu konfirmasi',
      en: 'Waiting for confirmation',
    },
    COMPLETED: { description: 'A partner confirmed the payment.', id: 'Terkonfirmasi', en: 'Confirmed' },
    EXPIRED: {
      description: 'Its time is over without a confirmation.',
      id: 'Kedaluwarsa',
      en: 'Expired',
    },
    CANCELLED: {
      description: 'The cadre took it back, or its terminal or agent was revoked.',
      id: 'Dibatalkan',
      en: 'Cancelled',
    },
  },
);

@ObjectType('PaymentIntent', {
  simpleResolvers: true,
  implements: Node,
  description: 'How a family means to pay, agreed on with a cadre. It moves no money and credits nobody.',
})
export class PaymentIntentType extends Node {
  @Field(() => IntentModeEnum, { description: 'How the cadre helps.' })
  mode!: IntentMode;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'A payment made from this moment on completes it no more.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the cadre took it back; null while nobody has.' })
  cancelledAt!: Date | null;
}

@InputType('CreatePaymentIntentInput', {
  description: 'How a family means to pay. Sent again with the same id, it is the same intent.',
})
export class CreatePaymentIntentInput {
  @Field(() => ID, {
    description: 'The id of the intent, made by the phone: its type, _ and a UUID.',
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

@InputType('CancelPaymentIntentInput', { description: 'Takes an own intent back. Sent again, nothing more happens.' })
export class CancelPaymentIntentInput {
  @Field(() => ID, { description: 'The intent.' })
  intentId!: string;
}
