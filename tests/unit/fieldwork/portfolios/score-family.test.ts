import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { JKN_PORTFOLIO_POLICY } from '../../../../src/fieldwork/portfolios/portfolio-policy.js';
import { type PriorityFacts, scoreFamily } from '../../../../src/fieldwork/portfolios/score-family.js';

const { scoring } = JKN_PORTFOLIO_POLICY[0]!;
const TODAY = civilDate('2026-03-05');
const FACTS: PriorityFacts = {
  monthsInArrears: 1,
  amountToReactivate: rupiah(0n),
  promisedFor: null,
  daysSinceContact: 0,
};

describe('scoreFamily', () => {
  test.each([
    { fact: { monthsInArrears: 1 }, part: 'age', points: 10 },
    { fact: { monthsInArrears: 23 }, part: 'age', points: 230 },
    { fact: { monthsInArrears: 24 }, part: 'age', points: 240 },
    { fact: { monthsInArrears: 60 }, part: 'age', points: 240 },
    { fact: { amountToReactivate: rupiah(24_999n) }, part: 'amount', points: 0 },
    { fact: { amountToReactivate: rupiah(25_000n) }, part: 'amount', points: 1 },
    { fact: { amountToReactivate: rupiah(900_000n) }, part: 'amount', points: 36 },
    { fact: { amountToReactivate: rupiah(99_000_000n) }, part: 'amount', points: 100 },
    { fact: { promisedFor: null }, part: 'promise', points: 0 },
    { fact: { promisedFor: civilDate('2026-03-09') }, part: 'promise', points: 0 },
    { fact: { promisedFor: civilDate('2026-03-08') }, part: 'promise', points: 100 },
    { fact: { promisedFor: civilDate('2026-03-05') }, part: 'promise', points: 100 },
    { fact: { promisedFor: civilDate('2026-02-03') }, part: 'promise', points: 100 },
    { fact: { promisedFor: civilDate('2026-02-02') }, part: 'promise', points: 0 },
    { fact: { daysSinceContact: 0 }, part: 'contact', points: 0 },
    { fact: { daysSinceContact: 30 }, part: 'contact', points: 20 },
    { fact: { daysSinceContact: 89 }, part: 'contact', points: 59 },
    { fact: { daysSinceContact: 400 }, part: 'contact', points: 60 },
    { fact: { daysSinceContact: null }, part: 'contact', points: 60 },
  ] as const)('$fact is worth $points for $part', ({ fact, part, points }) => {
    expect(scoreFamily({ ...FACTS, ...fact }, TODAY, scoring)[part]).toBe(points);
  });
});
