/**
 * Saves a family's wish not to be called, as its one contact preference for calls and messages. From that commit on it
 * is assigned from no queue.
 */
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import { type ContactPreference, findPreferenceHistory, setFamilyPreference } from '../messages/index.js';

export interface RefusalDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly now: Date;
}

export interface Refusal {
  readonly familyId: FamilyId;
  readonly reason: string;
  readonly recordedBy: string;
}

function save({ now, ...deps }: RefusalDeps, refusal: Refusal, preference: ContactPreference): Promise<unknown> {
  const { familyId, reason, recordedBy } = refusal;
  const command = { familyId, preference, reason: reason === '' ? null : reason, setBy: recordedBy };
  return setFamilyPreference({ ...deps, now: () => now }, command);
}

/** Saves the refusal; a repeat leaves the first one as it is. */
export async function refuseCalls(deps: RefusalDeps, refusal: Refusal): Promise<void> {
  const [newest] = await findPreferenceHistory(deps.pool, refusal.familyId);
  if (newest !== 'DO_NOT_CONTACT') await save(deps, refusal, 'DO_NOT_CONTACT');
}

/**
 * Restores the preference that the family had before. It returns to a queue when the campaign is filled for its next
 * month.
 */
export async function allowCalls(deps: RefusalDeps, refusal: Refusal): Promise<void> {
  const preferences = await findPreferenceHistory(deps.pool, refusal.familyId);
  if (preferences[0] !== 'DO_NOT_CONTACT') return;
  const before = preferences.find((preference) => preference !== 'DO_NOT_CONTACT');
  await save(deps, refusal, before ?? 'ALL_MESSAGES');
}
