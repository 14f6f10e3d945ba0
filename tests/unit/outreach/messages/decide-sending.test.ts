import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BillingMonth } from '../../../../src/kernel/billing-month.js';
import type { CivilDate } from '../../../../src/kernel/civil-date.js';
import type { PhoneNumber } from '../../../../src/kernel/phone-number.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { TIME_ZONES, WIB, WIT, WITA } from '../../../../src/kernel/time-zone.js';
import { blastWindow } from '../../../../src/outreach/messages/blast-window.js';
import { MESSAGE_POLICY, messagePolicyOn, nextContactMoment } from '../../../../src/outreach/messages/contact-hours.js';
import { chooseRecipient } from '../../../../src/outreach/messages/contact-preference.js';
import { type SendingFacts, decideSending } from '../../../../src/outreach/messages/decide-sending.js';
import { furtherState } from '../../../../src/outreach/messages/message-state.js';
import {
  CONTACT_PREFERENCES,
  MESSAGE_STATES,
  type ContactPreference,
} from '../../../../src/outreach/messages/message-words.js';

const policy = messagePolicyOn(MESSAGE_POLICY, '2026-11-05' as CivilDate);
const moment = (text: string) => new Date(text);
const PHONES = ['628110000001', '628110000002'] as PhoneNumber[];
const [FIRST, SECOND] = PHONES as [PhoneNumber, PhoneNumber];

describe('contact hours', () => {
  test.each([
    ['WIB', WIB, '2026-11-05T00:59:59.999Z', '2026-11-05T01:00:00.000Z'],
    ['WIB', WIB, '2026-11-05T12:59:59.999Z', '2026-11-05T12:59:59.999Z'],
    ['WIB', WIB, '2026-11-05T13:00:00.000Z', '2026-11-06T01:00:00.000Z'],
    ['WITA', WITA, '2026-11-05T12:00:00.000Z', '2026-11-06T00:00:00.000Z'],
    ['WIT', WIT, '2026-11-04T23:00:00.000Z', '2026-11-04T23:00:00.000Z'],
    ['WIT', WIT, '2026-11-04T22:00:00.000Z', '2026-11-04T23:00:00.000Z'],
  ])('in %s', (...row) => {
    const [, zone, from, until] = row;
    expect(nextContactMoment(moment(from), { zone, policy }).toISOString()).toBe(until);
  });

  test('the next moment is never before, lies within the hours, and is its own next moment', () => {
    const anyMoment = fc.date({
      min: moment('2020-01-01T00:00:00Z'),
      max: moment('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...TIME_ZONES), (from, zone) => {
        const next = nextContactMoment(from, { zone, policy });
        const hour = new Date(next.getTime() + zone.offsetMinutes * 60_000).getUTCHours();
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThan(20);
        expect(next.getTime() - from.getTime()).toBeGreaterThanOrEqual(0);
        expect(next.getTime() - from.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
        expect(nextContactMoment(next, { zone, policy })).toEqual(next);
      }),
    );
  });
});

describe('blastWindow', () => {
  const now = moment('2026-11-05T02:00:00Z');
  test.each([
    ['today', '2026-11-05T02:00:00Z', { kind: 'open', lastDay: '2026-11-10' }],
    ['a moment that has passed counts as now', '2026-01-01T00:00:00Z', { kind: 'open', lastDay: '2026-11-10' }],
    [
      'the last minute of the due day, which is in time',
      '2026-11-10T15:59:00Z',
      { kind: 'open', lastDay: '2026-11-10' },
    ],
    ['the day after it, where it is the 11th already', '2026-11-10T16:00:00Z', { kind: 'due-date-has-passed' }],
    ['next month', '2026-12-01T01:00:00Z', { kind: 'open', lastDay: '2026-12-10' }],
    ['next year', '2027-02-01T00:00:00Z', { kind: 'too-far-ahead' }],
  ])('%s', (_what, sendFrom, window) => {
    expect(blastWindow({ sendFrom: moment(sendFrom), now, zone: WITA, dueDay: 10 })).toEqual(window);
  });
});

describe('chooseRecipient', () => {
  const members = PHONES.map((phone) => ({ phone, coveredThrough: null }));
  const month = '2026-11' as BillingMonth;
  const requests = (family: ContactPreference, byPhone: Partial<Record<string, ContactPreference>> = {}) => ({
    family,
    byPhone: new Map(Object.entries(byPhone) as [PhoneNumber, ContactPreference][]),
  });
  const reachable = (phone: PhoneNumber) => ({ kind: 'reachable', phone });
  const refused = (reason: string) => ({ kind: 'not-reachable', reason });

  test.each([
    ['the head first', 'BLAST', requests('ALL_MESSAGES'), reachable(FIRST)],
    [
      'another number when the first refuses',
      'BLAST',
      requests('ALL_MESSAGES', { [FIRST]: 'NO_BLASTS' }),
      reachable(SECOND),
    ],
    ['who wants no blasts may be told in detail', 'DETAIL', requests('NO_BLASTS'), reachable(FIRST)],
    ['a family without blasts', 'BLAST', requests('NO_BLASTS'), refused('OPTED_OUT')],
    ['a family left alone', 'DETAIL', requests('DO_NOT_CONTACT'), refused('DO_NOT_CONTACT')],
    [
      'every number refuses',
      'DETAIL',
      requests('ALL_MESSAGES', { [FIRST]: 'DO_NOT_CONTACT', [SECOND]: 'DO_NOT_CONTACT' }),
      refused('DO_NOT_CONTACT'),
    ],
  ] as const)('%s', (...row) => {
    const [, kind, known, recipient] = row;
    expect(chooseRecipient(members, { preferences: known, kind, month })).toEqual(recipient);
  });

  test('who has left the family is not written to for it', () => {
    const left = [{ phone: FIRST, coveredThrough: '2026-10' as BillingMonth }];
    expect(chooseRecipient(left, { preferences: requests('ALL_MESSAGES'), kind: 'BLAST', month })).toEqual(
      refused('NO_PHONE'),
    );
  });

  test('nobody who refuses is ever chosen', () => {
    const anyParams = fc.constantFrom(...CONTACT_PREFERENCES);
    const anyKind = fc.constantFrom('BLAST' as const, 'DETAIL' as const);
    const anyCase = fc.record({ family: anyParams, first: anyParams, second: anyParams, kind: anyKind });
    fc.assert(
      fc.property(anyCase, ({ family, first, second, kind }) => {
        const known = requests(family, { [FIRST]: first, [SECOND]: second });
        const chosen = chooseRecipient(members, { preferences: known, kind, month });
        if (chosen.kind === 'not-reachable') return;
        const spoken = [family, chosen.phone === FIRST ? first : second];
        expect(spoken).not.toContain('DO_NOT_CONTACT');
        if (kind === 'BLAST') expect(spoken).not.toContain('NO_BLASTS');
      }),
    );
  });
});

describe('decideSending', () => {
  const facts: SendingFacts = {
    now: moment('2026-11-05T02:00:00Z'),
    zone: WITA,
    policy,
    recipient: { kind: 'reachable', phone: FIRST },
    dueNow: rupiah(150_000n),
    isOfUseWithoutDebt: false,
    isLeftInPeace: false,
    message: { lastDay: null, attempts: 1, isUncertain: false },
    isRepeatable: true,
  };
  const message = facts.message;
  const night = moment('2026-11-09T13:00:00Z');
  const lastDay = '2026-11-09' as CivilDate;

  test.each([
    ['everything stands', {}, { kind: 'send', phone: FIRST }],
    [
      'nobody may be written to',
      { recipient: { kind: 'not-reachable', reason: 'OPTED_OUT' } },
      { kind: 'suppress', reason: 'OPTED_OUT' },
    ],
    ['nothing is owed', { dueNow: rupiah(0n) }, { kind: 'suppress', reason: 'NOTHING_OWED' }],
    [
      'nothing is owed, and it is news',
      { dueNow: rupiah(0n), isOfUseWithoutDebt: true },
      { kind: 'send', phone: FIRST },
    ],
    ['the family keeps its plan', { isLeftInPeace: true }, { kind: 'suppress', reason: 'KEEPS_PLAN' }],
    ['it is night', { now: night }, { kind: 'put-off', until: moment('2026-11-10T00:00:00Z') }],
    [
      'the morning would be too late',
      { now: night, message: { ...message, lastDay } },
      { kind: 'suppress', reason: 'TOO_LATE' },
    ],
    [
      'it was offered often enough',
      { message: { ...message, attempts: 7 } },
      { kind: 'fail', reason: 'ATTEMPTS_EXHAUSTED' },
    ],
    ['perhaps it left, and the provider knows it', { message: { ...message, isUncertain: true } }, { kind: 'send' }],
    [
      'perhaps it left, and the provider would send it again',
      { message: { ...message, isUncertain: true }, isRepeatable: false },
      { kind: 'fail', reason: 'OUTCOME_UNKNOWN' },
    ],
  ] as const)('when %s', (_what, change, decision) => {
    expect(decideSending({ ...facts, ...change })).toMatchObject(decision);
  });
});

describe('furtherState', () => {
  const anyState = fc.constantFrom(...MESSAGE_STATES);

  test('whatever order news comes in, and however often, the end is the same', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyState, { minLength: 1, maxLength: 8 })
          .chain((told) =>
            fc.tuple(fc.constant(told), fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 })),
          ),
        ([told, shuffledTwice]) => {
          expect(shuffledTwice.reduce(furtherState)).toBe(told.reduce(furtherState));
        },
      ),
    );
  });

  test.each([
    ['DELIVERED', 'SENT', 'DELIVERED'],
    ['FAILED', 'DELIVERED', 'DELIVERED'],
    ['READ', 'FAILED', 'READ'],
    ['SUPPRESSED', 'SENT', 'SENT'],
    ['SENT', 'FAILED', 'FAILED'],
  ] as const)('%s and %s is %s', (a, b, further) => {
    expect(furtherState(a, b)).toBe(further);
    expect(furtherState(b, a)).toBe(further);
  });
});
