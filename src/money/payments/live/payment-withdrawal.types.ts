/** The GraphQL type of a payment that was taken back, as subscriptions send it. */
import { Field, ID, ObjectType } from 'type-graphql';
import { type CardStatus, CardStatusEnum } from '../../../households/arrears/index.js';
import {
  IdOf,
  LiveCursorScalar,
  RegionCodeScalar,
  RupiahScalar,
  enumFor,
  Personal,
} from '../../../platform/graphql/index.js';
import { writeLiveCursor } from '../../../platform/live/index.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { ReversalCause } from '../posting/reversal-notice.js';
import type { AccountEventOf } from './payment-event.js';

const ReversalCauseEnum = enumFor('ReversalCause', 'The reason why a payment was taken back.', {
  words: { WITHDRAWN: 'withdrawn', REFUND: 'refund', CHARGEBACK: 'chargeback' } as const satisfies Record<
    string,
    ReversalCause
  >,
  values: {
    WITHDRAWN: {
      description: 'The partner takes back what it had confirmed, because the money never came.',
      id: 'Dibatalkan mitra',
      en: 'Withdrawn',
    },
    REFUND: {
      description: 'The payer got the money, or a part of it, back.',
      id: 'Dikembalikan kepada pembayar',
      en: 'Refund',
    },
    CHARGEBACK: {
      description: "The payer's bank took the money back after a dispute.",
      id: 'Ditarik bank karena sengketa',
      en: 'Chargeback',
    },
  },
});

@ObjectType('PaymentWithdrawal', {
  simpleResolvers: true,
  description: 'A payment, or a part of it, was taken back, in one commit with the family whose months it had paid.',
})
export class PaymentWithdrawalType {
  @Field(() => LiveCursorScalar, {
    description: 'The cursor of this event: send it back as `after` to continue from here.',
  })
  cursor!: string;

  @IdOf('Payment')
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @IdOf('Family')
  @Field(() => ID, { description: 'The family to whose account the payment was booked.' })
  familyId!: string;

  @Field(() => RegionCodeScalar, { description: 'The village in which the family lives.' })
  regionCode!: RegionCode;

  @Personal('payments')
  @Field(() => RupiahScalar, { description: 'The amount that was taken back.' })
  amount!: Rupiah;

  @Field(() => Boolean, { description: 'Whether nothing of the payment is left.' })
  isWhole!: boolean;

  @Field(() => ReversalCauseEnum, { description: 'The reason why it was taken back.' })
  cause!: ReversalCause;

  @Personal('membership')
  @Field(() => CardStatusEnum, {
    description: 'The status of the cards now: suspended only if something is owed again.',
  })
  cardStatus!: CardStatus;

  @Field(() => CardStatusEnum, { description: 'The status of the cards before.' })
  previousCardStatus!: CardStatus;

  @Personal('payments')
  @Field(() => Date, { description: 'The time at which it was posted.' })
  withdrawnAt!: Date;
}

export const toPaymentWithdrawal = (event: AccountEventOf<'payment-withdrawn'>): PaymentWithdrawalType => ({
  cursor: writeLiveCursor(event),
  paymentId: event.paymentId,
  familyId: event.familyId,
  regionCode: event.regionCode,
  amount: event.amount,
  isWhole: event.isWhole,
  cause: event.cause,
  cardStatus: event.statusAfter,
  previousCardStatus: event.statusBefore,
  withdrawnAt: event.occurredAt,
});
