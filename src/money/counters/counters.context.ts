/** What resolvers of counters and post offices are given for one operation. */
import { type BatchedRead, batchedRead, rowsOfEach } from '../../platform/db/batched-read.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { PaymentsContext } from '../payments/index.js';
import { type ClaimQueries, createClaimQueries } from './claim.queries.js';
import type { Counter, CounterDay, Totals } from './counter-day.js';
import { type CounterAndDay, type CounterQueries, createCounterQueries } from './counter.queries.js';
import type { ReceiptClaim } from './receipt-claim.js';

export interface CountersContext extends PaymentsContext {
  readonly viewer: Viewer;
  readonly counterService: {
    /** Transactions of counters and claims run on it. */
    readonly pool: Pool;
    readonly newId: IdSource;
    readonly counters: CounterQueries;
    readonly claims: ClaimQueries;
    /** For days that the viewer was found to see: all counters are read once per operation. */
    readonly counterAndDayOf: (day: CounterDay) => Promise<CounterAndDay>;
    /** What the books say of a day now, one statement for all days of a page. */
    readonly totalsByDay: BatchedRead<CounterDay, Totals>;
    readonly awaitedByFamily: BatchedRead<FamilyId, readonly ReceiptClaim[]>;
  };
}

export function countersSlice({
  pool,
  newId,
}: {
  pool: Pool;
  newId: IdSource;
}): () => Pick<CountersContext, 'counterService'> {
  const counters = createCounterQueries(pool);
  const claims = createClaimQueries(pool);
  return () => {
    let every: Promise<readonly Counter[]> | null = null;
    const everyCounter = () => (every ??= counters.findCounters('ALL'));
    const counterAndDayOf = async (day: CounterDay): Promise<CounterAndDay> => {
      const counter = (await everyCounter()).find(({ partnerId }) => partnerId === day.partnerId);
      invariant(counter !== undefined, 'every day is of a counter');
      return { counter, day: day.day };
    };
    const totalsByDay = batchedRead<CounterDay, Totals>(async (days) =>
      counters.sumPayments(await Promise.all(days.map(counterAndDayOf))),
    );
    const awaitedByFamily = batchedRead<FamilyId, readonly ReceiptClaim[]>(async (ids) =>
      rowsOfEach(ids, await claims.findAwaited(ids), ({ familyId }) => familyId),
    );
    return {
      counterService: { pool, newId, counters, claims, counterAndDayOf, totalsByDay, awaitedByFamily },
    };
  };
}
