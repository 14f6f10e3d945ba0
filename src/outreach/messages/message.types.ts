/** The GraphQL types of messages and of what families wish. */
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf, DateTimeScalar, Node, PageArguments } from '../../platform/graphql/index.js';
import type { ContactPreference, MessageChannel, MessageState, StopReason } from './message-words.js';

export const MessageChannelEnum: { readonly [C in MessageChannel]: C } = { SMS: 'SMS', WHATSAPP: 'WHATSAPP' };

registerEnumType(MessageChannelEnum, {
  name: 'MessageChannel',
  description: 'How a message travels.',
  valuesConfig: { SMS: { description: 'A text message.' }, WHATSAPP: { description: 'WhatsApp.' } },
});

export const MessageStateEnum: { readonly [S in MessageState]: S } = {
  QUEUED: 'QUEUED',
  SUPPRESSED: 'SUPPRESSED',
  SENT: 'SENT',
  FAILED: 'FAILED',
  DELIVERED: 'DELIVERED',
  READ: 'READ',
};

registerEnumType(MessageStateEnum, {
  name: 'MessageState',
  description: 'How far a message has come; it only ever moves on in this order.',
  valuesConfig: {
    QUEUED: { description: 'It waits for its moment or its turn.' },
    SUPPRESSED: { description: 'It was not sent, for a reason of ours or of the family.' },
    SENT: { description: 'A provider has taken it.' },
    FAILED: { description: 'It did not arrive, as far as is known.' },
    DELIVERED: { description: 'It reached the telephone.' },
    READ: { description: 'It was opened.' },
  },
});

export const MessageStopReasonEnum: { readonly [R in StopReason]: R } = {
  DO_NOT_CONTACT: 'DO_NOT_CONTACT',
  OPTED_OUT: 'OPTED_OUT',
  NO_PHONE: 'NO_PHONE',
  NOTHING_OWED: 'NOTHING_OWED',
  TOO_LATE: 'TOO_LATE',
  CAMPAIGN_STOPPED: 'CAMPAIGN_STOPPED',
  PHONE_UNREACHABLE: 'PHONE_UNREACHABLE',
  REFUSED_BY_PROVIDER: 'REFUSED_BY_PROVIDER',
  ATTEMPTS_EXHAUSTED: 'ATTEMPTS_EXHAUSTED',
  OUTCOME_UNKNOWN: 'OUTCOME_UNKNOWN',
  NOT_DELIVERED: 'NOT_DELIVERED',
};

registerEnumType(MessageStopReasonEnum, {
  name: 'MessageStopReason',
  description: 'Why a message was suppressed or failed.',
  valuesConfig: {
    DO_NOT_CONTACT: { description: 'The family, or every number of it, does not want to be contacted.' },
    OPTED_OUT: { description: 'The family, or every number of it, wants no blasts.' },
    NO_PHONE: { description: 'Nobody in the family has a number.' },
    NOTHING_OWED: { description: 'The family had paid when the message could leave.' },
    TOO_LATE: { description: 'It could not leave before the due date.' },
    CAMPAIGN_STOPPED: { description: 'The blast was stopped.' },
    PHONE_UNREACHABLE: { description: 'The provider cannot reach the number.' },
    REFUSED_BY_PROVIDER: { description: 'The provider does not take the message.' },
    ATTEMPTS_EXHAUSTED: { description: 'The provider took it at none of the attempts.' },
    OUTCOME_UNKNOWN: {
      description:
        'Perhaps it left: no answer came, and offering it again might send it twice. A receipt may still tell.',
    },
    NOT_DELIVERED: { description: 'The provider reports that it was not delivered.' },
  },
});

export const ContactPreferenceEnum: { readonly [P in ContactPreference]: P } = {
  ALL_MESSAGES: 'ALL_MESSAGES',
  NO_BLASTS: 'NO_BLASTS',
  DO_NOT_CONTACT: 'DO_NOT_CONTACT',
};

registerEnumType(ContactPreferenceEnum, {
  name: 'ContactPreference',
  description: 'What a family, or the owner of a number, wishes.',
  valuesConfig: {
    ALL_MESSAGES: { description: 'Messages are welcome; the answer as long as nobody said otherwise.' },
    NO_BLASTS: { description: 'No mass messages; a detail message that somebody asks for is.' },
    DO_NOT_CONTACT: { description: 'Neither messages nor calls.' },
  },
});

@ObjectType('Message', { simpleResolvers: true, implements: Node, description: 'A message to a family.' })
export class MessageType extends Node {
  @Field(() => MessageChannelEnum, { description: 'How it travels.' })
  channel!: MessageChannel;

  @Field(() => MessageStateEnum, { description: 'How far it has come.' })
  state!: MessageState;

  @Field(() => MessageStopReasonEnum, { nullable: true, description: 'While it is SUPPRESSED or FAILED: why.' })
  reason!: StopReason | null;

  @Field(() => String, { description: "The template's code." })
  templateCode!: string;

  @Field(() => String, { nullable: true, description: 'The words as they left; null before the first attempt.' })
  text!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was queued; lists follow this order.' })
  queuedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Not before this moment: never at night where the family lives.' })
  sendAfter!: Date;

  @Field(() => Int, { description: 'How often it was offered to the provider.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the provider took it.' })
  sentAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it reached the telephone.' })
  deliveredAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was opened.' })
  readAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was suppressed or reported as failed.' })
  endedAt!: Date | null;
}

export const MessageConnection = ConnectionOf(MessageType, 'Message');

@ObjectType('FamilyContactPreference', {
  simpleResolvers: true,
  description: "A family's wish: one for messages and calls.",
})
export class FamilyContactPreferenceType {
  @Field(() => ContactPreferenceEnum, { description: 'What it wishes.' })
  preference!: ContactPreference;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; null when nobody said anything.' })
  since!: Date | null;
}

@InputType('MessagesFilter', { description: 'What a list of messages is narrowed by; all conditions hold together.' })
export class MessagesFilterInput {
  @Field(() => ID, { nullable: true, description: 'To this family.' })
  family?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this blast.' })
  campaign?: string | null;

  @Field(() => MessageChannelEnum, { nullable: true, description: 'By this channel.' })
  channel?: MessageChannel | null;

  @Field(() => MessageStateEnum, { nullable: true, description: 'Standing here now.' })
  state?: MessageState | null;
}

@ArgsType()
export class MessagesArguments extends PageArguments {
  @Field(() => MessagesFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: MessagesFilterInput | null;
}
