import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { JKN_PORTFOLIO_POLICY } from '../../../../src/fieldwork/portfolios/portfolio-policy.js';
import {
  type PriorityFacts,
  explainPriority,
  scoreFamily,
  totalOf,
} from '../../../../src/fieldwork/portfolios/score-family.js';

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

describe('explainPriority', () => {
  test('names every part once, with its fact, and the points add up', () => {
    const facts = {
      monthsInArrears: 1,
      amountToReactivate: rupiah(1_234_567n),
      promisedFor: TODAY,
      daysSinceContact: 1,
    };
    const priority = scoreFamily(facts, TODAY, scoring);
    const parts = explainPriority({
      facts,
      priority,
      nearness: { kind: 'FARTHER', points: 0, from: "the cadre's home" },
    });
    expect(parts.map(({ part, points, reason }) => `${part} ${points}: ${reason}`)).toEqual([
      'AGE_OF_ARREARS 10: 1 month in arrears',
      'AMOUNT 49: Rp1.234.567 to be active again',
      'PROMISE_DUE 100: promised to pay by 2026-03-05',
      'LAST_CONTACT 0: last visited 1 day ago',
      "NEARNESS 0: not in the same regency as the cadre's home",
    ]);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(totalOf(priority));
  });

  test('a family that waits has no nearness', () => {
    const parts = explainPriority({ facts: FACTS, priority: scoreFamily(FACTS, TODAY, scoring), nearness: null });
    expect(parts.at(-1)).toEqual({ part: 'NEARNESS', points: 0, reason: 'no cadre yet' });
  });
});
