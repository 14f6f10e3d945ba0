/**
 * Reads and writes call assignments: one family for one operator, until the lease ends. The database allows one open
 * assignment per operator and per family.
 */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { CallId, CampaignId, FamilyId } from '../../kernel/ids.js';

export const CLAIM_ENDINGS = ['RECORDED', 'EXPIRED', 'RELEASED'] as const;
export type ClaimEnding = (typeof CLAIM_ENDINGS)[number];

export interface CallClaim {
  /** The id of the assignment, which becomes the id of the call. */
  readonly id: CallId;
  readonly campaignId: CampaignId;
  readonly familyId: FamilyId;
  readonly operator: string;
  readonly claimedAt: Date;
  readonly leaseUntil: Date;
  /** How the assignment ended; null while it is open. */
  readonly ending: ClaimEnding | null;
}

const COLUMNS = sql`c.id, c.campaign_id as "campaignId", c.family_id as "familyId", c.operator, c.claimed_at as "claimedAt",
  c.lease_until as "leaseUntil", c.ending`;

/** Locks the assignment until the transaction ends; returns null for one of another operator. */
export async function lockClaim(
  connection: Connection,
  { id, operator }: Pick<CallClaim, 'id' | 'operator'>,
): Promise<CallClaim | null> {
  const [row] = await selectRows<CallClaim>(
    connection,
    sql`select ${COLUMNS} from call_claims c where c.id = ${id}::uuid and c.operator = ${operator} for update`,
  );
  return row ?? null;
}

export async function findOpenClaim(pool: Pool, operator: string): Promise<CallClaim | null> {
  const [row] = await selectRows<CallClaim>(
    pool,
    sql`select ${COLUMNS} from call_claims c where c.operator = ${operator} and c.closed_at is null`,
  );
  return row ?? null;
}

export async function closeClaim(
  connection: Connection,
  { id, ending, now }: { id: CallId; ending: ClaimEnding; now: Date },
): Promise<void> {
  await execute(
    connection,
    sql`update call_claims set ending = ${ending}, closed_at = ${now} where id = ${id}::uuid and closed_at is null`,
  );
}

/** Closes an expired assignment when the family is assigned again. */
export async function closeExpired(
  connection: Connection,
  { familyId, now }: { familyId: FamilyId; now: Date },
): Promise<void> {
  await execute(
    connection,
    sql`update call_claims set ending = 'EXPIRED', closed_at = ${now}
      where family_id = ${familyId}::uuid and closed_at is null and lease_until <= ${now}`,
  );
}

/**
 * Opens an assignment. The queue offers the family again when the lease ends, unless the assignment has ended by then.
 */
export async function openClaim(connection: Connection, claim: CallClaim): Promise<void> {
  await execute(
    connection,
    sql`with turned as (
      update call_queue set call_from = ${claim.leaseUntil}
      where campaign_id = ${claim.campaignId}::uuid and family_id = ${claim.familyId}::uuid
    )
    insert into call_claims (id, campaign_id, family_id, operator, claimed_at, lease_until)
    values (${claim.id}::uuid, ${claim.campaignId}::uuid, ${claim.familyId}::uuid, ${claim.operator}, ${claim.claimedAt}, ${claim.leaseUntil})`,
  );
}
