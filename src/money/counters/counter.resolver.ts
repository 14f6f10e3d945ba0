/** Places counters, opens and closes their days, and shows the payments that their cash registers sent. */
import { WIB } from '../../kernel/time-zone.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { Arg, Args, Authorized, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  dayCursor,
  momentCursor,
  PageArguments,
  readConnection,
  readId,
  readOptionalText,
  type Connection,
  readRupiah,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { NO_RUPIAH, minus } from '../../kernel/rupiah.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import {
  type CloseDayCommand,
  type Closing,
  type Counter,
  type CounterDay,
  type CounterDifference,
  type Totals,
  differenceOf,
} from './counter-day.js';
import type { CounterDaySortKey, CounterPayment, CounterPaymentSortKey } from './counter.queries.js';
import {
  CloseCounterDayInput,
  CounterClosingType,
  CounterDayConnection,
  CounterDayType,
  CounterDaysArguments,
  CounterDifferenceType,
  CounterPaymentConnection,
  CounterTotalsType,
  CounterType,
  OpenCounterDayInput,
  PlaceCounterInput,
} from './counter.types.js';
import {
  CloseCounterDayResult,
  OpenCounterDayResult,
  PlaceCounterResult,
  toCounterResult,
} from './counter-results.types.js';
import type { CountersContext } from './counters.context.js';
import { type CounterDeps, closeCounterDay, openCounterDay, placeCounter } from './save-counter-day.js';

const EXPLANATION_LENGTH_MAX = 500;

const depsOf = ({ counterService: { pool, newId, counters }, viewer, now }: CountersContext): CounterDeps => ({
  pool,
  newId,
  counters,
  viewer,
  now,
});

function readClosing(input: CloseCounterDayInput, { viewer, now }: CounterDeps): CloseDayCommand {
  if (input.declaredPayments < 0) throw badInput('input.declaredPayments', '0 or more');
  const most = jknCeilingsOn(civilDateIn(now, WIB)).counterDay;
  const total = readRupiah('input.declaredTotal', input.declaredTotal, { mayBeZero: true, most });
  return {
    id: readId('CounterDay', 'input.counterDayId', input.counterDayId),
    declared: { payments: input.declaredPayments, total },
    explanation: readOptionalText('input.explanation', input.explanation, EXPLANATION_LENGTH_MAX),
    closedBy: viewer.subject,
  };
}

@Authorized('counter-day:read')
@Resolver()
export class CountersResolver {
  @Extensions({ mostItems: 100 })
  @Query(() => [CounterType], { description: "The counters in the viewer's regions, sorted by name." })
  counters(@Ctx() { counterService: { counters }, viewer }: CountersContext): Promise<Counter[]> {
    return counters.findCounters(viewer.regions);
  }

  @Query(() => CounterDayConnection, { description: "Days of counters in the viewer's regions, the newest first." })
  counterDays(
    @Args(() => CounterDaysArguments) page: CounterDaysArguments,
    @Ctx() { counterService: { counters }, viewer: { regions } }: CountersContext,
  ): Promise<Connection<CounterDay>> {
    const filter = { counterCode: page.counterCode ?? null };
    return readConnection<CounterDay, CounterDaySortKey>(page, {
      cursor: dayCursor,
      find: (asked) => counters.findDays(regions, { filter, page: asked }),
      sortKeyOf: ({ day, id }) => [day, id],
      totalCount: () => counters.countDays(regions, filter),
    });
  }

  @Authorized('counter:place')
  @Mutation(() => PlaceCounterResult, {
    description:
      'Say in which region the counter of a partner with the channel COUNTER stands. Sent again with another region, the counter has moved.',
  })
  async placeCounter(
    @Arg('input', () => PlaceCounterInput, { description: 'The counter, and the region in which it stands.' })
    { partnerCode, region: regionCode }: PlaceCounterInput,
    @Ctx() context: CountersContext,
  ) {
    return toCounterResult(await placeCounter(depsOf(context), { partnerCode, regionCode }));
  }

  @Authorized('counter-day:manage')
  @Mutation(() => OpenCounterDayResult, {
    description: "Open a counter's day: today, in the time zone of the counter's region.",
  })
  async openCounterDay(
    @Arg('input', () => OpenCounterDayInput, { description: 'The counter to open.' }) {
      counterCode,
    }: OpenCounterDayInput,
    @Ctx() context: CountersContext,
  ) {
    return toCounterResult(await openCounterDay(depsOf(context), counterCode));
  }

  @Authorized('counter-day:manage')
  @Mutation(() => CloseCounterDayResult, {
    description:
      'Close a day with what was counted. The person who closes it is not the one who opened it, and explains every difference.',
  })
  async closeCounterDay(
    @Arg('input', () => CloseCounterDayInput, { description: 'The day to close, and what was counted.' })
    input: CloseCounterDayInput,
    @Ctx() context: CountersContext,
  ) {
    const deps = depsOf(context);
    return toCounterResult(await closeCounterDay(deps, readClosing(input, deps)));
  }
}

/** The fields need no permission of their own: they are reached through a day that the viewer may read. */
@Resolver(() => CounterDayType)
export class CounterDayFieldsResolver {
  @FieldResolver(() => CounterType, { description: 'The counter of the day.' })
  async counter(@Root() day: CounterDay, @Ctx() context: CountersContext): Promise<Counter> {
    return (await context.counterService.counterAndDayOf(day)).counter;
  }

  @FieldResolver(() => CounterPaymentConnection, {
    description:
      'The payments of the day that the cash register sent, in the order in which they were paid. Each day costs one statement: ask this of few days.',
  })
  async payments(
    @Root() day: CounterDay,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() { counterService: { counters, counterAndDayOf, totalsByDay } }: CountersContext,
  ): Promise<Connection<CounterPayment>> {
    const counterAndDay = await counterAndDayOf(day);
    return readConnection<CounterPayment, CounterPaymentSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => counters.findPayments(counterAndDay, page),
      sortKeyOf: ({ sortValue, paymentId }) => [sortValue, paymentId],
      totalCount: async () => (await totalsByDay.load(day)).payments,
    });
  }

  @FieldResolver(() => CounterTotalsType, { description: 'The payments of the day that are posted by now.' })
  postedNow(@Root() day: CounterDay, @Ctx() { counterService }: CountersContext): Totals | Promise<Totals> {
    return counterService.totalsByDay.load(day);
  }

  @FieldResolver(() => CounterClosingType, {
    nullable: true,
    description: 'The closing of the day; null while it is open.',
  })
  closing(@Root() { closing }: CounterDay): Closing | null {
    return closing;
  }

  @FieldResolver(() => CounterTotalsType, {
    nullable: true,
    description: 'The payments that the cash register sent only after the day was closed; null while it is open.',
  })
  async reportedLate(@Root() day: CounterDay, @Ctx() context: CountersContext): Promise<Totals | null> {
    if (day.closing === null) return null;
    const { posted } = day.closing;
    const now = await context.counterService.totalsByDay.load(day);
    return {
      payments: Math.max(now.payments - posted.payments, 0),
      total: now.total > posted.total ? minus(now.total, posted.total) : NO_RUPIAH,
    };
  }
}

/** The field needs no permission of its own: it is reached through a closed day that the viewer may read. */
@Resolver(() => CounterClosingType)
export class CounterClosingFieldsResolver {
  @FieldResolver(() => CounterDifferenceType, {
    description: 'The difference between what was counted and what was posted at closing.',
  })
  difference(@Root() closing: Closing): CounterDifference {
    return differenceOf(closing);
  }
}

/** The field needs no permission of its own: it is reached through a counter that the viewer may read. */
@Resolver(() => CounterType)
export class CounterFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'The region in which the counter stands.' })
  region(@Root() { regionCode }: Counter, @Ctx() { regionByCode }: CountersContext): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }
}
