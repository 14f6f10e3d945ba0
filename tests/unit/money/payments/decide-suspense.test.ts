/** Money that was received before and finds its family, or goes another way: on 9 March 2026, at 150,000 a month. */
import { describe, expect, test } from '@jest/globals';
import type { FamilyAccount } from '../../../../src/households/arrears/index.js';
import { billOn } from '../../../../src/households/bills/bill.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { applyFrom, creditFrom } from '../../../../src/money/payments/posting/apply-from.js';
import {
  SUSPENSE_RESOLUTIONS,
  type SuspenseResolution,
  decideSuspense,
} from '../../../../src/money/payments/posting/decide-suspense.js';
import { aFamily } from '../../households/arrears/a-family.js';
import { RULES, TODAY, bookingText } from './a-notice.js';

const behind = aFamily({ paidThrough: '2025-12', credit: 10_000n });
const settled = aFamily({ paidThrough: '2026-03', credit: 10_000n });

function resolve(resolution: SuspenseResolution, amount: bigint, account: FamilyAccount | null) {
  const { bookings, accountAfter } = decideSuspense({
    resolution,
    amount: rupiah(amount),
    account,
    today: TODAY,
    rules: RULES,
  });
  return { lines: bookings.map(bookingText), through: accountAfter?.paidThrough, credit: accountAfter?.credit };
}

describe('money in suspense', () => {
  test.each([
    {
      when: 'it is the whole bill, less the credit that there was',
      account: behind,
      amount: 440_000n,
      is: {
        lines: ['debit suspense 440000', 'debit family-credit 10000', 'credit premium 450000 2026-01..2026-03'],
        through: '2026-03',
        credit: 0n,
      },
    },
    {
      when: 'it is more than the bill: months ahead, and credit',
      account: behind,
      amount: 600_000n,
      is: {
        lines: ['debit suspense 600000', 'debit family-credit 0', 'credit premium 600000 2026-01..2026-04'],
        through: '2026-04',
        credit: 10_000n,
      },
    },
    {
      when: 'it is less than the bill: credit',
      account: behind,
      amount: 439_999n,
      is: { lines: ['debit suspense 439999', 'credit family-credit 439999'], through: '2025-12', credit: 449_999n },
    },
    {
      when: 'nothing is owed and it pays no month: credit',
      account: settled,
      amount: 139_999n,
      is: { lines: ['debit suspense 139999', 'credit family-credit 139999'], through: '2026-03', credit: 149_999n },
    },
    {
      when: 'nothing is owed and it pays a month ahead',
      account: settled,
      amount: 150_000n,
      is: { lines: ['debit suspense 150000', 'credit premium 150000 2026-04'], through: '2026-04', credit: 10_000n },
    },
  ])('is matched to a family when $when', ({ account, amount, is }) => {
    const lines = is.lines.filter((line) => !line.endsWith(' 0'));
    expect(resolve('match', amount, account)).toEqual({ ...is, lines });
  });

  test.each([
    { resolution: 'return' as const, to: 'returned' },
    { resolution: 'write-off' as const, to: 'unclaimed' },
  ])('$resolution: goes to $to, and touches no family', ({ resolution, to }) => {
    expect(resolve(resolution, 150_000n, behind)).toEqual({
      lines: ['debit suspense 150000', `credit ${to} 150000`],
      through: '2025-12',
      credit: 10_000n,
    });
    expect(resolve(resolution, 150_000n, null)).toMatchObject({ through: undefined });
  });

  test('has three ways out, of which a match needs a family', () => {
    expect(SUSPENSE_RESOLUTIONS).toEqual(['match', 'return', 'write-off']);
    expect(() => resolve('match', 150_000n, null)).toThrow('matched to a family');
  });
});

describe('money of a donor or a plan', () => {
  const bill = (account: FamilyAccount) => billOn({ account, today: TODAY, ...RULES });

  test('pays as a payment of that amount does, from where it lies', () => {
    const applied = applyFrom({ source: 'donor-fund', bill: bill(behind), amount: rupiah(440_000n) });
    expect(applied).toMatchObject({ kind: 'posted', monthsAhead: 0, accountAfter: { paidThrough: '2026-03' } });
    expect(applied?.bookings.map(bookingText)[0]).toBe('debit donor-fund 440000');
  });

  test.each([
    { when: 'it is less than the bill', account: behind, amount: 439_999n },
    { when: 'nothing is owed and it pays no month', account: settled, amount: 139_999n },
  ])('pays nothing when $when', ({ account, amount }) => {
    expect(applyFrom({ source: 'donor-fund', bill: bill(account), amount: rupiah(amount) })).toBeNull();
  });

  test('becomes credit as a whole', () => {
    const given = creditFrom({ source: 'instalment-plan', account: behind, amount: rupiah(300_000n) });
    expect(given.bookings.map(bookingText)).toEqual(['debit instalment-plan 300000', 'credit family-credit 300000']);
    expect(given.accountAfter).toEqual({ ...behind, credit: 310_000n });
  });
});
