import { describe, expect, test } from '@jest/globals';
import { PUBLIC_HOLIDAYS } from '../../../../src/fieldwork/calendar/index.js';
import { addWorkingDays, isHoliday, isWorkingDay } from '../../../../src/fieldwork/calendar/public-holidays.js';
import { JKN_CONDUCT_POLICY } from '../../../../src/fieldwork/conduct/jkn-conduct-policy.js';
import { judgeContact } from '../../../../src/fieldwork/conduct/judge-contact.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { WIB } from '../../../../src/kernel/time-zone.js';

const CALENDAR = PUBLIC_HOLIDAYS.shipped;

describe('working days', () => {
  test.each([
    { day: '2026-11-20', name: 'a Friday', worked: true },
    { day: '2026-11-21', name: 'a Saturday', worked: false },
    { day: '2026-11-22', name: 'a Sunday', worked: false },
    { day: '2026-08-17', name: 'Independence Day, every year', worked: false },
    { day: '2027-08-17', name: 'Independence Day of a year without decree', worked: false },
    { day: '2025-03-31', name: 'Idul Fitri of 2025', worked: false },
    { day: '2026-03-31', name: 'an ordinary Tuesday a year later', worked: true },
    { day: '2026-03-19', name: 'Nyepi of 2026', worked: false },
    { day: '2026-03-20', name: 'joint leave before Idul Fitri, no public holiday', worked: true },
    { day: '2027-03-19', name: 'an ordinary Friday a year later', worked: true },
  ])('$day, $name, is worked: $worked', ({ day, worked }) => {
    expect(isWorkingDay(civilDate(day), CALENDAR)).toBe(worked);
  });

  test.each([
    { from: '2026-11-20', count: 1, reaches: '2026-11-23', why: 'a weekend lies between' },
    { from: '2026-11-21', count: 1, reaches: '2026-11-23', why: 'Saturday counts from Monday' },
    { from: '2026-11-23', count: 5, reaches: '2026-11-30', why: 'a week' },
    { from: '2026-12-24', count: 1, reaches: '2026-12-28', why: 'Christmas and a weekend' },
    { from: '2026-03-18', count: 1, reaches: '2026-03-20', why: 'Nyepi lies between' },
  ])('$count after $from is $reaches: $why', ({ from, count, reaches }) => {
    expect(addWorkingDays(civilDate(from), count, CALENDAR)).toBe(reaches);
  });
});

describe('public holidays', () => {
  const YEARS = ['2024', '2025', '2026', '2027'];
  const holidaysOf = (year: string) =>
    Array.from({ length: 366 }, (_, place) => new Date(Date.UTC(Number(year), 0, 1 + place)).toISOString().slice(0, 10))
      .filter((day) => day.startsWith(year))
      .filter((day) => isHoliday(civilDate(day), CALENDAR));

  test.each([
    { year: '2024', days: 5, why: 'no decree was entered' },
    { year: '2025', days: 17, why: 'its decree names 17' },
    { year: '2026', days: 17, why: 'its decree names 17' },
    { year: '2027', days: 5, why: 'its decree is to be entered' },
  ])('$year has $days: $why', ({ year, days }) => {
    expect(holidaysOf(year)).toHaveLength(days);
  });

  test('are the same for contacts with families and for working days', () => {
    const contact = { kind: 'CALL', zone: WIB, others: [], isRefused: false } as const;
    const days = YEARS.flatMap(holidaysOf);
    const isMarked = (day: string) =>
      judgeContact({ ...contact, at: new Date(`${day}T03:00:00Z`) }, JKN_CONDUCT_POLICY[0]!, CALENDAR).includes(
        'HOLIDAY',
      );
    expect(days.filter((day) => !isMarked(day) || isWorkingDay(civilDate(day), CALENDAR))).toEqual([]);
  });

  test('a row that is entered holds from its day on and leaves earlier days as they were', () => {
    const entered = {
      effectiveFrom: civilDate('2027-01-01'),
      basis: 'SKB 3 Menteri for 2027',
      yearly: ['01-01'],
      once: [civilDate('2027-02-06')],
    };
    const calendar = [...CALENDAR, entered];
    const on = (day: string) => isHoliday(civilDate(day), calendar);
    expect([on('2026-12-25'), on('2027-01-01'), on('2027-02-06'), on('2027-12-25')]).toEqual([true, true, true, false]);
  });
});
