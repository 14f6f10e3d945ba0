/** A family asks not to be called: one contact preference for calls and messages. From that commit on no queue hands it out. */
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import { type ContactPreference, setContactPreference } from '../messages/index.js';

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

interface PreferenceRow {
  readonly preference: ContactPreference;
}

const findPreferences = (pool: Pool, familyId: FamilyId): Promise<PreferenceRow[]> =>
  selectRows<PreferenceRow>(
    pool,
    sql`select preference from contact_preferences where family_id = ${familyId}::uuid order by set_at desc, id desc`,
  );

function save({ now, ...deps }: RefusalDeps, refusal: Refusal, preference: ContactPreference): Promise<unknown> {
  const { familyId, reason, recordedBy } = refusal;
  const command = { familyId, phone: null, preference, reason: reason === '' ? null : reason, setBy: recordedBy };
  return setContactPreference({ ...deps, now: () => now }, command);
}

/** Told twice, the first telling stands. */
export async function refuseCalls(deps: RefusalDeps, refusal: Refusal): Promise<void> {
  const [newest] = await findPreferences(deps.pool, refusal.familyId);
  if (newest?.preference !== 'DO_NOT_CONTACT') await save(deps, refusal, 'DO_NOT_CONTACT');
}

/** The preference that the family had before holds again, and it comes back into a queue with the campaign's next month. */
export async function allowCalls(deps: RefusalDeps, refusal: Refusal): Promise<void> {
  const preferences = await findPreferences(deps.pool, refusal.familyId);
  if (preferences[0]?.preference !== 'DO_NOT_CONTACT') return;
  const before = preferences.find(({ preference }) => preference !== 'DO_NOT_CONTACT')?.preference;
  await save(deps, refusal, before ?? 'ALL_MESSAGES');
}
