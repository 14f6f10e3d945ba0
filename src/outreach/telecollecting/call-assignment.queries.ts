/**
 * Reads and writes call assignments: one family for one operator, until the lease ends. The database allows one open
 * assignment per operator and per family.
 */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { CallId, CampaignId, FamilyId } from '../../kernel/ids.js';

export const ASSIGNMENT_ENDINGS = ['RECORDED', 'EXPIRED', 'RELEASED'] as const;
export type AssignmentEnding = (typeof ASSIGNMENT_ENDINGS)[number];

export interface CallAssignment {
  /** The id of the assignment, which becomes the id of the call. */
  readonly id: CallId;
  readonly campaignId: CampaignId;
  readonly familyId: FamilyId;
  readonly operator: string;
  readonly assignedAt: Date;
  readonly leaseUntil: Date;
  /** How the assignment ended; null while it is open. */
  readonly ending: AssignmentEnding | null;
}

const COLUMNS = sql`c.id, c.campaign_id as "campaignId", c.family_id as "familyId", c.operator, c.assigned_at as "assignedAt",
  c.lease_until as "leaseUntil", c.ending`;

/** Locks the assignment until the transaction ends; returns null for one of another operator. */
export async function lockAssignment(
  connection: Connection,
  { id, operator }: Pick<CallAssignment, 'id' | 'operator'>,
): Promise<CallAssignment | null> {
  const [row] = await selectRows<CallAssignment>(
    connection,
    sql`select ${COLUMNS} from call_assignments c where c.id = ${id}::uuid and c.operator = ${operator} for update`,
  );
  return row ?? null;
}

export async function findOpenAssignment(pool: Pool, operator: string): Promise<CallAssignment | null> {
  const [row] = await selectRows<CallAssignment>(
    pool,
    sql`select ${COLUMNS} from call_assignments c where c.operator = ${operator} and c.closed_at is null`,
  );
  return row ?? null;
}

export async function closeAssignment(
  connection: Connection,
  { id, ending, now }: { id: CallId; ending: AssignmentEnding; now: Date },
): Promise<void> {
  await execute(
    connection,
    sql`update call_assignments set ending = ${ending}, closed_at = ${now} where id = ${id}::uuid and closed_at is null`,
  );
}

/** Closes an expired assignment when the family is assigned again. */
export async function closeExpired(
  connection: Connection,
  { familyId, now }: { familyId: FamilyId; now: Date },
): Promise<void> {
  await execute(
    connection,
    sql`update call_assignments set ending = 'EXPIRED', closed_at = ${now}
      where family_id = ${familyId}::uuid and closed_at is null and lease_until <= ${now}`,
  );
}

/**
 * Opens an assignment. The queue offers the family again when the lease ends, unless the assignment has ended by then.
 */
export async function openAssignment(connection: Connection, assignment: CallAssignment): Promise<void> {
  await execute(
    connection,
    sql`with turned as (
      update call_queue set call_from = ${assignment.leaseUntil}
      where campaign_id = ${assignment.campaignId}::uuid and family_id = ${assignment.familyId}::uuid
    )
    insert into call_assignments (id, campaign_id, family_id, operator, assigned_at, lease_until)
    values (${assignment.id}::uuid, ${assignment.campaignId}::uuid, ${assignment.familyId}::uuid, ${assignment.operator}, ${assignment.assignedAt}, ${assignment.leaseUntil})`,
  );
}
