/** A branch head's decision that a frozen card holds again: access returns from today on, not for the days in between. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CivilDate } from '../kernel/civil-date.js';
import type { CadreId, IdSource } from '../kernel/ids.js';
import type { FreezeOutcome } from './appointment.js';
import { type FreezeDeps, findHome, withinTransaction } from './freeze-credential.js';
import { todayIn } from './open-appointment.js';
import { lockCadre, settleAccess } from './settle-access.js';

export interface FreezeDecision {
  readonly cadreId: CadreId;
  readonly decision: 'LIFTED' | 'REVOKED';
  readonly by: string;
  readonly note: string;
  readonly now: Date;
}

/** Closes the open freeze; its id, or null when there was none. The cadre must be locked. */
export async function decideFreeze(tx: EntityManager, decided: FreezeDecision): Promise<string | null> {
  const { cadreId, decision, by, note, now } = decided;
  const [freeze] = await tx.execute<{ id: string }[]>(
    `update credential_freezes set decision = ?, decided_at = ?, decided_by = ?, note = ?
      where cadre_id = ? and decision is null returning id`,
    [decision, now, by, note, cadreId],
  );
  return freeze?.id ?? null;
}

/** What is left of the periods that the freeze interrupted. */
const RESUME = `
select lower(period)::text as "from", (upper(period) - 1)::text as "through"
from credential_freezes z, unnest(z.interrupted * datemultirange(daterange(?::date, null))) as period where z.id = ?`;

async function resume(
  tx: EntityManager,
  { freezeId, cadreId, today, newId }: { freezeId: string; cadreId: CadreId; today: CivilDate; newId: IdSource },
): Promise<void> {
  const periods = await tx.execute<{ from: CivilDate; through: CivilDate | null }[]>(RESUME, [today, freezeId]);
  for (const { from, through } of periods) {
    await tx.execute('insert into cadre_appointments (id, cadre_id, valid_from, valid_through) values (?, ?, ?, ?)', [
      newId(),
      cadreId,
      from,
      through,
    ]);
  }
}

export function unfreezeCredential(
  { em, newId, now }: FreezeDeps,
  { cadreId, by, note }: { readonly cadreId: CadreId; readonly by: string; readonly note: string },
): Promise<FreezeOutcome> {
  return withinTransaction(em, async (tx): Promise<FreezeOutcome> => {
    await lockCadre(tx, cadreId);
    const home = await findHome(tx, cadreId);
    if (home === null) return { kind: 'cadre-not-found' };
    const freezeId = await decideFreeze(tx, { cadreId, decision: 'LIFTED', by, note, now });
    if (freezeId === null) return { kind: 'credential-not-frozen' };
    const today = todayIn(home, now);
    await resume(tx, { freezeId, cadreId, today, newId });
    await settleAccess(tx, { cadreId, today, newId });
    return { kind: 'done' };
  });
}
