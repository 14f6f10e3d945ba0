/**
 * Verifies a visit against where the family lives and against the cadre's other visits. It is pure. A visit that is not
 * verified took place all the same, as far as anybody knows: it is recorded, and its reasons are shown.
 */
import { type Point, metersBetween } from '../../households/addresses/index.js';
import type { RegionCentre } from '../../households/regions/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import type { Doubt, MeasuredPosition, VerificationReason } from './verification-words.js';
import type { VisitOutcome } from './visit-outcome.js';
import type { VerificationPolicy } from './verification-policy.js';

/** Another visit of the same cadre whose position is known. */
export interface OtherVisit extends Point {
  readonly familyId: FamilyId;
  readonly visitedAt: Date;
  readonly accuracyMeters: number | null;
}

export interface VisitFacts {
  readonly familyId: FamilyId;
  readonly visitedAt: Date;
  readonly toldAt: Date;
  readonly outcome: VisitOutcome;
  readonly position: MeasuredPosition | null;
  /** Whether the family agreed that the position is kept as that of its home. */
  readonly placeConsent: boolean;
  readonly zone: TimeZone;
  readonly place: (Point & { readonly accuracyMeters: number }) | null;
  /** The centre of the village, for a family without a place. */
  readonly centre: RegionCentre | null;
  readonly others: readonly OtherVisit[];
}

export interface Verification {
  readonly state: 'VERIFIED' | 'UNVERIFIED';
  /** One ground of a verified visit, or every doubt. */
  readonly reasons: readonly VerificationReason[];
  /** How far from the family's place, or from the centre of its village; null when neither is known. */
  readonly distanceMeters: number | null;
  /** Whether the position becomes the family's place. */
  readonly setsPlace: boolean;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Outcomes at which nobody was there to agree. */
const NOBODY_THERE: readonly VisitOutcome[] = ['NOT_AT_HOME', 'MOVED'];

const hourIn = (instant: Date, { offsetMinutes }: TimeZone): number =>
  new Date(instant.getTime() + offsetMinutes * MINUTE_MS).getUTCHours();

const offBy = (accuracy: number | null, { accuracyUnknownMeters }: VerificationPolicy): number =>
  accuracy ?? accuracyUnknownMeters;

function timeDoubts({ visitedAt, toldAt, zone }: VisitFacts, policy: VerificationPolicy): Doubt[] {
  const hour = hourIn(visitedAt, zone);
  const doubts: Doubt[] = [];
  if (toldAt.getTime() - visitedAt.getTime() > policy.toldWithinDays * DAY_MS) doubts.push('TOLD_TOO_LATE');
  if (hour < policy.hours.from || hour >= policy.hours.until) doubts.push('AT_NIGHT');
  return doubts;
}

/** Whether no vehicle goes from one visit to the other in the time between them. */
function isTooFast(
  { visitedAt, position, others }: VisitFacts & { readonly position: MeasuredPosition },
  policy: VerificationPolicy,
): boolean {
  const byTime = others.toSorted((a, b) => a.visitedAt.getTime() - b.visitedAt.getTime());
  const before = byTime.findLast((other) => other.visitedAt <= visitedAt);
  const after = byTime.find((other) => other.visitedAt > visitedAt);
  return [before, after].some((other) => {
    if (other === undefined) return false;
    const slack = offBy(position.accuracyMeters, policy) + offBy(other.accuracyMeters, policy);
    const meters = metersBetween(position, other) - slack;
    const hours = Math.abs(visitedAt.getTime() - other.visitedAt.getTime()) / HOUR_MS;
    return meters > hours * policy.speedMaxKmh * 1000;
  });
}

/** Whether so many other families were visited at this very spot that it is no home. */
function isSameSpot(
  { familyId, position, others, visitedAt }: VisitFacts & { readonly position: MeasuredPosition },
  { sameSpot: { meters, otherFamiliesMax, days } }: VerificationPolicy,
): boolean {
  const earliest = visitedAt.getTime() - days * DAY_MS;
  const there = others.filter(
    (other) =>
      other.familyId !== familyId && other.visitedAt.getTime() >= earliest && metersBetween(position, other) <= meters,
  );
  return new Set(there.map((other) => other.familyId)).size > otherFamiliesMax;
}

const maySetPlace = (
  { placeConsent, outcome, position }: VisitFacts,
  { placeAccuracyMaxMeters }: VerificationPolicy,
): boolean =>
  placeConsent &&
  !NOBODY_THERE.includes(outcome) &&
  position?.accuracyMeters !== null &&
  position !== null &&
  position.accuracyMeters <= placeAccuracyMaxMeters;

/** Verifies a visit by all rules at once, so that whoever reads it learns every doubt. */
export function verifyVisit(facts: VisitFacts, policy: VerificationPolicy): Verification {
  const { position, place, centre } = facts;
  const doubts = timeDoubts(facts, policy);
  if (position === null)
    return { state: 'UNVERIFIED', reasons: ['NO_POSITION', ...doubts], distanceMeters: null, setsPlace: false };
  const measured = { ...facts, position };
  const accuracy = offBy(position.accuracyMeters, policy);
  const home = place ?? centre;
  const distanceMeters = home === null ? null : metersBetween(position, home);
  const reach = place === null ? (centre?.radiusMeters ?? 0) : policy.nearMeters + place.accuracyMeters;
  const setsPlace = place === null && maySetPlace(facts, policy);

  if (accuracy > policy.accuracyMaxMeters) doubts.push('TOO_INACCURATE');
  if (distanceMeters !== null && distanceMeters > reach + Math.min(accuracy, policy.accuracyMaxMeters))
    doubts.push('TOO_FAR');
  if (place === null && centre === null && !setsPlace) doubts.push('NO_PLACE_KNOWN');
  if (place === null && isSameSpot(measured, policy)) doubts.push('SAME_SPOT');
  if (isTooFast(measured, policy)) doubts.push('TOO_FAST');

  if (doubts.length > 0) return { state: 'UNVERIFIED', reasons: doubts, distanceMeters, setsPlace: false };
  const ground = place === null ? (setsPlace ? 'SET_THE_PLACE' : 'IN_THE_VILLAGE') : 'AT_THE_PLACE';
  return { state: 'VERIFIED', reasons: [ground], distanceMeters, setsPlace };
}
