/** The days that are offered for a promise: the nearest first, none twice, none in the past. */
import { describe, expect, test } from '@jest/globals';
import { promiseDays } from '../../../web/src/screens/cadre/promise-days.js';

describe('days of promises', () => {
  test.each([
    ['in the middle of a month', '2026-11-17', ['2026-11-17', '2026-11-18', '2026-11-21', '2026-11-30', '2026-12-05']],
    ['on its last day', '2026-11-30', ['2026-11-30', '2026-12-01', '2026-12-05']],
    ['on a Saturday', '2026-11-21', ['2026-11-21', '2026-11-22', '2026-11-28', '2026-11-30', '2026-12-05']],
    ['before a Saturday', '2026-11-20', ['2026-11-20', '2026-11-21', '2026-11-30', '2026-12-05']],
    ['at the end of a year', '2026-12-31', ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-05']],
    ['in a leap February', '2028-02-28', ['2028-02-28', '2028-02-29', '2028-03-04', '2028-03-05']],
  ])('%s', (_name, today, days) => {
    expect(promiseDays(today)).toEqual(days);
  });
});
