import { describe, expect, test } from '@jest/globals';
import { ageGroupOf, birthYearsOf, mayTellBirth } from '../../../src/kernel/age-group.js';
import { billingMonth } from '../../../src/kernel/billing-month.js';
import { addDays, civilDate, daysBetween } from '../../../src/kernel/civil-date.js';

const DAY = civilDate('2026-11-30');

describe('age groups', () => {
  test.each([
    { born: '1985-01-01', shown: '37–41' },
    { born: '1989-12-31', shown: '37–41' },
    { born: '1990-01-01', shown: '32–36' },
    { born: '2019-12-31', shown: '7–11' },
    { born: '2020-01-01', shown: '0–6' },
    { born: '2026-11-30', shown: '0–6' },
  ])('somebody born on $born is shown as $shown', ({ born, shown }) => {
    expect(ageGroupOf(civilDate(born), DAY)).toBe(shown);
  });

  test('does not change on a birthday, so that nobody who looks on two days learns it', () => {
    const born = civilDate('1986-12-01');
    for (const day of ['2026-01-01', '2026-11-30', '2026-12-01', '2026-12-31'])
      expect(ageGroupOf(born, civilDate(day))).toBe('37–41');
    expect(birthYearsOf(born, civilDate('2027-01-01'))).toEqual(birthYearsOf(born, DAY));
  });

  test.each(['2024-12-31', '2025-01-01', '2026-11-30', '2029-12-31', '2030-01-01', '2034-12-31'])(
    'leaves 1,000 dates at least to everybody, on %s too',
    (text) => {
      const today = civilDate(text);
      for (let age = 0; age < 100 * 365; age += 97) {
        const born = addDays(today, -age);
        const { first, last } = birthYearsOf(born, today);
        const end = civilDate(`${last}-12-31`);
        const from = civilDate(`${first}-01-01`);
        expect(from <= born && born <= end).toBe(true);
        expect(daysBetween({ from, to: end < today ? end : today })).toBeGreaterThanOrEqual(1_000);
      }
    },
  );

  test.each([
    { born: '2024-05-17', coveredFrom: '2024-05', tells: true },
    { born: '2024-05-17', coveredFrom: '2026-11', tells: true },
    { born: '2018-05-17', coveredFrom: '2018-05', tells: true },
    { born: '2018-05-17', coveredFrom: '2019-12', tells: true },
    { born: '2018-05-17', coveredFrom: '2020-01', tells: false },
    { born: '1985-05-17', coveredFrom: '2014-01', tells: false },
  ])(
    'the first month $coveredFrom of somebody born on $born may tell of it: $tells',
    ({ born, coveredFrom, tells }) => {
      expect(mayTellBirth(billingMonth(coveredFrom), { birthDate: civilDate(born), today: DAY })).toBe(tells);
    },
  );
});
