import { describe, expect, test } from '@jest/globals';
import { nextMonth } from '../../../web/src/words/civil-time.js';

describe('the next month of a zone', () => {
  test.each([
    ['2026-11-30T03:00:00Z', 'WITA', '2026-11-30T16:01:00.000Z'],
    // In Samarinda December has begun, in Jakarta it has not.
    ['2026-11-30T16:30:00Z', 'WITA', '2026-12-31T16:01:00.000Z'],
    ['2026-11-30T16:30:00Z', 'WIB', '2026-11-30T17:01:00.000Z'],
    ['2028-02-29T12:00:00Z', 'WIT', '2028-02-29T15:01:00.000Z'],
  ] as const)('after %s in %s begins at %s', (moment, zone, begins) => {
    expect(nextMonth(new Date(moment), zone).toISOString()).toBe(begins);
  });
});
