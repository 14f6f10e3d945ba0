/**
 * Posts a batch of deliveries in one transaction and two round trips: lock and read; write, number the events and
 * commit.
 */
import type { EventLog, Numbered } from '../../../platform/db/event-log.js';
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
  let announced: readonly Numbered<PaymentConfirmed>[] = [];
  const answers = await inPipelinedTransaction(deps.pool, {
    read: (connection) => gatherFacts(connection, deliveries, now),
    write(connection, facts) {
      const batch = decideDeliveries(deps, deliveries, { facts, now });
      const writes: Promise<unknown>[] = [...writeBatch(connection, batch, now)];
      if (batch.events.length > 0) {
        writes.push(deps.eventLog.announce(connection, batch.events).then((numbered) => (announced = numbered)));
      }
      return { writes, result: () => batch.answers };
    },
  });
  if (announced.length > 0) deps.eventLog.publish(announced);
  return answers;
}
