/** The GraphQL types of counters and their days, and what a client sends to place, open or close one. */
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
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { DifferenceKind } from './counter-day.js';

const DifferenceKindEnum = enumOf<DifferenceKind>(
  'CounterDifferenceKind',
  'How what was counted at a counter differs from what its cash register told us.',
  {
    NONE: { description: 'They agree.', id: 'Sesuai', en: 'They agree' },
    MORE_DECLARED: {
      description: 'More money was counted than was told: a payment may not have reached us.',
      id: 'Uang lebih dari catatan',
      en: 'More money counted',
    },
    MORE_POSTED: {
      description: 'More money was told than was counted: money may be missing from the till.',
      id: 'Uang kurang dari catatan',
      en: 'Less money counted',
    },
    COUNT_DIFFERS: {
      description: 'The money agrees, the number of payments does not.',
      id: 'Jumlah pembayaran berbeda',
      en: 'Number of payments differs',
    },
  },
);

@ObjectType('Counter', {
  simpleResolvers: true,
  description: 'A counter (loket) of BPJS Kesehatan, whose cash register tells of each payment as a partner.',
})
export class CounterType {
  @Field(() => String, { description: 'Its name in `openCounterDay`: the code of the partner.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;
}

@ObjectType('CounterTotals', {
  simpleResolvers: true,
  description: 'Payments of a counter on a day, counted and summed.',
})
export class CounterTotalsType {
  @Field(() => Int, { description: 'How many.' })
  payments!: number;

  @Field(() => RupiahScalar, { description: 'Their sum.' })
  total!: Rupiah;
}

@ObjectType('CounterDifference', {
  simpleResolvers: true,
  description: 'What was counted by hand against what the cash register told us.',
})
export class CounterDifferenceType {
  @Field(() => DifferenceKindEnum, { description: 'Which way it lies.' })
  kind!: DifferenceKind;

  @Field(() => RupiahScalar, { description: 'How far the sums lie apart.' })
  amount!: Rupiah;

  @Field(() => Int, { description: 'How far the numbers of payments lie apart.' })
  payments!: number;
}

@ObjectType('CounterPayment', {
  simpleResolvers: true,
  description: 'A payment at a counter, as its cash register told it.',
})
export class CounterPaymentType {
  @IdOf('Payment')
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Field(() => String, { description: "The register's own reference." })
  reference!: string;

  @Field(() => RupiahScalar, { description: 'What was paid.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: "When it was paid, by the register's clock." })
  paidAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was posted here.' })
  postedAt!: Date;

  @Field(() => Boolean, {
    description: 'It could not be applied and is kept in suspense; the money lies in the till all the same.',
  })
  isInSuspense!: boolean;
}

export const CounterPaymentConnection = ConnectionOf(CounterPaymentType, 'CounterPayment');

@ObjectType('CounterClosing', { simpleResolvers: true, description: 'How a day was closed. Its figures never change.' })
export class CounterClosingType {
  @Field(() => String, { description: 'Who closed it: never who opened it.' })
  closedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  closedAt!: Date;

  @Field(() => CounterTotalsType, { description: 'What was counted by hand.' })
  declared!: CounterTotalsType;

  @Field(() => CounterTotalsType, { description: 'What the books said at that moment.' })
  posted!: CounterTotalsType;

  @Field(() => String, { nullable: true, description: 'Why they differ; null where they agree and nothing was said.' })
  explanation!: string | null;
}

@ObjectType('CounterDay', {
  simpleResolvers: true,
  implements: Node,
  description: "A counter's day, from opening to end-of-day close.",
})
export class CounterDayType extends Node {
  @Field(() => CivilDateScalar, { description: 'The day, where the counter stands.' })
  day!: CivilDate;

  @Field(() => String, { description: 'Who opened it.' })
  openedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;
}

export const CounterDayConnection = ConnectionOf(CounterDayType, 'CounterDay');

@ArgsType()
export class CounterDaysArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'The code of a counter; left out: of all.' })
  counterCode?: string | null;
}

@InputType('PlaceCounterInput', { description: 'Where a counter stands.' })
export class PlaceCounterInput {
  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => RegionCodeScalar, { description: 'Where it stands: its branch works there.' })
  region!: RegionCode;
}

@InputType('OpenCounterDayInput', { description: 'Which counter opens.' })
export class OpenCounterDayInput {
  @Field(() => String, { description: 'The code of the counter.' })
  counterCode!: string;
}

@InputType('CloseCounterDayInput', { description: 'What was counted at the end of the day.' })
export class CloseCounterDayInput {
  @Field(() => ID, { description: 'The day.' })
  counterDayId!: string;

  @Field(() => Int, { description: 'How many receipts were handed out.' })
  declaredPayments!: number;

  @Field(() => RupiahScalar, { description: 'The money that was counted.' })
  declaredTotal!: Rupiah;

  @Field(() => String, {
    nullable: true,
    description: 'Why it differs from what the cash register told us, where it does: up to 500 characters.',
  })
  explanation?: string | null;
}
