import { describe, expect, test } from '@jest/globals';
import type { AppointmentState } from '../../../../src/fieldwork/appointments/appointment-state.js';
import {
  decideActivation,
  decideEnd,
  decideIssue,
  decideRecommendation,
  decideReplacement,
  decideTraining,
} from '../../../../src/fieldwork/appointments/decide-step.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';

const today = civilDate('2026-03-05');
const days = (from: string, through: string) => ({ from: civilDate(from), through: civilDate(through) });
const RUNNING = days('2026-01-01', '2026-12-31');
const at = (state: AppointmentState, term = state === 'ACTIVE' || state === 'SUSPENDED' ? RUNNING : null) => ({
  status: { state, term },
  today,
});

describe('decideActivation', () => {
  const ready = {
    ...at('TRAINED'),
    isRecommended: true,
    isTrained: true,
    card: days('2026-03-05', '2026-12-31'),
    isFrozen: false,
  };

  test.each([
    { when: 'all is there', facts: {}, answer: 'go' },
    { when: 'there is no recommendation', facts: { isRecommended: false }, answer: 'RECOMMENDATION' },
    { when: 'there is no training', facts: { isTrained: false }, answer: 'TRAINING' },
    { when: 'there is no credential', facts: { card: null }, answer: 'CREDENTIAL' },
    {
      when: 'the credential has run out',
      facts: { card: days('2026-01-01', '2026-03-04') },
      answer: 'CREDENTIAL',
    },
    {
      when: 'somebody has just applied',
      facts: { ...at('APPLIED'), isRecommended: false, isTrained: false, card: null },
      answer: 'RECOMMENDATION TRAINING CREDENTIAL',
    },
    { when: 'the card is frozen', facts: { isFrozen: true }, answer: 'credential-frozen' },
    { when: 'the cadre is active', facts: at('ACTIVE'), answer: 'repeat' },
    { when: 'the appointment has ended', facts: at('ENDED'), answer: 'not-in-state' },
    { when: 'the term has run out', facts: at('ACTIVE', days('2025-01-01', '2025-12-31')), answer: 'not-in-state' },
    { when: 'a suspended cadre comes back', facts: at('SUSPENDED'), answer: 'go' },
    { when: 'a suspended cadre has no card', facts: { ...at('SUSPENDED'), card: null }, answer: 'CREDENTIAL' },
  ] as const)('when $when: $answer', ({ facts, answer }) => {
    const decision = decideActivation({ ...ready, ...facts });
    const said = decision.kind === 'requirements-missing' ? decision.missing.join(' ') : decision.kind;
    expect(said).toBe(answer);
  });

  test.each([
    { card: days('2026-02-01', '2026-12-31'), term: days('2026-03-05', '2026-12-31') },
    { card: days('2026-04-01', '2026-12-31'), term: days('2026-04-01', '2026-12-31') },
  ])('the term is the days of the card, from today on', ({ card, term }) => {
    expect(decideActivation({ ...ready, card })).toEqual({ kind: 'go', term });
  });

  test('whoever comes back keeps the term', () => {
    expect(decideActivation({ ...ready, ...at('SUSPENDED') })).toEqual({ kind: 'go', term: RUNNING });
  });
});

describe('the steps before and after', () => {
  test.each([
    { what: 'a letter of today', decision: decideRecommendation(at('APPLIED'), { date: today }), answer: 'go' },
    {
      what: 'a letter of tomorrow',
      decision: decideRecommendation(at('APPLIED'), { date: civilDate('2026-03-06') }),
      answer: 'day-in-the-future',
    },
    {
      what: 'a letter after it began',
      decision: decideRecommendation(at('ACTIVE'), { date: today }),
      answer: 'not-in-state',
    },
    { what: 'a training after the selection', decision: decideTraining(at('SELECTED'), { date: today }), answer: 'go' },
    {
      what: 'a training before the selection',
      decision: decideTraining(at('APPLIED'), { date: today }),
      answer: 'not-in-state',
    },
    {
      what: 'a training of tomorrow',
      decision: decideTraining(at('SELECTED'), { date: civilDate('2026-03-06') }),
      answer: 'day-in-the-future',
    },
    { what: 'a card before the training', decision: decideIssue(at('SELECTED'), RUNNING), answer: 'not-in-state' },
    {
      what: 'a card from yesterday',
      decision: decideIssue(at('TRAINED'), days('2026-03-04', '2026-12-31')),
      answer: 'term-not-allowed',
    },
    {
      what: 'a card that ends before it begins',
      decision: decideIssue(at('TRAINED'), days('2026-03-07', '2026-03-06')),
      answer: 'term-not-allowed',
    },
    {
      what: 'a card for two years',
      decision: decideIssue(at('TRAINED'), days('2026-03-05', '2028-03-04')),
      answer: 'go',
    },
    {
      what: 'a card for longer',
      decision: decideIssue(at('TRAINED'), days('2026-03-05', '2028-03-06')),
      answer: 'term-not-allowed',
    },
    { what: 'another card for an applicant', decision: decideReplacement(at('TRAINED')), answer: 'not-in-state' },
    { what: 'another card for a cadre', decision: decideReplacement(at('ACTIVE')), answer: 'go' },
    { what: 'an application that is not taken up', decision: decideEnd(at('APPLIED'), null), answer: 'go' },
    { what: 'a last day of an application', decision: decideEnd(at('APPLIED'), today), answer: 'term-not-allowed' },
    { what: 'a last day today', decision: decideEnd(at('ACTIVE'), today), answer: 'go' },
    {
      what: 'a last day yesterday',
      decision: decideEnd(at('ACTIVE'), civilDate('2026-03-04')),
      answer: 'term-not-allowed',
    },
    {
      what: 'a last day after the term',
      decision: decideEnd(at('ACTIVE'), civilDate('2027-01-01')),
      answer: 'term-not-allowed',
    },
    { what: 'the last day that stands', decision: decideEnd(at('ACTIVE'), civilDate('2026-12-31')), answer: 'repeat' },
    { what: 'ending what has ended', decision: decideEnd(at('ENDED'), null), answer: 'repeat' },
  ])('$what: $answer', ({ decision, answer }) => {
    expect(decision.kind).toBe(answer);
  });
});
