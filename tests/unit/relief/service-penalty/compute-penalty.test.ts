import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { policyOn } from '../../../../src/kernel/dated-policy.js';
import { addDays, civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import type { Segment } from '../../../../src/kernel/segment.js';
import { computePenalty } from '../../../../src/relief/service-penalty/compute-penalty.js';
import { JKN_PENALTY_POLICY, type PenaltyPolicy } from '../../../../src/relief/service-penalty/penalty-policy.js';

const ADMITTED = civilDate('2026-03-05');
const NOW = policyOn(JKN_PENALTY_POLICY, ADMITTED);

const admission = (change: { segment?: Segment; daysAgo?: number; months?: number; cost?: bigint }) => {
  const { segment = 'PBPU', daysAgo = 10, months = 10, cost = 6_000_000n } = change;
  const reactivation = { on: addDays(ADMITTED, -daysAgo), monthsInArrears: months };
  return { segment, reactivation, admittedOn: ADMITTED, packageCost: rupiah(cost) };
};
const asked = (change: Parameters<typeof admission>[0], policy: PenaltyPolicy = NOW) =>
  computePenalty(admission(change), policy);

describe('the inpatient penalty', () => {
  test.each([
    { when: 'a package of Rp6,000,000 after ten months in arrears', cost: 6_000_000n, months: 10, amount: 3_000_000n },
    { when: 'months beyond twelve do not count', cost: 6_000_000n, months: 23, amount: 3_600_000n },
    { when: 'one month', cost: 6_000_000n, months: 1, amount: 300_000n },
    { when: 'a part of a rupiah is never asked', cost: 39n, months: 1, amount: 1n },
    { when: 'rounded once, not month by month', cost: 39n, months: 2, amount: 3n },
    { when: 'the cap', cost: 90_000_000n, months: 12, amount: 30_000_000n },
  ])('$when: $amount', ({ cost, months, amount }) => {
    expect(asked({ cost, months })).toMatchObject({ kind: 'penalty', amount, paidBy: 'PARTICIPANT' });
  });

  test.each([
    { daysAgo: 0, within: true },
    { daysAgo: 44, within: true },
    { daysAgo: 45, within: true },
    { daysAgo: 46, within: false },
  ])('$daysAgo days after the reactivation', ({ daysAgo, within }) => {
    const none = { kind: 'no-penalty', reason: 'NOT_RECENTLY_REACTIVATED' };
    expect(asked({ daysAgo })).toMatchObject(
      within ? { kind: 'penalty', windowThrough: addDays(ADMITTED, 45 - daysAgo) } : none,
    );
  });

  test('whether the 45th day counts is a value of the policy', () => {
    const strict = { ...NOW, lastDayCounts: false };
    expect(asked({ daysAgo: 45 }, strict)).toMatchObject({ kind: 'no-penalty' });
    expect(asked({ daysAgo: 44 }, strict)).toMatchObject({ kind: 'penalty', windowThrough: ADMITTED });
  });

  test('a campaign that forgave the arrears forgives the penalty too, where it says so', () => {
    const given = admission({});
    const forgiven = { kind: 'no-penalty', reason: 'WRITTEN_OFF' };
    expect(computePenalty({ ...given, isForgiven: true }, NOW)).toEqual(forgiven);
    expect(computePenalty({ ...given, isForgiven: false }, NOW)).toMatchObject({ kind: 'penalty' });
    const exempt = { kind: 'no-penalty', reason: 'SEGMENT_EXEMPT' };
    expect(computePenalty({ ...given, segment: 'PBI', isForgiven: true }, NOW)).toEqual(exempt);
  });

  test('a reactivation after the admission is none', () => {
    expect(asked({ daysAgo: -1 })).toMatchObject({ kind: 'no-penalty' });
  });

  test('a card that never was reactivated costs nothing', () => {
    expect(computePenalty({ ...admission({}), reactivation: null }, NOW)).toMatchObject({ kind: 'no-penalty' });
  });

  test.each([
    { segment: 'PBI', answer: { kind: 'no-penalty', reason: 'SEGMENT_EXEMPT' } },
    { segment: 'PBPU_PEMDA', answer: { kind: 'no-penalty', reason: 'SEGMENT_EXEMPT' } },
    { segment: 'BP', answer: { kind: 'penalty', paidBy: 'PARTICIPANT' } },
    { segment: 'PPU', answer: { kind: 'penalty', paidBy: 'EMPLOYER' } },
  ] as const)('$segment', ({ segment, answer }) => {
    expect(asked({ segment })).toMatchObject(answer);
  });

  test.each([
    { day: '2020-12-31', amount: 1_500_000n },
    { day: '2021-01-01', amount: 3_000_000n },
  ])('the rate of the day of admission: $day', ({ day, amount }) => {
    expect(asked({}, policyOn(JKN_PENALTY_POLICY, civilDate(day)))).toMatchObject({ amount });
  });

  test('a lower cap is one more row of the policy', () => {
    const lower = { ...NOW, effectiveFrom: civilDate('2026-01-01'), amountMax: rupiah(20_000_000n) };
    const policies = [...JKN_PENALTY_POLICY, lower];
    const capped = asked({ cost: 90_000_000n }, policyOn(policies, ADMITTED));
    expect(capped).toMatchObject({ amount: 20_000_000n, uncapped: 45_000_000n });
    expect(asked({ cost: 90_000_000n }, policyOn(policies, civilDate('2025-12-31')))).toMatchObject({
      amount: 30_000_000n,
    });
  });

  test('is never above the cap, never falls with the cost or the months, and is whole', () => {
    const figures = fc.record({
      cost: fc.bigInt({ min: 0n, max: 200_000_000n }),
      months: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(figures, ({ cost, months }) => {
        const of = (change: { cost: bigint; months: number }): bigint => {
          const decision = asked(change);
          return decision.kind === 'penalty' ? decision.amount : -1n;
        };
        const amount = of({ cost, months });
        expect(amount >= 0n && amount <= NOW.amountMax).toBe(true);
        expect(of({ cost: cost + 1n, months }) >= amount && of({ cost, months: months + 1 }) >= amount).toBe(true);
      }),
    );
  });
});
