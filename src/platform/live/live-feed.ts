/**
 * Delivers every committed event once, in the order of numbers, to its listeners. This process publishes its own events
 * directly; those of other instances are noticed by a hint or by a missing number, and read from the table. An event is
 * delivered only if it follows the one before in the same history: otherwise the feed begins anew.
 */
import type { StreamPlace } from '../db/event-log.js';
import type { Pool } from '../db/pool.js';
import type { EventStore } from './event-store.js';
import { isOf, lookAt, readHead } from './history.js';
import { type Listeners, createListeners } from './listeners.js';
import type { LiveEvent } from './live-event.js';

export interface LiveFeed extends Pick<Listeners, 'listen' | 'unlisten' | 'count' | 'close'> {
  /** Delivers events that this process has just committed. */
  readonly publish: (events: readonly LiveEvent[]) => void;
  /** Tells that another instance has committed events up to this number. */
  hint(number: bigint): void;
  /** Looks for events of which no hint came, and whether the last one delivered still stands where it stood. */
  look(): Promise<void>;
  /** The place of the last event that was delivered. */
  readonly head: StreamPlace;
  /** The store of the feed's events. */
  readonly store: EventStore;
}

/** The stream went back, as a restored backup or a promoted standby does, and may have gone on otherwise since. */
export interface HistoryChange {
  /** The last event that was delivered. It is lost, with an unknown number of those before it. */
  readonly was: StreamPlace;
  /** The head of the stream now. */
  readonly is: StreamPlace;
}

export interface LiveFeedDeps {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly onError: (error: unknown) => void;
  /** Called before the listeners are ended. */
  readonly onHistoryChanged: (change: HistoryChange) => void;
  readonly bufferMax?: number;
}

const FILL_PAGE = 1_000;

/** Makes a feed that begins after the last event of the stream: earlier events are replayed on request only. */
export const createLiveFeed = async (deps: LiveFeedDeps): Promise<LiveFeed> =>
  new Feed(deps, await readHead(deps.pool));

class Feed implements LiveFeed {
  readonly store: EventStore;
  readonly listen: LiveFeed['listen'];
  readonly unlisten: LiveFeed['unlisten'];
  readonly count: LiveFeed['count'];
  readonly close: LiveFeed['close'];
  readonly #deps: LiveFeedDeps;
  readonly #listeners: Listeners;
  /** Events that came before those below them. */
  readonly #early = new Map<bigint, LiveEvent>();
  #delivered: StreamPlace;
  /** The highest number of which somebody told. */
  #known: bigint;
  /** How often the feed has begun anew. */
  #beginnings = 0;
  #filling: Promise<void> | null = null;

  constructor(deps: LiveFeedDeps, head: StreamPlace) {
    const listeners = createListeners(deps.bufferMax);
    this.#deps = deps;
    this.#listeners = listeners;
    this.store = deps.store;
    this.listen = listeners.listen;
    this.unlisten = listeners.unlisten;
    this.count = listeners.count;
    this.close = listeners.close;
    this.#delivered = head;
    this.#known = head.number;
  }

  get head(): StreamPlace {
    return this.#delivered;
  }

  readonly publish = (events: readonly LiveEvent[]): void => {
    for (const event of events) {
      if (event.number > this.#delivered.number) this.#early.set(event.number, event);
      if (event.number > this.#known) this.#known = event.number;
    }
    this.#advance();
  };

  hint(number: bigint): void {
    if (number > this.#known) this.#known = number;
    this.#advance();
  }

  async look(): Promise<void> {
    const [at, beginning] = [this.#delivered, this.#beginnings];
    const found = await lookAt(this.#deps.pool, at.number);
    if (isOf(found, at)) this.hint(found.head.number);
    else await this.#beginAnew(beginning);
  }

  #advance(): void {
    this.#handReady();
    if (this.#delivered.number >= this.#known || this.#filling !== null) return;
    this.#filling = this.#fillGaps()
      .catch(this.#deps.onError)
      .finally(() => (this.#filling = null));
  }

  #hand(event: LiveEvent): void {
    this.#delivered = event;
    this.#listeners.deliver(event);
  }

  #nextEarly(): LiveEvent | null {
    const next = this.#early.get(this.#delivered.number + 1n);
    return next?.follows === this.#delivered.check ? next : null;
  }

  #handReady(): void {
    for (let next = this.#nextEarly(); next !== null; next = this.#nextEarly()) {
      this.#early.delete(next.number);
      this.#hand(next);
    }
  }

  /**
   * Reads missing events, and before them the last one delivered again: those below a committed number are committed
   * too, so they are in the table, unless it is a table of another history.
   */
  async #fillGaps(): Promise<void> {
    while (this.#delivered.number < this.#known) {
      const [from, through, beginning] = [this.#delivered, this.#known, this.#beginnings];
      const stretch = { after: from.number - 1n, through, limit: FILL_PAGE };
      const page = await this.store.read(this.#deps.pool, stretch);
      if (beginning !== this.#beginnings) continue;
      if (!this.#handPage(page, from)) return this.#beginAnew(beginning);
      this.#handReady();
      if (this.#delivered !== from || this.#known !== through) continue;
      // Nothing follows, so whoever told of this number told of another history.
      this.#known = this.#delivered.number;
      this.#early.clear();
    }
    for (const number of this.#early.keys()) if (number <= this.#delivered.number) this.#early.delete(number);
  }

  /** Hands out what a page of the table holds; false when the last event delivered is not in it as it was delivered. */
  #handPage(page: readonly LiveEvent[], from: StreamPlace): boolean {
    if (from.number > 0n && page[0]?.number !== from.number) return false;
    for (const event of page) {
      if (event.number === this.#delivered.number && event.check !== this.#delivered.check) return false;
      if (event.number === this.#delivered.number + 1n) this.#hand(event);
    }
    return true;
  }

  /** Begins anew at the head: what was delivered is no longer in the table, or something else stands in its place. */
  async #beginAnew(beginning: number): Promise<void> {
    if (beginning !== this.#beginnings) return; // It was noticed twice, and has begun anew already.
    this.#beginnings += 1;
    const was = this.#delivered;
    this.#delivered = await readHead(this.#deps.pool);
    this.#known = this.#delivered.number;
    this.#early.clear(); // The next look finds what was committed meanwhile.
    this.#deps.onHistoryChanged({ was, is: this.#delivered });
    this.#listeners.rewrite();
  }
}
