/** Places counters, opens and closes their days, and shows what their cash registers told. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  dayCursor,
  momentCursor,
  PageArguments,
  readConnection,
  readId,
  readOptionalText,
  type Connection,
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

function readClosing(input: CloseCounterDayInput, closedBy: string): CloseDayCommand {
  if (input.declaredPayments < 0) throw badInput('input.declaredPayments', '0 or more');
  return {
    id: readId('CounterDay', 'input.counterDayId', input.counterDayId),
    declared: { payments: input.declaredPayments, total: input.declaredTotal },
    explanation: readOptionalText('input.explanation', input.explanation, EXPLANATION_LENGTH_MAX),
    closedBy,
  };
}

@Authorized('counter-day:read')
@Resolver()
export class CountersResolver {
  @Query(() => [CounterType], { description: "The counters in the viewer's regions, by name." })
  counters(@Ctx() { counterService: { counters }, viewer }: CountersContext): Promise<Counter[]> {
    return counters.findCounters(viewer.regions);
  }

  @Query(() => CounterDayConnection, { description: 'Days of counters, the newest first.' })
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
    description: 'Say where the counter of a partner with the channel COUNTER stands. Said again, it has moved.',
  })
  async placeCounter(
    @Arg('input', () => PlaceCounterInput, { description: 'The counter, and where it stands.' })
    { partnerCode, region: regionCode }: PlaceCounterInput,
    @Ctx() context: CountersContext,
  ) {
    return toCounterResult(await placeCounter(depsOf(context), { partnerCode, regionCode }));
  }

  @Authorized('counter-day:manage')
  @Mutation(() => OpenCounterDayResult, { description: "Open a counter's day: today, where it stands." })
  async openCounterDay(
    @Arg('input', () => OpenCounterDayInput, { description: 'The counter.' }) { counterCode }: OpenCounterDayInput,
    @Ctx() context: CountersContext,
  ) {
    return toCounterResult(await openCounterDay(depsOf(context), counterCode));
  }

  @Authorized('counter-day:manage')
  @Mutation(() => CloseCounterDayResult, {
    description: 'Close a day with what was counted: by somebody else than who opened it, every difference explained.',
  })
  async closeCounterDay(
    @Arg('input', () => CloseCounterDayInput, { description: 'What was counted.' }) input: CloseCounterDayInput,
    @Ctx() context: CountersContext,
  ) {
    const deps = depsOf(context);
    return toCounterResult(await closeCounterDay(deps, readClosing(input, deps.viewer.subject)));
  }
}

/** Without a rule of its own: reached through a day that the viewer may read. */
@Resolver(() => CounterDayType)
export class CounterDayFieldsResolver {
  @FieldResolver(() => CounterType, { description: 'Whose day it is.' })
  async counter(@Root() day: CounterDay, @Ctx() context: CountersContext): Promise<Counter> {
    return (await context.counterService.counterAndDayOf(day)).counter;
  }

  @FieldResolver(() => CounterPaymentConnection, {
    description:
      'What the cash register told of the day, in the order in which it was paid. One statement per day: ask it of few.',
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

  @FieldResolver(() => CounterTotalsType, { description: 'What the books say of the day now.' })
  postedNow(@Root() day: CounterDay, @Ctx() { counterService }: CountersContext): Totals | Promise<Totals> {
    return counterService.totalsByDay.load(day);
  }

  @FieldResolver(() => CounterClosingType, { nullable: true, description: 'How it was closed; null while it is open.' })
  closing(@Root() { closing }: CounterDay): Closing | null {
    return closing;
  }

  @FieldResolver(() => CounterTotalsType, {
    nullable: true,
    description: 'What the cash register told only after the day was closed; null while it is open.',
  })
  async toldLate(@Root() day: CounterDay, @Ctx() context: CountersContext): Promise<Totals | null> {
    if (day.closing === null) return null;
    const { posted } = day.closing;
    const now = await context.counterService.totalsByDay.load(day);
    return {
      payments: Math.max(now.payments - posted.payments, 0),
      total: now.total > posted.total ? minus(now.total, posted.total) : NO_RUPIAH,
    };
  }
}

/** Without a rule of its own: reached through a closed day that the viewer may read. */
@Resolver(() => CounterClosingType)
export class CounterClosingFieldsResolver {
  @FieldResolver(() => CounterDifferenceType, { description: 'How what was counted differs from what the books said.' })
  difference(@Root() closing: Closing): CounterDifference {
    return differenceOf(closing);
  }
}

/** Without a rule of its own: reached through a counter that the viewer may read. */
@Resolver(() => CounterType)
export class CounterFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'Where it stands.' })
  region(@Root() { regionCode }: Counter, @Ctx() { regionByCode }: CountersContext): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }
}
