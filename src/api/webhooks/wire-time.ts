/** Reads the ways partners write a moment, and the clock window every signed call must fall into. */
import { parseCivilDate } from '../../kernel/civil-date.js';

const SHAPE =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ]([01]\d|2[0-3]):?([0-5]\d):?([0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/;

/** The first year of premiums: an earlier moment is a sender's mistake. */
const FIRST_YEAR = 2014;

/** The most milliseconds that a signed call may be older or newer than our clock. */
const CLOCK_WINDOW_MS = 5 * 60_000;

/**
 * Parses ISO 8601 with or without separators, fraction and offset (`+07:00`, `+0700`, `Z`); without an offset it is
 * WIB. Null for anything else, for days that do not exist and for moments before 2014.
 */
export function parseWireTime(text: string): Date | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const date = `${year}-${month}-${day}`;
  if (Number(year) < FIRST_YEAR || parseCivilDate(date) === null) return null;
  const millis = (fraction ?? '').padEnd(3, '0').slice(0, 3);
  return new Date(`${date}T${hour}:${minute}:${second}.${millis}${normalOffset(offset ?? '+07:00')}`);
}

const normalOffset = (offset: string): string =>
  offset === 'Z' || offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;

/** The earlier of both: a partner's clock may run ahead of ours, but a payment is never later than its notice. */
export const noLaterThan = (moment: Date, limit: Date): Date => (moment > limit ? limit : moment);

export const isWithinClockWindow = ({ signedAt, receivedAt }: { signedAt: Date; receivedAt: Date }): boolean =>
  Math.abs(receivedAt.getTime() - signedAt.getTime()) <= CLOCK_WINDOW_MS;

/** Writes a moment as SNAP writes its headers: `2026-11-22T10:15:30+07:00`, 25 characters, in WIB. */
export const toSnapTime = (moment: Date): string =>
  `${new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
