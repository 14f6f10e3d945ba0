/** Claims a family for a while, so that its numbers may be read for a purpose; a claim that holds is answered again. */
import type { Viewer } from '../../platform/auth/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { type Sql, execute, selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import { type ClaimPurpose, type ClaimRefusal, type FamilyClaim, refusalOf } from './family-claim.js';

/** SQL for whether a person has called a family before; calls are told by a room above. */
export type HasSpoken = (asked: { readonly subject: string; readonly familyId: FamilyId }) => Sql;

export interface ClaimingDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly hasSpoken: HasSpoken;
  readonly claimMinutes: number;
}

export interface ClaimCommand {
  readonly familyId: FamilyId;
  readonly purpose: ClaimPurpose;
  readonly reason: string | null;
}

export type ClaimOutcome = { readonly kind: 'claimed'; readonly claim: FamilyClaim } | { readonly kind: ClaimRefusal };

const MINUTE_MS = 60_000;

async function findHolding(
  connection: Connection,
  { viewer, now }: ClaimingDeps,
  { familyId, purpose }: ClaimCommand,
): Promise<FamilyClaim | null> {
  const [newest] = await selectRows<FamilyClaim>(
    connection,
    sql`select family_id as "familyId", purpose, reason, claimed_at as "claimedAt", holds_until as "holdsUntil"
      from family_claims where viewer = ${viewer.subject} order by claimed_at desc, id desc limit 1`,
  );
  const isSame = newest?.familyId === familyId && newest.purpose === purpose && newest.holdsUntil > now;
  return isSame ? newest : null;
}

export function claimFamily(deps: ClaimingDeps, command: ClaimCommand): Promise<ClaimOutcome> {
  const { pool, newId, viewer, now, hasSpoken, claimMinutes } = deps;
  const { familyId, purpose, reason } = command;
  const { subject, role } = viewer;
  return inTransaction(pool, async (connection): Promise<ClaimOutcome> => {
    const [spoken] = await selectRows<{ has: boolean }>(
      connection,
      sql`select ${hasSpoken({ subject, familyId })} as has`,
    );
    const refusal = refusalOf({ role, purpose, reason, hasSpoken: spoken?.has === true });
    if (refusal !== null) return { kind: refusal };
    const holding = await findHolding(connection, deps, command);
    if (holding !== null) return { kind: 'claimed', claim: holding };
    const holdsUntil = new Date(now.getTime() + claimMinutes * MINUTE_MS);
    await execute(
      connection,
      sql`insert into family_claims (id, viewer, role, family_id, purpose, reason, claimed_at, holds_until)
        values (${newId()}, ${subject}, ${role}, ${familyId}::uuid, ${purpose}, ${reason}, ${now}, ${holdsUntil})`,
    );
    return { kind: 'claimed', claim: { familyId, purpose, reason, claimedAt: now, holdsUntil } };
  });
}
