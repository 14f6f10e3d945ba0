/** One listener's bounded queue of live events: filled by the feed, emptied by the reader. */
import type { LiveEvent } from './live-event.js';

/** A reader this far behind is told to come back with its cursor instead of being robbed of events. */
const BUFFER_MAX = 1_000;

type Taken = LiveEvent | 'overflowed' | 'closed';

export class LiveTail {
  readonly #buffer: LiveEvent[] = [];
  readonly #bufferMax: number;
  #waiting: ((taken: Taken) => void) | null = null;
  #state: 'open' | 'overflowed' | 'closed' = 'open';

  constructor(bufferMax = BUFFER_MAX) {
    this.#bufferMax = bufferMax;
  }

  get isOverflowed(): boolean {
    return this.#state === 'overflowed';
  }

  push(event: LiveEvent): void {
    if (this.#state !== 'open') return;
    if (this.#waiting !== null) return this.#hand(event);
    if (this.#buffer.length >= this.#bufferMax) this.#state = 'overflowed';
    else this.#buffer.push(event);
  }

  /** The next event after those buffered; what was buffered before an overflow is still handed out first. */
  take(): Promise<Taken> {
    const next = this.#buffer.shift();
    if (this.#state === 'closed') return Promise.resolve('closed');
    if (next !== undefined) return Promise.resolve(next);
    if (this.#state === 'overflowed') return Promise.resolve('overflowed');
    return new Promise((resolve) => (this.#waiting = resolve));
  }

  /** Everything that waits now. */
  takeBuffered(): LiveEvent[] {
    return this.#buffer.splice(0);
  }

  close(): void {
    this.#state = 'closed';
    this.#buffer.length = 0;
    if (this.#waiting !== null) this.#hand('closed');
  }

  #hand(taken: Taken): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.(taken);
  }
}
