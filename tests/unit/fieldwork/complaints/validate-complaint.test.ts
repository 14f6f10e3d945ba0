import { describe, expect, test } from '@jest/globals';
import type { Complaint } from '../../../../src/fieldwork/complaints/complaint.js';
import {
  COMPLAINT_STATES,
  type ComplaintMove,
  NEXT_STATES,
} from '../../../../src/fieldwork/complaints/complaint-words.js';
import { moved, validateMove } from '../../../../src/fieldwork/complaints/validate-complaint.js';
import { statusOf } from '../../../../src/fieldwork/complaints/complaint-status.js';

const at = (text: string): Date => new Date(`2026-11-${text}:00Z`);

/** Red, received on the 24th at 02:00: answer by 02:30, closed before the 25th, 16:00. */
const filed = {
  storedState: 'FILED',
  answerDueAt: at('24T02:30'),
  closeDueAt: at('25T16:00'),
  answeredAt: null,
  escalatedAt: null,
  closedAt: null,
} as unknown as Complaint;
const answered = moved(filed, 'ANSWERED', at('24T02:10'));
const escalated = moved(answered, 'ESCALATED', at('24T03:00'));
const closed = moved(answered, 'CLOSED', at('24T05:00'));
const EARLY = at('24T02:05');

describe('standingOf', () => {
  test.each([
    { when: 'filed, in time', complaint: filed, now: at('24T02:29'), state: 'FILED', overdue: null, by: null },
    {
      when: 'at the very deadline of the answer',
      complaint: filed,
      now: at('24T02:30'),
      state: 'ESCALATED',
      overdue: 'ANSWER',
      by: 'CLOCK',
    },
    { when: 'answered in time', complaint: answered, now: at('24T04:00'), state: 'ANSWERED', overdue: null, by: null },
    {
      when: 'answered, never closed',
      complaint: answered,
      now: at('25T16:00'),
      state: 'ESCALATED',
      overdue: 'CLOSURE',
      by: 'CLOCK',
    },
    {
      when: 'answered late',
      complaint: moved(filed, 'ANSWERED', at('24T06:00')),
      now: at('24T07:00'),
      state: 'ANSWERED',
      overdue: null,
      by: null,
    },
    {
      when: 'never answered',
      complaint: filed,
      now: at('26T00:00'),
      state: 'ESCALATED',
      overdue: 'CLOSURE',
      by: 'CLOCK',
    },
    {
      when: 'escalated by a person',
      complaint: escalated,
      now: at('24T03:00'),
      state: 'ESCALATED',
      overdue: null,
      by: 'PERSON',
    },
    {
      when: 'escalated by a person, then late too',
      complaint: escalated,
      now: at('27T00:00'),
      state: 'ESCALATED',
      overdue: 'CLOSURE',
      by: 'PERSON',
    },
    { when: 'closed, long after', complaint: closed, now: at('30T00:00'), state: 'CLOSED', overdue: null, by: null },
  ])('$when: $state', ({ complaint, now, state, overdue, by }) => {
    expect(statusOf(complaint, now)).toMatchObject({ state, overdue, escalatedBy: by });
  });
});

describe('validateMove', () => {
  test.each([
    { from: 'filed', complaint: filed, allowed: ['ANSWERED', 'ESCALATED'], refusal: { CLOSED: 'not-answered-yet' } },
    {
      from: 'answered',
      complaint: answered,
      allowed: ['ESCALATED', 'CLOSED'],
      refusal: { ANSWERED: 'answered-already' },
    },
    {
      from: 'escalated',
      complaint: escalated,
      allowed: ['ANSWERED', 'CLOSED'],
      refusal: { ESCALATED: 'escalated-already' },
    },
    {
      from: 'closed',
      complaint: closed,
      allowed: [],
      refusal: { ANSWERED: 'closed-already', ESCALATED: 'closed-already', CLOSED: 'closed-already' },
    },
  ] as const)('a $from one', ({ complaint, allowed, refusal }) => {
    for (const move of ['ANSWERED', 'ESCALATED', 'CLOSED'] as ComplaintMove[]) {
      const expected = (allowed as readonly string[]).includes(move) ? null : (refusal as Record<string, string>)[move];
      expect(validateMove(complaint, move, EARLY)).toBe(expected);
    }
  });

  test('what the clock escalated cannot be escalated again, and not closed unanswered', () => {
    const late = at('24T03:00');
    expect(validateMove(filed, 'ESCALATED', late)).toBe('escalated-already');
    expect(validateMove(filed, 'CLOSED', late)).toBe('not-answered-yet');
    expect(validateMove(filed, 'ANSWERED', late)).toBeNull();
  });

  test('every state but closed leads on, and closed is reached from answered and escalated only', () => {
    const leads = COMPLAINT_STATES.filter((state) => NEXT_STATES[state].includes('CLOSED'));
    expect(leads).toEqual(['ANSWERED', 'ESCALATED']);
    expect(COMPLAINT_STATES.filter((state) => NEXT_STATES[state].length === 0)).toEqual(['CLOSED']);
  });

  test('a second answer keeps the moment of the first', () => {
    expect(moved(escalated, 'ANSWERED', at('24T09:00'))).toMatchObject({
      storedState: 'ANSWERED',
      answeredAt: at('24T02:10'),
    });
  });
});
