/** A family asks not to be called: its wish for calls and messages alike. From that commit on no queue hands it out. */
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

interface Wish {
  readonly preference: ContactPreference;
}

const findWishes = (pool: Pool, familyId: FamilyId): Promise<Wish[]> =>
  selectRows<Wish>(
    pool,
    sql`select preference from contact_preferences where family_id = ${familyId}::uuid order by set_at desc, id desc`,
  );

function keep({ now, ...deps }: RefusalDeps, refusal: Refusal, preference: ContactPreference): Promise<unknown> {
  const { familyId, reason, recordedBy } = refusal;
  const wish = { familyId, phone: null, preference, reason: reason === '' ? null : reason, setBy: recordedBy };
  return setContactPreference({ ...deps, now: () => now }, wish);
}

/** Told twice, the first telling stands. */
export async function refuseCalls(deps: RefusalDeps, refusal: Refusal): Promise<void> {
  const [newest] = await findWishes(deps.pool, refusal.familyId);
  if (newest?.preference !== 'DO_NOT_CONTACT') await keep(deps, refusal, 'DO_NOT_CONTACT');
}

/** The family wishes again what it wished before, and comes back into a queue with the campaign's next month. */
export async function allowCalls(deps: RefusalDeps, refusal: Refusal): Promise<void> {
  const wishes = await findWishes(deps.pool, refusal.familyId);
  if (wishes[0]?.preference !== 'DO_NOT_CONTACT') return;
  const before = wishes.find(({ preference }) => preference !== 'DO_NOT_CONTACT')?.preference;
  await keep(deps, refusal, before ?? 'ALL_MESSAGES');
}
