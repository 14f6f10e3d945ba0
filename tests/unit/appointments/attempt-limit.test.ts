import { describe, expect, test } from '@jest/globals';
import { attemptLimit } from '../../../src/appointments/attempt-limit.js';

const at = (seconds: number): Date => new Date(Date.parse('2026-03-05T02:00:00Z') + seconds * 1_000);

describe('attemptLimit', () => {
  test('admits so many within a minute of the first, then none, then so many again', () => {
    const limit = attemptLimit({ perMinute: 2, keysMax: 10 });
    expect([0, 1, 2, 59].map((seconds) => limit.admits('a', at(seconds)))).toEqual([true, true, false, false]);
    expect([60, 61, 62].map((seconds) => limit.admits('a', at(seconds)))).toEqual([true, true, false]);
  });

  test('does not wait for a minute that a wrong clock began', () => {
    const limit = attemptLimit({ perMinute: 1, keysMax: 10 });
    expect([limit.admits('a', at(86_400)), limit.admits('a', at(0)), limit.admits('a', at(1))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('counts each key by itself', () => {
    const limit = attemptLimit({ perMinute: 1, keysMax: 10 });
    expect([limit.admits('a', at(0)), limit.admits('b', at(0)), limit.admits('a', at(1))]).toEqual([true, true, false]);
  });

  test('forgets the oldest key when it knows too many', () => {
    const limit = attemptLimit({ perMinute: 1, keysMax: 2 });
    for (const key of ['a', 'b', 'c']) limit.admits(key, at(0));
    expect([limit.admits('c', at(1)), limit.admits('b', at(1)), limit.admits('a', at(1))]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
