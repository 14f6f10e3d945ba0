import { describe, expect, test } from '@jest/globals';
import { createBackOff } from '../../../../src/platform/jobs/back-off.js';

describe('attempts that are spaced', () => {
  const spaced = (random: number) => {
    let now = 1_000;
    const backOff = createBackOff({ now: () => now, random: () => random });
    /** The milliseconds until the next attempt is due. */
    const waited = (): number => {
      const from = now;
      while (!backOff.isDue) now += 1;
      return now - from;
    };
    return { backOff, waited, pass: (milliseconds: number) => void (now += milliseconds) };
  };

  test('come at once, then later and later, and never later than the longest pause', () => {
    const { backOff, waited } = spaced(0.999);
    expect(backOff.isDue).toBe(true);
    const pauses = Array.from({ length: 9 }, () => {
      backOff.attempted();
      return waited();
    });
    expect(pauses).toEqual([400, 800, 1_600, 3_199, 6_397, 12_794, 19_990, 19_990, 19_990]);
  });

  test('come at half the pause at the earliest, so that instances do not come together', () => {
    const { backOff, waited } = spaced(0);
    backOff.attempted();
    expect(waited()).toBe(200);
  });

  test('begin anew only once the thing has worked for a while', () => {
    const { backOff, waited, pass } = spaced(0);
    backOff.attempted();
    pass(10_000);
    backOff.works();
    backOff.attempted();
    expect(waited()).toBe(400);
    pass(40_000);
    backOff.works();
    backOff.attempted();
    expect(waited()).toBe(200);
  });
});
