/** How soon the console tries to connect anew: a phone in a hand is live again within seconds. */
import { describe, expect, test } from '@jest/globals';
import { waitBefore } from '../../../web/src/live/come-back.js';

describe('a lost connection', () => {
  const attempts = [0, 1, 2, 3, 4, 5, 10, 100];
  const longest = (isLookedAt: boolean): number[] =>
    attempts.map((retries) => waitBefore(retries, { isLookedAt, chance: 1 }));

  test('is tried anew ever later, yet within four seconds while somebody looks', () => {
    expect(longest(true)).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000]);
  });

  test('is tried seldom in the background', () => {
    expect(longest(false)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 30_000, 30_000]);
  });

  test('is tried by phones at different times, never before half of it', () => {
    const waits = [0, 0.25, 0.5, 0.75].map((chance) => waitBefore(10, { isLookedAt: true, chance }));
    expect(waits).toEqual([2_000, 2_500, 3_000, 3_500]);
  });
});
