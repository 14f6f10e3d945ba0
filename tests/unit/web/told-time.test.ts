/** How the console learns the server's time: from every answer that tells it, and no further than an answer can tell. */
import { describe, expect, test } from '@jest/globals';
import { aheadAfter, timeToldBy } from '../../../web/src/live/told-time.js';

const NOW = '2026-11-30T03:00:00.000Z';
const HOUR_MS = 3_600_000;
const told = Date.parse(NOW);

describe("the server's time in an answer", () => {
  test.each<[string, unknown, string | undefined]>([
    ['of whoever asks', { viewer: { now: NOW } }, NOW],
    ["of a sandbox's clock", { sandboxClock: { now: NOW } }, NOW],
    ['of a clock that was moved', { moveSandboxClock: { __typename: 'SandboxClockMoved', clock: { now: NOW } } }, NOW],
    [
      'of a call that was assigned',
      { assignNextCall: { __typename: 'CallAssigned', assignment: { assignedAt: NOW } } },
      NOW,
    ],
    ['of nobody', { viewer: null, sandboxClock: null, moveSandboxClock: null, assignNextCall: null }, undefined],
    ['that failed', undefined, undefined],
    [
      'of a call that was assigned some time ago',
      { assignNextCall: { __typename: 'CallOutcomeMissing', assignment: { assignedAt: NOW } } },
      undefined,
    ],
  ])('%s', (_, data, time) => {
    expect(timeToldBy(data)).toBe(time);
  });
});

describe("how far the server's clock is ahead", () => {
  test('is learned from a clock that is hours late, or was moved by days', () => {
    expect(aheadAfter(0, { now: NOW, askedAt: told - 5 * HOUR_MS - 200, cameAt: told - 5 * HOUR_MS })).toBe(
      5 * HOUR_MS,
    );
    expect(aheadAfter(0, { now: NOW, askedAt: told + HOUR_MS - 200, cameAt: told + HOUR_MS })).toBe(-HOUR_MS);
  });

  test('stays as it is known while it fits the time that the answer took', () => {
    expect(aheadAfter(0, { now: NOW, askedAt: told - 100, cameAt: told + 9_000 })).toBe(0);
    expect(aheadAfter(0, { now: NOW, askedAt: told - 9_000, cameAt: told + 100 })).toBe(0);
    expect(aheadAfter(5 * HOUR_MS, { now: NOW, askedAt: told - 5 * HOUR_MS - 100, cameAt: told - 5 * HOUR_MS })).toBe(
      5 * HOUR_MS,
    );
  });

  test("is never so far that something is dated after the server's own time", () => {
    const came = { now: NOW, askedAt: told - HOUR_MS, cameAt: told - HOUR_MS + 8_000 };
    expect(told - came.cameAt).toBe(aheadAfter(0, came));
  });
});
