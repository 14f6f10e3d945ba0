/** Posts a batch of deliveries in one transaction: lock, read, decide, write, number the events, commit. */
import type { EventLog } from '../db/event-log.js';
import { type Pool, inTransaction } from '../db/pool.js';
import type { Clock } from '../kernel/clock.js';
import { gatherFacts } from './batch-facts.js';
import { type JudgeDeps, judgeBatch } from './judge-batch.js';
import type { PaymentConfirmed } from './payment.events.js';
import type { PaymentDelivery, PostingAnswer } from './posting/index.js';
import { writeBatch } from './write-batch.js';

export interface PostBatchDeps extends JudgeDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly eventLog: EventLog<PaymentConfirmed>;
}

/** One answer for each delivery, in the order given, true from the commit on. All of the batch is posted, or none of it. */
export async function postBatch(
  deps: PostBatchDeps,
  deliveries: readonly PaymentDelivery[],
): Promise<readonly PostingAnswer[]> {
  const { answers, announced } = await inTransaction(deps.pool, async (connection) => {
    const now = deps.clock.now();
    const facts = await gatherFacts(connection, deliveries, now);
    const batch = judgeBatch(deps, deliveries, { facts, now });
    await writeBatch(connection, batch, now);
    const events = batch.events.length === 0 ? [] : await deps.eventLog.announce(connection, batch.events);
    return { answers: batch.answers, announced: events };
  });
  if (announced.length > 0) deps.eventLog.publish(announced);
  return answers;
}
