import { describe, expect, test } from '@jest/globals';
import { nextDueOf } from '../../../../src/households/bills/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type BillWords, owedBy } from './a-bill.js';
import { holding } from './a-plan.js';

const nextDue = (words: BillWords) => nextDueOf(owedBy(words), (today) => owedBy({ ...words, today }));

describe('what falls due next', () => {
  test.each([
    {
      of: 'a family in arrears: all of it, with the current month',
      words: { family: { paidThrough: '2026-01' } },
      due: { month: '2026-03', amount: 300_000n, dueDate: '2026-03-10' },
    },
    {
      of: 'a family that has paid: the next month',
      words: { family: { paidThrough: '2026-03' } },
      due: { month: '2026-04', amount: 150_000n, dueDate: '2026-04-10' },
    },
    {
      of: 'a family that has paid ahead: the month after those',
      words: { family: { paidThrough: '2026-08' } },
      due: { month: '2026-09', amount: 150_000n, dueDate: '2026-09-10' },
    },
    {
      of: 'credit for two months and a part: the rest of the third',
      words: { family: { paidThrough: '2026-03', credit: 350_000n } },
      due: { month: '2026-06', amount: 100_000n, dueDate: '2026-06-10' },
    },
    {
      of: 'a family in stages: the next stage, by the end of its month',
      words: { today: '2026-05-12', instalments: holding(300_000n) },
      due: { month: '2026-05', amount: 300_000n, dueDate: '2026-05-31' },
    },
    {
      of: 'a family with the last stage to pay: everything billed besides, by the end of its month',
      words: { today: '2026-05-12', instalments: holding(600_000n) },
      due: { month: '2026-06', amount: 750_000n, dueDate: '2026-06-30' },
    },
  ])('$of', ({ words, due }) => {
    expect(nextDue({ today: '2026-03-05', ...words })).toEqual({
      month: billingMonth(due.month),
      amount: rupiah(due.amount),
      dueDate: due.dueDate,
    });
  });

  test('is nothing for a family whose credit pays longer than is followed', () => {
    expect(nextDue({ today: '2026-03-05', family: { paidThrough: '2026-03', credit: 150_000n * 40n } })).toBeNull();
  });

  test('is nothing once nobody is billed any more', () => {
    const people = ['2014-01..2026-03'];
    expect(nextDue({ today: '2026-03-05', family: { paidThrough: '2026-03', people } })).toBeNull();
  });
});
