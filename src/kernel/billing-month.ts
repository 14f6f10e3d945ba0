/** A premium is owed per calendar month, written `2026-11`; text order is time order. */
import type { Brand } from './brand.js';
import { invariant } from './invariant.js';

export type BillingMonth = Brand<string, 'BillingMonth'>;

/** Reads a month such as `2026-11`, from 2014 (the programme's first year) to 2999; null for any other text. */
export function parseBillingMonth(text: string): BillingMonth | null {
  return /^(?:201[4-9]|20[2-9]\d|2[1-9]\d\d)-(?:0[1-9]|1[0-2])$/.test(text) ? (text as BillingMonth) : null;
}

/** The month of a literal or of a row that a constraint checked. @throws InvariantViolation for any other text. */
export function billingMonth(text: string): BillingMonth {
  const month = parseBillingMonth(text);
  invariant(month !== null, `a billing month is written YYYY-MM from 2014 on: ${text}`);
  return month;
}

/** The month of a column that a constraint holds to the first day of a month from 2014 on, so it is not parsed. */
export const monthOfRow = (firstDay: string): BillingMonth => firstDay.slice(0, 7) as BillingMonth;

const toIndex = (month: BillingMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const fromIndex = (index: number): BillingMonth =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as BillingMonth;

/** The month that is `count` months later, or earlier when `count` is negative. */
export const addMonths = (month: BillingMonth, count: number): BillingMonth => fromIndex(toIndex(month) + count);

export const nextMonth = (month: BillingMonth): BillingMonth => addMonths(month, 1);

/** The number of whole months from `from` to `to`; it is negative when `to` is earlier. */
export const monthsBetween = ({ from, to }: { from: BillingMonth; to: BillingMonth }): number =>
  toIndex(to) - toIndex(from);

/**
 * Every month from `from` to `through`, both included; the list is empty when `through` is before `from`.
 *
 * @internal
 */
export function monthsFrom({ from, through }: { from: BillingMonth; through: BillingMonth }): BillingMonth[] {
  const count = Math.max(0, monthsBetween({ from, to: through }) + 1);
  return Array.from({ length: count }, (_, offset) => addMonths(from, offset));
}

export const earlierMonth = (a: BillingMonth, b: BillingMonth): BillingMonth => (a < b ? a : b);
export const laterMonth = (a: BillingMonth, b: BillingMonth): BillingMonth => (a > b ? a : b);
