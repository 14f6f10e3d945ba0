import { describe, expect, test } from '@jest/globals';
import { paidThroughRange } from '../../../../src/households/arrears/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';

const today = civilDate('2026-03-31');

describe('months in arrears as a range of the last month paid, on 31 March 2026', () => {
  test.each([
    { min: 2, max: 23, from: '2024-03', through: '2025-12' },
    { min: 0, max: 0, from: '2026-02', through: null },
    { min: 1, max: null, from: null, through: '2026-01' },
    { min: null, max: 1, from: '2026-01', through: null },
    { min: 24, max: 24, from: '2024-02', through: '2024-02' },
    { min: null, max: null, from: null, through: null },
    { min: 1_200, max: 1_200, from: '1926-02', through: '1926-02' },
  ])('$min to $max months: paid through $from to $through', ({ min, max, from, through }) => {
    expect(paidThroughRange({ monthsInArrears: { min, max }, today })).toEqual({ from, through });
  });

  test('a minimum above the maximum finds nobody', () => {
    const { from, through } = paidThroughRange({ monthsInArrears: { min: 5, max: 3 }, today });
    expect(from !== null && through !== null && from > through).toBe(true);
  });

  test.each([
    { monthsInArrears: { min: -1, max: null }, field: 'monthsInArrears.min' },
    { monthsInArrears: { min: 1.5, max: null }, field: 'monthsInArrears.min' },
    { monthsInArrears: { min: 1_201, max: null }, field: 'monthsInArrears.min' },
    { monthsInArrears: { min: null, max: 1_201 }, field: 'monthsInArrears.max' },
  ])('refuses $monthsInArrears and names $field', ({ monthsInArrears, field }) => {
    expect(() => paidThroughRange({ monthsInArrears, today })).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        field,
        message: `${field}: expected a whole number from 0 to 1200`,
      }),
    );
  });
});
