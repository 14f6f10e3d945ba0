import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dueDayOfStage, stagesOf } from '../../../../src/households/bills/schedule.js';
import { sumRupiah } from '../../../../src/kernel/rupiah.js';
import { aPlan } from './a-plan.js';

describe('the stages of a plan', () => {
  test.each([
    { total: 900_000n, stages: 3, amounts: [300_000n, 300_000n, 300_000n] },
    { total: 900_001n, stages: 3, amounts: [300_001n, 300_000n, 300_000n] },
    { total: 899_999n, stages: 3, amounts: [300_000n, 300_000n, 299_999n] },
    { total: 7n, stages: 7, amounts: [1n, 1n, 1n, 1n, 1n, 1n, 1n] },
    { total: 850_000n, stages: 1, amounts: [850_000n] },
  ])('$total in $stages', ({ total, stages, amounts }) => {
    expect(stagesOf(aPlan({ total, stages })).map(({ amount }) => amount)).toEqual(amounts);
  });

  test('sum exactly to the arrears, never differ by more than a rupiah, and never grow', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 36n, max: 99_000_000n }), fc.integer({ min: 1, max: 36 }), (total, stages) => {
        const schedule = stagesOf(aPlan({ total, stages }));
        const amounts = schedule.map(({ amount }) => amount);
        expect(sumRupiah(amounts)).toBe(total);
        expect(schedule.at(-1)?.through).toBe(total);
        expect(amounts.every((amount, place) => place === 0 || amount <= (amounts[place - 1] ?? 0n))).toBe(true);
        expect((amounts[0] ?? 0n) - (amounts.at(-1) ?? 0n)).toBeLessThanOrEqual(1n);
      }),
    );
  });

  test.each([0, -1, 1.5])('are never %d', (stages) => {
    expect(() => stagesOf(aPlan({ stages }))).toThrow('a plan has at least one stage');
  });

  test('have a month each, and its last day to be paid on', () => {
    const days = stagesOf(aPlan({ stages: 3, firstMonth: '2027-12' })).map(dueDayOfStage);
    expect(days).toEqual(['2027-12-31', '2028-01-31', '2028-02-29']);
  });
});
