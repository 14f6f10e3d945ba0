/** A family asks not to be called: from that commit on no queue hands it out. It may change its mind. */
import { type Pool, inTransaction } from '../db/pool.js';
import type { FamilyId } from '../kernel/ids.js';

export interface Refusal {
  readonly familyId: FamilyId;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Told twice, the first telling stands. */
export function refuseCalls(pool: Pool, { familyId, reason, recordedBy, recordedAt }: Refusal): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await connection.query(
      `insert into call_refusals (family_id, reason, recorded_by, recorded_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [familyId, reason, recordedBy, recordedAt],
    );
    await connection.query('delete from call_queue where family_id = $1', [familyId]);
  });
}

/** The family comes back into a queue with the campaign's next month. */
export async function allowCalls(pool: Pool, familyId: FamilyId): Promise<void> {
  await pool.query('delete from call_refusals where family_id = $1', [familyId]);
}
