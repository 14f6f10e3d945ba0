/** The GraphQL types of counters and their days, and what may be told when one is opened or closed. */
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CloseDayOutcome, DifferenceKind, OpenDayOutcome, PlaceCounterOutcome } from './counter-day.js';

const DifferenceKindEnum: { readonly [K in DifferenceKind]: K } = {
  NONE: 'NONE',
  MORE_DECLARED: 'MORE_DECLARED',
  MORE_POSTED: 'MORE_POSTED',
  COUNT_DIFFERS: 'COUNT_DIFFERS',
};

registerEnumType(DifferenceKindEnum, {
  name: 'CounterDifferenceKind',
  description: 'How what was counted at a counter differs from what its cash register told us.',
  valuesConfig: {
    NONE: { description: 'They agree.' },
    MORE_DECLARED: { description: 'More money was counted than was told: a payment may not have reached us.' },
    MORE_POSTED: { description: 'More money was told than was counted: money may be missing from the till.' },
    COUNT_DIFFERS: { description: 'The money agrees, the number of payments does not.' },
  },
});

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

@ObjectType('CounterDay', { simpleResolvers: true, description: "A counter's day, from opening to end-of-day close." })
export class CounterDayType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'The day, where the counter stands.' })
  day!: CivilDate;

  @Field(() => String, { description: 'Who opened it.' })
  openedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;
}

@InputType('CloseCounterDayInput', { description: 'What was counted at the end of the day.' })
export class CloseCounterDayInput {
  @Field(() => ID, { description: 'The day.' })
  id!: string;

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

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };
const DAY = { description: 'The day as it stands now.' };

@ObjectType('CounterPlaced', { simpleResolvers: true, description: 'The branch of that region sees the counter.' })
class CounterPlaced {
  @Field(() => CounterType, { description: 'The counter.' })
  counter!: CounterType;
}

@ObjectType('CounterPartnerUnknown', {
  simpleResolvers: true,
  description: 'No active partner with the channel COUNTER has this code.',
})
class CounterPartnerUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CounterRegionUnknown', { simpleResolvers: true, description: 'No region has this code.' })
class CounterRegionUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CounterDayOpened', { simpleResolvers: true, description: 'The day is open, or was before.' })
class CounterDayOpened {
  @Field(() => CounterDayType, DAY)
  day!: CounterDayType;
}

@ObjectType('CounterNotFound', {
  simpleResolvers: true,
  description: "There is no such counter in the viewer's regions.",
})
class CounterNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CounterDayClosed', { simpleResolvers: true, description: 'The day is closed.' })
class CounterDayClosed {
  @Field(() => CounterDayType, DAY)
  day!: CounterDayType;
}

@ObjectType('CounterDayNotFound', {
  simpleResolvers: true,
  description: "There is no such day in the viewer's regions.",
})
class CounterDayNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CounterDayOpenedBySamePerson', {
  simpleResolvers: true,
  description: 'Who opened a day does not close it.',
})
class CounterDayOpenedBySamePerson {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CounterDayClosedAlready', {
  simpleResolvers: true,
  description: 'It was closed before, by somebody else or with other figures. Nothing was changed.',
})
class CounterDayClosedAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CounterDayDifferenceUnexplained', {
  simpleResolvers: true,
  description: 'What was counted differs from what the cash register told us: count again, or say why.',
})
class CounterDayDifferenceUnexplained {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => CounterDifferenceType, { description: 'The difference.' })
  difference!: CounterDifferenceType;
}

const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const PlaceCounterResult = createUnionType({
  name: 'PlaceCounterResult',
  description: 'The counter, or why there is none.',
  types: () => [CounterPlaced, CounterPartnerUnknown, CounterRegionUnknown] as const,
  resolveType: typeNameOf,
});

export const OpenCounterDayResult = createUnionType({
  name: 'OpenCounterDayResult',
  description: 'The open day, or why there is none.',
  types: () => [CounterDayOpened, CounterNotFound] as const,
  resolveType: typeNameOf,
});

export const CloseCounterDayResult = createUnionType({
  name: 'CloseCounterDayResult',
  description: 'The closed day, or why it stays open.',
  types: () =>
    [
      CounterDayClosed,
      CounterDayNotFound,
      CounterDayOpenedBySamePerson,
      CounterDayDifferenceUnexplained,
      CounterDayClosedAlready,
    ] as const,
  resolveType: typeNameOf,
});

export const toPlaceCounterResult = (outcome: PlaceCounterOutcome) => {
  if (outcome.kind === 'placed') return { __typename: 'CounterPlaced', counter: outcome.counter };
  return outcome.kind === 'partner-unknown'
    ? { __typename: 'CounterPartnerUnknown', message: 'No active partner with the channel COUNTER has this code.' }
    : { __typename: 'CounterRegionUnknown', message: 'No region has this code.' };
};

export const toOpenDayResult = (outcome: OpenDayOutcome) =>
  outcome.kind === 'opened'
    ? { __typename: 'CounterDayOpened', day: outcome.day }
    : { __typename: 'CounterNotFound', message: 'There is no such counter in your regions.' };

const CLOSE_PROBLEMS = {
  unknown: { __typename: 'CounterDayNotFound', message: 'There is no such day in your regions.' },
  'closed-by-opener': {
    __typename: 'CounterDayOpenedBySamePerson',
    message: 'You opened this day: somebody else closes it.',
  },
  'closed-already': { __typename: 'CounterDayClosedAlready', message: 'It was closed before; it stays so.' },
} as const;

export function toCloseDayResult(outcome: CloseDayOutcome) {
  if (outcome.kind === 'closed') return { __typename: 'CounterDayClosed', day: outcome.day };
  if (outcome.kind !== 'difference-unexplained') return CLOSE_PROBLEMS[outcome.kind];
  const message = 'What was counted differs from what the cash register told us: count again, or say why.';
  return { __typename: 'CounterDayDifferenceUnexplained', difference: outcome.difference, message };
}
