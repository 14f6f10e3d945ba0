import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { correctionDueAt, overdueRequests } from '../../../../src/membership/changes/correction-due.js';

const row = (from: string, correctionHours: number) => ({ effectiveFrom: civilDate(from), correctionHours });
/** 72 hours until the end of February 2026 in WIB, and 24 from 1 March on. */
const POLICIES = [row('2026-03-01', 24), row('2014-01-01', 72)];
const at = (text: string) => new Date(text);
const iso = (requested: string) => correctionDueAt(at(requested), POLICIES).toISOString();

describe('a correction', () => {
  test('is due within the hours of the policy of the day of its request in WIB', () => {
    expect(iso('2026-02-28T16:59:59Z')).toBe('2026-03-03T16:59:59.000Z');
    expect(iso('2026-02-28T17:00:00Z')).toBe('2026-03-01T17:00:00.000Z');
  });

  test('is overdue by the same hours, for whatever moment it was requested', () => {
    const now = at('2026-03-02T12:00:00Z');
    const ranges = overdueRequests(POLICIES, now);
    expect(ranges.map(({ from, before }) => [from.toISOString(), before.toISOString()])).toEqual([
      ['2013-12-31T17:00:00.000Z', '2026-02-27T12:00:00.000Z'],
      ['2026-02-28T17:00:00.000Z', '2026-03-01T12:00:00.000Z'],
    ]);
    const isOverdue = (requested: Date) => ranges.some(({ from, before }) => from <= requested && requested < before);
    for (let minutes = 0; minutes < 6 * 1_440; minutes += 30) {
      const requested = new Date(now.getTime() - minutes * 60_000);
      expect([requested, isOverdue(requested)]).toEqual([requested, correctionDueAt(requested, POLICIES) < now]);
    }
  });

  test('is judged by the policy of its own day once a later one has begun, however the rows are listed', () => {
    for (const policies of [POLICIES, POLICIES.toReversed()]) {
      const ranges = overdueRequests(policies, at('2026-03-10T12:00:00Z'));
      expect(ranges.map(({ from, before }) => [from.toISOString(), before.toISOString()])).toEqual([
        ['2013-12-31T17:00:00.000Z', '2026-02-28T17:00:00.000Z'],
        ['2026-02-28T17:00:00.000Z', '2026-03-09T12:00:00.000Z'],
      ]);
    }
  });

  test('under a policy whose hours have not passed since it began is never overdue', () => {
    expect(overdueRequests(POLICIES, at('2026-03-01T12:00:00Z'))).toHaveLength(1);
    expect(overdueRequests([row('2026-03-01', 24)], at('2026-03-01T17:00:00Z'))).toEqual([]);
  });
});
