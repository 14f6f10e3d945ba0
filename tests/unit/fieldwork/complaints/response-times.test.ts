import { describe, expect, test } from '@jest/globals';
import { RESPONSE_POLICIES, deadlinesOf } from '../../../../src/fieldwork/complaints/response-times.js';
import { PUBLIC_HOLIDAYS } from '../../../../src/fieldwork/calendar/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';

const SAMARINDA = '64.72.01.1001' as RegionCode;
const JAYAPURA = '91.71.01.1001' as RegionCode;
const JAKARTA = '31.71.01.1001' as RegionCode;

describe('deadlinesOf', () => {
  test.each([
    {
      when: 'a red one on a Tuesday is answered within 30 minutes and closed by the end of Wednesday in Samarinda',
      given: { level: 'RED', region: SAMARINDA, receivedAt: '2026-11-24T02:00:00Z' },
      answer: '2026-11-24T02:30:00.000Z',
      close: '2026-11-25T16:00:00.000Z',
    },
    {
      when: 'a red one on a Friday night has until the end of Monday',
      given: { level: 'RED', region: JAKARTA, receivedAt: '2026-11-20T15:00:00Z' },
      answer: '2026-11-20T15:30:00.000Z',
      close: '2026-11-23T17:00:00.000Z',
    },
    {
      when: 'the same moment is Saturday already in Papua, and Monday is still the first working day',
      given: { level: 'RED', region: JAYAPURA, receivedAt: '2026-11-20T15:00:00Z' },
      answer: '2026-11-20T15:30:00.000Z',
      close: '2026-11-23T15:00:00.000Z',
    },
    {
      when: 'a yellow one has five working days and no time for the answer',
      given: { level: 'YELLOW', region: SAMARINDA, receivedAt: '2026-11-24T02:00:00Z' },
      answer: null,
      close: '2026-12-01T16:00:00.000Z',
    },
    {
      when: 'a green one has ten, and Christmas is none of them',
      given: { level: 'GREEN', region: SAMARINDA, receivedAt: '2026-12-14T02:00:00Z' },
      answer: null,
      close: '2026-12-29T16:00:00.000Z',
    },
  ] as const)('$when', ({ given, answer, close }) => {
    const due = deadlinesOf(
      { ...given, receivedAt: new Date(given.receivedAt) },
      RESPONSE_POLICIES,
      PUBLIC_HOLIDAYS.shipped,
    );
    expect([due.answerDueAt?.toISOString() ?? null, due.closeDueAt.toISOString()]).toEqual([answer, close]);
  });

  test('the policy of the day of receipt counts', () => {
    const [first] = RESPONSE_POLICIES;
    const stricter = { ...first!, effectiveFrom: civilDate('2027-01-01') };
    const rules = [first!, { ...stricter, times: { ...first!.times, GREEN: first!.times.RED } }];
    const due = (day: string) =>
      deadlinesOf(
        { level: 'GREEN', region: SAMARINDA, receivedAt: new Date(`${day}T02:00:00Z`) },
        rules,
        PUBLIC_HOLIDAYS.shipped,
      ).answerDueAt;
    expect([due('2026-12-31'), due('2027-01-04')?.toISOString()]).toEqual([null, '2027-01-04T02:30:00.000Z']);
  });
});
