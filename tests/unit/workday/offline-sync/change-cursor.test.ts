import { describe, expect, test } from '@jest/globals';
import {
  type Horizon,
  isSnapshot,
  nextCursor,
  startsOver,
  stretchOf,
} from '../../../../src/workday/offline-sync/change-cursor.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../../../src/kernel/ids.js';

const horizon = (day: string, more: Partial<Horizon> = {}): Horizon => ({
  day: civilDate(day),
  snapshot: '10:12:10',
  event: 7n,
  check: '01234567',
  isAppointed: true,
  ...more,
});
const cadreId = 'cadre' as CadreId;
const family = 'family' as FamilyId;

describe('startsOver', () => {
  test.each([
    { when: 'the phone knows nothing', since: null, until: horizon('2026-11-24'), expected: true },
    { when: 'days of one month passed', since: horizon('2026-11-01'), until: horizon('2026-11-30'), expected: false },
    { when: 'a month has begun', since: horizon('2026-11-30'), until: horizon('2026-12-01'), expected: true },
    { when: 'a year has passed', since: horizon('2025-11-24'), until: horizon('2026-11-24'), expected: true },
    { when: 'the calendar went back', since: horizon('2026-11-25'), until: horizon('2026-11-24'), expected: true },
    {
      when: 'the appointment ended',
      since: horizon('2026-11-24'),
      until: horizon('2026-11-24', { isAppointed: false }),
      expected: true,
    },
    {
      when: 'there was none and is none',
      since: horizon('2026-11-23', { isAppointed: false }),
      until: horizon('2026-11-24', { isAppointed: false }),
      expected: false,
    },
  ])('when $when: $expected', ({ since, until, expected }) => {
    expect(startsOver({ since, until, after: null })).toBe(expected);
  });
});

describe('a list of changes', () => {
  const since = horizon('2026-11-20');
  const now = horizon('2026-11-24', { event: 9n });
  const later = horizon('2026-11-25', { event: 12n });

  test('reaches to where its first page began, however much happens meanwhile', () => {
    const first = stretchOf({ cadreId, since, page: null }, now);
    const cursor = nextCursor(cadreId, first, family);
    expect(stretchOf(cursor, later)).toEqual({ since, until: now, after: family });
    expect(nextCursor(cadreId, stretchOf(cursor, later), null)).toEqual({ cadreId, since: now, page: null });
  });
});

describe('isSnapshot', () => {
  test.each([
    { text: '10:10:', expected: true },
    { text: '10:20:10,12,19', expected: true },
    { text: '20:10:', expected: false },
    { text: '10:20:12,12', expected: false },
    { text: '10:20:20', expected: false },
    { text: '10:20:9', expected: false },
    { text: '0:0:', expected: false },
    { text: '10:20', expected: false },
    { text: '10:20:a', expected: false },
  ])('$text: $expected', ({ text, expected }) => {
    expect(isSnapshot(text)).toBe(expected);
  });
});
