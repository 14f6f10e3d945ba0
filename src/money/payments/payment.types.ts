/** The GraphQL types of a payment, and the filter of lists of payments. */
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
  Personal,
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

export const PaymentOutcomeEnum = enumFor('PaymentOutcome', 'The outcome of a payment whose money was accepted.', {
  words: {
    POSTED: 'posted',
    PAID_AHEAD: 'paid-ahead',
    OVERPAID: 'overpaid',
    INSTALMENT: 'instalment',
    INTO_SUSPENSE: 'into-suspense',
  } as const satisfies Record<string, BookedOutcome>,
  values: {
    POSTED: { description: 'The payment paid what was owed.', id: 'Tercatat', en: 'Posted' },
    PAID_AHEAD: {
      description: 'The payment paid what was owed, if anything, and months ahead.',
      id: 'Dibayar di muka',
      en: 'Paid ahead',
    },
    OVERPAID: {
      description: "The payment paid all months that it could; the rest is the family's credit.",
      id: 'Kelebihan bayar',
      en: 'Overpaid',
    },
    INSTALMENT: {
      description:
        'The payment paid stages of an instalment plan. It pays no month and no card becomes active, until all stages and the current month are paid.',
      id: 'Cicilan REHAB',
      en: 'Instalment',
    },
    INTO_SUSPENSE: {
      description: 'The payment could not be applied and is kept until somebody finds out whose it is.',
      id: 'Dalam penampungan',
      en: 'In suspense',
    },
  },
});

export const SuspenseReasonEnum = enumFor('SuspenseReason', 'The reason why a payment is in suspense.', {
  words: {
    UNKNOWN_ACCOUNT: 'unknown-account',
    ALREADY_PAID: 'already-paid',
    WRONG_AMOUNT: 'wrong-amount',
    CODE_EXPIRED: 'code-expired',
    BEYOND_CEILING: 'beyond-ceiling',
    ACCOUNTS_DIFFER: 'accounts-differ',
  } as const satisfies Record<string, SuspenseReason>,
  values: {
    UNKNOWN_ACCOUNT: {
      description: 'No family has the number that the payment names.',
      id: 'Nomor tidak dikenal',
      en: 'Unknown number',
    },
    ALREADY_PAID: { description: 'The family had nothing left to pay.', id: 'Sudah lunas', en: 'Paid already' },
    WRONG_AMOUNT: {
      description: 'The amount fits no number of whole months.',
      id: 'Jumlah tidak sesuai',
      en: 'Wrong amount',
    },
    CODE_EXPIRED: {
      description: 'The payment code with which it was made had expired.',
      id: 'Kode bayar kedaluwarsa',
      en: 'Payment code expired',
    },
    BEYOND_CEILING: {
      description: "The amount is more than a family's money can be, so that it is a mistake of the partner.",
      id: 'Melampaui batas nominal',
      en: 'Beyond what a payment can be',
    },
    ACCOUNTS_DIFFER: {
      description: 'The order names one family and the number that was keyed in another: ask the partner whose it is.',
      id: 'Pesanan dan nomor menunjuk keluarga berbeda',
      en: 'Order and number name two families',
    },
  },
});

const PaymentSortEnum = timeSortOf('PaymentSort', 'payments', 'posted');

@ObjectType('MonthRange', { simpleResolvers: true, description: 'Consecutive months, both ends included.' })
export class MonthRangeType {
  @Field(() => BillingMonthScalar, { description: 'The first month.' })
  from!: BillingMonth;

  @Field(() => BillingMonthScalar, { description: 'The last month.' })
  through!: BillingMonth;
}

@ObjectType('PaymentPartner', {
  simpleResolvers: true,
  description: 'The bank, minimarket chain or other company that confirmed a payment.',
})
export class PaymentPartnerType {
  @Field(() => String, { description: 'The code of the partner.' })
  code!: string;

  @Field(() => String, { description: 'The name of the partner for people.' })
  name!: string;
}

@ObjectType('Payment', {
  simpleResolvers: true,
  implements: Node,
  description: 'A payment that a partner confirmed. It is never changed: a correction is another entry.',
})
export class PaymentType extends Node {
  @Personal('payments')
  @Field(() => RupiahScalar, { description: 'The amount that was paid, without fees.' })
  amount!: Rupiah;

  @Field(() => PaymentOutcomeEnum, { description: 'The outcome of the payment.' })
  outcome!: BookedOutcome;

  @Field(() => SuspenseReasonEnum, {
    nullable: true,
    description: 'The reason why the payment is in suspense; null when it is not.',
  })
  suspenseReason!: SuspenseReason | null;

  @Personal('payments')
  @Field(() => MonthRangeType, {
    nullable: true,
    description: 'The months that the payment paid; null when it is in suspense or an instalment.',
  })
  paidMonths!: MonthRangeType | null;

  @Field(() => Int, { description: 'The number of these months that lie after the month of payment.' })
  monthsAhead!: number;

  @Personal('payments')
  @Field(() => InstalmentReceivedType, {
    nullable: true,
    description: 'The stages of an instalment plan that the payment paid; null for every other payment.',
  })
  instalment!: InstalmentReceivedType | null;

  @Field(() => PaymentChannelEnum, { description: 'The channel through which it was paid.' })
  channel!: PaymentChannel;

  @Personal('payments')
  @Field(() => String, {
    description: "The partner's own reference, which together with the partner identifies the payment for ever.",
  })
  reference!: string;

  @Personal('payments')
  @Field(() => DateTimeScalar, { description: "The time of payment, by the partner's clock." })
  paidAt!: Date;

  @Personal('payments')
  @Field(() => DateTimeScalar, { description: 'The time at which the payment was posted; lists are sorted by it.' })
  postedAt!: Date;
}

export const PaymentConnection = ConnectionOf(PaymentType, 'Payment');

@InputType('PaymentsFilter', { description: 'A filter of payments; all its conditions apply together.' })
export class PaymentsFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only payments of this family.' })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only payments that this partner confirmed.' })
  partnerId?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Only payments of families that lived in this region, of any level, when they paid.',
  })
  region?: RegionCode | null;

  @Field(() => PaymentChannelEnum, { nullable: true, description: 'Only payments through this channel.' })
  channel?: PaymentChannel | null;

  @Field(() => PaymentOutcomeEnum, { nullable: true, description: 'Only payments with this outcome.' })
  outcome?: BookedOutcome | null;

  @Field(() => InstantRangeInput, {
    nullable: true,
    description: "Only payments made in this time, by the partner's clock.",
  })
  paidBetween?: InstantRangeInput | null;

  @Field(() => DayRangeInput, { nullable: true, description: 'Only payments posted on these days, in Jakarta (WIB).' })
  postedOn?: DayRangeInput | null;
}

@ArgsType()
export class PaymentsArguments extends PageArguments {
  @Field(() => PaymentsFilterInput, {
    nullable: true,
    description: 'The filter; left out: all payments that the viewer may see.',
  })
  filter?: PaymentsFilterInput | null;

  @Field(() => PaymentSortEnum, { defaultValue: 'NEWEST', description: 'The order of the payments.' })
  sort!: TimeSort;
}
