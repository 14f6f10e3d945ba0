import { describe, expect, test } from '@jest/globals';
import {
  addMonths,
  billingMonth,
  earlierMonth,
  laterMonth,
  monthOfRow,
  monthsBetween,
  monthsFrom,
  nextMonth,
  parseBillingMonth,
} from '../../../src/kernel/billing-month.js';
import {
  addDays,
  civilDate,
  civilDateIn,
  dayOfMonth,
  firstDayOf,
  monthOf,
  parseCivilDate,
  startOfDay,
  daysBetween,
} from '../../../src/kernel/civil-date.js';
import { fixedClock, systemClock } from '../../../src/kernel/clock.js';
import { InvariantViolation } from '../../../src/kernel/invariant.js';
import { parseRegionCode } from '../../../src/kernel/region-code.js';
import { WIB, WIT, WITA, timeZoneOf } from '../../../src/kernel/time-zone.js';

describe('billing months', () => {
  test.each([
    { text: '2014-01', isMonth: true },
    { text: '2026-12', isMonth: true },
    { text: '2999-12', isMonth: true },
    { text: '2013-12', isMonth: false },
    { text: '3000-01', isMonth: false },
    { text: '2026-00', isMonth: false },
    { text: '2026-13', isMonth: false },
    { text: '2026-1', isMonth: false },
    { text: '2026-01-01', isMonth: false },
    { text: '2026-01\n', isMonth: false },
    { text: '02026-01', isMonth: false },
    { text: '2019-01', isMonth: true },
    { text: '2101-01', isMonth: true },
    { text: '', isMonth: false },
  ])('$text: $isMonth', ({ text, isMonth }) => {
    expect(parseBillingMonth(text)).toBe(isMonth ? text : null);
  });

  test.each([
    { month: '2026-11', count: 1, result: '2026-12' },
    { month: '2026-12', count: 1, result: '2027-01' },
    { month: '2026-01', count: -1, result: '2025-12' },
    { month: '2026-03', count: -24, result: '2024-03' },
    { month: '2026-03', count: 0, result: '2026-03' },
    { month: '2099-12', count: 1, result: '2100-01' },
  ])('$month and $count months is $result, and back again', ({ month, count, result }) => {
    const from = billingMonth(month);
    expect(addMonths(from, count)).toBe(result);
    expect(monthsBetween({ from, to: billingMonth(result) })).toBe(count);
  });

  test('ranges include both ends and may be empty', () => {
    const [from, through] = [billingMonth('2025-12'), billingMonth('2026-02')];
    expect(monthsFrom({ from, through })).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(monthsFrom({ from: through, through: from })).toEqual([]);
    expect([earlierMonth(from, through), laterMonth(from, through), nextMonth(from)]).toEqual([
      from,
      through,
      '2026-01',
    ]);
  });

  test('a column holds the first day of a month', () => {
    expect(monthOfRow('2026-03-01')).toBe('2026-03');
  });

  test('a literal that is no month is our own fault', () => {
    expect(() => billingMonth('2026-13')).toThrow(InvariantViolation);
  });
});

describe('calendar days', () => {
  test.each([
    { text: '2024-02-29', isDay: true },
    { text: '2026-02-29', isDay: false },
    { text: '2026-04-31', isDay: false },
    { text: '2026-13-01', isDay: false },
    { text: '2026-1-1', isDay: false },
    { text: '2026-01-01T00:00:00Z', isDay: false },
  ])('$text: $isDay', ({ text, isDay }) => {
    expect(parseCivilDate(text)).toBe(isDay ? text : null);
  });

  test('know their month and neighbours', () => {
    const day = civilDate('2026-02-28');
    expect([monthOf(day), addDays(day, 1), addDays(day, -28), firstDayOf(monthOf(day))]).toEqual([
      '2026-02',
      '2026-03-01',
      '2026-01-31',
      '2026-02-01',
    ]);
    expect(() => civilDate('2026-02-30')).toThrow(InvariantViolation);
  });

  test('a due day is one that every month has', () => {
    expect(dayOfMonth(billingMonth('2026-02'), 10)).toBe('2026-02-10');
    for (const day of [0, 29, 1.5]) expect(() => dayOfMonth(billingMonth('2026-02'), day)).toThrow(InvariantViolation);
  });
});

describe('the day where the family lives', () => {
  const beforeMidnightInJakarta = new Date('2026-03-31T16:59:59Z');
  test.each([
    { zone: WIB, day: '2026-03-31', starts: '2026-03-30T17:00:00.000Z' },
    { zone: WITA, day: '2026-04-01', starts: '2026-03-31T16:00:00.000Z' },
    { zone: WIT, day: '2026-04-01', starts: '2026-03-31T15:00:00.000Z' },
  ])('at 23:59:59 WIB on 31 March it is $day in $zone.name', ({ zone, day, starts }) => {
    expect(civilDateIn(beforeMidnightInJakarta, zone)).toBe(day);
    expect(startOfDay(civilDate(day), zone).toISOString()).toBe(starts);
  });

  test.each([
    { region: '31.71', zone: 'WIB', of: 'Jakarta' },
    { region: '61', zone: 'WIB', of: 'Kalimantan Barat' },
    { region: '64.72.01.1001', zone: 'WITA', of: 'Samarinda' },
    { region: '51', zone: 'WITA', of: 'Bali' },
    { region: '73.71', zone: 'WITA', of: 'Makassar' },
    { region: '81', zone: 'WIT', of: 'Maluku' },
    { region: '96', zone: 'WIT', of: 'Papua Barat Daya' },
  ])('$of has $zone', ({ region, zone }) => {
    expect(timeZoneOf(parseRegionCode(region)).name).toBe(zone);
  });

  test('nowhere in particular has WIB, the partners clock', () => {
    expect(timeZoneOf(null)).toBe(WIB);
  });
});

test('a fixed clock stands still until it is set, the system clock does not', () => {
  const clock = fixedClock(new Date('2026-03-01T00:00:00Z'));
  expect(clock.now()).toEqual(clock.now());
  clock.set(new Date('2026-04-01T00:00:00Z'));
  expect(clock.now().toISOString()).toBe('2026-04-01T00:00:00.000Z');
  expect(systemClock.now().getTime()).toBeGreaterThan(clock.now().getTime() - 365 * 86_400_000);
});

test.each([
  { from: '2026-03-05', to: '2026-03-05', days: 0 },
  { from: '2026-02-28', to: '2026-03-01', days: 1 },
  { from: '2028-02-28', to: '2028-03-01', days: 2 },
  { from: '2026-03-05', to: '2025-03-05', days: -365 },
])('from $from to $to are $days days', ({ from, to, days }) => {
  expect(daysBetween({ from: civilDate(from), to: civilDate(to) })).toBe(days);
});
