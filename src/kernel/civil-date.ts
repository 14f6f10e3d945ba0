/** A calendar day without a clock, written `2026-11-22`; which day it is depends on a time zone. */
import { type BillingMonth, addMonths, billingMonth } from './billing-month.js';
import type { Brand } from './brand.js';
import { invariant } from './invariant.js';
import type { TimeZone } from './time-zone.js';

export type CivilDate = Brand<string, 'CivilDate'>;

const MS_PER_DAY = 86_400_000;

/** Reads a day such as `2026-11-22`, which must exist in its month; null for any other text. */
export function parseCivilDate(text: string): CivilDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const instant = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
  return exists ? (text as CivilDate) : null;
}

/** The day of a literal or a row. @throws InvariantViolation for text that is not a day. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  invariant(date !== null, `a date is an existing day written YYYY-MM-DD: ${text}`);
  return date;
}

/** The local time in `zone` at `instant`, as a Date whose UTC fields hold it: for formatting, never for comparing. */
export const wallClockIn = (instant: Date, zone: TimeZone): Date =>
  new Date(instant.getTime() + zone.offsetMinutes * 60_000);

/** The calendar day in `zone` at `instant`. Indonesian zones have no summer time. */
export const civilDateIn = (instant: Date, zone: TimeZone): CivilDate =>
  wallClockIn(instant, zone).toISOString().slice(0, 10) as CivilDate;

/** The instant at which `date` begins in `zone`. */
export const startOfDay = (date: CivilDate, zone: TimeZone): Date =>
  new Date(Date.parse(`${date}T00:00:00Z`) - zone.offsetMinutes * 60_000);

export const monthOf = (date: CivilDate): BillingMonth => billingMonth(date.slice(0, 7));

export const firstDayOf = (month: BillingMonth): CivilDate => `${month}-01` as CivilDate;

/** A day of a month, from 1 to 28, so that every month has it. */
export function dayOfMonth(month: BillingMonth, day: number): CivilDate {
  invariant(Number.isInteger(day) && day >= 1 && day <= 28, `a day that every month has is 1 to 28: ${day}`);
  return `${month}-${String(day).padStart(2, '0')}` as CivilDate;
}

/** The day that is `count` days later, or earlier when `count` is negative. */
export const addDays = (date: CivilDate, count: number): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10) as CivilDate;

/** The last day of a month. */
export const lastDayOf = (month: BillingMonth): CivilDate => addDays(firstDayOf(addMonths(month, 1)), -1);

/** The number of whole days from `from` to `to`; it is negative when `to` is earlier. */
export const daysBetween = ({ from, to }: { from: CivilDate; to: CivilDate }): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
