/** The GraphQL types of templates, blasts and their totals. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CareClassEnum } from '../../households/arrears/index.js';
import { CivilDateScalar, ConnectionOf, DateTimeScalar, Node, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { MessageChannel, MessageState, StopReason } from './message-words.js';
import { MessageChannelEnum, MessageStateEnum, MessageStopReasonEnum } from './message.types.js';

@ObjectType('MessageTemplate', {
  simpleResolvers: true,
  implements: Node,
  description:
    "One version of a message's text in Bahasa Indonesia, with variables. A message that was sent keeps its version.",
})
export class MessageTemplateType extends Node {
  @Field(() => String, { description: 'The code, which all versions share.' })
  code!: string;

  @Field(() => Int, { description: 'The number of the version, from 1.' })
  version!: number;

  @Field(() => MessageChannelEnum, { description: 'The channel for which the text is written.' })
  channel!: MessageChannel;

  @Field(() => String, { description: 'The text in ICU MessageFormat.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name under which WhatsApp has approved the text; null when it has not.',
  })
  providerTemplate!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this version was saved.' })
  savedAt!: Date;
}

@ObjectType('MessageVariable', { simpleResolvers: true, description: 'A variable that a template may use.' })
export class MessageVariableType {
  @Field(() => String, { description: 'The name of the variable, without braces.' })
  name!: string;

  @Field(() => String, { description: 'What the variable contains.' })
  description!: string;
}

@ObjectType('MessageAudience', {
  simpleResolvers: true,
  description: 'The audience of a blast; all conditions must hold.',
})
export class MessageAudienceType {
  @Field(() => RegionCodeScalar, { description: 'Families who live in this region, which may be of any level.' })
  region!: RegionCode;

  @Field(() => Int, {
    nullable: true,
    description: 'Families with at least this many months in arrears; null for any number.',
  })
  monthsMin!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Families with at most this many months in arrears; null for any number.',
  })
  monthsMax!: number | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'Families of this care class; null for every class.' })
  careClass!: CareClass | null;
}

@ObjectType('MessageStateCount', {
  simpleResolvers: true,
  description: "The number of a blast's messages in one state.",
})
export class MessageStateCountType {
  @Field(() => MessageStateEnum, { description: 'The state of the messages.' })
  state!: MessageState;

  @Field(() => MessageStopReasonEnum, {
    nullable: true,
    description: 'Why the messages were suppressed or failed; null in any other state.',
  })
  reason!: StopReason | null;

  @Field(() => Int, { description: 'The number of messages.' })
  messages!: number;
}

@ObjectType('MessageCampaignSummary', {
  simpleResolvers: true,
  description: 'The totals of a blast. Every family of the audience is counted in exactly one row of `byState`.',
})
export class MessageCampaignSummaryType {
  @Field(() => Int, { description: 'The number of families queued so far; it is final once `filledAt` is set.' })
  families!: number;

  @Field(() => Int, { description: 'The number of messages still to be sent.' })
  waiting!: number;

  @Field(() => Int, {
    description: 'The number of messages that the provider accepted, delivered and read ones included.',
  })
  sent!: number;

  @Field(() => Int, { description: 'The number of messages that were delivered, read ones included.' })
  delivered!: number;

  @Field(() => Int, { description: 'The number of messages that were opened.' })
  read!: number;

  @Field(() => Int, { description: 'The number of messages that failed.' })
  failed!: number;

  @Field(() => Int, { description: 'The number of messages that were suppressed.' })
  suppressed!: number;

  @Field(() => [MessageStateCountType], { description: 'The same messages by state and reason.' })
  byState!: readonly MessageStateCountType[];
}

@ObjectType('MessageCampaign', {
  simpleResolvers: true,
  implements: Node,
  description: 'A blast: one message to each family of an audience, before the premium falls due.',
})
export class MessageCampaignType extends Node {
  @Field(() => String, { description: 'The code of the template.' })
  templateCode!: string;

  @Field(() => MessageChannelEnum, { description: 'The channel of the messages.' })
  channel!: MessageChannel;

  @Field(() => MessageAudienceType, { description: 'The audience of the blast.' })
  audience!: MessageAudienceType;

  @Field(() => DateTimeScalar, { description: 'The moment before which no message is sent.' })
  sendFrom!: Date;

  @Field(() => CivilDateScalar, { description: 'The day before the due date, after which no message is sent.' })
  lastDay!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When the blast was started.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the whole audience was queued; null until then.' })
  filledAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody stopped the blast; null while nobody has.',
  })
  stoppedAt!: Date | null;
}

export const MessageCampaignConnection = ConnectionOf(MessageCampaignType, 'MessageCampaign');
