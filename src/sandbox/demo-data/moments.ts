/** Computes moments of the demo's past and coming days, by the wall clock of its zone. */
import { type CivilDate, startOfDay } from '../../kernel/civil-date.js';
import type { TimeZone } from '../../kernel/time-zone.js';

/** The moment of a minute of a day; `minuteOfDay` counts from midnight in `zone`. */
export const momentOf = ({ date, minuteOfDay, zone }: { date: CivilDate; minuteOfDay: number; zone: TimeZone }): Date =>
  new Date(startOfDay(date, zone).getTime() + minuteOfDay * 60_000);
