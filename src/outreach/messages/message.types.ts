/** The GraphQL types of messages and of contact preferences. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTimeScalar, Node, PageArguments, enumOf, timeSortOf } from '../../platform/graphql/index.js';
import type { TimeSort } from '../../platform/db/keyset.js';
import type { ContactPreference, MessageChannel, MessageState, StopReason } from './message-words.js';

export const MessageChannelEnum = enumOf('MessageChannel', 'How a message travels.', {
  SMS: { description: 'A text message.', id: 'SMS', en: 'Text message' },
  WHATSAPP: { description: 'WhatsApp.', id: 'WhatsApp', en: 'WhatsApp' },
});

export const MessageStateEnum = enumOf(
  'MessageState',
  'How far a message has come; it only ever moves on in this order.',
  {
    QUEUED: { description: 'It waits for its moment or its turn.', id: 'Dalam antrean', en: 'Queued' },
    SUPPRESSED: {
      description: 'It was not sent, for a reason of ours or of the family.',
      id: 'Tidak dikirim',
      en: 'Suppressed',
    },
    SENT: { description: 'A provider has taken it.', id: 'Terkirim', en: 'Sent' },
    FAILED: { description: 'It did not arrive, as far as is known.', id: 'Gagal', en: 'Failed' },
    DELIVERED: { description: 'It reached the telephone.', id: 'Diterima', en: 'Delivered' },
    READ: { description: 'It was opened.', id: 'Dibaca', en: 'Read' },
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
  NO_PHONE: { description: 'Nobody in the family has a number.', id: 'Tanpa nomor telepon', en: 'No telephone' },
  NOTHING_OWED: {
    description: 'The family had paid when the message could leave.',
    id: 'Tidak ada tunggakan',
    en: 'Nothing owed',
  },
  TOO_LATE: { description: 'It could not leave before the due date.', id: 'Melewati jatuh tempo', en: 'Too late' },
  CAMPAIGN_STOPPED: { description: 'The blast was stopped.', id: 'Siaran dihentikan', en: 'Blast stopped' },
  PHONE_UNREACHABLE: {
    description: 'The provider cannot reach the number.',
    id: 'Nomor tidak terjangkau',
    en: 'Number unreachable',
  },
  REFUSED_BY_PROVIDER: {
    description: 'The provider does not take the message.',
    id: 'Ditolak penyedia',
    en: 'Refused by the provider',
  },
  ATTEMPTS_EXHAUSTED: {
    description: 'The provider took it at none of the attempts.',
    id: 'Semua percobaan gagal',
    en: 'Attempts exhausted',
  },
  OUTCOME_UNKNOWN: {
    description:
      'Perhaps it left: no answer came, and offering it again might send it twice. A receipt may still tell.',
    id: 'Hasil belum diketahui',
    en: 'Outcome unknown',
  },
  NOT_DELIVERED: {
    description: 'The provider reports that it was not delivered.',
    id: 'Tidak sampai',
    en: 'Not delivered',
  },
});

export const ContactPreferenceEnum = enumOf(
  'ContactPreference',
  'What a family, or the owner of a number, wants of messages and calls.',
  {
    ALL_MESSAGES: {
      description: 'Messages are welcome; the answer as long as nobody said otherwise.',
      id: 'Semua pesan',
      en: 'All messages',
    },
    NO_BLASTS: {
      description: 'No mass messages; a detail message that somebody asks for is.',
      id: 'Tanpa pesan massal',
      en: 'No mass messages',
    },
    DO_NOT_CONTACT: { description: 'Neither messages nor calls.', id: 'Jangan dihubungi', en: 'Do not contact' },
  },
);

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
  description: "A family's contact preference: one for messages and calls.",
})
export class FamilyContactPreferenceType {
  @Field(() => ContactPreferenceEnum, { description: 'What it wants.' })
  preference!: ContactPreference;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; null when nobody said anything.' })
  since!: Date | null;
}

@InputType('MessagesFilter', { description: 'What a list of messages is narrowed by; all conditions hold together.' })
export class MessagesFilterInput {
  @Field(() => ID, { nullable: true, description: 'To this family.' })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this blast.' })
  campaignId?: string | null;

  @Field(() => MessageChannelEnum, { nullable: true, description: 'By this channel.' })
  channel?: MessageChannel | null;

  @Field(() => MessageStateEnum, { nullable: true, description: 'Standing here now.' })
  state?: MessageState | null;
}

const MessageSortEnum = timeSortOf('MessageSort', 'messages', 'queued');

@ArgsType()
export class MessagesArguments extends PageArguments {
  @Field(() => MessageSortEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  sort!: TimeSort;

  @Field(() => MessagesFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: MessagesFilterInput | null;
}
