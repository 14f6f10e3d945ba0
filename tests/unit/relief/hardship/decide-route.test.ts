import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type HardshipAnswers, WILLINGNESS, decideRoute } from '../../../../src/relief/hardship/decide-route.js';
import type { HardshipPolicy } from '../../../../src/relief/hardship/hardship-policy.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';

const POLICY: HardshipPolicy = {
  effectiveFrom: civilDate('2014-01-01'),
  basis: 'test',
  povertyLine: rupiah(600_000n),
  vulnerableLine: rupiah(900_000n),
  instalmentMonths: { min: 4, max: 24 },
};

/** Four people with a good income and nothing against them, who pay now. */
const household = (change: Partial<Omit<HardshipAnswers, 'monthlyIncome'>> & { income?: bigint }): HardshipAnswers => {
  const { income = 8_000_000n, ...rest } = change;
  return {
    monthlyIncome: rupiah(income),
    householdSize: 4,
    inWelfareRegister: false,
    lostIncome: false,
    seriousIllness: false,
    hasValuables: false,
    willingness: 'NOW',
    ...rest,
  };
};
const route = (change: Parameters<typeof household>[0], monthsInArrears = 6) =>
  decideRoute({ answers: household(change), monthsInArrears }, POLICY);

describe('unable or unwilling', () => {
  test.each([
    { who: 'can and does', change: {}, is: 'ABLE', to: 'WILLING_TO_PAY' },
    { who: 'can and does not want to', change: { willingness: 'NOT_WILLING' }, is: 'ABLE', to: 'UNWILLING_TO_PAY' },
    { who: 'can, in parts', change: { willingness: 'IN_INSTALMENTS' }, is: 'ABLE', to: 'REHAB_INSTALMENTS' },
    { who: 'is registered as poor', change: { inWelfareRegister: true }, is: 'UNABLE', to: 'PBI_REFERRAL' },
    { who: 'is poor on the line', change: { income: 2_400_000n }, is: 'UNABLE', to: 'CSR' },
    { who: 'is poor and says no', change: { income: 0n, willingness: 'NOT_WILLING' }, is: 'UNABLE', to: 'CSR' },
    {
      who: 'is a little above the line and pays',
      change: { income: 2_400_004n },
      is: 'STRAINED',
      to: 'WILLING_TO_PAY',
    },
    {
      who: 'is a little above it and would pay in parts',
      change: { income: 3_600_000n, willingness: 'IN_INSTALMENTS' },
      is: 'STRAINED',
      to: 'REHAB_INSTALMENTS',
    },
    {
      who: 'lost its work and says no',
      change: { lostIncome: true, willingness: 'NOT_WILLING' },
      is: 'STRAINED',
      to: 'CSR',
    },
    {
      who: 'is poor on paper with a car',
      change: { income: 0n, hasValuables: true, willingness: 'NOT_WILLING' },
      is: 'ABLE',
      to: 'UNWILLING_TO_PAY',
    },
    {
      who: 'has a car and somebody ill',
      change: { hasValuables: true, seriousIllness: true },
      is: 'STRAINED',
      to: 'WILLING_TO_PAY',
    },
  ] as const)('who $who: $is, $to', ({ change, is, to }) => {
    expect(route(change)).toMatchObject({ ability: is, route: to });
  });

  test.each([
    { months: 3, to: 'CSR' },
    { months: 4, to: 'REHAB_INSTALMENTS' },
    { months: 24, to: 'REHAB_INSTALMENTS' },
    { months: 25, to: 'CSR' },
  ])('who is strained and would pay in parts, $months months behind: $to', ({ months, to }) => {
    expect(route({ lostIncome: true, willingness: 'IN_INSTALMENTS' }, months).route).toBe(to);
  });

  test.each([
    { who: 'pays', change: {}, reasons: ['INCOME_SUFFICES', 'SAYS_PAYS_NOW'] },
    {
      who: 'refuses, after losing work',
      change: { lostIncome: true, willingness: 'NOT_WILLING' },
      reasons: ['INCOME_SUFFICES', 'LOST_INCOME', 'SAYS_DOES_NOT_PAY', 'ARREARS_FIT_INSTALMENTS'],
    },
    {
      who: 'refuses, with a car',
      change: { hasValuables: true, willingness: 'NOT_WILLING' },
      reasons: ['HAS_VALUABLES', 'SAYS_DOES_NOT_PAY'],
    },
    {
      who: 'is registered as poor, with somebody ill',
      change: { inWelfareRegister: true, seriousIllness: true },
      reasons: ['IN_WELFARE_REGISTER', 'SERIOUS_ILLNESS'],
    },
    {
      who: 'is poor, and lost work',
      change: { income: 0n, lostIncome: true },
      reasons: ['INCOME_BELOW_POVERTY_LINE', 'LOST_INCOME'],
    },
  ] as const)('who $who is told the reasons $reasons', ({ change, reasons }) => {
    expect(route(change).reasons).toEqual(reasons);
  });

  test.each([
    { who: 'is able', change: {}, is: 'WILLING_TO_PAY', reasons: ['INCOME_SUFFICES', 'SAYS_PAYS_IN_INSTALMENTS'] },
    {
      who: 'is strained',
      change: { lostIncome: true },
      is: 'CSR',
      reasons: ['INCOME_SUFFICES', 'LOST_INCOME', 'SAYS_PAYS_IN_INSTALMENTS', 'ARREARS_DO_NOT_FIT_INSTALMENTS'],
    },
  ] as const)('who would pay in parts, too few months behind, and $who: $is', ({ change, is, reasons }) => {
    const decision = route({ ...change, willingness: 'IN_INSTALMENTS' }, 3);
    expect([decision.route, decision.reasons]).toEqual([is, reasons]);
  });

  test('says what led there', () => {
    expect(route({ income: 3_000_000n, seriousIllness: true, willingness: 'IN_INSTALMENTS' }).reasons).toEqual([
      'INCOME_NEAR_POVERTY_LINE',
      'SERIOUS_ILLNESS',
      'SAYS_PAYS_IN_INSTALMENTS',
      'ARREARS_FIT_INSTALMENTS',
    ]);
  });

  test('willingness never changes what a household is able to', () => {
    const any = fc.record({
      income: fc.bigInt({ min: 0n, max: 20_000_000n }),
      householdSize: fc.integer({ min: 1, max: 12 }),
      inWelfareRegister: fc.boolean(),
      lostIncome: fc.boolean(),
      seriousIllness: fc.boolean(),
      hasValuables: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (answers) => {
        const abilities = WILLINGNESS.map((willingness) => route({ ...answers, willingness }).ability);
        expect(new Set(abilities).size).toBe(1);
        const isUnwilling = route({ ...answers, willingness: 'NOT_WILLING' }).route === 'UNWILLING_TO_PAY';
        expect(isUnwilling).toBe(abilities[0] === 'ABLE');
      }),
    );
  });
});
