/** Assigns money in suspense to a person who works on it, or takes it away from them. */
import type { Pool } from '../../../platform/db/pool.js';
import { execute, sql } from '../../../platform/db/sql.js';
import type { AssignCommand, AssignOutcome, SuspenseItem } from './suspense-item.js';

export interface AssignDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly findItem: (id: SuspenseItem['paymentId']) => Promise<SuspenseItem | null>;
}

export async function assignSuspense(
  { pool, now, findItem }: AssignDeps,
  { paymentId, owner, by }: AssignCommand,
): Promise<AssignOutcome> {
  const item = await findItem(paymentId);
  if (item === null) return { kind: 'item-not-found' };
  if (item.amount === 0n) return { kind: 'item-resolved' };
  await execute(
    pool,
    sql`insert into suspense_owners (payment_id, owner, assigned_by, assigned_at)
      values (${paymentId}::uuid, ${owner}::text, ${by}, ${now}::timestamptz)
      on conflict (payment_id) do update
        set owner = excluded.owner, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`,
  );
  return { kind: 'assigned', item: { ...item, owner } };
}
