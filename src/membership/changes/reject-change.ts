/** Rejects a change that somebody else requested; nothing of it is written but the decision and its reason. */
import { inTransaction } from '../../platform/db/pool.js';
import type { ChangingDeps } from './apply-change.js';
import type { ChangeOutcome, MembershipChange } from './change.js';
import { findChange } from './changes.queries.js';
import { insertDecision, lockChange } from './save-change.js';
import { lockHouseholds } from '../../households/families/index.js';
import { invariant } from '../../kernel/invariant.js';

/** Rejects it. A repeat gets the change as it stands. */
export async function rejectChange(
  deps: ChangingDeps,
  { change, reason }: { readonly change: MembershipChange; readonly reason: string },
): Promise<ChangeOutcome> {
  if (change.requestedBy === deps.actor.subject) return { kind: 'own-request' };
  return inTransaction(deps.ledger.pool, async (connection): Promise<ChangeOutcome> => {
    await lockChange(connection, change.id);
    await lockHouseholds(connection, [change.familyId]); // the lock under which changes are applied
    const saved = await findChange(connection, change.id);
    if (saved?.state === 'APPLIED') return { kind: 'decided-already' };
    if (saved?.state === 'REJECTED') return { kind: 'recorded', change: saved };
    const { actor: by, now: at, keyring } = deps;
    await insertDecision({ connection, keyring }, { changeId: change.id, decision: 'REJECTED', reason, by, at });
    const rejected = await findChange(connection, change.id);
    invariant(rejected !== null, 'a change that was rejected can be read');
    return { kind: 'recorded', change: rejected };
  });
}
