/** Reads what a phone sends of visits into commands, and refuses what can be no visit at all. */
import { readId } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CadreId, FamilyId, VisitId } from '../../kernel/ids.js';
import type { PlanVisitInput, PositionInput, RecordVisitInput } from './visit-results.types.js';
import type { PlanVisitCommand, Position, RecordVisitCommand } from './visit.js';

const NOTE_LENGTH_MAX = 1_000;

function readNote(note: string | null | undefined): string | null {
  const text = note?.trim() ?? '';
  if (text.length > NOTE_LENGTH_MAX) throw badInput('input.note', `at most ${NOTE_LENGTH_MAX} characters`);
  return text === '' ? null : text;
}

function readPosition(position: PositionInput | null | undefined): Position | null {
  if (position === null || position === undefined) return null;
  const { latitude, longitude } = position;
  if (Math.abs(latitude) > 90) throw badInput('input.position.latitude', 'degrees from -90 to 90');
  if (Math.abs(longitude) > 180) throw badInput('input.position.longitude', 'degrees from -180 to 180');
  return { latitude, longitude };
}

const readNames = (input: { readonly id: string; readonly familyId: string }) => ({
  id: readId<VisitId>('input.id', input.id),
  familyId: readId<FamilyId>('input.familyId', input.familyId),
});

/** @throws CallerError naming the field at fault. */
export const readPlanVisit = (cadreId: CadreId, input: PlanVisitInput): PlanVisitCommand => ({
  ...readNames(input),
  cadreId,
  plannedFor: input.plannedFor,
});

/** @throws CallerError naming the field at fault. */
export const readRecordVisit = (cadreId: CadreId, input: RecordVisitInput): RecordVisitCommand => ({
  ...readNames(input),
  cadreId,
  visitedAt: input.visitedAt,
  outcome: input.outcome,
  note: readNote(input.note),
  position: readPosition(input.position),
  promise: input.promise ? { amount: input.promise.amount, promisedFor: input.promise.promisedFor } : null,
});
