/** When a family may be called at all: contact hours and how often in a week. Reminding is not chasing. */
import { type CivilDate, addDays, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import type { TimeZone } from '../../kernel/time-zone.js';

/** Whole hours of the day where the family lives; `until` is the first hour in which nobody is called any more. */
export interface ContactHours {
  readonly from: number;
  readonly until: number;
}

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface ConductPolicy {
  /** Applies to calls on this day or later. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  readonly contactHours: ContactHours;
  readonly contactDays: readonly Weekday[];
  /** Calls to one family within seven days at most, whoever makes them. */
  readonly attemptsPerWeekMax: number;
  /** When nobody answered, the family is tried again on this day. */
  readonly retryDay: Weekday;
  /** A family that says it has paid is left alone for so many days: its payment may be on its way. */
  readonly daysAfterSaidPaid: number;
  /** How long a claimed family is kept for its operator. */
  readonly leaseMinutes: number;
}

/** What decides on a moment: the campaign's hours lie within the policy's. */
export interface ContactTimes {
  readonly zone: TimeZone;
  readonly hours: ContactHours;
  readonly policy: ConductPolicy;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const weekdayOf = (date: CivilDate): Weekday => new Date(`${date}T00:00:00Z`).getUTCDay() as Weekday;

/** The first moment from `from` on at which the family may be called; `from` itself when it may be called then. */
export function earliestContact(from: Date, { zone, hours, policy }: ContactTimes): Date {
  const today = civilDateIn(from, zone);
  for (let days = 0; days <= 7; days += 1) {
    const date = addDays(today, days);
    if (!policy.contactDays.includes(weekdayOf(date))) continue;
    const midnight = startOfDay(date, zone).getTime();
    const moment = Math.max(from.getTime(), midnight + hours.from * HOUR_MS);
    if (moment < midnight + hours.until * HOUR_MS) return new Date(moment);
  }
  return invariant(false, 'a week has a day on which families are called') as never;
}

export const areHoursWithin = (hours: ContactHours, { contactHours }: ConductPolicy): boolean =>
  hours.from < hours.until && hours.from >= contactHours.from && hours.until <= contactHours.until;

/** Null while the week holds fewer calls than the policy allows, else when the oldest that counts is a week old. */
export function pausedUntil(calls: readonly Date[], now: Date, { attemptsPerWeekMax }: ConductPolicy): Date | null {
  const recent = calls
    .map((call) => call.getTime())
    .filter((call) => call > now.getTime() - DAY_MS * 7)
    .toSorted((a, b) => b - a);
  const oldest = recent[attemptsPerWeekMax - 1];
  return oldest === undefined ? null : new Date(oldest + DAY_MS * 7);
}

/** The start of the next such day after `date`, never `date` itself. */
export function nextWeekday(date: CivilDate, weekday: Weekday): CivilDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead === 0 ? 7 : ahead);
}
