/** Counts civil days and whole hours where a family lives: Indonesia's zones have no summer time. */
import type { ZONES } from './format.js';

export type ZoneName = keyof typeof ZONES;

/** How many hours each zone is ahead of UTC. */
const AHEAD_HOURS: Readonly<Record<ZoneName, number>> = { WIB: 7, WITA: 8, WIT: 9 };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The moment as the clocks on the wall of a zone show it, read as if it were UTC. */
const wallClock = (instant: Date, zone: ZoneName): Date => new Date(instant.getTime() + AHEAD_HOURS[zone] * HOUR_MS);

/** The civil date of an instant in a zone, such as `2026-11-24`. */
export const civilDateOfInstant = (instant: Date, zone: ZoneName): string =>
  wallClock(instant, zone).toISOString().slice(0, 10);

/** The civil day and the hour, with its part, of an instant in a zone. */
export function placeInDay(instant: number, zone: ZoneName): { readonly day: string; readonly hour: number } {
  const local = wallClock(new Date(instant), zone);
  return { day: local.toISOString().slice(0, 10), hour: local.getUTCHours() + local.getUTCMinutes() / 60 };
}

/** How many hours the clocks of a zone are ahead of Jakarta's, by which hours are counted. */
export const hoursAfterJakarta = (zone: ZoneName): number => AHEAD_HOURS[zone] - AHEAD_HOURS.WIB;

/** The whole hour of an instant in a zone, 0 to 23. */
export const hourOfInstant = (instant: Date, zone: ZoneName): number => wallClock(instant, zone).getUTCHours();

/** The instant at which a civil date reaches a whole hour in a zone. */
export const instantAt = (date: string, hour: number, zone: ZoneName): Date =>
  new Date(Date.parse(`${date}T00:00:00Z`) + (hour - AHEAD_HOURS[zone]) * HOUR_MS);

/** The civil date some days later. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const MINUTE_MS = 60_000;

/** The first minute of the month after that of a moment, in a zone: bills of the old month are late then. */
export function nextMonth(moment: Date, zone: ZoneName): Date {
  const local = wallClock(moment, zone);
  const begin = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 1) - AHEAD_HOURS[zone] * HOUR_MS;
  return new Date(begin + MINUTE_MS);
}
