/** The GraphQL types of how a partner's calls went today. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PaymentChannelEnum } from '../../money/partners/index.js';
import type { PostingOutcomeKind } from '../../money/payments/index.js';
import { DateTimeScalar, IdOf, RupiahScalar } from '../../platform/graphql/index.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { DeliveryOutcomeEnum, type DeliveryState, DeliveryStateEnum } from '../deliveries/index.js';

@ObjectType('PartnerRefusals', { simpleResolvers: true, description: 'Calls that were turned away for one reason.' })
export class PartnerRefusalsType {
  @Field(() => DeliveryStateEnum, {
    description: 'REFUSED, or QUARANTINED where a call could not be read, or CONTRADICTION.',
  })
  state!: DeliveryState;

  @Field(() => DeliveryOutcomeEnum, { nullable: true, description: 'Why a payment was refused; null unless one was.' })
  outcome!: PostingOutcomeKind | null;

  @Field(() => Int, { description: 'The number of calls.' })
  deliveries!: number;
}

@ObjectType('PartnerHour', { simpleResolvers: true, description: 'The calls of one hour.' })
export class PartnerHourType {
  @Field(() => Int, { description: 'The hour of the day in Jakarta (WIB), 0 to 23.' })
  hour!: number;

  @Field(() => Int, { description: 'The calls that came.' })
  calls!: number;

  @Field(() => Int, { description: 'Those of them that were turned away.' })
  refused!: number;
}

@ObjectType('PartnerHealth', {
  simpleResolvers: true,
  description:
    'How the calls of a partner went today, by the day of Jakarta (WIB). Calls without a valid signature are not kept, and so not counted.',
})
export class PartnerHealthType {
  @IdOf('Partner')
  @Field(() => ID, { description: 'The id of the partner.' })
  partnerId!: string;

  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => String, { description: 'The name of the partner.' })
  partnerName!: string;

  @Field(() => PaymentChannelEnum, { description: 'The channel of its payers.' })
  channel!: PaymentChannel;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its last call came; null when none ever did.' })
  lastCallAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its last payment was confirmed: by a call at any time, or today by a settlement file.',
  })
  lastConfirmedAt!: Date | null;

  @Field(() => Int, { description: 'The calls that came today.' })
  calls!: number;

  @Field(() => Int, { description: 'The payments that were booked today, those into suspense included.' })
  confirmed!: number;

  @Field(() => RupiahScalar, { description: 'The rupiah of these payments.' })
  collected!: Rupiah;

  @Field(() => Float, {
    nullable: true,
    description: 'The median of the seconds from paying to booking of these payments; null without one.',
  })
  medianSecondsToPost!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The 95th percentile of the seconds from paying to booking of these payments; null without one.',
  })
  p95SecondsToPost!: number | null;

  @Field(() => Int, { description: 'The calls of today that were turned away for what they say.' })
  refused!: number;

  @Field(() => [PartnerRefusalsType], { description: 'Why they were turned away, the most frequent reason first.' })
  refusals!: readonly PartnerRefusalsType[];

  @Field(() => Int, {
    description: "The calls of today that wait because the partner's own API could not be asked whether they are true.",
  })
  unconfirmed!: number;

  @Field(() => [PartnerHourType], { description: 'The calls of today by hour; an hour without a call is left out.' })
  hours!: readonly PartnerHourType[];

  @Field(() => Int, {
    description: 'Payments of which it is not certain that the partner holds the money, until it answers.',
  })
  doubtsOpen!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the oldest of these was noted; null without one.' })
  oldestDoubtAt!: Date | null;
}
