/** Follows events for one listener: first those missed since a cursor, then the live ones, none lost or repeated. */
import { isUnavailable } from '../db/availability.js';
import { LISTENER_PATIENCE_MS, patiently } from '../db/patience.js';
import type { StreamPlace } from '../db/event-log.js';
import type { Pool } from '../db/pool.js';
import { verifyCursor } from './history.js';
import { type LiveCursor, writeLiveCursor } from './live-cursor.js';
import type { LiveEvent } from './live-event.js';
import type { LiveFeed } from './live-feed.js';
import { type LiveScope, accepts, topicOf } from './live-scope.js';
import type { LiveTail } from './live-tail.js';
import { historyChanged, readerTooSlow, streamUnavailable } from './stream-endings.js';

const REPLAY_PAGE = 200;

export interface FollowRequest<Event extends LiveEvent> {
  readonly scope: LiveScope;
  /** The kinds of events that are wanted; all when left out. */
  readonly kinds?: readonly Event['kind'][];
  /** The cursor of the last event seen; null begins with the next event. */
  readonly after: LiveCursor | null;
  /** Whether an event of the scope is wanted; all are when left out. */
  readonly wants?: (event: Event) => boolean;
}

export interface FollowDeps {
  readonly pool: Pool;
  readonly feed: LiveFeed;
  /** How long to wait for a database that is away. */
  readonly patienceMs?: number;
}

/**
 * Listens at once, before anything is read; then verifies the cursor, reads the table to its end, and drops the events
 * of the tail that it has read there. The iterator ends at `return()` even while it waits. While nothing is to be
 * replayed, nothing is read: a listener at the end of the stream does not notice a database that is away.
 *
 * @throws StreamEnded for a cursor of another history.
 */
export async function followEvents<Event extends LiveEvent = LiveEvent>(
  deps: FollowDeps,
  request: FollowRequest<Event>,
): Promise<AsyncIterableIterator<Event>> {
  const follower = new Follower(deps, request);
  await follower.begin();
  return follower;
}

class Follower<Event extends LiveEvent> implements AsyncIterableIterator<Event> {
  readonly #deps: FollowDeps;
  readonly #request: FollowRequest<Event>;
  readonly #wanted: ReadonlySet<string> | null;
  #tail: LiveTail;
  #seen: StreamPlace;
  #page: Event[] = [];
  #isReplaying: boolean;
  #isDone = false;

  constructor(deps: FollowDeps, request: FollowRequest<Event>) {
    this.#deps = deps;
    this.#request = request;
    this.#wanted = request.kinds === undefined ? null : new Set(request.kinds);
    this.#tail = this.#listen();
    this.#seen = deps.feed.head;
    this.#isReplaying = request.after !== null;
  }

  async begin(): Promise<void> {
    const { after } = this.#request;
    if (after !== null) this.#seen = await this.#read(after.text, () => verifyCursor(this.#deps.pool, after));
  }

  async next(): Promise<IteratorResult<Event>> {
    while (!this.#isDone) {
      const event = await this.#advance();
      if (event === 'closed') return this.#finish();
      if (typeof event === 'string') {
        this.#finish();
        throw event === 'overflowed' ? readerTooSlow(this.#seen) : historyChanged(this.#deps.feed.head);
      }
      this.#seen = event;
      if (this.#request.wants?.(event) ?? true) return { done: false, value: event };
    }
    return this.#finish();
  }

  return(): Promise<IteratorResult<Event>> {
    return Promise.resolve(this.#finish());
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #listen(): LiveTail {
    const { scope } = this.#request;
    const isOfKind = ({ kind }: LiveEvent): boolean => this.#wanted === null || this.#wanted.has(kind);
    return this.#deps.feed.listen(topicOf(scope), (event) => isOfKind(event) && accepts(scope, event));
  }

  #unlisten(): void {
    this.#deps.feed.unlisten(topicOf(this.#request.scope), this.#tail);
  }

  #finish(): IteratorResult<Event> {
    this.#isDone = true;
    this.#unlisten();
    return { done: true, value: undefined };
  }

  /** The next event that was not seen, or the reason why there is none. */
  async #advance(): Promise<Event | 'overflowed' | 'rewritten' | 'closed'> {
    for (;;) {
      if (this.#tail.isRewritten) return 'rewritten';
      const replayed = this.#page.shift();
      if (replayed !== undefined) return replayed;
      if (this.#isReplaying) {
        await this.#readPage();
        if (this.#isDone) return 'closed';
        continue;
      }
      const taken = await this.#tail.take();
      if (typeof taken === 'string') return taken;
      if (taken.number > this.#seen.number) return taken as Event; // the listener accepts no other kinds
    }
  }

  async #readPage(): Promise<void> {
    const { pool, feed } = this.#deps;
    const { kinds, scope } = this.#request;
    const stretch = { kinds, after: this.#seen.number, through: null, limit: REPLAY_PAGE };
    const page = await this.#read(writeLiveCursor(this.#seen), () => feed.store.read(pool, stretch, scope));
    this.#page = page as Event[]; // the store reads `kinds` only
    this.#isReplaying = page.length === REPLAY_PAGE;
    if (this.#isReplaying || !this.#tail.isOverflowed) return;
    // The tail overflowed during the replay: listen anew and read the events between.
    this.#unlisten();
    this.#tail = this.#listen();
    this.#isReplaying = true;
  }

  /** Reads with patience; when that ends, the listener is told to go on after `cursor`. */
  async #read<T>(cursor: string, work: () => Promise<T>): Promise<T> {
    const { patienceMs = LISTENER_PATIENCE_MS } = this.#deps;
    try {
      return await patiently(work, { withinMs: patienceMs, isOver: () => this.#isDone });
    } catch (error) {
      this.#finish();
      throw isUnavailable(error) ? streamUnavailable(cursor) : error;
    }
  }
}
