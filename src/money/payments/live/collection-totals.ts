/**
 * Follows what a region has collected today: events keep the totals current, and they are sent at most four times a
 * second, less often under pressure.
 */
import { sql, textOf } from '../../../platform/db/sql.js';
import type { Pool } from '../../../platform/db/pool.js';
import { type CivilDate, civilDateIn, startOfDay } from '../../../kernel/civil-date.js';
import { jknCeilingsOn } from '../../../households/arrears/index.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import { type Rupiah, minus, plus, rupiah } from '../../../kernel/rupiah.js';
import { timeZoneOf } from '../../../kernel/time-zone.js';
import {
  type LiveEvent,
  type LiveContext,
  type LiveScope,
  accepts,
  topicOf,
  LIVE_EVENTS,
  LIVE_HEAD,
} from '../../../platform/live/index.js';
import type { AccountEventOf } from './payment-event.js';

export interface CollectionTotals {
  readonly region: RegionCode | null;
  /** The day of the totals, in the region's time zone (WIB for the nation). */
  readonly day: CivilDate;
  /** The number of the last event that is counted. */
  readonly number: bigint;
  readonly payments: number;
  readonly collected: Rupiah;
  /** The number of families whose cards a payment made active again. */
  readonly familiesReactivated: number;
}

const TOTALS = textOf(sql`
  select ${LIVE_HEAD} as head,
    coalesce(sum(case when kind = 'payment-confirmed' then 1 when (details->>'isWhole')::boolean then -1 else 0 end), 0)::int as payments,
    coalesce(sum(case kind when 'payment-confirmed' then (details->>'amount')::bigint else -(details->>'amount')::bigint end)
      filter (where (details->>'amount')::bigint <= $4::bigint), 0) as collected,
    (count(*) filter (where kind = 'payment-confirmed' and details->>'statusBefore' = 'SUSPENDED' and details->>'statusAfter' = 'ACTIVE')
      - count(*) filter (where kind = 'payment-withdrawn' and details->>'statusBefore' = 'ACTIVE' and details->>'statusAfter' = 'SUSPENDED'))::int as reactivated
  from ${LIVE_EVENTS} e
  where (kind = 'payment-confirmed' or (kind = 'payment-withdrawn' and (details->>'confirmedAt')::timestamptz >= $1))
    and occurred_at >= $1 and ($2::text is null or region_code = $2 or region_code ^@ ($2 || '.'))
    and ($3::text[] is null or exists (select from unnest($3::text[]) r(code) where region_code = r.code or region_code ^@ (r.code || '.')))`);

export interface TotalsRequest {
  readonly scope: LiveScope;
  readonly now: Date;
}

/**
 * Reads the totals from the table. The number of the last event is read in the same statement, so that no event is
 * counted twice or missed when live ones follow.
 */
export async function readCollectionTotals(pool: Pool, { scope, now }: TotalsRequest): Promise<CollectionTotals> {
  const zone = timeZoneOf(scope.region);
  const day = civilDateIn(now, zone);
  const regions = scope.visible.kind === 'regions' ? scope.visible.regions : null;
  const { rows } = await pool.query<{ head: bigint; payments: number; collected: bigint; reactivated: number }>({
    name: 'live-collection-totals',
    text: TOTALS,
    values: [startOfDay(day, zone), scope.region, regions, jknCeilingsOn(day).familyPayment],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate has one row');
  return {
    region: scope.region,
    day,
    number: row.head,
    payments: row.payments,
    collected: rupiah(row.collected),
    familiesReactivated: Math.max(0, row.reactivated),
  };
}

type Counted = AccountEventOf<'payment-confirmed' | 'payment-withdrawn'>;

const isCounted = (event: LiveEvent): event is Counted =>
  event.kind === 'payment-confirmed' || event.kind === 'payment-withdrawn';

/** Tells whether an amount is summed: more than a payment can be says nothing of what was collected. */
const isMoney = ({ day }: CollectionTotals, amount: Rupiah): boolean => amount <= jknCeilingsOn(day).familyPayment;

function addPayment(totals: CollectionTotals, event: Counted): CollectionTotals {
  const { number, amount, statusBefore, statusAfter } = event;
  if (event.kind === 'payment-withdrawn') return subtractWithdrawal(totals, event);
  const isReactivated = statusBefore === 'SUSPENDED' && statusAfter === 'ACTIVE';
  return {
    ...totals,
    number,
    payments: totals.payments + 1,
    collected: isMoney(totals, amount) ? plus(totals.collected, amount) : totals.collected,
    familiesReactivated: totals.familiesReactivated + (isReactivated ? 1 : 0),
  };
}

/**
 * Subtracts a payment that was taken back, only if it was counted today: one of an earlier day, or one that paid no
 * month, never was.
 */
function subtractWithdrawal(totals: CollectionTotals, event: AccountEventOf<'payment-withdrawn'>): CollectionTotals {
  const { number, amount, confirmedAt, isWhole, statusBefore, statusAfter } = event;
  const zone = timeZoneOf(totals.region);
  if (confirmedAt === null || civilDateIn(confirmedAt, zone) !== totals.day) return { ...totals, number };
  const isSuspended = statusBefore === 'ACTIVE' && statusAfter === 'SUSPENDED';
  return {
    ...totals,
    number,
    payments: totals.payments - (isWhole ? 1 : 0),
    collected: isMoney(totals, amount) ? minus(totals.collected, amount) : totals.collected,
    familiesReactivated: Math.max(0, totals.familiesReactivated - (isSuspended ? 1 : 0)),
  };
}

/**
 * Sends the totals at once, then whenever they changed and a quarter of a second has passed, or longer under pressure.
 * Each message replaces the one before.
 */
export function followCollectionTotals(
  deps: LiveContext['live'],
  scope: LiveScope,
): AsyncIterableIterator<CollectionTotals> {
  const topic = topicOf(scope);
  const listen = () => deps.feed.listen(topic, (event) => isCounted(event) && accepts(scope, event));
  const pause = createPause();
  let tail = listen();
  let totals: CollectionTotals | null = null;
  let isDone = false;

  const finish = (): IteratorResult<CollectionTotals> => {
    isDone = true;
    pause.end();
    deps.feed.unlisten(topic, tail);
    return { done: true, value: undefined };
  };

  /** Counts from the table: at the start, on a new day, and when more events came than the buffer holds. */
  const recount = async (): Promise<CollectionTotals> => {
    if (tail.isOverflowed) {
      deps.feed.unlisten(topic, tail);
      tail = listen();
    }
    return readCollectionTotals(deps.pool, { scope, now: deps.now() });
  };

  const next = async (): Promise<IteratorResult<CollectionTotals>> => {
    if (totals === null) {
      totals = await recount();
      return isDone ? finish() : { done: false, value: totals };
    }
    const first = await tail.take();
    await pause.since(deps.overload.dashboardPaceMs());
    if (isDone || first === 'closed') return finish();
    const events = [first, ...tail.takeBuffered()];
    const isToday = totals.day === civilDateIn(deps.now(), timeZoneOf(scope.region));
    if (!isToday || first === 'overflowed' || tail.isOverflowed) totals = await recount();
    else
      for (const event of events)
        if (typeof event !== 'string' && isCounted(event) && event.number > totals.number)
          totals = addPayment(totals, event);
    return { done: false, value: totals };
  };

  return {
    next: () => next().finally(() => pause.mark()),
    return: () => Promise.resolve(finish()),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Waits until some time has passed since the last mark, or until the wait is ended. */
function createPause() {
  let mark = 0;
  let wake: (() => void) | null = null;
  return {
    mark: () => void (mark = performance.now()),
    since: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, Math.max(0, mark + milliseconds - performance.now()));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    end: () => wake?.(),
  };
}
