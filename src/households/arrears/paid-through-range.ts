/**
 * Filters on arrears as a range of `paidThrough`, so that an index answers them.
 *
 * Exact for families in which somebody is billed in every month since `paidThrough` and whose credit does not cover a
 * month. Otherwise a family owes fewer months than the range says: a list must then believe `assessArrears`.
 */
import { type BillingMonth, addMonths } from '../../kernel/billing-month.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import { unreachable } from '../../kernel/invariant.js';
import type { CardStatus } from './assess-arrears.js';

/** Both ends included; null is an open end; nothing lies within when `from` is after `through`. */
export interface PaidThroughRange {
  readonly from: BillingMonth | null;
  readonly through: BillingMonth | null;
}

/** Whole months, both ends included; null is an open end. */
export interface MonthsInArrearsRange {
  readonly min: number | null;
  readonly max: number | null;
}

const MONTHS_MAX = 1_200;

/** @throws CallerError naming `monthsInArrears.min` or `.max` unless each is null or a whole number from 0 to 1,200. */
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
    // Nothing in arrears includes every month paid ahead.
    through: min === null || min === 0 ? null : addMonths(previous, -min),
  };
}

/**
 * A card is active while the month before the current one is paid.
 *
 * @internal
 */
export function paidThroughRangeForStatus(status: CardStatus, today: CivilDate): PaidThroughRange {
  switch (status) {
    case 'ACTIVE':
    case 'AWAITING_FIRST_PREMIUM':
      return paidThroughRange({ monthsInArrears: { min: null, max: 0 }, today });
    case 'SUSPENDED':
      return paidThroughRange({ monthsInArrears: { min: 1, max: null }, today });
    default:
      return unreachable(status);
  }
}

function checkMonths(field: string, months: number | null): void {
  const isValid = months === null || (Number.isInteger(months) && months >= 0 && months <= MONTHS_MAX);
  if (!isValid) throw badInput(field, `a whole number from 0 to ${MONTHS_MAX}`);
}
