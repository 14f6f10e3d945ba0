/** What today is compared with: money that was paid yesterday by a full hour, and never a part of an hour that nobody knows. */
import { describe, expect, test } from '@jest/globals';
import { byFullHour } from '../../../web/src/screens/branch/hours.js';

const HOURS = [
  { hour: 10, parts: [500, 0], before: 1_000 },
  { hour: 11, parts: [0, 250], before: 2_000 },
  { hour: 12, parts: [6_000, 0], before: 6_440_000 },
];

describe('yesterday by now', () => {
  test('is counted up to the last full hour, as today is', () => {
    expect(byFullHour(HOURS, 12.05)).toEqual({ until: 12, before: 3_000, today: 750 });
    expect(byFullHour(HOURS, 12.99)).toEqual(byFullHour(HOURS, 12));
  });

  test('is the whole day before the first full hour of today', () => {
    expect(byFullHour(HOURS, 0.5)).toEqual({ until: 24, before: 6_443_000, today: 6_750 });
  });
});
