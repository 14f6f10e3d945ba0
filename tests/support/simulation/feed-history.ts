/**
 * Plays one history of the live feed from a seed: two instances that commit into one stream and hear of each other late
 * or never, and listeners that begin, sleep, fall behind and resume. It tells which promises were broken.
 */
import type { Pool } from '../../../src/platform/db/pool.js';
import { followEvents } from '../../../src/platform/live/follow-events.js';
import type { EventStore } from '../../../src/platform/live/event-store.js';
import { type LiveFeed, createLiveFeed } from '../../../src/platform/live/live-feed.js';
import { readLiveCursor, writeLiveCursor } from '../../../src/platform/live/live-cursor.js';
import type { LiveEvent } from '../../../src/platform/live/live-event.js';
import type { LiveScope } from '../../../src/platform/live/live-scope.js';
import { SimulatedTime, chanceOf } from './simulated-time.js';

/** What a test plants, to see that the history notices it. */
export interface PlantedInFeed {
  readonly feed?: (own: LiveFeed, time: SimulatedTime) => LiveFeed;
  readonly store?: (own: EventStore['read']) => EventStore['read'];
}

const EVERYTHING: LiveScope = { visible: { kind: 'all' }, familyId: null, region: null };
const COMMITS_UNTIL_MS = 4_000;
const LOOKS_UNTIL_MS = 20_000;
const OVER_BY_MS = 60_000;
const LOOK_EVERY_MS = 1_000;

interface Seen {
  /** The number of the last event before the first that is expected. */
  after: bigint;
  readonly numbers: bigint[];
}

const checkOf = (number: bigint): string => number.toString(16).padStart(8, '0');

export async function playFeedHistory(seed: number, planted: PlantedInFeed = {}): Promise<readonly string[]> {
  return new FeedHistory(seed, planted).play();
}

class FeedHistory {
  readonly #time: SimulatedTime;
  readonly #planted: PlantedInFeed;
  readonly #table: LiveEvent[] = [];
  readonly #seen: Seen[] = [];
  readonly #broken: string[] = [];
  readonly #lost: number;
  readonly #bufferMax: number;
  readonly #pool: Pool;

  constructor(seed: number, planted: PlantedInFeed) {
    this.#time = new SimulatedTime(chanceOf(seed));
    this.#planted = planted;
    this.#lost = this.#time.pick([0, 0.2, 1]);
    this.#bufferMax = this.#time.pick([3, 1_000]);
    this.#pool = { query: ({ values: [number] }: { values: [bigint] }) => this.#look(number) } as unknown as Pool;
  }

  async play(): Promise<readonly string[]> {
    const playing = this.#begin();
    await this.#time.run(OVER_BY_MS).catch((error: Error) => this.#broken.push(error.message));
    await playing;
    this.#judge();
    return this.#broken;
  }

  async #begin(): Promise<void> {
    const feeds = await Promise.all([this.#makeFeed(), this.#makeFeed()]);
    const commits = Math.floor(this.#time.between(3, 30));
    for (let count = 0; count < commits; count++)
      this.#time.after(this.#time.between(0, COMMITS_UNTIL_MS), null, () => this.#commit(feeds));
    for (let count = Math.floor(this.#time.between(1, 5)); count > 0; count--)
      this.#time.after(this.#time.between(0, COMMITS_UNTIL_MS), null, () => this.#listen(this.#time.pick(feeds)));
    for (let atMs = 0; atMs < LOOKS_UNTIL_MS; atMs += LOOK_EVERY_MS)
      for (const feed of feeds) this.#time.after(atMs, null, () => void feed.look().catch(() => undefined));
    this.#time.after(LOOKS_UNTIL_MS + LOOK_EVERY_MS, null, () => feeds.forEach((feed) => feed.close()));
  }

  async #makeFeed(): Promise<LiveFeed> {
    const own: EventStore['read'] = async (_pool, { after, through, limit }, scope) => {
      await this.#time.pause(this.#time.between(0.1, 30));
      const isOver = this.#time.nowMs > COMMITS_UNTIL_MS;
      if (scope === undefined && !isOver && this.#time.happens(0.1)) throw new Error('the read was lost');
      const page = this.#table.filter(({ number }) => number > after && (through === null || number <= through));
      const answer = page.slice(0, limit);
      await this.#time.pause(this.#time.between(0.1, 30));
      return answer;
    };
    const store = {
      announce: () => Promise.reject(new Error('nobody announces')),
      read: this.#planted.store?.(own) ?? own,
    };
    const feed = await createLiveFeed({
      pool: this.#pool,
      store,
      onError: () => undefined,
      onHistoryChanged: () => this.#broken.push('a change of history that never was'),
      bufferMax: this.#bufferMax,
    });
    return this.#planted.feed?.(feed, this.#time) ?? feed;
  }

  async #look(number: bigint) {
    const head = BigInt(this.#table.length);
    const check = number > 0n && number <= head ? checkOf(number) : null;
    await this.#time.pause(this.#time.between(0.1, 10));
    return { rows: [{ head, head_check: head === 0n ? null : checkOf(head), check }] };
  }

  /** One of the instances commits, and tells its own feed, and the other a hint, each in a while or never. */
  #commit(feeds: readonly [LiveFeed, LiveFeed]): void {
    const events = Array.from({ length: Math.floor(this.#time.between(1, 5)) }, () => this.#append());
    const [own, other] = this.#time.happens(0.5) ? feeds : [feeds[1], feeds[0]];
    this.#time.after(this.#time.between(0, 40), null, () => own.publish(events));
    if (!this.#time.happens(this.#lost))
      this.#time.after(this.#time.between(0, 200), null, () => other.hint(events.at(-1)?.number ?? 0n));
  }

  #append(): LiveEvent {
    const number = BigInt(this.#table.length + 1);
    const fact = { kind: 'simulated', familyId: null, regionCode: '64', cadreId: null, occurredAt: new Date(0) };
    const event = { ...fact, number, check: checkOf(number), follows: number === 1n ? '' : checkOf(number - 1n) };
    this.#table.push(event as LiveEvent);
    return event as LiveEvent;
  }

  #listen(feed: LiveFeed): void {
    const isNew = this.#time.happens(0.5);
    const after = isNew ? feed.head.number : BigInt(Math.floor(this.#time.between(0, Number(feed.head.number))));
    const seen: Seen = { after, numbers: [] };
    this.#seen.push(seen);
    void this.#follow(feed, seen, isNew ? null : after);
  }

  /** Follows to the end, now and then slowly, and resumes where the feed ended it for being slow. */
  async #follow(feed: LiveFeed, seen: Seen, from: bigint | null): Promise<void> {
    const after = from === null ? null : readLiveCursor(writeLiveCursor({ number: from, check: checkOf(from) }));
    try {
      const events = await followEvents({ pool: this.#pool, feed }, { scope: EVERYTHING, after });
      for await (const { number } of events) {
        seen.numbers.push(number);
        if (this.#time.happens(0.3)) await this.#time.pause(this.#time.between(0, 400));
      }
    } catch {
      await this.#follow(feed, seen, seen.numbers.at(-1) ?? seen.after);
    }
  }

  #judge(): void {
    for (const { after, numbers } of this.#seen) {
      numbers.forEach((number, place) => {
        const expected = after + BigInt(place) + 1n;
        if (number > expected) this.#broken.push('an event was lost');
        if (number < expected) this.#broken.push('an event was told again, or late');
      });
      if (after + BigInt(numbers.length) < BigInt(this.#table.length)) this.#broken.push('a listener never caught up');
    }
  }
}
