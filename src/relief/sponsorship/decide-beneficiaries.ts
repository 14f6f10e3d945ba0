/** Approves or rejects a whole batch for the donor, who sees only its sums. */
import type { Viewer } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { SponsorshipBatchId } from '../../kernel/ids.js';
import type { BatchState, DecideBatchOutcome } from './programme.js';
import { type SponsorshipQueries, lockBatch } from './sponsorship.queries.js';

export interface DecidingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly sponsorship: SponsorshipQueries;
}

export interface BatchDecision {
  readonly id: SponsorshipBatchId;
  readonly state: Exclude<BatchState, 'PROPOSED'>;
}

/** Decides a batch. A repeat of the decision changes nothing; the opposite decision is refused. */
export async function decideBeneficiaries(
  { pool, now, viewer, sponsorship }: DecidingDeps,
  { id, state }: BatchDecision,
): Promise<DecideBatchOutcome> {
  if ((await sponsorship.findBatch(viewer, id)) === null) return { kind: 'batch-not-found' };
  const before = await inTransaction(pool, async (connection) => {
    const batch = await lockBatch(connection, id);
    if (batch?.state === 'PROPOSED')
      await execute(
        connection,
        sql`update sponsorship_batches set state = ${state}, decided_at = ${now}, decided_by = ${viewer.subject} where id = ${id}`,
      );
    return batch?.state;
  });
  const batch = await sponsorship.findBatch(viewer, id);
  if (batch === null) return { kind: 'batch-not-found' };
  return before === 'PROPOSED' || before === state
    ? { kind: 'batch-decided', batch }
    : { kind: 'batch-decided-already' };
}
