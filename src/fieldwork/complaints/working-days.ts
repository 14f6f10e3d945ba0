/** Decides which days are working days: Monday to Friday, except national holidays. It is pure, over dated data. */
import { type CivilDate, addDays, civilDate } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';

/** `yearly` holds `MM-DD` for holidays of every year; `once` holds days that one year's decree names. */
export interface Holidays {
  readonly yearly: readonly string[];
  readonly once: readonly CivilDate[];
}

const days = (text: string): CivilDate[] => text.split(' ').map((day) => civilDate(day));

/**
 * National holidays (libur nasional) of the joint ministers' decrees for 2025 and 2026. Holidays that follow the moon
 * are added when a year's decree is published; until then such a day counts as a working day, which shortens a
 * deadline.
 */
export const NATIONAL_HOLIDAYS: Holidays = {
  yearly: ['01-01', '05-01', '06-01', '08-17', '12-25'],
  once: days(
    '2025-01-27 2025-01-29 2025-03-29 2025-03-31 2025-04-01 2025-04-18 2025-04-20 ' +
      '2025-05-12 2025-05-29 2025-06-06 2025-06-27 2025-09-05 2026-01-16 2026-02-17 ' +
      '2026-03-19 2026-03-20 2026-03-21 2026-04-03 2026-04-05 2026-05-14 2026-05-27 ' +
      '2026-05-31 2026-06-16 2026-08-25',
  ),
};

const SUNDAY = 0;
const SATURDAY = 6;

export function isWorkingDay(day: CivilDate, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === SATURDAY || weekday === SUNDAY;
  return !isWeekend && !holidays.yearly.includes(day.slice(5)) && !holidays.once.includes(day);
}

/** The day that is `count` working days after `day`: one working day after a Friday is the next Monday. */
export function addWorkingDays(day: CivilDate, count: number, holidays: Holidays): CivilDate {
  invariant(Number.isInteger(count) && count >= 1, `a deadline lies at least one working day ahead: ${count}`);
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}
