import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isFarOverNormal } from '../../../../src/households/full-readings/branches-far-over-normal.js';

const ALARM = { times: 3, least: 100 };
const day = fc.nat(1_000);
const past = fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 28 });
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('a branch far over normal', () => {
  test.each([
    [{ today: 301, before: 2_000, daysBefore: 20 }, true],
    [{ today: 300, before: 2_000, daysBefore: 20 }, false],
    [{ today: 99, before: 20, daysBefore: 20 }, false],
    [{ today: 100, before: 20, daysBefore: 20 }, true],
    [{ today: 100, before: 0, daysBefore: 0 }, true],
    [{ today: 99, before: 0, daysBefore: 0 }, false],
  ])('%j: %s', (branch, isFar) => {
    expect(isFarOverNormal(branch, ALARM)).toBe(isFar);
  });

  test('is one whose day has the least at least, and more than so many means of its days of work', () => {
    fc.assert(
      fc.property(day, past, (today, days) => {
        const mean = days.length === 0 ? 0 : sum(days) / days.length;
        // Whole numbers of families: rounding of the mean decides nothing beyond a billionth.
        fc.pre(Math.abs(today - ALARM.times * mean) > 1e-9);
        const branch = { today, before: sum(days), daysBefore: days.length };
        expect(isFarOverNormal(branch, ALARM)).toBe(today >= ALARM.least && today > ALARM.times * mean);
      }),
    );
  });

  test('is never made normal by days on which nobody worked', () => {
    const worked = { today: 150, before: 100, daysBefore: 1 };
    expect(isFarOverNormal(worked, ALARM)).toBe(false);
  });
});
