/** The part of the operation's context that resolvers of counters and post offices read. */
import { type BatchedRead, batchedRead, rowsOfEach } from '../../platform/db/batched-read.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { PaymentsContext } from '../payments/index.js';
import { type NotedReceiptQueries, createNotedReceiptQueries } from './noted-receipt.queries.js';
import type { Counter, CounterDay, Totals } from './counter-day.js';
import { type CounterAndDay, type CounterQueries, createCounterQueries } from './counter.queries.js';
import type { NotedReceipt } from './noted-receipt.js';

export interface CountersContext extends PaymentsContext {
  readonly viewer: Viewer;
  readonly counterService: {
    /** The pool on which transactions of counters and receipts run. */
    readonly pool: Pool;
    readonly newId: IdSource;
    readonly counters: CounterQueries;
    readonly receipts: NotedReceiptQueries;
    /** Finds the counter of a day that the viewer may see. All counters are read once per operation. */
    readonly counterAndDayOf: (day: CounterDay) => Promise<CounterAndDay>;
    /** The payments of a day that are posted by now; one statement reads them for all days of a page. */
    readonly totalsByDay: BatchedRead<CounterDay, Totals>;
    readonly awaitedByFamily: BatchedRead<FamilyId, readonly NotedReceipt[]>;
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
  const receipts = createNotedReceiptQueries(pool);
  return () => {
    let every: Promise<readonly Counter[]> | null = null;
    const everyCounter = () => (every ??= counters.findCounters('ALL'));
    const counterAndDayOf = async (day: CounterDay): Promise<CounterAndDay> => {
      const counter = (await everyCounter()).find(({ partnerId }) => partnerId === day.partnerId);
      invariant(counter !== undefined, 'every counter day belongs to a counter');
      return { counter, day: day.day };
    };
    const totalsByDay = batchedRead<CounterDay, Totals>(async (days) =>
      counters.sumPayments(await Promise.all(days.map(counterAndDayOf))),
    );
    const awaitedByFamily = batchedRead<FamilyId, readonly NotedReceipt[]>(async (ids) =>
      rowsOfEach(ids, await receipts.findAwaited(ids), ({ familyId }) => familyId),
    );
    return {
      counterService: { pool, newId, counters, receipts, counterAndDayOf, totalsByDay, awaitedByFamily },
    };
  };
}
