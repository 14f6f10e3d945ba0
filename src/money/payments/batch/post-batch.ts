/**
 * Posts a batch of deliveries in one transaction and two round trips: lock and read; write, number the events and
 * commit.
 */
import type { EventLog, Numbered } from '../../../platform/db/event-log.js';
import { inPipelinedTransaction } from '../../../platform/db/pipelined-transaction.js';
import type { Pool } from '../../../platform/db/pool.js';
import type { Clock } from '../../../kernel/clock.js';
import type { BodySealer } from '../delivery-body.js';
import { gatherFacts } from './batch-facts.js';
import { type DecidingDeps, decideDeliveries } from './decide-deliveries.js';
import { type Deferred, deferHeld } from './defer-deliveries.js';
import type { PostingFact } from '../payment.events.js';
import type { PaymentDelivery, PostingAnswer } from '../posting/index.js';
import { momentOfPosting } from '../ledger/moment-of-posting.js';
import { writeBatch } from './write-batch.js';

export interface PostBatchDeps extends DecidingDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly eventLog: EventLog<PostingFact>;
  /** Seals the bodies of the calls. */
  readonly keyring: BodySealer;
}

export type PostedOrDeferred = PostingAnswer | Deferred;

const NONE: ReadonlySet<string> = new Set();

/**
 * Returns for each delivery, in the order given, its answer after the commit, or that it was deferred. Either all that
 * is not deferred is posted or none of it. `waiting` holds the keys of deliveries that wait and came before.
 */
export async function postBatch(
  deps: PostBatchDeps,
  deliveries: readonly PaymentDelivery[],
  waiting = NONE,
): Promise<readonly PostedOrDeferred[]> {
  const now = deps.clock.now();
  let announced: readonly Numbered<PostingFact>[] = [];
  const answers = await inPipelinedTransaction(deps.pool, {
    read: (connection) => gatherFacts(connection, deliveries, now),
    write(connection, facts) {
      const postedAt = momentOfPosting(now, facts.families.values());
      const deferred = deferHeld(deliveries, facts, waiting);
      const batch = decideDeliveries(
        deps,
        deliveries.filter((_, place) => deferred[place] === null),
        { facts, now: postedAt },
      );
      const writes: Promise<unknown>[] = [...writeBatch({ connection, keyring: deps.keyring }, batch, postedAt)];
      if (batch.events.length > 0) {
        writes.push(deps.eventLog.announce(connection, batch.events).then((numbered) => (announced = numbered)));
      }
      return { writes, result: () => inOrderGiven(deferred, batch.answers) };
    },
  });
  if (announced.length > 0) deps.eventLog.publish(announced);
  return answers;
}

/** Puts each answer in the place of its delivery. */
function inOrderGiven(
  deferred: readonly (Deferred | null)[],
  answers: readonly PostingAnswer[],
): readonly PostedOrDeferred[] {
  const left = answers.values();
  return deferred.map((one) => one ?? (left.next().value as PostingAnswer));
}
