/**
 * A world whose time is made up: whatever waits is an event, and a seed decides how long it takes and which of two comes
 * first. The same seed is the same history.
 */
import { chanceFrom } from '../../../src/sandbox/simulator/chance.js';
import type { Timers } from '../../../src/kernel/timers.js';

/** A number from 0 up to, but not including, 1. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  const { bits } = chanceFrom(seed);
  return () => bits() / 0x1_0000_0000;
}

/** A process, which may be stopped: then nothing that it waits for happens before it goes on. */
export interface Process {
  readonly name: string;
  stoppedUntilMs: number;
}

interface Event {
  readonly atMs: number;
  /** Decides between events of one moment. */
  readonly tie: number;
  readonly of: Process | null;
  readonly act: () => void;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class SimulatedTime {
  nowMs = 0;
  readonly #events = new Set<Event>();

  constructor(readonly chance: Chance) {}

  /** A number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.chance() * (most - least);
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[Math.floor(this.chance() * choices.length)] ?? choices[0];
  }

  /** Whether something happens that happens `share` of all times. */
  happens(share: number): boolean {
    return this.chance() < share;
  }

  after(ms: number, of: Process | null, act: () => void): () => void {
    const event = { atMs: this.nowMs + Math.max(0, ms), tie: this.chance(), of, act };
    this.#events.add(event);
    return () => this.#events.delete(event);
  }

  pause(ms: number, of: Process | null = null): Promise<void> {
    return new Promise((resolve) => void this.after(ms, of, resolve));
  }

  timersOf(process: Process): Timers {
    return { elapsedMs: () => this.nowMs, after: (ms, act) => this.after(ms, process, act) };
  }

  /** Lets everything happen that is to happen. @throws Error when it has no end. */
  async run(untilMs: number): Promise<void> {
    await turn();
    for (let next = this.#next(); next !== null; next = this.#next()) {
      if (next.atMs > untilMs) throw new Error(`something is still to happen after ${untilMs} ms`);
      this.#events.delete(next);
      if (next.of !== null && next.of.stoppedUntilMs > next.atMs) {
        this.#events.add({ ...next, atMs: next.of.stoppedUntilMs });
        continue;
      }
      this.nowMs = next.atMs;
      next.act();
      await turn();
    }
  }

  #next(): Event | null {
    let first: Event | null = null;
    for (const event of this.#events) {
      if (first === null || event.atMs < first.atMs || (event.atMs === first.atMs && event.tie < first.tie))
        first = event;
    }
    return first;
  }
}
