/** The GraphQL types of templates, blasts and their figures. */
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
    'One version of the words of messages, in Bahasa Indonesia, with variables. What was sent keeps the version it had.',
})
export class MessageTemplateType extends Node {
  @Field(() => String, { description: 'The name that stays the same over all versions.' })
  code!: string;

  @Field(() => Int, { description: 'Counted from 1.' })
  version!: number;

  @Field(() => MessageChannelEnum, { description: 'The channel it is written for.' })
  channel!: MessageChannel;

  @Field(() => String, { description: 'ICU MessageFormat.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name under which WhatsApp has approved these words, if any.',
  })
  providerTemplate!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this version was saved.' })
  savedAt!: Date;
}

@ObjectType('MessageVariable', { simpleResolvers: true, description: 'What a template may say of a family.' })
export class MessageVariableType {
  @Field(() => String, { description: 'As a template writes it, without braces.' })
  name!: string;

  @Field(() => String, { description: 'What it says.' })
  description!: string;
}

@ObjectType('MessageAudience', {
  simpleResolvers: true,
  description: 'Whom a blast is for; all conditions hold together.',
})
export class MessageAudienceType {
  @Field(() => RegionCodeScalar, { description: 'Families living there, at any level.' })
  region!: RegionCode;

  @Field(() => Int, { nullable: true, description: 'At least so many months in arrears.' })
  monthsMin!: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many months in arrears.' })
  monthsMax!: number | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'Of this class.' })
  careClass!: CareClass | null;
}

@ObjectType('MessageStateFigure', { simpleResolvers: true, description: 'How many messages of a blast stand where.' })
export class MessageStateFigureType {
  @Field(() => MessageStateEnum, { description: 'Where they stand.' })
  state!: MessageState;

  @Field(() => MessageStopReasonEnum, { nullable: true, description: 'Of those SUPPRESSED or FAILED: why.' })
  reason!: StopReason | null;

  @Field(() => Int, { description: 'How many.' })
  messages!: number;
}

@ObjectType('MessageCampaignFigures', {
  simpleResolvers: true,
  description: 'What became of a blast so far. Every family of the audience is counted in exactly one of `byState`.',
})
export class MessageCampaignFiguresType {
  @Field(() => Int, { description: 'Families queued so far; all of them once `filledAt` is set.' })
  families!: number;

  @Field(() => Int, { description: 'Still to be sent.' })
  waiting!: number;

  @Field(() => Int, { description: 'Taken by the provider, delivered and read ones included.' })
  sent!: number;

  @Field(() => Int, { description: 'Arrived, read ones included.' })
  delivered!: number;

  @Field(() => Int, { description: 'Opened.' })
  read!: number;

  @Field(() => Int, { description: 'Not arrived.' })
  failed!: number;

  @Field(() => Int, { description: 'Not sent.' })
  suppressed!: number;

  @Field(() => [MessageStateFigureType], { description: 'The same, told apart by reason.' })
  byState!: readonly MessageStateFigureType[];
}

@ObjectType('MessageCampaign', {
  simpleResolvers: true,
  implements: Node,
  description: 'A blast: one message to each family of an audience, before the premium is due.',
})
export class MessageCampaignType extends Node {
  @Field(() => String, { description: "The template's code." })
  templateCode!: string;

  @Field(() => MessageChannelEnum, { description: 'How it travels.' })
  channel!: MessageChannel;

  @Field(() => MessageAudienceType, { description: 'Whom it is for.' })
  audience!: MessageAudienceType;

  @Field(() => DateTimeScalar, { description: 'Nothing leaves before.' })
  sendFrom!: Date;

  @Field(() => CivilDateScalar, { description: 'The day before the due date: nothing leaves after it.' })
  lastDay!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was started.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the whole audience had been queued.' })
  filledAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody stopped it.' })
  stoppedAt!: Date | null;
}

export const MessageCampaignConnection = ConnectionOf(MessageCampaignType, 'MessageCampaign');
