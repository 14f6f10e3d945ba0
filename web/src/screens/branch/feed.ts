/** The payments that arrive while somebody looks: the newest few, which a pause holds still. */
import type { Client } from 'urql';
import { type EventBatch, followInBatches } from '../../live/event-batches.js';
import { BranchPaymentsDocument, type BranchPaymentsSubscription } from '../../operations/branch-live.js';

export type Arrival = BranchPaymentsSubscription['paymentConfirmed'];

export interface Feed {
  /** The newest arrivals, the newest first; as they were when somebody paused. */
  readonly rows: readonly Arrival[];
  /** How many came since the pause. */
  readonly waiting: number;
  readonly isPaused: boolean;
}

export interface FeedStore {
  readonly read: () => Feed;
  readonly subscribe: (listener: () => void) => () => void;
  readonly pause: (isPaused: boolean) => void;
}

/** The most payments that are kept: a screen shows fewer, and memory does not grow with the day. */
export const FEED_ROWS = 24;

/** Follows the payments after a cursor, as long as anybody looks. */
export function createFeed(client: Client, after: string): FeedStore {
  const listeners = new Set<() => void>();
  let newest: readonly Arrival[] = [];
  let feed: Feed = { rows: [], waiting: 0, isPaused: false };
  let end: (() => void) | null = null;
  const change = (next: Feed): void => {
    feed = next;
    for (const listener of listeners) listener();
  };
  const tell = (batch: EventBatch<Arrival>): void => {
    newest = [...batch.newest, ...newest].slice(0, FEED_ROWS);
    change(feed.isPaused ? { ...feed, waiting: feed.waiting + batch.count } : { ...feed, rows: newest });
  };
  const follow = (): (() => void) =>
    followInBatches(client, {
      document: BranchPaymentsDocument,
      variables: { after },
      eventOf: (data: BranchPaymentsSubscription) => data.paymentConfirmed,
      keep: FEED_ROWS,
      tell,
    });
  return {
    read: () => feed,
    subscribe: (listener) => {
      listeners.add(listener);
      end ??= follow();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        end?.();
        end = null;
      };
    },
    pause: (isPaused) => change(isPaused ? { ...feed, isPaused } : { rows: newest, waiting: 0, isPaused }),
  };
}
