import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paidThroughRange, termsIn } from '../../../../src/households/arrears/index.js';
import { paysItself } from '../../../../src/households/arrears/family-terms.js';
import { addMonths } from '../../../../src/kernel/billing-month.js';
import { addDays, firstDayOf, monthOf } from '../../../../src/kernel/civil-date.js';
import { sumRupiah } from '../../../../src/kernel/rupiah.js';
import { assess } from './a-family.js';
import { anyDay, anyFamily, anySteadyFamily } from './any-family.js';

describe('for any family and day', () => {
  test('months priced sum to the total', () => {
    fc.assert(
      fc.property(anyFamily, anyDay, (family, today) => {
        const owed = assess(family, today);
        const total = sumRupiah(owed.months.map(({ amount }) => amount));
        expect(total).toBe(owed.owedTotal);
        expect(owed.arrearsTotal + owed.currentMonthAmount).toBe(total);
        expect(owed.amountToReactivate).toBe(owed.months.length === 0 ? 0n : total - owed.credit);
      }),
    );
  });

  test('nothing is asked for exactly when nothing is unpaid, and only arrears suspend', () => {
    fc.assert(
      fc.property(anyFamily, anyDay, (family, today) => {
        const owed = assess(family, today);
        expect(owed.amountToReactivate === 0n).toBe(owed.months.length === 0);
        const isOwn = paysItself(termsIn(family.terms, monthOf(today)).segment);
        expect(owed.status === 'SUSPENDED').toBe(owed.monthsInArrears > 0 && isOwn);
        expect(owed.suspendedSince === null).toBe(owed.status === 'ACTIVE');
        expect(owed.billedMonths).toBe(Math.min(24, owed.monthsInArrears));
      }),
    );
  });

  test('a later day never finds that a day of cover had been none', () => {
    fc.assert(
      fc.property(anyFamily, anyDay, fc.nat(900), (family, today, days) => {
        const later = assess(family, addDays(today, days));
        const wasActive = assess(family, today).status === 'ACTIVE';
        if (wasActive && later.suspendedSince !== null) expect(later.suspendedSince > today).toBe(true);
      }),
    );
  });

  test('what is paid ahead is never paid again', () => {
    fc.assert(
      fc.property(anyFamily, anyDay, (family, today) => {
        const owed = assess(family, today);
        const ahead = owed.payableAhead();
        expect(ahead.length + owed.monthsPaidAhead).toBeLessThanOrEqual(Math.max(12, owed.monthsPaidAhead));
        expect(ahead.every(({ month }) => month > owed.paidThrough && month > monthOf(today))).toBe(true);
      }),
    );
  });
});

describe('for families billed in every month and without credit', () => {
  test('the ranges find exactly the families that the assessment puts there', () => {
    const bound = fc.option(fc.nat(40), { nil: null });
    const anyRange = fc.record({ min: bound, max: bound });
    fc.assert(
      fc.property(anySteadyFamily, anyDay, anyRange, (family, today, { min, max }) => {
        const owed = assess(family, today);
        const found = paidThroughRange({ monthsInArrears: { min, max }, today });
        const isInside = (range: typeof found) =>
          (range.from === null || range.from <= family.paidThrough) &&
          (range.through === null || family.paidThrough <= range.through);
        const matches = (min === null || owed.monthsInArrears >= min) && (max === null || owed.monthsInArrears <= max);
        expect(isInside(found)).toBe(matches);
        const suspended = paidThroughRange({ monthsInArrears: { min: 1, max: null }, today });
        expect(isInside(suspended)).toBe(owed.status === 'SUSPENDED');
      }),
    );
  });

  test('a family is suspended from the 1st of the month after its first unpaid month', () => {
    fc.assert(
      fc.property(anySteadyFamily, anyDay, (family, today) => {
        const from = firstDayOf(addMonths(family.paidThrough, 2));
        expect(assess(family, today).suspendedSince).toBe(today >= from ? from : null);
      }),
    );
  });
});
