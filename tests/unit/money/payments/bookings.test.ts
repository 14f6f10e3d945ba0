import { describe, expect, test } from '@jest/globals';
import { billOn } from '../../../../src/households/bills/bill.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { NO_RUPIAH, rupiah } from '../../../../src/kernel/rupiah.js';
import { applyPayment } from '../../../../src/money/payments/posting/apply-payment.js';
import { booked } from '../../../../src/money/payments/posting/bookings.js';
import { JKN_POSTING_POLICY } from '../../../../src/money/payments/posting/jkn-posting-policy.js';
import { aFamily } from '../../households/arrears/a-family.js';
import { line } from './a-movement.js';
import { RULES, TODAY, bookingText } from './a-notice.js';

describe('an entry', () => {
  test.each([
    { which: 'has a debit without its credit', lines: ['debit suspense 100'] },
    { which: 'has a credit without its debit', lines: ['credit suspense 100'] },
    { which: 'has debits of 100 and credits of 101', lines: ['debit suspense 100', 'credit returned 101'] },
  ])('is refused that $which', ({ lines }) => {
    expect(() => booked(lines.map(line))).toThrow('debits equal credits');
  });

  test.each([
    { which: 'has premium without its months', lines: ['debit suspense 100', 'credit premium 100'] },
    { which: 'has forgiven premium without its months', lines: ['debit write-off 100', 'credit forgiven-premium 100'] },
    { which: 'has months of anything else', lines: ['debit suspense 100 2026-01', 'credit premium 100 2026-01'] },
  ])('is refused that $which', ({ lines }) => {
    expect(() => booked(lines.map(line))).toThrow('name their months');
  });

  test('has every line of money, and none of zero rupiah', () => {
    const lines = ['debit suspense 60', 'debit partner-clearing 40', 'credit premium 100 2026-01', 'credit returned 0'];
    expect(booked(lines.map(line)).map(bookingText)).toEqual(lines.slice(0, 3));
  });
});

describe('a payment', () => {
  const pay = (account: ReturnType<typeof aFamily>, monthsAhead: number, received: bigint) =>
    applyPayment(billOn({ account, today: TODAY, ...RULES }), {
      received: rupiah(received),
      monthsAhead,
      remainder: NO_RUPIAH,
    });

  test('pays at least a month, and no more than may be paid', () => {
    expect(() => pay(aFamily({ paidThrough: '2026-03' }), 0, 0n)).toThrow('at least one month');
    expect(() => pay(aFamily({ paidThrough: '2026-03' }), 13, 1_950_000n)).toThrow('no more months ahead');
  });

  test('books the months that credit paid before it, for the family, before those of who joined, month by month', () => {
    const family = aFamily({ paidThrough: '2025-12', credit: 300_000n });
    const account = {
      ...family,
      members: [
        ...family.members,
        { coveredFrom: billingMonth('2026-01'), coveredThrough: null, paidThrough: billingMonth('2025-12') },
      ],
    };
    const { bookings } = pay(account, 0, 600_000n);
    expect(bookings.map(bookingText)).toEqual([
      'debit partner-clearing 600000',
      'debit family-credit 300000',
      'credit premium 150000 2026-01',
      'credit premium 300000 2026-01..2026-02',
      'credit premium 450000 2026-02..2026-03',
    ]);
  });

  test('books a line for each run of months without a gap', () => {
    const family = aFamily({ paidThrough: '2025-10', people: ['2014-01..2025-11', '2026-02'] });
    expect(pay(family, 1, 600_000n).bookings.map(bookingText)).toEqual([
      'debit partner-clearing 600000',
      'credit premium 150000 2025-11',
      'credit premium 450000 2026-02..2026-04',
    ]);
  });
});

describe('the rules of JKN', () => {
  test('credit what is paid beyond the bill to months to come, and money of an expired code to its family', () => {
    expect(JKN_POSTING_POLICY).toMatchObject([
      { effectiveFrom: civilDate('2014-01-01'), surplus: 'months-ahead-then-credit', expiredCode: 'credit-family' },
    ]);
  });
});
