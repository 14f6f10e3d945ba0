/** The GraphQL types of messages and contact preferences, and the filter and order of their list. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  enumOf,
  timeSortOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { TimeSort } from '../../platform/db/keyset.js';
import type { ContactPreference, MessageChannel, MessageState, StopReason } from './message-words.js';

export const MessageChannelEnum = enumOf('MessageChannel', 'The channel of a message.', {
  SMS: { description: 'The message is an SMS.', id: 'SMS', en: 'Text message' },
  WHATSAPP: { description: 'The message goes through WhatsApp.', id: 'WhatsApp', en: 'WhatsApp' },
});

export const MessageStateEnum = enumOf(
  'MessageState',
  'How far a message has come; it only ever moves on in this order.',
  {
    QUEUED: { description: 'The message waits for its moment or its turn.', id: 'Dalam antrean', en: 'Queued' },
    SUPPRESSED: {
      description: 'The message was not sent, for a reason of ours or of the family.',
      id: 'Tidak dikirim',
      en: 'Suppressed',
    },
    SENT: { description: 'A provider has accepted the message.', id: 'Terkirim', en: 'Sent' },
    FAILED: { description: 'The message did not arrive, as far as is known.', id: 'Gagal', en: 'Failed' },
    DELIVERED: { description: 'The message reached the telephone.', id: 'Diterima', en: 'Delivered' },
    READ: { description: 'The message was opened.', id: 'Dibaca', en: 'Read' },
  },
);

export const MessageStopReasonEnum = enumOf('MessageStopReason', 'Why a message was suppressed or failed.', {
  DO_NOT_CONTACT: {
    description: 'The family, or every number of it, does not want to be contacted.',
    id: 'Tidak bersedia dihubungi',
    en: 'Does not want contact',
  },
  OPTED_OUT: {
    description: 'The family, or every number of it, wants no blasts.',
    id: 'Menolak pesan massal',
    en: 'Opted out',
  },
  NO_PHONE: {
    description: 'Nobody in the family has a telephone number.',
    id: 'Tanpa nomor telepon',
    en: 'No telephone',
  },
  NOTHING_OWED: {
    description: 'The family had paid when the message could leave.',
    id: 'Tidak ada tunggakan',
    en: 'Nothing owed',
  },
  KEEPS_PLAN: {
    description: 'The family keeps its instalment plan, so that it is left in peace.',
    id: 'Cicilan berjalan lancar',
    en: 'Keeps its plan',
  },
  TOO_LATE: {
    description: 'The message could not be sent before the due date.',
    id: 'Melewati jatuh tempo',
    en: 'Too late',
  },
  CAMPAIGN_STOPPED: { description: 'The blast was stopped.', id: 'Siaran dihentikan', en: 'Blast stopped' },
  PHONE_UNREACHABLE: {
    description: 'The provider cannot reach the number.',
    id: 'Nomor tidak terjangkau',
    en: 'Number unreachable',
  },
  REFUSED_BY_PROVIDER: {
    description: 'The provider does not accept the message.',
    id: 'Ditolak penyedia',
    en: 'Refused by the provider',
  },
  ATTEMPTS_EXHAUSTED: {
    description: 'The provider accepted the message at none of the attempts.',
    id: 'Semua percobaan gagal',
    en: 'Attempts exhausted',
  },
  OUTCOME_UNKNOWN: {
    description:
      'The message may have been sent: no answer came, and another attempt might send it twice. A delivery report may still tell.',
    id: 'Hasil belum diketahui',
    en: 'Outcome unknown',
  },
  NOT_DELIVERED: {
    description: 'The provider reports that the message was not delivered.',
    id: 'Tidak sampai',
    en: 'Not delivered',
  },
});

export const ContactPreferenceEnum = enumOf(
  'ContactPreference',
  'What a family, or the owner of a number, wants of messages and calls.',
  {
    ALL_MESSAGES: {
      description: 'The family takes all messages; this holds until somebody says otherwise.',
      id: 'Semua pesan',
      en: 'All messages',
    },
    NO_BLASTS: {
      description: 'The family takes no blasts, but a detail message that somebody asks for.',
      id: 'Tanpa pesan massal',
      en: 'No mass messages',
    },
    DO_NOT_CONTACT: {
      description: 'The family takes neither messages nor calls.',
      id: 'Jangan dihubungi',
      en: 'Do not contact',
    },
  },
);

@ObjectType('Message', { simpleResolvers: true, implements: Node, description: 'A message to a family.' })
export class MessageType extends Node {
  @Field(() => MessageChannelEnum, { description: 'The channel of the message.' })
  channel!: MessageChannel;

  @Personal('message')
  @Field(() => MessageStateEnum, { description: 'How far the message has come.' })
  state!: MessageState;

  @Field(() => MessageStopReasonEnum, {
    nullable: true,
    description: 'Why the message was suppressed or failed; null in any other state.',
  })
  reason!: StopReason | null;

  @Personal('message')
  @Field(() => String, { description: 'The code of the template.' })
  templateCode!: string;

  @Personal('message')
  @Field(() => String, { nullable: true, description: 'The text as it was sent; null before the first attempt.' })
  text!: string | null;

  @Personal('message')
  @Field(() => DateTimeScalar, { description: 'When the message was queued; lists follow this order.' })
  queuedAt!: Date;

  @Personal('message')
  @Field(() => DateTimeScalar, {
    description: 'The moment before which the message is not sent, within contact hours where the family lives.',
  })
  sendAfter!: Date;

  @Field(() => Int, { description: 'The number of attempts to give the message to the provider.' })
  attempts!: number;

  @Personal('message')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the provider accepted the message; null until then.',
  })
  sentAt!: Date | null;

  @Personal('message')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the message reached the telephone; null until then.',
  })
  deliveredAt!: Date | null;

  @Personal('message')
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the message was opened; null until then.' })
  readAt!: Date | null;

  @Personal('message')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the message was suppressed or reported as failed; null while neither.',
  })
  endedAt!: Date | null;
}

export const MessageConnection = ConnectionOf(MessageType, 'Message');

@ObjectType('FamilyContactPreference', {
  simpleResolvers: true,
  description: 'The contact preference of a family, for messages and calls.',
})
export class FamilyContactPreferenceType {
  @Field(() => ContactPreferenceEnum, { description: 'What the family wants.' })
  preference!: ContactPreference;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the preference was set; null when none was.' })
  since!: Date | null;
}

@InputType('MessagesFilter', { description: 'Narrows a list of messages; all conditions must hold.' })
export class MessagesFilterInput {
  @Field(() => ID, { nullable: true, description: 'Messages to this family.' })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Messages of this blast.' })
  campaignId?: string | null;

  @Field(() => MessageChannelEnum, { nullable: true, description: 'Messages through this channel.' })
  channel?: MessageChannel | null;

  @Field(() => MessageStateEnum, { nullable: true, description: 'Messages in this state now.' })
  state?: MessageState | null;
}

const MessageSortEnum = timeSortOf('MessageSort', 'messages', 'queued');

@ArgsType()
export class MessagesArguments extends PageArguments {
  @Field(() => MessageSortEnum, { defaultValue: 'NEWEST', description: 'The order of the list.' })
  sort!: TimeSort;

  @Field(() => MessagesFilterInput, {
    nullable: true,
    description: 'Narrows the list. Left out: all messages that the viewer may see.',
  })
  filter?: MessagesFilterInput | null;
}
