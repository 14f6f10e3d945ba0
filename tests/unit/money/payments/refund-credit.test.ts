import { describe, expect, test } from '@jest/globals';
import { billOn } from '../../../../src/households/bills/bill.js';
import type { InstalmentAccount } from '../../../../src/households/bills/plan-status.js';
import { refundCredit } from '../../../../src/money/payments/posting/refund-credit.js';
import { type FamilyWords, aFamily } from '../../households/arrears/a-family.js';
import { holding } from '../../households/bills/a-plan.js';
import { RULES, TODAY, bookingText } from './a-notice.js';

/** One adult of class I, 150,000 a month, on 9 March 2026. */
function refund(words: FamilyWords, instalments: InstalmentAccount | null = null) {
  const outcome = refundCredit(billOn({ account: aFamily(words), instalments, today: TODAY, ...RULES }));
  if (outcome.kind !== 'refunded') return outcome;
  const { amount, bookings, accountAfter, planEnding } = outcome;
  const { paidThrough, credit } = accountAfter;
  return { amount, lines: bookings.map(bookingText), paidThrough, credit, planEnding };
}

const DIED_IN_JANUARY = ['2014-01..2026-01'];

describe('what is paid out of the money of a family that ended', () => {
  test('is its credit, when every month is paid', () => {
    expect(refund({ paidThrough: '2026-01', people: DIED_IN_JANUARY, credit: 70_000n })).toEqual({
      amount: 70_000n,
      lines: ['debit family-credit 70000', 'credit returned 70000'],
      paidThrough: '2026-01',
      credit: 0n,
      planEnding: null,
    });
  });

  test('is what remains after the months that its credit pays, which are booked with it', () => {
    expect(refund({ paidThrough: '2025-11', people: DIED_IN_JANUARY, credit: 301_000n })).toEqual({
      amount: 1_000n,
      lines: ['debit family-credit 301000', 'credit premium 300000 2025-12..2026-01', 'credit returned 1000'],
      paidThrough: '2026-01',
      credit: 0n,
      planEnding: null,
    });
  });

  test('takes what a plan holds along, which ends by it', () => {
    expect(refund({ paidThrough: '2025-11', people: DIED_IN_JANUARY, credit: 1_000n }, holding(450_000n))).toEqual({
      amount: 151_000n,
      lines: [
        'debit instalment-plan 450000',
        'debit family-credit 1000',
        'credit premium 300000 2025-12..2026-01',
        'credit returned 151000',
      ],
      paidThrough: '2026-01',
      credit: 0n,
      planEnding: { planId: 'plan-1', as: 'COMPLETED' },
    });
  });

  test('is nothing while somebody belongs to it, while it owes, and where nothing is left', () => {
    const two = ['2014-01..2026-01', '2014-01'];
    expect(refund({ paidThrough: '2026-03', people: two, credit: 70_000n })).toEqual({ kind: 'family-has-not-ended' });
    expect(refund({ paidThrough: '2025-11', people: DIED_IN_JANUARY, credit: 299_999n })).toEqual({
      kind: 'family-owes',
      owed: 1n,
    });
    expect(refund({ paidThrough: '2026-01', people: DIED_IN_JANUARY })).toEqual({ kind: 'nothing-to-refund' });
    expect(refund({ paidThrough: '2025-12', people: DIED_IN_JANUARY, credit: 150_000n })).toEqual({
      kind: 'nothing-to-refund',
    });
  });
});
