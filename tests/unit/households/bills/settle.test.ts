import { describe, expect, test } from '@jest/globals';
import { JKN_ARREARS_POLICY } from '../../../../src/households/arrears/index.js';
import { settleInstalments } from '../../../../src/households/bills/settle.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { POLICY } from '../arrears/a-family.js';
import { type BillWords, request } from './a-bill.js';
import { aPlan, holding } from './a-plan.js';

const settle = (words: BillWords) => settleInstalments(request(words));

/** 900,000 in three stages from April 2026 on. */
describe('money paid in stages', () => {
  test.each([
    { when: 'on the day of registration', today: '2026-03-20', held: 0n, asks: 1_050_000n },
    { when: 'on the last day of the first stage', today: '2026-04-30', held: 0n, asks: 1_200_000n },
    { when: 'on the last day of the second stage', today: '2026-05-31', held: 300_000n, asks: 1_350_000n },
    { when: 'in the month for the rest', today: '2026-07-31', held: 900_000n, asks: 1_650_000n },
  ])('waits in the plan $when', ({ today, held, asks }) => {
    const settled = settle({ today, instalments: holding(held) });
    expect(settled.assessment).toMatchObject({ amountToReactivate: asks, credit: 0n, paidThrough: '2025-08' });
    expect(settled.deducted).toBe(held);
    expect(settled.instalments).toMatchObject({
      held,
      ending: { plan: aPlan(), as: 'COMPLETED' },
      standing: { paid: held },
    });
  });

  test.each([
    {
      when: 'after the second stage was missed',
      today: '2026-06-01',
      held: 300_000n,
      paidThrough: '2025-10',
      asks: 1_200_000n,
    },
    {
      when: 'after the month for the rest',
      today: '2026-08-01',
      held: 900_000n,
      paidThrough: '2026-02',
      asks: 900_000n,
    },
  ])('counts as credit $when', ({ today, held, paidThrough, asks }) => {
    const settled = settle({ today, instalments: holding(held) });
    expect(settled.assessment).toMatchObject({ amountToReactivate: asks, paidThrough });
    expect(settled.deducted).toBe(0n);
    expect(settled.instalments).toEqual({
      held,
      ending: { plan: aPlan(), as: 'DEFAULTED' },
      standing: null,
      keepsActive: false,
    });
  });

  test.each([
    { held: 299_999n, asks: 300_000n, left: 0n, deducted: 299_999n, stands: true },
    { held: 300_000n, asks: 0n, left: 0n, deducted: 0n, stands: false },
    { held: 400_000n, asks: 0n, left: 100_000n, deducted: 0n, stands: false },
  ])('$held of a bill of 300,000 completes the plan: $stands', ({ held, asks, left, deducted, stands }) => {
    const settled = settle({ today: '2026-04-10', family: { paidThrough: '2026-02' }, instalments: holding(held) });
    expect(settled.assessment).toMatchObject({ amountToReactivate: asks, credit: left });
    expect(settled.deducted).toBe(deducted);
    expect(settled.instalments).toMatchObject({ held, ending: { as: 'COMPLETED' } });
    expect(settled.instalments.standing !== null).toBe(stands);
  });

  test('is added to the credit that the family had', () => {
    const family = { paidThrough: '2025-08', credit: 200_000n };
    const { assessment } = settle({ today: '2026-06-01', family, instalments: holding(300_000n) });
    expect(assessment).toMatchObject({ paidThrough: '2025-11', credit: 50_000n });
  });

  test.each([
    { instalments: null, held: 0n },
    { held: 0n },
    { instalments: { held: rupiah(300_000n), plan: null }, held: 300_000n },
  ])('of a family without a plan is credit: $held', ({ held, ...words }) => {
    const settled = settle({ today: '2026-03-10', ...words });
    expect(settled.assessment.owedTotal).toBe(1_050_000n - held);
    expect([settled.deducted, settled.instalments]).toEqual([
      0n,
      { held, ending: null, standing: null, keepsActive: false },
    ]);
  });
});

describe('the cap of 24 months', () => {
  test.each([
    { when: 'in the month of registration', today: '2026-03-20', runningPremiums: 600_000n, billed: 24 },
    { when: 'with two months of the plan over', today: '2026-05-10', runningPremiums: 600_000n, billed: 26 },
    { when: 'with two months over that the plan leaves out', today: '2026-05-10', runningPremiums: 0n, billed: 24 },
  ])('$when bills $billed', ({ today, runningPremiums, billed }) => {
    const plan = { total: 4_200_000n, stages: 3, runningPremiums };
    const { assessment } = settle({
      today,
      family: { paidThrough: '2023-12' },
      instalments: holding(1_400_000n, plan),
    });
    expect(assessment.billedMonths).toBe(billed);
  });

  test('is not lowered on a day before the registration', () => {
    const plan = { total: 4_200_000n, runningPremiums: 600_000n };
    const { assessment } = settle({
      today: '2026-02-10',
      family: { paidThrough: '2023-12' },
      instalments: holding(0n, plan),
    });
    expect(assessment.billedMonths).toBe(24);
  });
});

describe('cards while a plan is kept', () => {
  test.each([
    { activeAfter: 'LAST_STAGE', held: 600_000n, status: 'SUSPENDED', since: '2025-10-01' },
    { activeAfter: 'FIRST_STAGE', held: 299_999n, status: 'SUSPENDED', since: '2025-10-01' },
    { activeAfter: 'FIRST_STAGE', held: 300_000n, status: 'ACTIVE', since: null },
  ] as const)('that activates after $activeAfter, with $held paid: $status', ({ activeAfter, held, status, since }) => {
    const settled = settle({ today: '2026-04-10', instalments: holding(held, { activeAfter }) });
    expect(settled.instalments.keepsActive).toBe(status === 'ACTIVE');
    expect(settled.assessment).toMatchObject({ status, suspendedSince: since, monthsInArrears: 7 });
  });
});

test.each([
  { today: '2026-03-09', dueDate: '2026-03-10' },
  { today: '2026-03-10', dueDate: '2026-03-20' },
])('a bill of $today is due by the policy of that day, on $dueDate', ({ today, dueDate }) => {
  const later = { ...POLICY, effectiveFrom: civilDate('2026-03-10'), dueDay: 20 };
  const arrearsPolicies = [...JKN_ARREARS_POLICY, later];
  expect(settle({ today, arrearsPolicies }).assessment.dueDate).toBe(dueDate);
});
