import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { WIB, WIT, WITA } from '../../../../src/kernel/time-zone.js';
import type { CallOutcome } from '../../../../src/outreach/telecollecting/call.js';
import { PUBLIC_HOLIDAYS } from '../../../../src/fieldwork/calendar/index.js';
import { areHoursWithin, earliestContact, pausedUntil } from '../../../../src/fieldwork/conduct/conduct-policy.js';
import { JKN_CONDUCT_POLICY } from '../../../../src/fieldwork/conduct/jkn-conduct-policy.js';
import { type Candidate, decideCandidate } from '../../../../src/outreach/telecollecting/decide-candidate.js';
import { decideNextCall } from '../../../../src/outreach/telecollecting/next-call.js';

const policy = JKN_CONDUCT_POLICY[0]!;
const times = { zone: WITA, hours: { from: 9, until: 17 }, policy, holidays: PUBLIC_HOLIDAYS.shipped };
const at = (text: string) => new Date(text);

describe('contact hours', () => {
  test.each([
    { what: 'before the hours, when they begin', from: '2026-11-23T08:00+08:00', next: '2026-11-23T09:00+08:00' },
    { what: 'within the hours, at once', from: '2026-11-23T09:00+08:00', next: '2026-11-23T09:00+08:00' },
    { what: 'in the last minute, at once', from: '2026-11-23T16:59+08:00', next: '2026-11-23T16:59+08:00' },
    { what: 'after the hours, the next morning', from: '2026-11-23T17:00+08:00', next: '2026-11-24T09:00+08:00' },
    { what: 'on Saturday evening, on Monday', from: '2026-11-28T17:00+08:00', next: '2026-11-30T09:00+08:00' },
    { what: 'on Sunday, on Monday', from: '2026-11-29T10:00+08:00', next: '2026-11-30T09:00+08:00' },
    {
      what: 'on the first of a year, the next morning',
      from: '2027-01-01T10:00+08:00',
      next: '2027-01-02T09:00+08:00',
    },
  ])('$what', ({ from, next }) => {
    expect(earliestContact(at(from), times)).toEqual(at(next));
  });

  test.each([
    { zone: WIB, next: '2026-11-23T09:00+07:00' },
    { zone: WITA, next: '2026-11-23T09:00+08:00' },
    { zone: WIT, next: '2026-11-23T09:00+09:00' },
  ])('are those of $zone.name where the family lives there', ({ zone, next }) => {
    expect(earliestContact(at('2026-11-22T20:00Z'), { ...times, zone })).toEqual(at(next));
  });

  test.each([
    { hours: { from: 8, until: 20 }, allowed: true },
    { hours: { from: 7, until: 20 }, allowed: false },
    { hours: { from: 8, until: 21 }, allowed: false },
    { hours: { from: 12, until: 12 }, allowed: false },
  ])('from $hours.from until $hours.until: $allowed', ({ hours, allowed }) => {
    expect(areHoursWithin(hours, policy)).toBe(allowed);
  });
});

describe('calls in a week', () => {
  const day = (date: number) => at(`2026-11-${date}T02:00Z`);
  test.each([
    { calls: [20, 21], until: null },
    { calls: [18, 20, 21], until: '2026-11-25T02:00Z' },
    { calls: [21, 18, 19, 20], until: '2026-11-26T02:00Z' },
    { calls: [14, 15, 20, 21], until: null },
  ])('after calls on $calls the family is left alone until $until', ({ calls, until }) => {
    expect(pausedUntil(calls.map(day), at('2026-11-22T03:00Z'), policy)).toEqual(until === null ? null : at(until));
  });
});

describe('the next call', () => {
  const calledAt = at('2026-11-25T10:00+08:00'); // a Wednesday
  const next = (
    outcome: CallOutcome,
    change: { attempts?: number; promisedFor?: string; recent?: string[]; callBackAt?: string } = {},
  ) =>
    decideNextCall(
      {
        told: {
          outcome,
          note: null,
          promise:
            change.promisedFor === undefined
              ? null
              : { amount: rupiah(1n), promisedFor: civilDate(change.promisedFor) },
          callBackAt: change.callBackAt === undefined ? null : at(change.callBackAt),
        },
        calledAt,
        attempts: change.attempts ?? 1,
        attemptsMax: 3,
        recentCalls: [calledAt, ...(change.recent ?? []).map(at)],
      },
      times,
    );

  test.each([
    { what: 'nobody answered: on Saturday', call: next('NO_ANSWER'), next: '2026-11-28T09:00+08:00' },
    { what: 'said to have paid: in a week', call: next('PAID_ALREADY'), next: '2026-12-02T09:00+08:00' },
    {
      what: 'promised for Thursday: on Friday',
      call: next('PROMISED_TO_PAY', { promisedFor: '2026-11-26' }),
      next: '2026-11-27T09:00+08:00',
    },
    {
      what: 'promised for Saturday: on Monday',
      call: next('PROMISED_TO_PAY', { promisedFor: '2026-11-28' }),
      next: '2026-11-30T09:00+08:00',
    },
    {
      what: 'the third call of a week: when the first is a week old',
      call: next('PROMISED_TO_PAY', {
        promisedFor: '2026-11-26',
        recent: ['2026-11-23T11:00+08:00', '2026-11-24T11:00+08:00'],
      }),
      next: '2026-11-30T11:00+08:00',
    },
    {
      what: 'asked to be called at a time: then',
      call: next('CALL_BACK', { callBackAt: '2026-11-25T16:30+08:00' }),
      next: '2026-11-25T16:30+08:00',
    },
    {
      what: 'asked to be called at night: when the hours begin',
      call: next('CALL_BACK', { callBackAt: '2026-11-26T06:00+08:00' }),
      next: '2026-11-26T09:00+08:00',
    },
  ])('$what', ({ call, next: expected }) => {
    expect(call).toEqual(at(expected));
  });

  test.each(['WRONG_NUMBER', 'REFUSED', 'DECEASED', 'MOVED', 'CHANGED_SEGMENT', 'ASKS_REHAB'] as const)(
    'after %s the campaign calls no more',
    (outcome) => {
      expect(next(outcome)).toBeNull();
    },
  );

  test('after the last attempt the campaign calls no more', () => {
    expect(next('NO_ANSWER', { attempts: 2 })).not.toBeNull();
    expect(next('NO_ANSWER', { attempts: 3 })).toBeNull();
  });
});

describe('whose turn it is', () => {
  const now = at('2026-11-25T02:00Z');
  const campaign = {
    region: '64.72' as RegionCode,
    segment: 'PBPU',
    careClass: null,
    months: { min: 2, max: 23 },
  } as Parameters<typeof decideCandidate>[1]['campaign'];
  const candidate: Candidate = {
    region: '64.72.01.1001' as RegionCode,
    segment: 'PBPU',
    careClass: 'III',
    monthsInArrears: 5,
    keepsPlan: false,
    refusesCalls: false,
    recentCalls: [],
    assignedUntil: null,
  };
  test.each([
    { what: 'owes two months', change: { monthsInArrears: 2 }, kind: 'call' },
    { what: 'owes 23 months', change: { monthsInArrears: 23 }, kind: 'call' },
    { what: 'has paid', change: { monthsInArrears: 0 }, kind: 'drop' },
    { what: 'owes one month', change: { monthsInArrears: 1 }, kind: 'drop' },
    { what: 'owes 24 months', change: { monthsInArrears: 24 }, kind: 'drop' },
    { what: 'keeps an instalment plan', change: { keepsPlan: true }, kind: 'drop' },
    { what: 'asked not to be called', change: { refusesCalls: true }, kind: 'drop' },
    { what: 'has changed segment', change: { segment: 'PBI' }, kind: 'drop' },
    { what: 'has moved away', change: { region: '64.71.01.1001' as RegionCode }, kind: 'drop' },
    { what: 'is being called', change: { assignedUntil: at('2026-11-25T02:01Z') }, kind: 'wait' },
    { what: 'was being called until now', change: { assignedUntil: now }, kind: 'call' },
    { what: 'was called thrice', change: { recentCalls: [now, now, now] }, kind: 'wait' },
  ] as const)('a family that $what: $kind', ({ change, kind }) => {
    expect(decideCandidate({ ...candidate, ...change }, { campaign, policy, now }).kind).toBe(kind);
  });

  test('a campaign of one class drops the others', () => {
    const ofClassI = { ...campaign, careClass: 'I' as const };
    expect(decideCandidate(candidate, { campaign: ofClassI, policy, now }).kind).toBe('drop');
  });
});
