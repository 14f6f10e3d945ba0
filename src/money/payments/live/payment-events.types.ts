/** GraphQL's view of live events: ids, amounts and status; never a name or an identity number. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CardStatusEnum, type CardStatus } from '../../../households/arrears/index.js';
import {
  IdOf,
  BillingMonthScalar,
  CivilDateScalar,
  LiveCursorScalar,
  RegionCodeScalar,
  RupiahScalar,
} from '../../../platform/graphql/index.js';
import { writeLiveCursor } from '../../../platform/live/index.js';
import { InstalmentReceivedType } from '../../../households/instalments/index.js';
import type { BillingMonth } from '../../../kernel/billing-month.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import { PaymentChannelEnum } from '../../partners/index.js';
import type { PaymentChannel } from '../../../kernel/payment-channel.js';
import type { CollectionTotals } from './collection-totals.js';
import type { AccountEvent, AccountEventOf } from './payment-event.js';
import { PaymentWithdrawalType } from './payment-withdrawal.types.js';

@ObjectType('PaymentConfirmation', {
  simpleResolvers: true,
  description:
    'A payment was posted and paid months of a family, or paid stages of its instalment plan, in one commit.',
})
export class PaymentConfirmationType {
  @Field(() => LiveCursorScalar, {
    description: 'The place of this event in the stream: give it back as `after` to go on from here.',
  })
  cursor!: string;

  @IdOf('Payment')
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @IdOf('Family')
  @Field(() => ID, { description: 'The family whose account it moved.' })
  familyId!: string;

  @Field(() => RegionCodeScalar, { description: 'The village the family lives in.' })
  regionCode!: RegionCode;

  @Field(() => RupiahScalar, { description: 'What was paid.' })
  amount!: Rupiah;

  @Field(() => PaymentChannelEnum, { description: 'Where it was paid.' })
  channel!: PaymentChannel;

  @Field(() => BillingMonthScalar, {
    nullable: true,
    description: 'The first month it paid; null for an instalment.',
  })
  settledFrom!: BillingMonth | null;

  @Field(() => BillingMonthScalar, {
    nullable: true,
    description: 'The last month it paid; null for an instalment.',
  })
  settledThrough!: BillingMonth | null;

  @Field(() => Int, { description: 'How many of these months lie after the current one.' })
  monthsAhead!: number;

  @Field(() => InstalmentReceivedType, {
    nullable: true,
    description:
      'The stages of an instalment plan that it paid: the cards stay as they were. Null for every other payment.',
  })
  instalment!: InstalmentReceivedType | null;

  @Field(() => CardStatusEnum, { description: "The family's cards after the payment." })
  cardStatus!: CardStatus;

  @Field(() => CardStatusEnum, { description: "The family's cards before the payment." })
  previousCardStatus!: CardStatus;

  @Field(() => Date, { description: "The partner's time of payment." })
  paidAt!: Date;

  @Field(() => Date, { description: 'When it was posted here.' })
  postedAt!: Date;
}

@ObjectType('CardStatusChange', {
  simpleResolvers: true,
  description:
    "A family's cards changed between active and suspended by a posting: a payment, its withdrawal, or another entry.",
})
export class CardStatusChangeType {
  @Field(() => LiveCursorScalar, {
    description: 'The place of this event in the stream: give it back as `after` to go on from here.',
  })
  cursor!: string;

  @IdOf('Family')
  @Field(() => ID, { description: 'The family whose cards changed: all its members at once.' })
  familyId!: string;

  @Field(() => RegionCodeScalar, { description: 'The village the family lives in.' })
  regionCode!: RegionCode;

  @Field(() => CardStatusEnum, { description: 'What the cards are now.' })
  cardStatus!: CardStatus;

  @Field(() => CardStatusEnum, { description: 'What they were before.' })
  previousCardStatus!: CardStatus;

  @IdOf('Payment')
  @Field(() => ID, {
    nullable: true,
    description: 'The payment that changed them, by coming or by being taken back; null when it was no payment.',
  })
  paymentId!: string | null;

  @Field(() => Date, { description: 'When it was posted here.' })
  changedAt!: Date;
}

@ObjectType('CollectionTotals', {
  simpleResolvers: true,
  description:
    'What was collected in a region today, less those payments of today that were taken back. Each telling replaces the one before.',
})
export class CollectionTotalsType {
  @Field(() => LiveCursorScalar, { description: 'The last event that is counted.' })
  cursor!: string;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'The region; null for all that the viewer may see.' })
  region!: RegionCode | null;

  @Field(() => CivilDateScalar, { description: "Today in the region's time zone; WIB for more than one zone." })
  day!: CivilDate;

  @Field(() => Int, { description: 'Payments that paid months or paid instalments.' })
  payments!: number;

  @Field(() => RupiahScalar, { description: 'Their sum.' })
  collected!: Rupiah;

  @Field(() => Int, { description: 'Families whose cards became active again.' })
  familiesReactivated!: number;
}

@ObjectType('PaymentEventPage', {
  simpleResolvers: true,
  description: 'Payment events after a cursor, in the order of their commits.',
})
export class PaymentEventPageType {
  @Field(() => [PaymentConfirmationType], { description: 'The same events that `paymentConfirmed` sends.' })
  events!: readonly PaymentConfirmationType[];

  @Field(() => [PaymentWithdrawalType], {
    description: 'The same events that `paymentWithdrawn` sends, of the same stretch of the stream.',
  })
  withdrawals!: readonly PaymentWithdrawalType[];

  @Field(() => [CardStatusChangeType], {
    description: 'The same events that `cardStatusChanged` sends, of the same stretch of the stream.',
  })
  cardStatusChanges!: readonly CardStatusChangeType[];

  @Field(() => LiveCursorScalar, {
    description:
      'The cursor of the last event on this page, or `after` when there is none: ask or subscribe from here.',
  })
  cursor!: string;

  @Field(() => Boolean, { description: 'Whether more events are known after `cursor`.' })
  hasMore!: boolean;
}

export const toPaymentConfirmation = (event: AccountEventOf<'payment-confirmed'>): PaymentConfirmationType => ({
  cursor: writeLiveCursor(event.number),
  paymentId: event.paymentId,
  familyId: event.familyId,
  regionCode: event.regionCode,
  amount: event.amount,
  channel: event.channel,
  settledFrom: event.settledFrom,
  settledThrough: event.settledThrough,
  monthsAhead: event.monthsAhead,
  instalment: event.instalment,
  cardStatus: event.statusAfter,
  previousCardStatus: event.statusBefore,
  paidAt: event.paidAt,
  postedAt: event.occurredAt,
});

export const toCardStatusChange = (event: AccountEvent): CardStatusChangeType => ({
  cursor: writeLiveCursor(event.number),
  familyId: event.familyId,
  regionCode: event.regionCode,
  cardStatus: event.statusAfter,
  previousCardStatus: event.statusBefore,
  paymentId: event.kind === 'account-changed' ? null : event.paymentId,
  changedAt: event.occurredAt,
});

export const toCollectionTotals = ({ number, ...totals }: CollectionTotals): CollectionTotalsType => ({
  ...totals,
  cursor: writeLiveCursor(number),
});
