/** Follows events for one listener: first those missed since a cursor, then the live ones, none lost or repeated. */
import type { Pool } from '../db/pool.js';
import { CallerError } from '../../kernel/caller-error.js';
import { writeLiveCursor } from './live-cursor.js';
import type { LiveEvent } from './live-event.js';
import type { LiveFeed } from './live-feed.js';
import { type LiveScope, accepts, topicOf } from './live-scope.js';
import type { LiveTail } from './live-tail.js';

const REPLAY_PAGE = 200;

export interface FollowRequest<Event extends LiveEvent> {
  readonly scope: LiveScope;
  /** The kinds of events that are wanted; all when left out. */
  readonly kinds?: readonly Event['kind'][];
  /** The number of the last event seen; null begins with the next event. */
  readonly after: bigint | null;
  /** Whether an event of the scope is wanted; all are when left out. */
  readonly wants?: (event: Event) => boolean;
}

/** The error for a reader that fell too far behind; it loses nothing if it resumes. */
export class ReaderTooSlow extends CallerError {
  constructor(readonly resumeAfter: string) {
    super(
      'TOO_MANY_REQUESTS',
      `This subscription fell behind and was ended; subscribe again with after: "${resumeAfter}" to miss nothing.`,
      'after',
    );
  }
}

/**
 * Listens at once, before anything is read; then reads the table to its end, and drops the events of the tail that it
 * has read there. The iterator ends at `return()` even while it waits.
 */
export function followEvents<Event extends LiveEvent = LiveEvent>(
  deps: { pool: Pool; feed: LiveFeed },
  request: FollowRequest<Event>,
): AsyncIterableIterator<Event> {
  const { scope, kinds, after, wants = () => true } = request;
  const topic = topicOf(scope);
  const wanted: ReadonlySet<string> | null = kinds === undefined ? null : new Set(kinds);
  const listen = (): LiveTail =>
    deps.feed.listen(topic, (event) => (wanted === null || wanted.has(event.kind)) && accepts(scope, event));
  let tail = listen();
  let seen = after ?? deps.feed.head;
  let page: Event[] = [];
  let isReplaying = after !== null;
  let isDone = false;

  const finish = (): IteratorResult<Event> => {
    isDone = true;
    deps.feed.unlisten(topic, tail);
    return { done: true, value: undefined };
  };

  const readPage = async (): Promise<void> => {
    const stretch = { kinds, after: seen, through: null, limit: REPLAY_PAGE };
    page = (await deps.feed.store.read(deps.pool, stretch, scope)) as Event[]; // the store reads `kinds` only
    isReplaying = page.length === REPLAY_PAGE;
    if (isReplaying || !tail.isOverflowed) return;
    // The tail overflowed during the replay: listen anew and read the events between.
    deps.feed.unlisten(topic, tail);
    tail = listen();
    isReplaying = true;
  };

  /** The next event that was not seen, or the reason why there is none. */
  const advance = async (): Promise<Event | 'overflowed' | 'closed'> => {
    for (;;) {
      const replayed = page.shift();
      if (replayed !== undefined) return replayed;
      if (isReplaying) {
        await readPage();
        if (isDone) return 'closed';
        continue;
      }
      const taken = await tail.take();
      if (typeof taken === 'string') return taken;
      if (taken.number > seen) return taken as Event; // the listener accepts no other kinds
    }
  };

  const next = async (): Promise<IteratorResult<Event>> => {
    while (!isDone) {
      const event = await advance();
      if (event === 'closed') return finish();
      if (event === 'overflowed') {
        finish();
        throw new ReaderTooSlow(writeLiveCursor(seen));
      }
      seen = event.number;
      if (wants(event)) return { done: false, value: event };
    }
    return finish();
  };

  return {
    next,
    return: () => Promise.resolve(finish()),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
