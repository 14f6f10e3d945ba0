/**
 * Draws repeatable random numbers: the same seed gives the same branch on every machine. They are never used for
 * secrets.
 */
import { invariant } from '../../kernel/invariant.js';

export interface Chance {
  /** Draws 32 bits; every value is equally likely. */
  bits(): number;
  /** Draws a whole number from 0 to `limit` − 1. */
  below(limit: number): number;
  /** True in `percent` of 100 cases; the percentage may have one decimal. */
  happens(percent: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Draws each choice as often as its weight says. */
  pickWeighted<T>(choices: readonly Weighted<T>[]): T;
}

export interface Weighted<T> {
  readonly weight: number;
  readonly value: T;
}

/** The generator Mulberry32, published in the public domain, with 32 bits of state. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Creates a source of chance; `seed` is any whole number, of which the lowest 32 bits count. */
export function chanceFrom(seed: number): Chance {
  const bits = mulberry32(seed);
  const below = (limit: number): number => Math.floor((bits() / 0x1_0000_0000) * limit);
  const pick = <T>(choices: readonly T[]): T => {
    invariant(choices.length > 0, 'there is at least one choice to pick from');
    return choices[below(choices.length)] as T;
  };
  const pickWeighted = <T>(choices: readonly Weighted<T>[]): T => {
    let left = below(choices.reduce((sum, { weight }) => sum + weight, 0));
    for (const { weight, value } of choices) {
      if (left < weight) return value;
      left -= weight;
    }
    return pick(choices).value;
  };
  return { bits, below, pick, pickWeighted, happens: (percent) => below(1_000) < percent * 10 };
}
