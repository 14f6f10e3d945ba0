/**
 * Follows what a region has collected today: events keep the totals current, and they are sent at most four times a
 * second, less often under pressure. A new day begins at the midnight of the scope's zone, whether or not anybody pays then.
 */
import { isUnavailable } from '../../../platform/db/availability.js';
import { LISTENER_PATIENCE_MS, patiently } from '../../../platform/db/patience.js';
import { addDays, civilDateIn, startOfDay } from '../../../kernel/civil-date.js';
import {
  type LiveContext,
  type LiveFeed,
  accepts,
  streamUnavailable,
  topicOf,
  writeLiveCursor,
} from '../../../platform/live/index.js';
import {
  type CollectionTotals,
  type TotalsScope,
  addEvent,
  isCounted,
  isRecounted,
  readCollectionTotals,
} from './collection-totals.js';

/** The least time for which the clock is not looked at again, where it says that the day has not ended after all. */
const LOOKS_AGAIN_AFTER_MS = 250;

/** The least time between two counts from the books after money was taken back or found its family, which come in hundreds. */
const COUNTS_AGAIN_AFTER_MS = 1_000;

type Tail = ReturnType<LiveFeed['listen']>;
type Taken = Awaited<ReturnType<Tail['take']>>;

/**
 * Sends the totals at once, then whenever they changed and a quarter of a second has passed, or longer under pressure.
 * Each message replaces the one before, so a changed history ends nothing: the totals are counted anew and sent.
 */
export const followCollectionTotals = (
  deps: LiveContext['live'],
  scope: TotalsScope,
): AsyncIterableIterator<CollectionTotals> => new TotalsFollower(deps, scope);

class TotalsFollower implements AsyncIterableIterator<CollectionTotals> {
  readonly #deps: LiveContext['live'];
  readonly #scope: TotalsScope;
  readonly #pause = createPause();
  readonly #sinceCount = createPause();
  #tail: Tail;
  /** What the tail will give next, which may be awaited beyond a midnight. */
  #taking: Promise<Taken> | null = null;
  #totals: CollectionTotals | null = null;
  #isDone = false;

  constructor(deps: LiveContext['live'], scope: TotalsScope) {
    this.#deps = deps;
    this.#scope = scope;
    this.#tail = this.#listen();
  }

  next(): Promise<IteratorResult<CollectionTotals>> {
    return this.#tellNext().finally(() => this.#pause.mark());
  }

  return(): Promise<IteratorResult<CollectionTotals>> {
    return Promise.resolve(this.#finish());
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #listen(): Tail {
    const isWanted: Parameters<LiveFeed['listen']>[1] = (event) => isCounted(event) && accepts(this.#scope, event);
    return this.#deps.feed.listen(topicOf(this.#scope), isWanted);
  }

  #finish(): IteratorResult<CollectionTotals> {
    this.#isDone = true;
    this.#pause.end();
    this.#sinceCount.end();
    this.#deps.feed.unlisten(topicOf(this.#scope), this.#tail);
    return { done: true, value: undefined };
  }

  async #tellNext(): Promise<IteratorResult<CollectionTotals>> {
    if (this.#totals === null) this.#totals = await this.#recount();
    else this.#totals = await this.#change(this.#totals);
    return this.#isDone ? this.#finish() : { done: false, value: this.#totals };
  }

  /** Waits for the next change of the totals. */
  async #change(totals: CollectionTotals): Promise<CollectionTotals> {
    const first = await this.#takeOnThisDay(totals);
    await this.#pause.since(this.#deps.overload.dashboardPaceMs());
    if (this.#isDone || first === 'closed') {
      this.#finish();
      return totals;
    }
    const taken = first === null || typeof first === 'string' ? [] : [first, ...this.#tail.takeBuffered()];
    const events = taken.filter(isCounted).filter(({ number }) => number > totals.number);
    const isWhole = !this.#tail.isOverflowed && !this.#tail.isRewritten;
    if (!isWhole || !this.#isToday(totals)) return this.#recount();
    if (!events.some(isRecounted)) return events.filter((event) => !isRecounted(event)).reduce(addEvent, totals);
    await this.#sinceCount.since(COUNTS_AGAIN_AFTER_MS);
    return this.#isDone ? totals : this.#recount();
  }

  /** The next event, or the reason why there is none; null when the day of the totals ended first. */
  async #takeOnThisDay(totals: CollectionTotals): Promise<Taken | null> {
    const midnight = startOfDay(addDays(totals.day, 1), totals.zone).getTime();
    while (this.#isToday(totals)) {
      this.#taking ??= this.#tail.take();
      const left = Math.max(LOOKS_AGAIN_AFTER_MS, midnight - this.#deps.now().getTime());
      const taken = await firstOf(this.#taking, left);
      if (taken === 'later') continue;
      this.#taking = null;
      return taken;
    }
    return null;
  }

  #isToday({ day, zone }: CollectionTotals): boolean {
    return day === civilDateIn(this.#deps.now(), zone);
  }

  /** Counts from the table: at the start, on a new day, and when the events that came are not all that there are. */
  async #recount(): Promise<CollectionTotals> {
    const { pool, now, feed } = this.#deps;
    if (this.#tail.isOverflowed || this.#tail.isRewritten) {
      feed.unlisten(topicOf(this.#scope), this.#tail);
      this.#tail = this.#listen();
      this.#taking = null;
    }
    const read = () => readCollectionTotals(pool, { scope: this.#scope, now: now() });
    try {
      this.#sinceCount.mark();
      return await patiently(read, { withinMs: LISTENER_PATIENCE_MS, isOver: () => this.#isDone });
    } catch (error) {
      this.#finish();
      throw isUnavailable(error) ? streamUnavailable(writeLiveCursor(this.#totals ?? feed.head)) : error;
    }
  }
}

/** What is awaited, or 'later' when that takes longer than some time. */
async function firstOf<T>(awaited: Promise<T>, milliseconds: number): Promise<T | 'later'> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<'later'>((resolve) => (timer = setTimeout(resolve, milliseconds, 'later')));
  try {
    return await Promise.race([awaited, over]);
  } finally {
    clearTimeout(timer);
  }
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
