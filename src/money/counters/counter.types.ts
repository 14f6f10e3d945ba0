/** The GraphQL types of counters and their days, and the inputs that place, open or close one. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  IdOf,
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { DifferenceKind } from './counter-day.js';

const DifferenceKindEnum = enumOf<DifferenceKind>(
  'CounterDifferenceKind',
  'The kind of difference between what was counted at a counter and what its cash register sent.',
  {
    NONE: { description: 'The counted and the sent payments agree.', id: 'Sesuai', en: 'They agree' },
    MORE_DECLARED: {
      description: 'More money was counted than the cash register sent: a payment may not have reached us.',
      id: 'Uang lebih dari catatan',
      en: 'More money counted',
    },
    MORE_POSTED: {
      description: 'The cash register sent more money than was counted: money may be missing from the till.',
      id: 'Uang kurang dari catatan',
      en: 'Less money counted',
    },
    COUNT_DIFFERS: {
      description: 'The money agrees, but the number of payments does not.',
      id: 'Jumlah pembayaran berbeda',
      en: 'Number of payments differs',
    },
  },
);

@ObjectType('Counter', {
  simpleResolvers: true,
  description: 'A counter (loket) of BPJS Kesehatan: a partner whose cash register sends each payment.',
})
export class CounterType {
  @Field(() => String, { description: 'The code of the partner, which `openCounterDay` takes as `counterCode`.' })
  code!: string;

  @Field(() => String, { description: 'The name of the counter for people.' })
  name!: string;
}

@ObjectType('CounterTotals', {
  simpleResolvers: true,
  description: 'Payments of a counter on a day, counted and summed.',
})
export class CounterTotalsType {
  @Field(() => Int, { description: 'The number of payments.' })
  payments!: number;

  @Field(() => RupiahScalar, { description: 'The sum of the payments.' })
  total!: Rupiah;
}

@ObjectType('CounterDifference', {
  simpleResolvers: true,
  description: 'The difference between what was counted by hand and what the cash register sent.',
})
export class CounterDifferenceType {
  @Field(() => DifferenceKindEnum, { description: 'The kind of difference.' })
  kind!: DifferenceKind;

  @Field(() => RupiahScalar, { description: 'The difference between the sums, never negative.' })
  amount!: Rupiah;

  @Field(() => Int, { description: 'The difference between the numbers of payments, never negative.' })
  payments!: number;
}

@ObjectType('CounterPayment', {
  simpleResolvers: true,
  description: 'A payment at a counter, as its cash register sent it.',
})
export class CounterPaymentType {
  @IdOf('Payment')
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => String, { description: 'The reference that the cash register gave the payment.' })
  reference!: string;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => RupiahScalar, { description: 'The amount that was paid.' })
  amount!: Rupiah;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => DateTimeScalar, { description: 'The time at which it was paid, by the clock of the cash register.' })
  paidAt!: Date;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => DateTimeScalar, { description: 'The time at which it was posted.' })
  postedAt!: Date;

  @Field(() => Boolean, {
    description:
      'Whether the payment could not be applied and is kept in suspense. Its money lies in the till all the same.',
  })
  isInSuspense!: boolean;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => String, {
    nullable: true,
    description: 'The cashier who took it, as the cash register names them; null when it names none.',
  })
  cashier!: string | null;
}

export const CounterPaymentConnection = ConnectionOf(CounterPaymentType, 'CounterPayment');

@ObjectType('CounterClosing', {
  simpleResolvers: true,
  description: "The closing of a counter's day. Its figures never change.",
})
export class CounterClosingType {
  @Field(() => String, { description: 'The person who closed the day, never the one who opened it.' })
  closedBy!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the day was closed.' })
  closedAt!: Date;

  @Field(() => CounterTotalsType, { description: 'The payments and the money that were counted by hand.' })
  declared!: CounterTotalsType;

  @Field(() => CounterTotalsType, {
    description: 'The payments and the money that were posted when the day was closed.',
  })
  posted!: CounterTotalsType;

  @Field(() => String, {
    nullable: true,
    description: 'The reason why the two differ; null where they agree and no reason was given.',
  })
  explanation!: string | null;
}

@ObjectType('CounterDay', {
  simpleResolvers: true,
  implements: Node,
  description: "A counter's day, from its opening to its closing.",
})
export class CounterDayType extends Node {
  @Field(() => CivilDateScalar, { description: "The day, in the time zone of the counter's region." })
  day!: CivilDate;

  @Field(() => String, { description: 'The person who opened the day.' })
  openedBy!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the day was opened.' })
  openedAt!: Date;
}

export const CounterDayConnection = ConnectionOf(CounterDayType, 'CounterDay');

@ArgsType()
export class CounterDaysArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Only days of the counter with this code; left out: of all counters.',
  })
  counterCode?: string | null;
}

@InputType('PlaceCounterInput', { description: 'A counter, and the region in which it stands.' })
export class PlaceCounterInput {
  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => RegionCodeScalar, {
    description: 'The region in which the counter stands; officers of its branch work there.',
  })
  region!: RegionCode;
}

@InputType('OpenCounterDayInput', { description: 'The counter whose day to open.' })
export class OpenCounterDayInput {
  @Field(() => String, { description: 'The code of the counter.' })
  counterCode!: string;
}

@InputType('CloseCounterDayInput', { description: 'The day to close, and what was counted at its end.' })
export class CloseCounterDayInput {
  @Field(() => ID, { description: 'The day to close.' })
  counterDayId!: string;

  @Field(() => Int, { description: 'The number of receipts that were handed out.' })
  declaredPayments!: number;

  @Field(() => RupiahScalar, { description: 'The money that was counted.' })
  declaredTotal!: Rupiah;

  @Field(() => String, {
    nullable: true,
    description:
      'The reason for a difference from what the cash register sent, required where there is one: up to 500 characters.',
  })
  explanation?: string | null;
}
