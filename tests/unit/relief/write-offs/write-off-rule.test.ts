import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import {
  JKN_WRITE_OFF_POLICY,
  type WriteOffPolicy,
  writeOffPolicyOn,
} from '../../../../src/relief/write-offs/write-off-policy.js';
import {
  type WriteOffCandidate,
  type WriteOffRule,
  isWithinBudget,
  readRule,
  ruleOf,
  saveRule,
  unmetCriteria,
} from '../../../../src/relief/write-offs/write-off-rule.js';

const RULE: WriteOffRule = {
  basis: 'SK 1/2026',
  segments: ['PBPU', 'BP'],
  careClasses: ['III'],
  monthsInArrears: { min: 3, max: 24 },
  monthsMax: 24,
  decileMax: 5,
  forgivesPenalty: true,
  budget: rupiah(1_000_000n),
};
const FAMILY: WriteOffCandidate = { segment: 'PBPU', careClass: 'III', monthsInArrears: 10, decile: 3 };

describe('a family that a campaign helps', () => {
  test.each<{ who: string; family?: Partial<WriteOffCandidate>; rule?: Partial<WriteOffRule>; unmet: string[] }>([
    { who: 'meets every criterion', unmet: [] },
    { who: 'is of the other segment of the rule', family: { segment: 'BP' }, unmet: [] },
    { who: 'is of another segment', family: { segment: 'PBI' }, unmet: ['SEGMENT'] },
    { who: 'is of another class', family: { careClass: 'II' }, unmet: ['CARE_CLASS'] },
    {
      who: 'is of any class, where the rule names none',
      family: { careClass: 'I' },
      rule: { careClasses: null },
      unmet: [],
    },
    { who: 'has the least months in arrears', family: { monthsInArrears: 3 }, unmet: [] },
    { who: 'has fewer', family: { monthsInArrears: 2 }, unmet: ['MONTHS_IN_ARREARS'] },
    { who: 'has the most months', family: { monthsInArrears: 24 }, unmet: [] },
    { who: 'has more', family: { monthsInArrears: 25 }, unmet: ['MONTHS_IN_ARREARS'] },
    {
      who: 'has more, where there is no most',
      family: { monthsInArrears: 99 },
      rule: { monthsInArrears: { min: 3, max: null } },
      unmet: [],
    },
    { who: 'is of the highest decile', family: { decile: 5 }, unmet: [] },
    { who: 'is of a higher one', family: { decile: 6 }, unmet: ['WELFARE_REGISTER'] },
    { who: 'is in no register', family: { decile: null }, unmet: ['WELFARE_REGISTER'] },
    {
      who: 'is in no register, where none is asked for',
      family: { decile: null },
      rule: { decileMax: null },
      unmet: [],
    },
    {
      who: 'meets none',
      family: { segment: 'PPU', careClass: 'I', monthsInArrears: 0, decile: 10 },
      unmet: ['SEGMENT', 'CARE_CLASS', 'MONTHS_IN_ARREARS', 'WELFARE_REGISTER'],
    },
  ])('$who: $unmet', ({ family, rule, unmet }) => {
    expect(unmetCriteria({ ...FAMILY, ...family }, { ...RULE, ...rule })).toEqual(unmet);
  });
});

describe('the budget of a campaign', () => {
  test.each([
    { forgiven: 999_999n, amount: 1n, is: true },
    { forgiven: 999_999n, amount: 2n, is: false },
    { forgiven: 0n, amount: 1_000_000n, is: true },
    { forgiven: 1_000_000n, amount: 1n, is: false },
  ])('of 1,000,000 after $forgiven has $amount: $is', ({ forgiven, amount, is }) => {
    expect(isWithinBudget(RULE, rupiah(forgiven), rupiah(amount))).toBe(is);
  });

  test('has no end where there is none', () => {
    expect(isWithinBudget({ ...RULE, budget: null }, rupiah(10n ** 12n), rupiah(1n))).toBe(true);
  });
});

describe('a rule that is stored', () => {
  test.each([{ budget: rupiah(1_000_000n) }, { budget: null }])(
    'with budget $budget is read as it was',
    ({ budget }) => {
      const rule = { ...RULE, budget };
      expect(readRule(JSON.parse(JSON.stringify(saveRule(rule))))).toEqual(rule);
    },
  );

  test('is one text, in whatever order it was told', () => {
    const { monthsInArrears, basis, ...rest } = RULE;
    const retold = { ...rest, monthsInArrears: { max: monthsInArrears.max, min: monthsInArrears.min }, basis };
    expect(JSON.stringify(saveRule(retold))).toBe(JSON.stringify(saveRule(RULE)));
    expect(saveRule(RULE).budget).toBe('1000000');
  });
});

describe('the rule of a campaign', () => {
  const onDay = (day: string, rule: WriteOffRule | null = null) =>
    ruleOf({ rule, validFrom: civilDate(day) }, JKN_WRITE_OFF_POLICY);

  test('is its own, where it has one', () => {
    expect(onDay('2020-01-01', RULE)).toBe(RULE);
  });

  test('is otherwise the policy of its first day, which helps who moved to another payer', () => {
    expect(onDay('2025-11-01')).toEqual({
      basis: JKN_WRITE_OFF_POLICY[0]!.basis,
      segments: ['PBI', 'PBPU_PEMDA'],
      careClasses: null,
      monthsInArrears: { min: 1, max: null },
      monthsMax: 24,
      decileMax: null,
      forgivesPenalty: false,
      budget: null,
    });
  });

  test('is none before the first policy', () => {
    expect(onDay('2025-10-31')).toBeNull();
  });

  test('is the newest policy in force, in whatever order policies stand', () => {
    const [first] = JKN_WRITE_OFF_POLICY as [WriteOffPolicy];
    const later: WriteOffPolicy = { ...first, effectiveFrom: civilDate('2026-03-01'), monthsMax: 12 };
    for (const policies of [
      [first, later],
      [later, first],
    ]) {
      expect(writeOffPolicyOn(policies, civilDate('2026-02-28'))?.monthsMax).toBe(24);
      expect(writeOffPolicyOn(policies, civilDate('2026-03-01'))?.monthsMax).toBe(12);
    }
  });
});
