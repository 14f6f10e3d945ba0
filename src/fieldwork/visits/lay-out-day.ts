/**
 * Orders the stops of a day. It is pure: each next stop has the greatest sum of priority and nearness to the stop
 * before.
 */
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Nearness, type ScoringPolicy, nearnessOf } from '../portfolios/index.js';

export interface VisitCandidate {
  readonly familyId: FamilyId;
  readonly village: RegionCode;
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
  { from, nearness, isFirst }: { from: RegionCode; nearness: ScoringPolicy['nearness']; isFirst: boolean },
): Stop<D> | null {
  let best: Stop<D> | null = null;
  for (const candidate of candidates) {
    const kind = nearnessOf({ from, to: candidate.village });
    const stop = { candidate, nearness: kind, nearnessPoints: nearness[kind], isFirst };
    if (best === null || isBefore(stop, best)) best = stop;
  }
  return best;
}

const worthOf = ({ candidate, nearnessPoints }: Stop<VisitCandidate>): number => candidate.points + nearnessPoints;

/** Compares stops; equal ones are sorted by id, so that the same facts give the same day. */
const isBefore = (a: Stop<VisitCandidate>, b: Stop<VisitCandidate>): boolean =>
  worthOf(a) > worthOf(b) || (worthOf(a) === worthOf(b) && a.candidate.familyId < b.candidate.familyId);

/** Lays out a day. Nearness is that of region codes, because the data hold no coordinates of villages. */
export function layOutDay<D extends VisitCandidate>({ candidates, home, count, nearness }: Day<D>): Stop<D>[] {
  const left = new Set(candidates);
  const planned = new Set(candidates.filter(({ isPlanned }) => isPlanned));
  const stops: Stop<D>[] = [];
  const places = Math.max(count, planned.size);
  while (stops.length < places) {
    const isOnlyForPlanned = places - stops.length <= planned.size;
    const from = stops.at(-1)?.candidate.village ?? home;
    const stop = nextStop(isOnlyForPlanned ? planned : left, { from, nearness, isFirst: stops.length === 0 });
    if (stop === null) break;
    stops.push(stop);
    left.delete(stop.candidate);
    planned.delete(stop.candidate);
  }
  return stops;
}
