/** In which order a day's doors are knocked at: pure. Each next door is the one whose priority and nearness to the door before are greatest. */
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Nearness, type ScoringPolicy, nearnessOf } from '../portfolios/index.js';

export interface Door {
  readonly familyId: FamilyId;
  readonly village: RegionCode;
  /** The family's priority, without nearness. */
  readonly points: number;
  /** The cadre has planned this visit for the day: it keeps its place. */
  readonly isPlanned: boolean;
}

export interface Stop<D extends Door> {
  readonly door: D;
  readonly nearness: Nearness;
  readonly nearnessPoints: number;
  /** Measured from the cadre's home, not from the door before. */
  readonly isFirst: boolean;
}

export interface Day<D extends Door> {
  readonly doors: readonly D[];
  readonly home: RegionCode;
  /** How many doors the day has, unless more are planned. */
  readonly count: number;
  readonly nearness: ScoringPolicy['nearness'];
}

function nextStop<D extends Door>(
  doors: Iterable<D>,
  { from, nearness, isFirst }: { from: RegionCode; nearness: ScoringPolicy['nearness']; isFirst: boolean },
): Stop<D> | null {
  let best: Stop<D> | null = null;
  for (const door of doors) {
    const kind = nearnessOf({ from, to: door.village });
    const stop = { door, nearness: kind, nearnessPoints: nearness[kind], isFirst };
    if (best === null || isBefore(stop, best)) best = stop;
  }
  return best;
}

const worthOf = ({ door, nearnessPoints }: Stop<Door>): number => door.points + nearnessPoints;

/** Of equals the one with the smaller id, so that the same facts give the same day. */
const isBefore = (a: Stop<Door>, b: Stop<Door>): boolean =>
  worthOf(a) > worthOf(b) || (worthOf(a) === worthOf(b) && a.door.familyId < b.door.familyId);

/** Distances are those of region codes: the data hold no coordinates of villages. */
export function layOutDay<D extends Door>({ doors, home, count, nearness }: Day<D>): Stop<D>[] {
  const left = new Set(doors);
  const planned = new Set(doors.filter(({ isPlanned }) => isPlanned));
  const stops: Stop<D>[] = [];
  const places = Math.max(count, planned.size);
  while (stops.length < places) {
    const isOnlyForPlanned = places - stops.length <= planned.size;
    const from = stops.at(-1)?.door.village ?? home;
    const stop = nextStop(isOnlyForPlanned ? planned : left, { from, nearness, isFirst: stops.length === 0 });
    if (stop === null) break;
    stops.push(stop);
    left.delete(stop.door);
    planned.delete(stop.door);
  }
  return stops;
}
