/** The GraphQL types of a payment and of what a list of them is narrowed by. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  BillingMonthScalar,
  ConnectionOf,
  DateTimeScalar,
  DayRangeInput,
  InstantRangeInput,
  Node,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumFor,
  timeSortOf,
} from '../../platform/graphql/index.js';
import { InstalmentReceivedType } from '../../households/instalments/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { PaymentChannelEnum } from '../partners/index.js';
import type { BookedOutcome } from './payment.js';
import type { TimeSort } from '../../platform/db/keyset.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { SuspenseReason } from './posting/posting-decision.js';

export const PaymentOutcomeEnum = enumFor('PaymentOutcome', 'What became of money that was accepted.', {
  words: {
    POSTED: 'posted',
    PAID_AHEAD: 'paid-ahead',
    OVERPAID: 'overpaid',
    INSTALMENT: 'instalment',
    INTO_SUSPENSE: 'into-suspense',
  } as const satisfies Record<string, BookedOutcome>,
  values: {
    POSTED: { description: 'It paid what was owed.', id: 'Tercatat', en: 'Posted' },
    PAID_AHEAD: {
      description: 'It paid what was owed, if anything, and months ahead.',
      id: 'Dibayar di muka',
      en: 'Paid ahead',
    },
    OVERPAID: {
      description: 'It paid all it could; the rest is credit of the family.',
      id: 'Kelebihan bayar',
      en: 'Overpaid',
    },
    INSTALMENT: {
      description:
        'It paid stages of an instalment plan. No month is paid by it and no card becomes active, until all stages and the current month are paid.',
      id: 'Cicilan REHAB',
      en: 'Instalment',
    },
    INTO_SUSPENSE: {
      description: 'It could not be applied and is kept until somebody finds out whose it is.',
      id: 'Dalam penampungan',
      en: 'In suspense',
    },
  },
});

export const SuspenseReasonEnum = enumFor('SuspenseReason', 'Why money is kept in suspense.', {
  words: {
    UNKNOWN_ACCOUNT: 'unknown-account',
    ALREADY_PAID: 'already-paid',
    WRONG_AMOUNT: 'wrong-amount',
    CODE_EXPIRED: 'code-expired',
  } as const satisfies Record<string, SuspenseReason>,
  values: {
    UNKNOWN_ACCOUNT: {
      description: 'The number belongs to nobody.',
      id: 'Nomor tidak dikenal',
      en: 'Unknown number',
    },
    ALREADY_PAID: { description: 'Nothing was left to pay.', id: 'Sudah lunas', en: 'Paid already' },
    WRONG_AMOUNT: {
      description: 'It fits no number of whole months.',
      id: 'Jumlah tidak sesuai',
      en: 'Wrong amount',
    },
    CODE_EXPIRED: {
      description: 'The payment code it was made with had expired.',
      id: 'Kode bayar kedaluwarsa',
      en: 'Payment code expired',
    },
  },
});

const PaymentSortEnum = timeSortOf('PaymentSort', 'payments', 'posted');

@ObjectType('MonthRange', { simpleResolvers: true, description: 'Months that follow each other, both ends included.' })
export class MonthRangeType {
  @Field(() => BillingMonthScalar, { description: 'The first month.' })
  from!: BillingMonth;

  @Field(() => BillingMonthScalar, { description: 'The last month.' })
  through!: BillingMonth;
}

@ObjectType('Payment', {
  simpleResolvers: true,
  implements: Node,
  description: 'Money that a partner confirmed. It is never changed: a correction is another entry.',
})
export class PaymentType extends Node {
  @Field(() => RupiahScalar, { description: 'What was paid, without fees.' })
  amount!: Rupiah;

  @Field(() => PaymentOutcomeEnum, { description: 'What became of it.' })
  outcome!: BookedOutcome;

  @Field(() => SuspenseReasonEnum, { nullable: true, description: 'Why it is in suspense; null when it is not.' })
  suspenseReason!: SuspenseReason | null;

  @Field(() => MonthRangeType, {
    nullable: true,
    description: 'The months it paid; null when it is in suspense or an instalment.',
  })
  monthsSettled!: MonthRangeType | null;

  @Field(() => Int, { description: 'How many of these lay after the month in which it was paid.' })
  monthsAhead!: number;

  @Field(() => InstalmentReceivedType, {
    nullable: true,
    description: 'The stages of an instalment plan that it paid; null for every other payment.',
  })
  instalment!: InstalmentReceivedType | null;

  @Field(() => PaymentChannelEnum, { description: 'Where it was paid.' })
  channel!: PaymentChannel;

  @Field(() => String, { description: "The partner's own reference: with the partner it names this money for ever." })
  reference!: string;

  @Field(() => DateTimeScalar, { description: "The partner's time of payment." })
  paidAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was posted here; lists follow this order.' })
  postedAt!: Date;
}

export const PaymentConnection = ConnectionOf(PaymentType, 'Payment');

@InputType('PaymentsFilter', { description: 'What a list of payments is narrowed by; all conditions hold together.' })
export class PaymentsFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this family.' })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Confirmed by this partner.' })
  partnerId?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Of families that lived there when they paid, at any level.',
  })
  region?: RegionCode | null;

  @Field(() => PaymentChannelEnum, { nullable: true, description: 'Paid there.' })
  channel?: PaymentChannel | null;

  @Field(() => PaymentOutcomeEnum, { nullable: true, description: 'With this outcome.' })
  outcome?: BookedOutcome | null;

  @Field(() => InstantRangeInput, { nullable: true, description: "Paid in this time, by the partner's clock." })
  paidBetween?: InstantRangeInput | null;

  @Field(() => DayRangeInput, { nullable: true, description: 'Posted on these days, in Jakarta.' })
  postedOn?: DayRangeInput | null;
}

@ArgsType()
export class PaymentsArguments extends PageArguments {
  @Field(() => PaymentsFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: PaymentsFilterInput | null;

  @Field(() => PaymentSortEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  sort!: TimeSort;
}
