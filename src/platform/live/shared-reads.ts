/**
 * Reads once what everybody who hears of the same event asks for. A read is shared by the answers to one event alone, so
 * it begins after that event was committed, and what it brings is never older than the event.
 */
import { outlivingCaller } from '../db/caller.js';

export interface SharedReads {
  /** What was read for this key lately, or what `read` brings now. */
  once<T>(key: string, read: () => Promise<T>): Promise<T>;
}

/** As long as it takes to tell an event to thousands; who hears of it later reads for themselves. */
const KEPT_MS = 2_000;
const KEPT_MAX = 10_000;

interface Kept {
  readonly since: number;
  readonly value: Promise<unknown>;
}

export function createSharedReads(now: () => number = () => performance.now()): SharedReads {
  const kept = new Map<string, Kept>();
  const forgetOld = (at: number): void => {
    for (const [key, { since }] of kept) {
      if (at - since < KEPT_MS && kept.size <= KEPT_MAX) return;
      kept.delete(key);
    }
  };
  return {
    once<T>(key: string, read: () => Promise<T>): Promise<T> {
      const at = now();
      const known = kept.get(key);
      if (known !== undefined && at - known.since < KEPT_MS) return known.value as Promise<T>;
      const value = outlivingCaller(read); // others wait for it when the first is gone
      kept.delete(key); // the order of insertion is that of age
      kept.set(key, { since: at, value });
      value.catch(() => {
        if (kept.get(key)?.value === value) kept.delete(key);
      });
      forgetOld(at);
      return value;
    },
  };
}
