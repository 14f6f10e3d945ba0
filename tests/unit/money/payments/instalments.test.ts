import { describe, expect, test } from '@jest/globals';
import { billOn } from '../../../../src/households/bills/bill.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { aFamily, assess } from '../../households/arrears/a-family.js';
import { holding } from '../../households/bills/a-plan.js';
import { RULES, TODAY, decide, journal } from './a-notice.js';

// On 9 March 2026 a class I adult who has paid through August owes six months and March: 1,050,000.
// The plan is about the six: 900,000 in three stages from April 2026 on.
const account = aFamily({ paidThrough: '2025-08' });

describe('while a plan runs, an authorising notice pays stages or the whole bill', () => {
  test.each([
    { paid: 0n, amount: 300_000n, kind: 'instalment' },
    { paid: 0n, amount: 600_000n, kind: 'instalment' },
    { paid: 0n, amount: 900_000n, kind: 'instalment' },
    { paid: 0n, amount: 1_050_000n, kind: 'posted' },
    { paid: 0n, amount: 1_200_000n, kind: 'paid-ahead' },
    { paid: 0n, amount: 299_999n, kind: 'wrong-amount', expected: 300_000n },
    { paid: 0n, amount: 450_000n, kind: 'wrong-amount', expected: 300_000n },
    { paid: 300_000n, amount: 300_000n, kind: 'instalment' },
    { paid: 300_000n, amount: 750_000n, kind: 'posted' },
    { paid: 300_000n, amount: 1_050_000n, kind: 'paid-ahead' },
    { paid: 600_000n, amount: 300_000n, kind: 'instalment' },
    { paid: 600_000n, amount: 450_000n, kind: 'posted' },
    { paid: 600_000n, amount: 1n, kind: 'wrong-amount', expected: 450_000n },
    { paid: 900_000n, amount: 150_000n, kind: 'posted' },
    { paid: 900_000n, amount: 300_000n, kind: 'paid-ahead' },
    { paid: 900_000n, amount: 150_001n, kind: 'wrong-amount', expected: 150_000n },
  ])('$paid paid, then $amount: $kind', ({ paid, amount, kind, expected }) => {
    const decision = decide({ amount }, { account, instalments: holding(paid) });
    expect(decision.kind).toBe(kind);
    if (expected !== undefined) expect(decision).toEqual({ kind: 'wrong-amount', expected });
  });

  test('months ahead that were asked for are never taken for stages', () => {
    const decision = decide({ amount: 300_000n, monthsAhead: 1 }, { account, instalments: holding(0n) });
    expect(decision).toEqual({ kind: 'wrong-amount', expected: 1_200_000n });
  });
});

describe('a plan says whether it keeps the cards active', () => {
  const early = { activeAfter: 'FIRST_STAGE' } as const;
  test.each([
    { plan: holding(0n), amount: 300_000n, was: false, keeps: false },
    { plan: holding(0n, early), amount: 300_000n, was: false, keeps: true },
    { plan: holding(300_000n, early), amount: 300_000n, was: true, keeps: true },
    { plan: holding(300_000n), amount: 750_000n, was: false, keeps: undefined },
    { plan: holding(300_000n, early), amount: 750_000n, was: true, keeps: undefined },
    { plan: null, amount: 1_050_000n, was: false, keeps: undefined },
  ])('$amount: before $was, from now on $keeps', ({ plan, amount, was, keeps }) => {
    const decision = decide({ amount }, plan === null ? { account } : { account, instalments: plan });
    expect('wasKeptActive' in decision && decision.wasKeptActive).toBe(was);
    expect('keepsActive' in decision ? decision.keepsActive : undefined).toBe(keeps);
  });
});

describe('a paid REHAB instalment does not reactivate', () => {
  test('it waits in the plan and settles no month', () => {
    const decision = decide({ amount: 600_000n }, { account, instalments: holding(0n) });
    expect(decision).toMatchObject({
      kind: 'instalment',
      planId: 'plan-1',
      stages: { from: 1, through: 2, of: 3 },
      paid: 600_000n,
      remaining: 300_000n,
    });
    expect('accountAfter' in decision).toBe(false);
    expect(journal(decision)).toEqual(['debit partner-clearing 600000', 'credit instalment-plan 600000']);
  });

  test('the last one together with the current month books all premium and activates', () => {
    const decision = decide({ amount: 450_000n }, { account, instalments: holding(600_000n) });
    expect(journal(decision)).toEqual([
      'debit partner-clearing 450000',
      'debit instalment-plan 600000',
      'credit premium 1050000 2025-09..2026-03',
    ]);
    expect(decision).toMatchObject({ kind: 'posted', planEnding: { planId: 'plan-1', as: 'COMPLETED' } });
    if (!('accountAfter' in decision)) throw new Error('a completed plan settles the account');
    expect(assess(decision.accountAfter, TODAY)).toMatchObject({ status: 'ACTIVE', amountToReactivate: 0n });
  });

  test('months billed since registration are part of what completes', () => {
    const may = { account, instalments: holding(600_000n), today: civilDate('2026-05-09') };
    expect(decide({ amount: 450_000n }, may)).toEqual({ kind: 'wrong-amount', expected: 750_000n });
    expect(decide({ amount: 750_000n }, may)).toMatchObject({ kind: 'posted' });
  });
});

describe('money that has moved', () => {
  test.each([
    { paid: 0n, amount: 300_000n, kind: 'instalment' },
    { paid: 0n, amount: 299_999n, kind: 'into-suspense' },
    { paid: 0n, amount: 310_000n, kind: 'into-suspense' },
    { paid: 0n, amount: 1_060_000n, kind: 'overpaid' },
    { paid: 300_000n, amount: 750_000n, kind: 'posted' },
    { paid: 300_000n, amount: 760_000n, kind: 'overpaid' },
    { paid: 600_000n, amount: 450_000n, kind: 'posted' },
  ])('$paid paid, then $amount: $kind', ({ paid, amount, kind }) => {
    expect(decide({ amount, kind: 'informing' }, { account, instalments: holding(paid) }).kind).toBe(kind);
  });
});

describe('a plan in default', () => {
  const missed = { firstMonth: '2026-01' };

  test('takes no more stages, and what it holds counts as credit towards the bill', () => {
    const instalments = holding(300_000n, missed);
    expect(decide({ amount: 300_000n }, { account, instalments })).toEqual({
      kind: 'wrong-amount',
      expected: 750_000n,
    });
    const decision = decide({ amount: 750_000n }, { account, instalments });
    expect(decision).toMatchObject({ kind: 'posted', planEnding: { planId: 'plan-1', as: 'DEFAULTED' } });
    expect(journal(decision)).toEqual([
      'debit partner-clearing 750000',
      'debit instalment-plan 300000',
      'credit premium 1050000 2025-09..2026-03',
    ]);
  });

  test('loses no rupiah when its money does not divide into months', () => {
    const instalments = holding(200_000n, { ...missed, total: 600_000n });
    const decision = decide({ amount: 860_000n, kind: 'informing' }, { account, instalments });
    expect(journal(decision)).toEqual([
      'debit partner-clearing 860000',
      'debit instalment-plan 200000',
      'credit family-credit 10000',
      'credit premium 1050000 2025-09..2026-03',
    ]);
  });

  test('money of a plan that has ended already is not asked for twice', () => {
    const orphan = { ...holding(300_000n), plan: null };
    const decision = decide({ amount: 750_000n }, { account, instalments: orphan });
    expect(decision).toMatchObject({ kind: 'posted', planEnding: null });
  });

  test('a bill that has shrunk below what is held is paid from it', () => {
    const settled = aFamily({ paidThrough: '2026-02' });
    const request = { account: settled, today: TODAY, ...RULES };
    expect(billOn({ ...request, instalments: holding(900_000n) })).toMatchObject({
      isPaid: true,
      totals: expect.arrayContaining([0n]),
    });
    const decision = decide({ amount: 150_000n, monthsAhead: 1 }, { account: settled, instalments: holding(300_000n) });
    expect(journal(decision)).toEqual([
      'debit partner-clearing 150000',
      'debit instalment-plan 300000',
      'credit family-credit 150000',
      'credit premium 300000 2026-03..2026-04',
    ]);
  });
});
