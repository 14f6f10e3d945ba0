/** Reads a day and a time of day in the pattern in which a partner writes them, and computes their business day. */
import { type CivilDate, addDays, parseCivilDate } from '../../kernel/civil-date.js';

/** The offsets of the parts of a pattern; null for a part that it lacks. */
interface PatternOffsets {
  readonly length: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  /** The characters between the parts, which a text must repeat. */
  readonly fixed: readonly { readonly place: number; readonly code: number }[];
}

function offsetsOf(pattern: string): PatternOffsets {
  const offsetOf = (token: string): number | null => {
    const place = pattern.indexOf(token);
    return place === -1 ? null : place;
  };
  const fixed = [...pattern.matchAll(/YYYY|MM|DD|HH|mm|ss|(.)/g)].flatMap(({ 1: character, index }) =>
    character === undefined ? [] : [{ place: index, code: character.charCodeAt(0) }],
  );
  return {
    length: pattern.length,
    year: offsetOf('YYYY'),
    month: offsetOf('MM'),
    day: offsetOf('DD'),
    hour: offsetOf('HH'),
    minute: offsetOf('mm'),
    second: offsetOf('ss'),
    fixed,
  };
}

export type ReadDay = (text: string) => CivilDate | null;
/** Reads a time as `HH:mm:ss`; null when the text has none. */
export type ReadTime = (text: string) => string | null;

/** The number of days that are cached: lines repeat days, so each is checked once. */
const DAYS_REMEMBERED_MAX = 1_000;

function fits(text: string, { length, fixed }: PatternOffsets): boolean {
  if (text.length !== length) return false;
  for (const { place, code } of fixed) if (text.charCodeAt(place) !== code) return false;
  return true;
}

export function dayReader(pattern: string): ReadDay {
  const places = offsetsOf(pattern);
  const { year, month, day } = places;
  if (year === null || month === null || day === null) return () => null;
  const from = Math.min(year, month, day);
  const to = Math.max(year + 4, month + 2, day + 2);
  const known = new Map<string, CivilDate | null>();
  return (text) => {
    if (!fits(text, places)) return null;
    const written = text.slice(from, to);
    const before = known.get(written);
    if (before !== undefined) return before;
    const found = parseCivilDate(
      `${text.slice(year, year + 4)}-${text.slice(month, month + 2)}-${text.slice(day, day + 2)}`,
    );
    if (known.size >= DAYS_REMEMBERED_MAX) known.clear();
    known.set(written, found);
    return found;
  };
}

/** Makes a reader of times; null when the pattern has no time of day. */
export function timeReader(pattern: string): ReadTime | null {
  const places = offsetsOf(pattern);
  const { hour, minute, second } = places;
  if (hour === null || minute === null) return null;
  return (text) => {
    if (!fits(text, places)) return null;
    const seconds = second === null ? '00' : text.slice(second, second + 2);
    const time = `${text.slice(hour, hour + 2)}:${text.slice(minute, minute + 2)}:${seconds}`;
    return /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time) ? time : null;
  };
}

/**
 * The business day of a payment: from the cut-off on it is the next day. `time` is null where a line has only a day.
 */
export function businessDay(
  { day, time }: { readonly day: CivilDate; readonly time: string | null },
  cutOff: string | null,
): CivilDate {
  return cutOff !== null && time !== null && time >= cutOff ? addDays(day, 1) : day;
}
