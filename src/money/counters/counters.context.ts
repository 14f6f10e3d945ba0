/** What resolvers of counters and post offices are given for one operation. */
import { type BatchedRead, batchedRead, rowsOfEach } from '../../platform/db/batched-read.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import type { PaymentsContext } from '../payments/index.js';
import { type ClaimQueries, createClaimQueries } from './claim.queries.js';
import type { Counter } from './counter-day.js';
import { type CounterQueries, createCounterQueries } from './counter.queries.js';
import type { ReceiptClaim } from './receipt-claim.js';

export interface CountersContext extends PaymentsContext {
  readonly viewer: Viewer;
  readonly counterDesk: {
    /** Transactions of counters and claims run on it. */
    readonly pool: Pool;
    readonly newId: IdSource;
    readonly counters: CounterQueries;
    readonly claims: ClaimQueries;
    /** Reads all counters once per operation, for days that the viewer was found to see. */
    readonly everyCounter: () => Promise<readonly Counter[]>;
    readonly awaitedByFamily: BatchedRead<FamilyId, readonly ReceiptClaim[]>;
  };
}

export function countersSlice({
  pool,
  newId,
}: {
  pool: Pool;
  newId: IdSource;
}): () => Pick<CountersContext, 'counterDesk'> {
  const counters = createCounterQueries(pool);
  const claims = createClaimQueries(pool);
  return () => {
    let every: Promise<readonly Counter[]> | null = null;
    const everyCounter = () => (every ??= counters.findCounters('ALL'));
    const awaitedByFamily = batchedRead<FamilyId, readonly ReceiptClaim[]>(async (ids) =>
      rowsOfEach(ids, await claims.findAwaited(ids), ({ familyId }) => familyId),
    );
    return { counterDesk: { pool, newId, counters, claims, everyCounter, awaitedByFamily } };
  };
}
