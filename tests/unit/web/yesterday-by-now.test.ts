/** What today is compared with: money that was paid yesterday by a full hour, and never a part of an hour that nobody knows. */
import { describe, expect, test } from '@jest/globals';
import { byFullHour, hoursOfDay } from '../../../web/src/screens/branch/hours.js';

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

describe('the hours of a day', () => {
  const paid = (day: string, hour: number, collected: number) =>
    ({ day, hour, channel: 'BANK', collected, familiesReactivated: 1 }) as const;

  test('are those of the clocks where the branch is, while sums come by the hours of Jakarta', () => {
    const sums = [
      paid('2026-11-29', 22, 1),
      paid('2026-11-29', 23, 20),
      paid('2026-11-30', 22, 300),
      paid('2026-11-30', 23, 4_000),
    ];
    const [first, ...others] = hoursOfDay(sums, 'rupiah', { zone: 'WITA', today: '2026-11-30' });
    const last = others.at(-1);
    expect(first).toMatchObject({ hour: 0, before: 0 });
    expect(first?.parts.reduce((sum, part) => sum + part, 0)).toBe(20);
    expect(last).toMatchObject({ hour: 23, before: 1 });
    expect(last?.parts.reduce((sum, part) => sum + part, 0)).toBe(300);
  });
});
