/**
 * Converts filters on arrears to a range of `paidThrough`, so that an index answers them.
 *
 * The range is exact for families in which somebody is billed in every month since `paidThrough` and whose credit does
 * not cover a month. Other families may owe fewer months: a list must assess them (`assessArrears`).
 */
import { type BillingMonth, addMonths } from '../../kernel/billing-month.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';

/** A range of months, both ends included. Null is an open end; the range is empty when `from` is after `through`. */
export interface PaidThroughRange {
  readonly from: BillingMonth | null;
  readonly through: BillingMonth | null;
}

/** A range of numbers of whole months, both ends included; null is an open end. */
export interface MonthsInArrearsRange {
  readonly min: number | null;
  readonly max: number | null;
}

const MONTHS_MAX = 1_200;

/** Converts the range. @throws CallerError naming an end that is neither null nor a whole number from 0 to 1,200. */
export function paidThroughRange({
  monthsInArrears: { min, max },
  today,
}: {
  monthsInArrears: MonthsInArrearsRange;
  today: CivilDate;
}): PaidThroughRange {
  checkMonths('monthsInArrears.min', min);
  checkMonths('monthsInArrears.max', max);
  const previous = addMonths(monthOf(today), -1);
  return {
    from: max === null ? null : addMonths(previous, -max),
    // A family with nothing in arrears may have paid any number of months ahead.
    through: min === null || min === 0 ? null : addMonths(previous, -min),
  };
}

function checkMonths(field: string, months: number | null): void {
  const isValid = months === null || (Number.isInteger(months) && months >= 0 && months <= MONTHS_MAX);
  if (!isValid) throw badInput(field, `a whole number from 0 to ${MONTHS_MAX}`);
}
