/** Turns the sums of Jakarta's hours into the hours of a place, and compares today with yesterday. */
import { type ZoneName, daysLater, hoursAfterJakarta } from '../../words/civil-time.js';
import { CHANNEL_GROUPS, type Channel, groupOf } from './channels.js';

export interface HourSum {
  readonly day: string | null;
  readonly hour: number | null;
  readonly channel: Channel | null;
  readonly collected: number;
  readonly familiesReactivated: number;
}

export const MEASURES = ['rupiah', 'families'] as const;
export type Measure = (typeof MEASURES)[number];

export interface HourOfDay {
  readonly hour: number;
  /** By channel, in the order of CHANNEL_GROUPS. */
  readonly parts: readonly number[];
  readonly before: number;
}

/** The hours that are shown in any case: those in which most people pay. */
const SHOWN_FROM = 6;
const SHOWN_UNTIL = 20;

interface Cell {
  readonly day: string;
  readonly hour: number;
  readonly value: number;
  readonly part: number;
}

function cellOf(sum: HourSum, zone: ZoneName, measure: Measure): Cell {
  const hour = (sum.hour ?? 0) + hoursAfterJakarta(zone);
  const day = sum.day ?? '';
  return {
    day: hour > 23 ? daysLater(day, 1) : day,
    hour: hour % 24,
    value: measure === 'rupiah' ? sum.collected : sum.familiesReactivated,
    part: CHANNEL_GROUPS.indexOf(groupOf(sum.channel)),
  };
}

/** The hours of today in a zone, each with what the same hour brought yesterday. */
export function hoursOfDay(
  sums: readonly HourSum[],
  measure: Measure,
  { zone, today }: { zone: ZoneName; today: string },
): HourOfDay[] {
  const yesterday = daysLater(today, -1);
  const cells = sums
    // A donor's money comes by no channel, and the totals of the day do not count it either.
    .filter(({ channel }) => channel !== null)
    .map((sum) => cellOf(sum, zone, measure))
    .filter(({ day, value }) => value > 0 && (day === today || day === yesterday));
  const used = cells.map(({ hour }) => hour);
  const from = Math.min(SHOWN_FROM, ...used);
  const until = Math.max(SHOWN_UNTIL, ...used);
  return Array.from({ length: until - from + 1 }, (_, place) => {
    const hour = from + place;
    const ofHour = cells.filter((cell) => cell.hour === hour);
    return {
      hour,
      parts: CHANNEL_GROUPS.map((_group, part) =>
        sumOf(ofHour.filter((cell) => cell.day === today && cell.part === part).map(({ value }) => value)),
      ),
      before: sumOf(ofHour.filter((cell) => cell.day === yesterday).map(({ value }) => value)),
    };
  });
}

export const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export interface Compared {
  /** The full hour up to which both days are counted; 24 for the whole of yesterday, while today has no full hour yet. */
  readonly until: number;
  readonly before: number;
  readonly today: number;
}

/** What yesterday and today had brought by the last full hour: within an hour nobody knows yesterday's part. */
export function byFullHour(hours: readonly HourOfDay[], now: number): Compared {
  const full = Math.floor(now);
  const until = full === 0 ? 24 : full;
  const passed = hours.filter(({ hour }) => hour < until);
  return {
    until,
    before: sumOf(passed.map(({ before }) => before)),
    today: sumOf(passed.flatMap(({ parts }) => parts)),
  };
}

/** The hour that brought the most today; null when none brought anything. */
export function peakOf(hours: readonly HourOfDay[]): { readonly hour: number; readonly value: number } | null {
  const sums = hours.map(({ hour, parts }) => ({ hour, value: sumOf(parts) }));
  const peak = sums.reduce((most, one) => (one.value > most.value ? one : most), { hour: 0, value: 0 });
  return peak.value === 0 ? null : peak;
}
