/**
 * Orders the stops of a day. It is pure: each next stop has the greatest sum of priority and nearness to the stop
 * before.
 */
import { type Point, metersBetween } from '../../households/addresses/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Nearness, type ScoringPolicy, nearnessOf } from '../portfolios/index.js';

export interface Whereabouts {
  readonly place: Point | null;
  /** The RT and RW, such as `003/011`; null unless both are known. */
  readonly unit: string | null;
}

export const UNKNOWN_WHEREABOUTS: Whereabouts = { place: null, unit: null };

/** How far apart neighbours live at most, in metres. */
const NEIGHBOURS_METERS = 300;

interface Somewhere {
  readonly village: RegionCode;
  readonly whereabouts: Whereabouts;
}

/** How near two families live: by their places, else by their RT, else by their villages. */
export function nearnessBetween(from: Somewhere, to: Somewhere): Nearness {
  const [a, b] = [from.whereabouts, to.whereabouts];
  if (a.place !== null && b.place !== null && metersBetween(a.place, b.place) <= NEIGHBOURS_METERS)
    return 'SAME_NEIGHBOURHOOD';
  const isOneUnit = from.village === to.village && a.unit !== null && a.unit === b.unit;
  return isOneUnit ? 'SAME_NEIGHBOURHOOD' : nearnessOf({ from: from.village, to: to.village });
}

export interface VisitCandidate {
  readonly familyId: FamilyId;
  readonly village: RegionCode;
  /** Where in the village: its place and its RT, as far as they are known. */
  readonly whereabouts: Whereabouts;
  /** The family's priority in points, without nearness. */
  readonly points: number;
  /** Whether the cadre has planned this visit for the day; if so, it stays in the day. */
  readonly isPlanned: boolean;
}

export interface Stop<D extends VisitCandidate> {
  readonly candidate: D;
  readonly nearness: Nearness;
  readonly nearnessPoints: number;
  /** Whether nearness is measured from the cadre's home, not from the stop before. */
  readonly isFirst: boolean;
}

export interface Day<D extends VisitCandidate> {
  readonly candidates: readonly D[];
  readonly home: RegionCode;
  /** The number of stops of the day; more only if more are planned. */
  readonly count: number;
  readonly nearness: ScoringPolicy['nearness'];
}

function nextStop<D extends VisitCandidate>(
  candidates: Iterable<D>,
  { from, nearness, isFirst }: { from: Somewhere; nearness: ScoringPolicy['nearness']; isFirst: boolean },
): Stop<D> | null {
  let best: Stop<D> | null = null;
  for (const candidate of candidates) {
    const kind = nearnessBetween(from, candidate);
    const stop = { candidate, nearness: kind, nearnessPoints: nearness[kind], isFirst };
    if (best === null || isBefore(stop, best)) best = stop;
  }
  return best;
}

const worthOf = ({ candidate, nearnessPoints }: Stop<VisitCandidate>): number => candidate.points + nearnessPoints;

/** Compares stops; equal ones are sorted by id, so that the same facts give the same day. */
const isBefore = (a: Stop<VisitCandidate>, b: Stop<VisitCandidate>): boolean =>
  worthOf(a) > worthOf(b) || (worthOf(a) === worthOf(b) && a.candidate.familyId < b.candidate.familyId);

/** Lays out a day. Nearness is that of places and RT where they are known, else that of region codes. */
export function layOutDay<D extends VisitCandidate>({ candidates, home, count, nearness }: Day<D>): Stop<D>[] {
  const left = new Set(candidates);
  const planned = new Set(candidates.filter(({ isPlanned }) => isPlanned));
  const stops: Stop<D>[] = [];
  const places = Math.max(count, planned.size);
  while (stops.length < places) {
    const isOnlyForPlanned = places - stops.length <= planned.size;
    const from = stops.at(-1)?.candidate ?? { village: home, whereabouts: UNKNOWN_WHEREABOUTS };
    const stop = nextStop(isOnlyForPlanned ? planned : left, { from, nearness, isFirst: stops.length === 0 });
    if (stop === null) break;
    stops.push(stop);
    left.delete(stop.candidate);
    planned.delete(stop.candidate);
  }
  return stops;
}

const METERS_TOLD = 10;

/**
 * How far each stop is from the one before, as the crow flies and to ten metres, so that it says how long the way is and
 * not where the house stands. Null for the first stop, and between places of which one is not known.
 */
export const metersBetweenStops = (stops: readonly Stop<VisitCandidate>[]): readonly (number | null)[] =>
  stops.map(({ candidate }, index) => {
    const [from, to] = [stops[index - 1]?.candidate.whereabouts.place ?? null, candidate.whereabouts.place];
    return from === null || to === null ? null : Math.round(metersBetween(from, to) / METERS_TOLD) * METERS_TOLD;
  });
