/**
 * Decides on a change of where a key goes. Only an approval by somebody else makes it so; until then, and after any other
 * end, the address and the key in force stay. The keys that were given with a change are forgotten with its decision.
 */
import type { DestinationChangeId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { type MoveDeps, moveApi } from '../../money/partners/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { moveEndpoint, toEndpointAddress } from '../doubts/index.js';
import {
  type ApproveOutcome,
  type ChangeState,
  type DestinationChange,
  type RejectOutcome,
  tooOldSince,
} from './destination-change.js';
import { findChange } from './destination-change.queries.js';
import { type SavingDeps, openKeys } from './save-change.js';

export interface DecidingDeps extends SavingDeps, MoveDeps {
  /** Called after every approval, so that this instance applies it at once. */
  readonly changed: () => void;
}

/** Approves what somebody else proposed; a repeat approves nothing more. */
export async function approveChange(deps: DecidingDeps, id: DestinationChangeId): Promise<ApproveOutcome> {
  const outcome = await decideAlone(deps, id, async (connection, change): Promise<ApproveOutcome> => {
    if (change.proposedBy === deps.by) return { kind: 'own-proposal' };
    if (change.state === 'APPROVED') return { kind: 'approved', change };
    if (change.state !== 'PROPOSED') return { kind: 'closed-already' };
    if (change.proposedAt <= tooOldSince(deps.now)) {
      await close(connection, deps, { change, decision: 'EXPIRED' });
      return { kind: 'too-old' };
    }
    const isMoved = await move(connection, deps, change);
    const decided = await close(connection, deps, { change, decision: isMoved ? 'APPROVED' : 'OVERTAKEN' });
    if (!isMoved) return { kind: 'overtaken' };
    await overtakeOthers(connection, deps, change);
    return { kind: 'approved', change: decided };
  });
  if (outcome.kind === 'approved') deps.changed();
  return outcome;
}

/** Rejects a change, or takes it back where it is one's own; a repeat rejects nothing more. */
export const rejectChange = (
  deps: SavingDeps,
  { id, reason }: { readonly id: DestinationChangeId; readonly reason: string },
): Promise<RejectOutcome> =>
  decideAlone(deps, id, async (connection, change): Promise<RejectOutcome> => {
    if (change.state === 'REJECTED') return { kind: 'rejected', change };
    if (change.state !== 'PROPOSED') return { kind: 'closed-already' };
    return { kind: 'rejected', change: await close(connection, deps, { change, decision: 'REJECTED', reason }) };
  });

/** Decisions on the changes of one address are taken one after the other, because an approval closes the others. */
const decideAlone = <Outcome>(
  { pool }: Pick<SavingDeps, 'pool'>,
  id: DestinationChangeId,
  decision: (connection: Connection, change: DestinationChange) => Promise<Outcome>,
): Promise<Outcome | { readonly kind: 'unknown-change' }> =>
  inTransaction(pool, async (connection) => {
    await execute(
      connection,
      sql`select from destination_changes c join destination_changes other using (partner_id, purpose)
        where c.id = ${id}::uuid order by other.id for no key update of other`,
    );
    const change = await findChange(connection, id);
    return change === null ? { kind: 'unknown-change' as const } : decision(connection, change);
  });

/** Moves the key's address; false when another address is in force than the one that was to be replaced. */
async function move(connection: Connection, deps: DecidingDeps, change: DestinationChange): Promise<boolean> {
  const { partnerId, address: to, replaces: from, settings } = change;
  const keys = await openKeys(deps, connection, change);
  invariant(keys !== null, 'a change that is not decided has its keys');
  if (change.purpose === 'api') {
    const { apiKey } = keys;
    invariant(typeof apiKey === 'string', 'the key to an API was given with its address');
    return moveApi(deps, connection, { partnerId, from, to, key: apiKey, at: deps.now });
  }
  const { privateKey, clientSecret = null } = keys;
  invariant(typeof privateKey === 'string', 'a key was given with the status endpoint');
  const endpoint = { ...toEndpointAddress({ ...settings, baseUrl: to }), partnerId, privateKey, clientSecret };
  return moveEndpoint(deps, connection, { endpoint, from, at: deps.now, by: `${change.proposedBy}, ${deps.by}` });
}

interface Closing {
  readonly change: DestinationChange;
  readonly decision: Exclude<ChangeState, 'PROPOSED'>;
  readonly reason?: string;
}

async function close(
  connection: Connection,
  { by, now }: Pick<SavingDeps, 'by' | 'now'>,
  { change: { id, proposedBy }, decision, reason }: Closing,
): Promise<DestinationChange> {
  await execute(
    connection,
    sql`insert into destination_decisions (change_id, decision, proposed_by, decided_by, decided_at, reason)
      values (${id}, ${decision}, ${proposedBy}, ${by}, ${now}, ${reason ?? null}) on conflict do nothing`,
  );
  await execute(connection, sql`delete from destination_keys where change_id = ${id}::uuid`);
  const closed = await findChange(connection, id);
  invariant(closed !== null, 'a change is never deleted');
  return closed;
}

/** Closes the other changes of the same address: what they would replace is in force no more. */
async function overtakeOthers(
  connection: Connection,
  deps: DecidingDeps,
  { partnerId, purpose }: DestinationChange,
): Promise<void> {
  const others = await selectRows<Pick<DestinationChange, 'id' | 'proposedBy'>>(
    connection,
    sql`select c.id, c.proposed_by as "proposedBy" from destination_changes c
      where c.partner_id = ${partnerId} and c.purpose = ${purpose}
        and not exists (select from destination_decisions d where d.change_id = c.id)`,
  );
  for (const { id } of others) {
    const change = await findChange(connection, id);
    if (change !== null) await close(connection, deps, { change, decision: 'OVERTAKEN' });
  }
}

/** Who closes what nobody decided. */
const BY_THE_CLOCK = 'sigap';

/** Closes the changes that waited for too long, and forgets their keys. */
export async function closeOldChanges({
  pool,
  now,
}: {
  readonly pool: Pool;
  readonly now: () => Date;
}): Promise<number> {
  const at = now();
  const old = await selectRows<{ id: DestinationChangeId }>(
    pool,
    sql`select c.id from destination_changes c where c.proposed_at <= ${tooOldSince(at)}::timestamptz
      and not exists (select from destination_decisions d where d.change_id = c.id) limit 100`,
  );
  for (const { id } of old) {
    await decideAlone({ pool }, id, async (connection, change) => {
      if (change.state === 'PROPOSED')
        await close(connection, { by: BY_THE_CLOCK, now: at }, { change, decision: 'EXPIRED' });
    });
  }
  return old.length;
}
