/** Pure decisions on a visit that a phone reports, perhaps late and perhaps twice. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PlanVisitCommand, Promised, RecordVisitCommand, VisitProblem, VisitRecord } from './visit.js';

/** `repeat` means that the same content was reported before, `completes` that the report completes a planned visit. */
export type RepeatDecision = 'new' | 'repeat' | 'completes' | 'conflict';

/** How far a phone's clock may run ahead of ours, in milliseconds. */
const CLOCK_DRIFT_MS = 5 * 60_000;

const samePromise = (a: Promised | null, b: Promised | null): boolean =>
  a?.amount === b?.amount && a?.promisedFor === b?.promisedFor;

const sameWords = (command: RecordVisitCommand, earlier: VisitRecord): boolean =>
  earlier.visitedAt?.getTime() === command.visitedAt.getTime() &&
  earlier.outcome === command.outcome &&
  earlier.note === command.note &&
  earlier.position?.latitude === command.position?.latitude &&
  earlier.position?.longitude === command.position?.longitude &&
  earlier.position?.accuracyMeters === command.position?.accuracyMeters &&
  samePromise(earlier.promise, command.promise);

const isSameVisit = (command: PlanVisitCommand | RecordVisitCommand, earlier: VisitRecord): boolean =>
  earlier.cadreId === command.cadreId && earlier.familyId === command.familyId;

export function decideRepeatedPlan(command: PlanVisitCommand, earlier: VisitRecord | null): RepeatDecision {
  if (earlier === null) return 'new';
  return isSameVisit(command, earlier) && earlier.plannedFor === command.plannedFor ? 'repeat' : 'conflict';
}

export function decideRepeatedRecord(command: RecordVisitCommand, earlier: VisitRecord | null): RepeatDecision {
  if (earlier === null) return 'new';
  if (!isSameVisit(command, earlier)) return 'conflict';
  if (earlier.state === 'PLANNED') return 'completes';
  return sameWords(command, earlier) ? 'repeat' : 'conflict';
}

/** Validates a report; null when it is valid. `visitDay` is the day of the visit where the family lives. */
export function validateRecord(
  command: RecordVisitCommand,
  { now, visitDay }: { now: Date; visitDay: CivilDate },
): VisitProblem | null {
  if (command.visitedAt.getTime() > now.getTime() + CLOCK_DRIFT_MS) return 'in-the-future';
  if (command.outcome === 'PROMISED_TO_PAY' && command.promise === null) return 'promise-missing';
  if (command.promise === null) return null;
  const isFitting =
    command.outcome === 'PROMISED_TO_PAY' && command.promise.amount > 0n && command.promise.promisedFor >= visitDay;
  return isFitting ? null : 'promise-not-allowed';
}

export const validatePlan = ({ plannedFor }: PlanVisitCommand, { today }: { today: CivilDate }): VisitProblem | null =>
  plannedFor < today ? 'planned-day-has-passed' : null;
