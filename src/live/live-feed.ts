/**
 * Hands every committed event, in number order and once, to the listeners of its topics. What this process posted is
 * told directly; what other instances posted is noticed by a hint or by a missing number, and read from the table.
 */
import type { Pool } from '../db/pool.js';
import { readEvents, readHead } from './event-store.js';
import type { LiveEvent } from './live-event.js';
import { type Topic, topicsOf } from './live-scope.js';
import { LiveTail } from './live-tail.js';

export interface LiveFeed {
  /** Events of this process, just committed. */
  publish(events: readonly LiveEvent[]): void;
  /** Another instance has committed up to this number. */
  hint(head: bigint): void;
  /** Starts listening now; the caller closes the tail. */
  listen(topic: Topic, accepts: (event: LiveEvent) => boolean): LiveTail;
  unlisten(topic: Topic, tail: LiveTail): void;
  /** The number of the last event handed out. */
  readonly head: bigint;
  /** How many listen, for the metrics. */
  readonly listeners: number;
  /** Ends all tails. */
  close(): void;
}

export interface LiveFeedDeps {
  readonly pool: Pool;
  readonly onError: (error: unknown) => void;
  readonly bufferMax?: number;
}

interface Listener {
  readonly tail: LiveTail;
  readonly accepts: (event: LiveEvent) => boolean;
}

const FILL_PAGE = 1_000;

/** Begins at the stream's present head: what came before is replayed on request, not delivered. */
export async function createLiveFeed({ pool, onError, bufferMax }: LiveFeedDeps): Promise<LiveFeed> {
  const listeners = new Map<Topic, Map<LiveTail, Listener>>();
  const early = new Map<bigint, LiveEvent>();
  let delivered = await readHead(pool);
  let known = delivered;
  let filling: Promise<void> | null = null;

  const deliver = (event: LiveEvent): void => {
    delivered = event.number;
    for (const topic of topicsOf(event)) {
      for (const { tail, accepts } of listeners.get(topic)?.values() ?? []) if (accepts(event)) tail.push(event);
    }
  };

  const deliverReady = (): void => {
    for (let next = early.get(delivered + 1n); next !== undefined; next = early.get(delivered + 1n)) {
      early.delete(next.number);
      deliver(next);
    }
  };

  /** A number below a committed one is committed: whatever is missing is in the table already. */
  const fillGaps = async (): Promise<void> => {
    while (delivered < known) {
      const missing = await readEvents(pool, { after: delivered, through: known, limit: FILL_PAGE });
      for (const event of missing) if (event.number === delivered + 1n) deliver(event);
      deliverReady();
      if (missing.length === 0) break;
    }
    for (const number of early.keys()) if (number <= delivered) early.delete(number);
  };

  const advance = (): void => {
    deliverReady();
    if (delivered >= known || filling !== null) return;
    filling = fillGaps()
      .catch(onError)
      .finally(() => (filling = null));
  };

  return {
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
    listen(topic, accepts) {
      const tail = new LiveTail(bufferMax);
      const here = listeners.get(topic) ?? new Map<LiveTail, Listener>();
      listeners.set(topic, here.set(tail, { tail, accepts }));
      return tail;
    },
    unlisten(topic, tail) {
      tail.close();
      const here = listeners.get(topic);
      here?.delete(tail);
      if (here?.size === 0) listeners.delete(topic);
    },
    get head() {
      return delivered;
    },
    get listeners() {
      return [...listeners.values()].reduce((total, { size }) => total + size, 0);
    },
    close() {
      for (const here of listeners.values()) for (const tail of here.keys()) tail.close();
      listeners.clear();
    },
  };
}
