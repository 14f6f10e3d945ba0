/** Gives money in suspense to somebody who looks after it, or takes it from them. */
import type { Pool } from '../../../platform/db/pool.js';
import type { AssignCommand, AssignOutcome, SuspenseItem } from './suspense-item.js';

export interface AssignDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly findItem: (id: SuspenseItem['id']) => Promise<SuspenseItem | null>;
}

const ASSIGN = `
  insert into suspense_owners (payment_id, owner, assigned_by, assigned_at) values ($1, $2, $3, $4)
  on conflict (payment_id) do update set owner = excluded.owner, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`;

export async function assignSuspense(
  { pool, now, findItem }: AssignDeps,
  { item: id, owner, by }: AssignCommand,
): Promise<AssignOutcome> {
  const item = await findItem(id);
  if (item === null) return { kind: 'item-not-found' };
  if (item.amount === 0n) return { kind: 'item-resolved' };
  await pool.query(ASSIGN, [id, owner, by, now]);
  return { kind: 'assigned', item: { ...item, owner } };
}
