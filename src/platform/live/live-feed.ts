/**
 * Delivers every committed event once, in the order of numbers, to its listeners. This process publishes its own events
 * directly; those of other instances are noticed by a hint or by a missing number, and read from the table.
 */
import type { Pool } from '../db/pool.js';
import { type EventStore, readHead } from './event-store.js';
import { type Listeners, createListeners } from './listeners.js';
import type { LiveEvent } from './live-event.js';

export interface LiveFeed extends Pick<Listeners, 'listen' | 'unlisten' | 'count' | 'close'> {
  /** Delivers events that this process has just committed. */
  readonly publish: (events: readonly LiveEvent[]) => void;
  /** Tells that another instance has committed events up to this number. */
  hint(head: bigint): void;
  /** The number of the last event that was delivered. */
  readonly head: bigint;
  /** The store of the feed's events. */
  readonly store: EventStore;
}

export interface LiveFeedDeps {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly onError: (error: unknown) => void;
  readonly bufferMax?: number;
}

const FILL_PAGE = 1_000;

/** Makes a feed that begins after the last event of the stream: earlier events are replayed on request only. */
export async function createLiveFeed({ pool, store, onError, bufferMax }: LiveFeedDeps): Promise<LiveFeed> {
  const { deliver, ...listeners } = createListeners(bufferMax);
  const early = new Map<bigint, LiveEvent>();
  let delivered = await readHead(pool);
  let known = delivered;
  let filling: Promise<void> | null = null;

  const hand = (event: LiveEvent): void => {
    delivered = event.number;
    deliver(event);
  };

  const handReady = (): void => {
    for (let next = early.get(delivered + 1n); next !== undefined; next = early.get(delivered + 1n)) {
      early.delete(next.number);
      hand(next);
    }
  };

  /** Reads missing events: those below a committed number are committed too, so they are in the table. */
  const fillGaps = async (): Promise<void> => {
    while (delivered < known) {
      const missing = await store.read(pool, { after: delivered, through: known, limit: FILL_PAGE });
      for (const event of missing) if (event.number === delivered + 1n) hand(event);
      handReady();
      if (missing.length === 0) break;
    }
    for (const number of early.keys()) if (number <= delivered) early.delete(number);
  };

  const advance = (): void => {
    handReady();
    if (delivered >= known || filling !== null) return;
    filling = fillGaps()
      .catch(onError)
      .finally(() => (filling = null));
  };

  return {
    ...listeners,
    store,
    publish(events) {
      for (const event of events) {
        if (event.number > delivered) early.set(event.number, event);
        if (event.number > known) known = event.number;
      }
      advance();
    },
    hint(head) {
      if (head > known) known = head;
      advance();
    },
    get head() {
      return delivered;
    },
  };
}
