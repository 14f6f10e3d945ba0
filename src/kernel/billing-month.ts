/** A premium is owed per calendar month, written `2026-11`; text order is time order. */
import type { Brand } from './brand.js';
import { invariant } from './invariant.js';

export type BillingMonth = Brand<string, 'BillingMonth'>;

/** `"2026-11"` or null. Years 2014 (the programme's first) to 2999. */
export function parseBillingMonth(text: string): BillingMonth | null {
  return /^(?:201[4-9]|20[2-9]\d|2[1-9]\d\d)-(?:0[1-9]|1[0-2])$/.test(text) ? (text as BillingMonth) : null;
}

/** For literals in code and rows our own constraints have proved. @throws InvariantViolation on anything else. */
export function billingMonth(text: string): BillingMonth {
  const month = parseBillingMonth(text);
  invariant(month !== null, `a billing month is written YYYY-MM from 2014 on: ${text}`);
  return month;
}

/** Of a date that a constraint of the database holds to the first of a month from 2014 on: nothing is left to parse. */
export const monthOfRow = (firstDay: string): BillingMonth => firstDay.slice(0, 7) as BillingMonth;

const toIndex = (month: BillingMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const fromIndex = (index: number): BillingMonth =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as BillingMonth;

/** `count` may be negative. */
export const addMonths = (month: BillingMonth, count: number): BillingMonth => fromIndex(toIndex(month) + count);

export const nextMonth = (month: BillingMonth): BillingMonth => addMonths(month, 1);

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = ({ from, to }: { from: BillingMonth; to: BillingMonth }): number =>
  toIndex(to) - toIndex(from);

/**
 * Both ends included; empty when `through` is before `from`.
 *
 * @internal
 */
export function monthsFrom({ from, through }: { from: BillingMonth; through: BillingMonth }): BillingMonth[] {
  const count = Math.max(0, monthsBetween({ from, to: through }) + 1);
  return Array.from({ length: count }, (_, offset) => addMonths(from, offset));
}

export const earlierMonth = (a: BillingMonth, b: BillingMonth): BillingMonth => (a < b ? a : b);
export const laterMonth = (a: BillingMonth, b: BillingMonth): BillingMonth => (a > b ? a : b);
