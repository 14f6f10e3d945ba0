/** Decides which days are public holidays and which are worked: Monday to Friday otherwise. It is pure, over dated data. */
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import { type PolicyRow, policyOn } from '../../kernel/dated-policy.js';
import { invariant } from '../../kernel/invariant.js';

/** The holidays of the days from `effectiveFrom` on: each day is judged by the row in force on it. */
export interface PublicHolidays extends PolicyRow {
  /** The holidays of every year, as `MM-DD`. */
  readonly yearly: readonly string[];
  /** The days that one year's decree names. */
  readonly once: readonly CivilDate[];
}

const SUNDAY = 0;
const SATURDAY = 6;

export function isHoliday(day: CivilDate, calendar: readonly PublicHolidays[]): boolean {
  const { yearly, once } = policyOn(calendar, day);
  return yearly.includes(day.slice(5)) || once.includes(day);
}

export function isWorkingDay(day: CivilDate, calendar: readonly PublicHolidays[]): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY && !isHoliday(day, calendar);
}

/** The day that is `count` working days after `day`: one working day after a Friday is the next Monday. */
export function addWorkingDays(day: CivilDate, count: number, calendar: readonly PublicHolidays[]): CivilDate {
  invariant(Number.isInteger(count) && count >= 1, `a deadline lies at least one working day ahead: ${count}`);
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}
