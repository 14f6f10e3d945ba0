/** How times are written: day, year and hour come from one zone, and a time of another day names that day. */
import { describe, expect, test } from '@jest/globals';
import { type OnDay, formatFor } from '../../../web/src/words/format.js';

const WITA = 'Asia/Makassar';

describe('a day with its year', () => {
  test('is of one zone, also in the hours in which the year differs elsewhere', () => {
    expect(formatFor('en').dayAndYear('2026-12-31T17:00:00Z', WITA)).toBe('Friday, 1 January 2027');
    expect(formatFor('id').dayAndYear('2026-12-31T17:00:00Z', WITA)).toBe('Jumat, 1 Januari 2027');
    expect(formatFor('id').dayAndYear('2026-12-31T15:59:00Z', WITA)).toBe('Kamis, 31 Desember 2026');
  });
});

describe('a time in a list', () => {
  const now = new Date('2026-12-31T16:01:00Z'); // 00.01 on 1 January in WITA
  const told = (instant: string, exact: NonNullable<OnDay['exact']>): string =>
    formatFor('id').timeOnDay(instant, now, { zone: WITA, exact });

  test('of today stands alone', () => {
    expect(told('2026-12-31T16:00:30Z', 'second')).toBe('00.00.30');
  });

  test('of yesterday says so', () => {
    expect(told('2026-12-31T04:15:19Z', 'second')).toBe('kemarin 12.15.19');
  });

  test('of an earlier day names it, and the year where that is another', () => {
    expect(told('2026-11-30T04:15:19Z', 'zone')).toBe('30 Nov 2026 12.15.19 WITA');
    const later = new Date('2026-12-02T04:00:00Z');
    expect(formatFor('id').timeOnDay('2026-11-30T04:15:19Z', later, { zone: WITA })).toBe('30 Nov 12.15');
  });

  test('speaks English too', () => {
    expect(formatFor('en').timeOnDay('2026-12-31T04:15:19Z', now, { zone: WITA })).toBe('yesterday 12:15');
  });
});
