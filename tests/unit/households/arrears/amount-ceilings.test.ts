import { describe, expect, test } from '@jest/globals';
import { type AmountCeilingPolicy, ceilingsFrom } from '../../../../src/households/arrears/amount-ceilings.js';
import type { ArrearsPolicy } from '../../../../src/households/arrears/arrears-policy.js';
import { JKN_TARIFFS, jknCeilingsOn, jknFamilyMembersMaxOn } from '../../../../src/households/arrears/index.js';
import { JKN_AMOUNT_CEILINGS } from '../../../../src/households/arrears/jkn-amount-ceilings.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { POLICY } from './a-family.js';

const [shipped] = JKN_AMOUNT_CEILINGS as readonly [AmountCeilingPolicy];
const ceilings = (from: string, changed: Partial<AmountCeilingPolicy>): AmountCeilingPolicy => ({
  ...shipped,
  effectiveFrom: civilDate(from),
  ...changed,
});
const arrears = (from: string, changed: Partial<ArrearsPolicy>): ArrearsPolicy => ({
  ...POLICY,
  effectiveFrom: civilDate(from),
  ...changed,
});

describe('the most that an amount of JKN can be', () => {
  test.each(['2014-01-01', '2026-03-10'])('on %s', (day) => {
    expect(jknCeilingsOn(civilDate(day))).toMatchObject({
      // (24 months of arrears, the current one and 12 ahead) × 20 people × 160,000, and a penalty of 30 million.
      familyPayment: 37n * 20n * 160_000n + 30_000_000n,
      donorFund: 100_000_000_000n,
      settlementLine: 100_000_000_000n,
      statementLine: 1_000_000_000_000n,
      counterDay: 10_000_000_000n,
      packageCost: 10_000_000_000n,
      monthlyIncome: 1_000_000_000n,
    });
    expect(jknFamilyMembersMaxOn(civilDate(day))).toBe(20);
  });

  test('is before the programme what it is on its first day', () => {
    expect(jknCeilingsOn(civilDate('2013-12-31'))).toBe(jknCeilingsOn(civilDate('2014-01-01')));
    expect(jknFamilyMembersMaxOn(civilDate('2013-12-31'))).toBe(20);
  });
});

describe('what a family can pay at once', () => {
  const on = ceilingsFrom({
    ceilingPolicies: [
      ceilings('2014-01-01', { familyMembersMax: 10, penaltyMax: rupiah(1_000n) }),
      ceilings('2024-01-01', { familyMembersMax: 5, penaltyMax: rupiah(2_000n), counterDay: rupiah(7n) }),
    ],
    arrearsPolicies: [
      arrears('2014-01-01', { arrearsMonthsMax: 24, monthsAheadMax: 12 }),
      arrears('2025-01-01', { arrearsMonthsMax: 12, monthsAheadMax: 3 }),
    ],
    tariffs: JKN_TARIFFS,
  });

  test.each([
    { day: '2023-12-31', most: 37n * 10n * 160_000n + 1_000n },
    { day: '2024-01-01', most: 37n * 5n * 160_000n + 2_000n },
    { day: '2024-12-31', most: 37n * 5n * 160_000n + 2_000n },
    { day: '2025-01-01', most: 16n * 5n * 160_000n + 2_000n },
    { day: '2023-12-31', most: 37n * 10n * 160_000n + 1_000n },
  ])('on $day is $most, by the policies of that day and the dearest tariff there ever was', ({ day, most }) => {
    expect(on(civilDate(day)).familyPayment).toBe(most);
  });

  test('stands among the other ceilings of its day, which are computed once', () => {
    expect(on(civilDate('2025-01-01')).counterDay).toBe(7n);
    expect(on(civilDate('2025-06-30'))).toBe(on(civilDate('2025-01-01')));
    expect(on(civilDate('2024-12-31'))).not.toBe(on(civilDate('2025-01-01')));
  });

  test('is reckoned by the dearest class, wherever its row stands', () => {
    const dearest = (tariffs: typeof JKN_TARIFFS) =>
      ceilingsFrom({
        ceilingPolicies: [ceilings('2014-01-01', { penaltyMax: rupiah(0n) })],
        arrearsPolicies: [POLICY],
        tariffs,
      })(civilDate('2026-01-01')).familyPayment;
    const now = JKN_TARIFFS.filter(({ effectiveFrom }) => effectiveFrom === '2021-01');
    expect(dearest(now)).toBe(37n * 20n * 150_000n);
    expect(dearest(now.toReversed())).toBe(37n * 20n * 150_000n);
  });
});
