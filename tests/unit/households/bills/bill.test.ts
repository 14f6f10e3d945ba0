import { describe, expect, test } from '@jest/globals';
import { amountDue, instalmentDue, isExpired, wholeMonthsIn } from '../../../../src/households/bills/index.js';
import { monthsAheadFor } from '../../../../src/households/bills/bill.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { aBill } from './a-bill.js';
import { holding } from './a-plan.js';

describe('a bill of two months at 150,000, on 10 March', () => {
  const bill = aBill({ today: '2026-03-10', family: { paidThrough: '2026-01' } });

  test('is 300,000, and 150,000 more with each of twelve months ahead', () => {
    expect(bill.totals).toEqual(
      [2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n, 10n, 11n, 12n, 13n, 14n].map((months) => months * 150_000n),
    );
    expect([bill.payableAhead[0]?.month, bill.payableAhead.at(-1)?.month]).toEqual(['2026-04', '2027-03']);
    expect([bill.isPaid, amountDue(bill), instalmentDue(bill)]).toEqual([false, 300_000n, null]);
  });

  test.each([
    { amount: 299_999n, exactly: null, whole: null },
    { amount: 300_000n, exactly: 0, whole: { monthsAhead: 0, remainder: 0n } },
    { amount: 300_001n, exactly: null, whole: { monthsAhead: 0, remainder: 1n } },
    { amount: 449_999n, exactly: null, whole: { monthsAhead: 0, remainder: 149_999n } },
    { amount: 450_000n, exactly: 1, whole: { monthsAhead: 1, remainder: 0n } },
    { amount: 2_100_000n, exactly: 12, whole: { monthsAhead: 12, remainder: 0n } },
    { amount: 2_250_000n, exactly: null, whole: { monthsAhead: 12, remainder: 150_000n } },
  ])('$amount pays exactly $exactly months ahead, and of whole months $whole', ({ amount, exactly, whole }) => {
    expect(monthsAheadFor(bill, rupiah(amount))).toBe(exactly);
    expect(wholeMonthsIn(bill, rupiah(amount))).toEqual(whole);
  });
});

test('a bill that is paid asks for nothing, and each month ahead for its price', () => {
  const bill = aBill({ today: '2026-03-10', family: { paidThrough: '2026-03' } });
  expect([bill.isPaid, amountDue(bill), bill.totals[1]]).toEqual([true, 0n, 150_000n]);
});

describe('numbers of a family are out of use', () => {
  const today = '2026-03-31';
  test.each([
    { who: 'when the last person left in February and all is paid', people: ['2020-01..2026-02'], isOut: true },
    { who: 'when nobody of two is covered any more', people: ['2020-01..2025-12', '2020-01..2026-02'], isOut: true },
    { who: 'but not while one of two is covered', people: ['2020-01..2026-02', '2020-01'], isOut: false },
    { who: 'but not in the last month of cover', people: ['2020-01..2026-03'], isOut: false },
    { who: 'but not while somebody stays for good', people: ['2020-01'], isOut: false },
  ])('$who: $isOut', ({ people, isOut }) => {
    const bill = aBill({ today, family: { paidThrough: '2026-03', people } });
    expect(isExpired(bill, civilDate(today))).toBe(isOut);
  });

  test('but not while somebody who left still owes', () => {
    const bill = aBill({ today, family: { paidThrough: '2026-01', people: ['2020-01..2026-02'] } });
    expect(isExpired(bill, civilDate(today))).toBe(false);
    expect(amountDue(bill)).toBe(150_000n);
  });
});

describe('a bill of 1,350,000 in May whose plan holds 300,000', () => {
  const bill = aBill({ today: '2026-05-10', instalments: holding(300_000n) });

  test('is what the plan does not hold, and months ahead come on top', () => {
    expect(bill.totals.slice(0, 3)).toEqual([1_050_000n, 1_200_000n, 1_350_000n]);
    expect(bill.totals).toHaveLength(13);
    expect(bill.isPaid).toBe(false);
  });

  test('is asked for by its stage', () => {
    expect(instalmentDue(bill)).toEqual({ stage: 2, of: 3, amount: 300_000n, dueBy: '2026-05-31' });
    expect(amountDue(bill)).toBe(300_000n);
  });
});
