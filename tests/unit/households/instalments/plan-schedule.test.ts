import { describe, expect, test } from '@jest/globals';
import type { InstalmentPlan } from '../../../../src/households/instalments/instalment-plan.js';
import { scheduleOn } from '../../../../src/households/instalments/plan-schedule.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { aPlan } from '../bills/a-plan.js';

/** 900,000 in three stages: April, May, June 2026. */
const stagesOn = (today: string, paid: bigint) =>
  scheduleOn({ ...aPlan(), paid: rupiah(paid), ending: null } as InstalmentPlan, civilDate(today));

describe('the stages of a plan as they stand on a day', () => {
  test.each([
    { today: '2026-03-31', paid: 0n, states: ['AHEAD', 'AHEAD', 'AHEAD'] },
    { today: '2026-04-01', paid: 0n, states: ['DUE', 'AHEAD', 'AHEAD'] },
    { today: '2026-04-30', paid: 299_999n, states: ['DUE', 'AHEAD', 'AHEAD'] },
    { today: '2026-05-01', paid: 299_999n, states: ['MISSED', 'DUE', 'AHEAD'] },
    { today: '2026-05-31', paid: 300_000n, states: ['PAID', 'DUE', 'AHEAD'] },
    { today: '2026-06-01', paid: 300_000n, states: ['PAID', 'MISSED', 'DUE'] },
    { today: '2026-04-01', paid: 900_000n, states: ['PAID', 'PAID', 'PAID'] },
    { today: '2026-07-01', paid: 600_000n, states: ['PAID', 'PAID', 'MISSED'] },
  ])('on $today with $paid paid: $states', ({ today, paid, states }) => {
    expect(stagesOn(today, paid).map(({ state }) => state)).toEqual(states);
  });

  test('have their amount and the last day on which they are not missed', () => {
    expect(stagesOn('2026-04-01', 0n)).toMatchObject([
      { number: 1, amount: 300_000n, dueBy: '2026-04-30' },
      { number: 2, amount: 300_000n, dueBy: '2026-05-31' },
      { number: 3, amount: 300_000n, dueBy: '2026-06-30' },
    ]);
  });
});
