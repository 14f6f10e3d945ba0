/** Says how long something takes or took, in its greatest unit. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export interface TimeWords {
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;
}

export function howLong(milliseconds: number, words: TimeWords): string {
  const size = Math.abs(milliseconds);
  if (size >= DAY_MS) return words.days(Math.floor(size / DAY_MS));
  if (size >= HOUR_MS) return words.hours(Math.floor(size / HOUR_MS));
  return words.minutes(Math.floor(size / MINUTE_MS));
}
