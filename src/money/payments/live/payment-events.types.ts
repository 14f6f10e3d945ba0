/** The GraphQL types of live events: ids, amounts and status, but never a name or an identity number. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CardStatusEnum, type CardStatus } from '../../../households/arrears/index.js';
import {
  IdOf,
  BillingMonthScalar,
  CivilDateScalar,
  LiveCursorScalar,
  RegionCodeScalar,
  RupiahScalar,
  Personal,
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
    description: 'The cursor of this event: send it back as `after` to continue from here.',
  })
  cursor!: string;

  @IdOf('Payment')
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @IdOf('Family')
  @Field(() => ID, { description: 'The family whose account it changed.' })
  familyId!: string;

  @Personal('payments')
  @Field(() => RegionCodeScalar, { description: 'The village in which the family lives.' })
  regionCode!: RegionCode;

  /** The reference as the event tells it; null in events from before it did, where the payment itself is asked. */
  reference!: string | null;

  @Personal('payments')
  @Field(() => RupiahScalar, { description: 'The amount that was paid.' })
  amount!: Rupiah;

  @Field(() => PaymentChannelEnum, { description: 'The channel through which it was paid.' })
  channel!: PaymentChannel;

  @Personal('payments')
  @Field(() => BillingMonthScalar, {
    nullable: true,
    description: 'The first month that the payment paid; null for an instalment.',
  })
  appliedFrom!: BillingMonth | null;

  @Personal('payments')
  @Field(() => BillingMonthScalar, {
    nullable: true,
    description: 'The last month that the payment paid; null for an instalment.',
  })
  appliedThrough!: BillingMonth | null;

  @Field(() => Int, { description: 'The number of these months that lie after the current one.' })
  monthsAhead!: number;

  @Personal('payments')
  @Field(() => InstalmentReceivedType, {
    nullable: true,
    description:
      'The stages of an instalment plan that the payment paid, which leave the cards as they were unless the programme says otherwise; null for every other payment.',
  })
  instalment!: InstalmentReceivedType | null;

  @Personal('membership')
  @Field(() => CardStatusEnum, { description: "The status of the family's cards after the payment." })
  cardStatus!: CardStatus;

  @Field(() => CardStatusEnum, { description: "The status of the family's cards before the payment." })
  previousCardStatus!: CardStatus;

  @Personal('payments')
  @Field(() => Date, { description: "The time of payment, by the partner's clock." })
  paidAt!: Date;

  @Personal('payments')
  @Field(() => Date, { description: 'The time at which it was posted.' })
  postedAt!: Date;
}

@ObjectType('CardStatusChange', {
  simpleResolvers: true,
  description:
    "A family's cards changed between active and suspended by a posting: a payment, its withdrawal, or another entry.",
})
export class CardStatusChangeType {
  @Field(() => LiveCursorScalar, {
    description: 'The cursor of this event: send it back as `after` to continue from here.',
  })
  cursor!: string;

  @IdOf('Family')
  @Field(() => ID, { description: 'The family whose cards changed; the cards of all its members change at once.' })
  familyId!: string;

  @Field(() => RegionCodeScalar, { description: 'The village in which the family lives.' })
  regionCode!: RegionCode;

  @Personal('membership')
  @Field(() => CardStatusEnum, { description: 'The status of the cards now.' })
  cardStatus!: CardStatus;

  @Field(() => CardStatusEnum, { description: 'The status of the cards before.' })
  previousCardStatus!: CardStatus;

  @IdOf('Payment')
  @Field(() => ID, {
    nullable: true,
    description:
      'The payment that changed them, because it arrived or was taken back; null when the change has no payment.',
  })
  paymentId!: string | null;

  @Personal('membership')
  @Field(() => Date, { description: 'The time at which the change was posted.' })
  changedAt!: Date;
}

@ObjectType('CollectionTotals', {
  simpleResolvers: true,
  description:
    'What families of a region paid today, less what was taken back since: by the time at which they paid, as `collectionSummary` counts, without donors. Each message replaces the one before.',
})
export class CollectionTotalsType {
  @Field(() => LiveCursorScalar, { description: 'The cursor of the last event that is counted.' })
  cursor!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'The region; null for everything that the viewer may see.',
  })
  region!: RegionCode | null;

  @Field(() => CivilDateScalar, {
    description:
      "Today in the region's time zone; in WIB for more than one zone. A payment belongs to the day on which the family paid, whenever the partner tells of it.",
  })
  day!: CivilDate;

  @Field(() => Int, {
    description:
      'The number of payments that reached families: that paid months or stages of a plan, or came out of suspense. Those taken back wholly are left out.',
  })
  payments!: number;

  @Field(() => RupiahScalar, { description: 'The money that they brought, less what was taken back.' })
  collected!: Rupiah;

  @Field(() => Int, { description: 'The number of families whose cards these payments made active again.' })
  familiesReactivated!: number;
}

@ObjectType('PaymentEventPage', {
  simpleResolvers: true,
  description: 'Payment events after a cursor, in the order of their commits.',
})
export class PaymentEventPageType {
  @Field(() => [PaymentConfirmationType], { description: 'The events that `paymentConfirmed` sends.' })
  events!: readonly PaymentConfirmationType[];

  @Field(() => [PaymentWithdrawalType], {
    description: 'The events that `paymentWithdrawn` sends, from the same part of the stream.',
  })
  withdrawals!: readonly PaymentWithdrawalType[];

  @Field(() => [CardStatusChangeType], {
    description: 'The events that `cardStatusChanged` sends, from the same part of the stream.',
  })
  cardStatusChanges!: readonly CardStatusChangeType[];

  @Field(() => LiveCursorScalar, {
    description:
      'The cursor of the last event on this page, or `after` when there is none: continue or subscribe from here.',
  })
  cursor!: string;

  @Field(() => Boolean, { description: 'Whether there are more events after `cursor`.' })
  hasMore!: boolean;
}

export const toPaymentConfirmation = (event: AccountEventOf<'payment-confirmed'>): PaymentConfirmationType => ({
  cursor: writeLiveCursor(event),
  paymentId: event.paymentId,
  familyId: event.familyId,
  regionCode: event.regionCode,
  reference: event.reference,
  amount: event.amount,
  channel: event.channel,
  appliedFrom: event.appliedFrom,
  appliedThrough: event.appliedThrough,
  monthsAhead: event.monthsAhead,
  instalment: event.instalment,
  cardStatus: event.statusAfter,
  previousCardStatus: event.statusBefore,
  paidAt: event.paidAt,
  postedAt: event.occurredAt,
});

export const toCardStatusChange = (event: AccountEvent): CardStatusChangeType => ({
  cursor: writeLiveCursor(event),
  familyId: event.familyId,
  regionCode: event.regionCode,
  cardStatus: event.statusAfter,
  previousCardStatus: event.statusBefore,
  paymentId: event.kind === 'account-changed' ? null : event.paymentId,
  changedAt: event.occurredAt,
});

export const toCollectionTotals = ({ number, check, ...totals }: CollectionTotals): CollectionTotalsType => ({
  ...totals,
  cursor: writeLiveCursor({ number, check }),
});
