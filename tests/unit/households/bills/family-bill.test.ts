import { describe, expect, test } from '@jest/globals';
import { changedTerms } from '../../../../src/households/arrears/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { Segment } from '../../../../src/kernel/segment.js';
import { aFamily } from '../arrears/a-family.js';
import { owedBy } from './a-bill.js';
import { holding } from './a-plan.js';

describe('what a payment achieves', () => {
  test.each([
    { of: 'nothing owed', paidThrough: '2026-03', due: 0n, achieves: 'NOTHING_DUE' },
    { of: 'the current month alone', paidThrough: '2026-02', due: 150_000n, achieves: 'KEEPS_ACTIVE' },
    { of: 'arrears', paidThrough: '2026-01', due: 300_000n, achieves: 'REACTIVATES' },
  ])('of a family with $of: $achieves', ({ paidThrough, due, achieves }) => {
    expect(owedBy({ today: '2026-03-10', family: { paidThrough } })).toMatchObject({
      heldInPlan: 0n,
      amountToReactivate: due,
      keepsPlan: false,
      stageDue: null,
      dueNow: due,
      achieves,
    });
  });

  test('of a family that was just registered: its cover begins', () => {
    const account = { ...aFamily({ paidThrough: '2026-02' }), firstPremiumFrom: civilDate('2026-03-05') };
    expect(owedBy({ today: '2026-03-10', account })).toMatchObject({
      status: 'AWAITING_FIRST_PREMIUM',
      dueNow: 150_000n,
      achieves: 'BEGINS_COVER',
      isCollectedFrom: false,
    });
  });
});

/** 900,000 in three stages from April 2026 on. */
describe('a family that pays in stages', () => {
  test.each([
    {
      when: 'has a stage to pay',
      today: '2026-05-10',
      held: 300_000n,
      bill: {
        heldInPlan: 300_000n,
        amountToReactivate: 1_050_000n,
        stageDue: { stage: 2, of: 3, amount: 300_000n, dueBy: '2026-05-31' },
        dueNow: 300_000n,
        keepsPlan: true,
        achieves: 'KEEPS_PLAN',
      },
    },
    {
      when: 'pays the last stage with everything billed besides',
      today: '2026-06-10',
      held: 600_000n,
      bill: {
        heldInPlan: 600_000n,
        amountToReactivate: 900_000n,
        stageDue: null,
        dueNow: 900_000n,
        keepsPlan: true,
        achieves: 'REACTIVATES',
      },
    },
    {
      when: 'has missed a stage',
      today: '2026-06-01',
      held: 300_000n,
      bill: {
        heldInPlan: 0n,
        amountToReactivate: 1_200_000n,
        stageDue: null,
        dueNow: 1_200_000n,
        keepsPlan: false,
        achieves: 'REACTIVATES',
      },
    },
  ])('and $when', ({ today, held, bill }) => {
    const owed = owedBy({ today, instalments: holding(held) });
    expect(owed).toMatchObject(bill);
    expect(owed.isCollectedFrom).toBe(!bill.keepsPlan);
  });
});

describe('a family is called and visited for its arrears', () => {
  test.each([
    { paidThrough: '2026-02', isCollectedFrom: false },
    { paidThrough: '2026-01', isCollectedFrom: true },
  ])('paid through $paidThrough, on 10 March: $isCollectedFrom', ({ paidThrough, isCollectedFrom }) => {
    expect(owedBy({ today: '2026-03-10', family: { paidThrough } }).isCollectedFrom).toBe(isCollectedFrom);
  });

  test.each<{ segment: Segment; today: string; isCollectedFrom: boolean }>([
    { segment: 'PBI', today: '2026-02-28', isCollectedFrom: true },
    { segment: 'PBI', today: '2026-03-01', isCollectedFrom: false },
    { segment: 'PPU', today: '2026-03-01', isCollectedFrom: false },
    { segment: 'BP', today: '2026-03-01', isCollectedFrom: true },
  ])(
    'that is of segment $segment from March on, on $today: $isCollectedFrom',
    ({ segment, today, isCollectedFrom }) => {
      const family = aFamily({ paidThrough: '2025-08' });
      const terms = changedTerms(family.terms, { from: billingMonth('2026-03'), segment });
      const owed = owedBy({ today, account: { ...family, terms } });
      expect(owed.isCollectedFrom).toBe(isCollectedFrom);
      expect(owed.monthsInArrears).toBeGreaterThan(0);
    },
  );
});
