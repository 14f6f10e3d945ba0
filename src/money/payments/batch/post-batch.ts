/**
 * Posts a batch of deliveries in one transaction and two round trips: lock and read; write, number the events and
 * commit.
 */
import type { EventLog } from '../../../platform/db/event-log.js';
import { inPipelinedTransaction } from '../../../platform/db/pipelined-transaction.js';
import type { Pool } from '../../../platform/db/pool.js';
import type { Clock } from '../../../kernel/clock.js';
import { gatherFacts } from './batch-facts.js';
import { type DecidingDeps, decideDeliveries } from './decide-deliveries.js';
import type { PaymentConfirmed } from '../payment.events.js';
import type { PaymentDelivery, PostingAnswer } from '../posting/index.js';
import { writeBatch } from './write-batch.js';

export interface PostBatchDeps extends DecidingDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly eventLog: EventLog<PaymentConfirmed>;
}

/**
 * Returns one answer for each delivery, in the order given, after the commit. Either the whole batch is posted or none
 * of it.
 */
export async function postBatch(
  deps: PostBatchDeps,
  deliveries: readonly PaymentDelivery[],
): Promise<readonly PostingAnswer[]> {
  const now = deps.clock.now();
  const { answers, announced } = await inPipelinedTransaction(deps.pool, {
    read: (connection) => gatherFacts(connection, deliveries, now),
    async write(connection, facts) {
      const batch = decideDeliveries(deps, deliveries, { facts, now });
      const writes = writeBatch(connection, batch, now);
      const announcing = batch.events.length === 0 ? [] : deps.eventLog.announce(connection, batch.events);
      // All results are awaited, so that no rejection stays unhandled; the first rejection in the order sent is the
      // cause.
      const results = await Promise.allSettled([...writes, announcing]);
      for (const result of results) if (result.status === 'rejected') throw result.reason;
      return { answers: batch.answers, announced: await announcing };
    },
  });
  if (announced.length > 0) deps.eventLog.publish(announced);
  return answers;
}
