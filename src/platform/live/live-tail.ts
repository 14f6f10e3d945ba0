/** The bounded queue of one listener's live events: the feed fills it and the reader empties it. */
import type { LiveEvent } from './live-event.js';

/** The most events that wait for a reader; one further behind is ended and may resume with its cursor, losing none. */
const BUFFER_MAX = 1_000;

type Taken = LiveEvent | 'overflowed' | 'rewritten' | 'closed';

export class LiveTail {
  readonly #buffer: LiveEvent[] = [];
  readonly #bufferMax: number;
  #waiting: ((taken: Taken) => void) | null = null;
  #state: 'open' | 'overflowed' | 'rewritten' | 'closed' = 'open';

  constructor(bufferMax = BUFFER_MAX) {
    this.#bufferMax = bufferMax;
  }

  get isOverflowed(): boolean {
    return this.#state === 'overflowed';
  }

  /** Whether its events are of a history that is no longer ours. */
  get isRewritten(): boolean {
    return this.#state === 'rewritten';
  }

  push(event: LiveEvent): void {
    if (this.#state !== 'open') return;
    if (this.#waiting !== null) return this.#hand(event);
    if (this.#buffer.length >= this.#bufferMax) this.#state = 'overflowed';
    else this.#buffer.push(event);
  }

  /** Takes the next event; those that waited before an overflow are still given first. */
  take(): Promise<Taken> {
    const next = this.#buffer.shift();
    if (this.#state === 'closed' || this.#state === 'rewritten') return Promise.resolve(this.#state);
    if (next !== undefined) return Promise.resolve(next);
    if (this.#state === 'overflowed') return Promise.resolve('overflowed');
    return new Promise((resolve) => (this.#waiting = resolve));
  }

  /** Takes all events that wait now. */
  takeBuffered(): LiveEvent[] {
    return this.#buffer.splice(0);
  }

  close(): void {
    this.#end('closed');
  }

  /** Ends it because the history that it told is no longer ours; what waits in it is dropped. */
  rewrite(): void {
    if (this.#state !== 'closed') this.#end('rewritten');
  }

  #end(state: 'closed' | 'rewritten'): void {
    this.#state = state;
    this.#buffer.length = 0;
    if (this.#waiting !== null) this.#hand(state);
  }

  #hand(taken: Taken): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.(taken);
  }
}
