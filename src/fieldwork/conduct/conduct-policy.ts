/** The dated policy of conduct: when a family may be contacted at all, and how often; it holds for cadres and officers alike. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, addDays, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type PublicHolidays, isHoliday } from '../calendar/index.js';

/**
 * The hours in which calls are allowed, whole hours of the day where the family lives; `until` is the first hour
 * without calls.
 */
export interface ContactHours {
  readonly from: number;
  readonly until: number;
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface ConductPolicy extends PolicyRow {
  /** The first day of calls to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  readonly contactHours: ContactHours;
  readonly contactDays: readonly Weekday[];
  /** The most contacts of one kind with one family within 24 hours, and within seven days, whoever makes them. */
  readonly attemptsPerDayMax: number;
  readonly attemptsPerWeekMax: number;
  /** The day of the week on which a family is called again after nobody answered. */
  readonly retryDay: Weekday;
  /** The number of days without calls after a family says that it has paid, because the payment may be on its way. */
  readonly daysAfterSaidPaid: number;
  /** How long a family stays assigned to its operator. */
  readonly leaseMinutes: number;
}

/** What decides whether a moment is allowed; the campaign's `hours` lie within the policy's. */
export interface ContactTimes {
  readonly zone: TimeZone;
  readonly hours: ContactHours;
  readonly policy: ConductPolicy;
  /** Public holidays, on which nobody is contacted. */
  readonly holidays: readonly PublicHolidays[];
}

/** The longest row of days without contacts that a policy may have. */
const LOOK_AHEAD_DAYS = 21;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const weekdayOf = (date: CivilDate): Weekday => new Date(`${date}T00:00:00Z`).getUTCDay() as Weekday;

/** Returns the first moment from `from` on at which the family may be called, which may be `from` itself. */
export function earliestContact(from: Date, { zone, hours, policy, holidays }: ContactTimes): Date {
  const today = civilDateIn(from, zone);
  for (let days = 0; days <= LOOK_AHEAD_DAYS; days += 1) {
    const date = addDays(today, days);
    if (!policy.contactDays.includes(weekdayOf(date)) || isHoliday(date, holidays)) continue;
    const midnight = startOfDay(date, zone).getTime();
    const moment = Math.max(from.getTime(), midnight + hours.from * HOUR_MS);
    if (moment < midnight + hours.until * HOUR_MS) return new Date(moment);
  }
  return invariant(false, 'a week has a day on which families are called') as never;
}

export const areHoursWithin = (hours: ContactHours, { contactHours }: ConductPolicy): boolean =>
  hours.from < hours.until && hours.from >= contactHours.from && hours.until <= contactHours.until;

/**
 * Returns null while the last day and the last week have fewer calls than the policy allows, else the moment at which
 * the oldest that counts is a day, or a week, old.
 */
export function pausedUntil(
  calls: readonly Date[],
  now: Date,
  { attemptsPerDayMax, attemptsPerWeekMax }: ConductPolicy,
): Date | null {
  const ofDay = freeFrom(calls, now, { spanMs: DAY_MS, max: attemptsPerDayMax });
  const ofWeek = freeFrom(calls, now, { spanMs: DAY_MS * 7, max: attemptsPerWeekMax });
  return ofDay === null || ofWeek === null ? (ofDay ?? ofWeek) : ofDay > ofWeek ? ofDay : ofWeek;
}

function freeFrom(calls: readonly Date[], now: Date, { spanMs, max }: { spanMs: number; max: number }): Date | null {
  const recent = calls
    .map((call) => call.getTime())
    .filter((call) => call > now.getTime() - spanMs)
    .toSorted((a, b) => b - a);
  const oldest = recent[max - 1];
  return oldest === undefined ? null : new Date(oldest + spanMs);
}

/** Returns the next day after `date` that is this weekday, never `date` itself. */
export function nextWeekday(date: CivilDate, weekday: Weekday): CivilDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead === 0 ? 7 : ahead);
}
