import { describe, expect, test } from '@jest/globals';
import { afterInstalment, stageDueOf, stagesPaidBy, statusOf } from '../../../../src/households/bills/plan-status.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { aPlan, holding } from './a-plan.js';

/** 900,000 in three stages: April, May, June 2026. */
const on = (today: string, paid: bigint) => statusOf({ terms: aPlan(), paid: rupiah(paid) }, civilDate(today));

describe('how a plan stands', () => {
  test.each([
    { when: 'registered in March', today: '2026-03-20', paid: 0n, stagesPaid: 0, due: 300_000n, defaultedSince: null },
    {
      when: 'on the last day of a stage',
      today: '2026-04-30',
      paid: 0n,
      stagesPaid: 0,
      due: 300_000n,
      defaultedSince: null,
    },
    {
      when: 'a stage was missed',
      today: '2026-05-01',
      paid: 0n,
      stagesPaid: 0,
      due: 600_000n,
      defaultedSince: '2026-05-01',
    },
    {
      when: 'the stage of the month is paid',
      today: '2026-04-30',
      paid: 300_000n,
      stagesPaid: 1,
      due: 300_000n,
      defaultedSince: null,
    },
    {
      when: 'a stage is partly paid',
      today: '2026-05-01',
      paid: 299_999n,
      stagesPaid: 0,
      due: 300_001n,
      defaultedSince: '2026-05-01',
    },
    {
      when: 'paid in advance',
      today: '2026-05-31',
      paid: 600_000n,
      stagesPaid: 2,
      due: 300_000n,
      defaultedSince: null,
    },
    {
      when: 'missed and long ago',
      today: '2027-01-01',
      paid: 300_000n,
      stagesPaid: 1,
      due: 600_000n,
      defaultedSince: '2026-06-01',
    },
    { when: 'all stages are paid', today: '2026-07-31', paid: 900_000n, stagesPaid: 3, due: 0n, defaultedSince: null },
    {
      when: 'the month for the rest is over',
      today: '2026-08-01',
      paid: 900_000n,
      stagesPaid: 3,
      due: 0n,
      defaultedSince: '2026-08-01',
    },
  ])(
    '$when: $stagesPaid paid, due $due, in default since $defaultedSince',
    ({ today, paid, stagesPaid, due, defaultedSince }) => {
      expect(on(today, paid)).toMatchObject({ stagesPaid, due, defaultedSince });
    },
  );

  test.each([
    { paid: 0n, amount: 300_000n, stages: [1, 1] },
    { paid: 0n, amount: 600_000n, stages: [1, 2] },
    { paid: 300_000n, amount: 600_000n, stages: [2, 3] },
    { paid: 100_000n, amount: 200_000n, stages: [1, 1] },
    { paid: 0n, amount: 300_001n, stages: null },
    { paid: 0n, amount: 0n, stages: null },
    { paid: 300_000n, amount: 0n, stages: null },
    { paid: 900_000n, amount: 0n, stages: null },
    { paid: 300_000n, amount: 300_000n, stages: [2, 2] },
    { paid: 900_000n, amount: 300_000n, stages: null },
    { paid: 600_000n, amount: 600_000n, stages: null },
  ])('after $paid, $amount pays the stages $stages', ({ paid, amount, stages }) => {
    const found = stagesPaidBy(on('2026-04-01', paid), rupiah(amount));
    expect(found === null ? null : [found.from.number, found.through.number]).toEqual(stages);
  });

  test('a payer is asked for the stage that is due, and for everything together with the last one', () => {
    const whole = rupiah(1_500_000n);
    expect(stageDueOf(on('2026-03-20', 0n), whole)).toEqual({ stage: 1, of: 3, amount: 300_000n, dueBy: '2026-04-30' });
    expect(stageDueOf(on('2026-05-20', 300_000n), whole)).toEqual({
      stage: 2,
      of: 3,
      amount: 300_000n,
      dueBy: '2026-05-31',
    });
    expect(stageDueOf(on('2026-05-20', 600_000n), whole)).toBeNull();
    expect(stageDueOf(on('2026-06-20', 900_000n), whole)).toBeNull();
    expect(stageDueOf(on('2026-03-20', 0n), rupiah(300_000n))).toMatchObject({ stage: 1, amount: 300_000n });
    expect(stageDueOf(on('2026-03-20', 0n), rupiah(299_999n))).toBeNull();
  });

  test('an instalment is added to what the plan holds, and never exceeds it', () => {
    expect(afterInstalment(holding(300_000n), rupiah(600_000n))).toEqual(holding(900_000n));
    expect(() => afterInstalment(holding(300_000n), rupiah(600_001n))).toThrow('instalments never exceed their plan');
    expect(() => afterInstalment({ ...holding(0n), plan: null }, rupiah(1n))).toThrow('instalments never exceed');
  });
});
