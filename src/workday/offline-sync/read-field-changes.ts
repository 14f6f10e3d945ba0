/**
 * Reads what changed for a cadre's phone since a cursor, a page at a time: families as they are now, and those that
 * left.
 */
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Family, Visibility } from '../../households/families/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { StreamEnded } from '../../platform/live/index.js';
import { type ChangeCursor, latestOf, nextCursor, startsOver, stretchOf } from './change-cursor.js';
import type { FieldChangeQueries } from './field-changes.queries.js';

export interface ReadingDeps {
  readonly changes: FieldChangeQueries;
  readonly visibility: Visibility;
  readonly scope: Extract<FamilyScope, { readonly kind: 'portfolio' }>;
  readonly findFamily: (id: FamilyId) => Family | Promise<Family | null> | null;
}

export interface FieldChanges {
  readonly cursor: ChangeCursor;
  readonly hasMore: boolean;
  readonly startsOver: boolean;
  readonly families: readonly Family[];
  readonly goneFamilyIds: readonly FamilyId[];
}

/**
 * Refuses a cursor of a history that is no longer ours: what the phone knows may be lost, and what it does not know may
 * have the same numbers. It is called after the reading, so that a database that changes meanwhile is noticed.
 */
async function assertHistory(changes: FieldChangeQueries, cursor: ChangeCursor): Promise<void> {
  const known = latestOf(cursor);
  if (known === null || (await changes.isOfThisHistory(known))) return;
  const message =
    'since: the data went back to an earlier moment, and what this cursor names is no longer in it. Send again what you sent lately, with the same ids, then ask without `since`.';
  throw new StreamEnded({ code: 'HISTORY_CHANGED', message, resumeAfter: null, field: 'since' });
}

/**
 * Reads a page of changes. The horizon is read first, so that a commit during the read is sent again later, never
 * missed.
 *
 * @throws StreamEnded HISTORY_CHANGED for a cursor of another history.
 */
export async function readFieldChanges(
  { changes, visibility, scope, findFamily }: ReadingDeps,
  cursor: ChangeCursor,
  first: number,
): Promise<FieldChanges> {
  const horizon = await changes.findHorizon({ cadreId: scope.cadreId, day: scope.on });
  const stretch = stretchOf(cursor, horizon);
  const found = await changes.findChanges(visibility, stretch, first + 1);
  await assertHistory(changes, cursor);
  const told = found.slice(0, first);
  const hasMore = found.length > first;
  const held = await Promise.all(told.filter(({ isHeld }) => isHeld).map(async ({ id }) => findFamily(id)));
  const families = held.filter((family) => family !== null);
  const seen = new Set(families.map(({ id }) => id));
  const isBeginning = cursor.page === null && startsOver(stretch);
  return {
    cursor: nextCursor(scope.cadreId, stretch, hasMore ? (told.at(-1)?.id ?? null) : null),
    hasMore,
    startsOver: isBeginning,
    families,
    goneFamilyIds: told.map(({ id }) => id).filter((id) => !seen.has(id)),
  };
}
