/**
 * Traces posting: how long each notice waits for its batch, and each batch with links to the webhooks of its notices.
 * It surrounds the batcher, which knows nothing of it and is the bare one where nobody traces.
 */
import {
  type PaymentBatcher,
  type PaymentBatcherDeps,
  type PaymentDelivery,
  createPaymentBatcher,
} from '../money/payments/index.js';
import { type OpenSpan, type Tracer, currentSpan, withSpan } from '../platform/observability/index.js';

interface Wait {
  /** The webhook that has brought the notice; null where another entrance has. */
  readonly webhook: OpenSpan['context'] | null;
  readonly span: OpenSpan;
}

export function tracedBatcher(tracer: Tracer, deps: PaymentBatcherDeps): PaymentBatcher {
  const waits = new WeakMap<PaymentDelivery, Wait>();
  const wait = (delivery: PaymentDelivery, webhook: Wait['webhook'], isHeld: boolean): void => {
    const attributes = { 'sigap.family_held': isHeld };
    waits.set(delivery, { webhook, span: tracer.open({ name: 'posting wait', parent: webhook, attributes }) });
  };
  const batcher = createPaymentBatcher({
    ...deps,
    postBatch(deliveries, waiting) {
      const taken = deliveries.map((delivery) => waits.get(delivery));
      for (const one of taken) one?.span.end();
      const links = taken.flatMap((one) => one?.webhook ?? []);
      const attributes = { 'sigap.batch.size': deliveries.length };
      return withSpan(tracer, { name: 'batch', links, attributes }, async () => {
        const results = await deps.postBatch(deliveries, waiting);
        for (const [place, result] of results.entries()) {
          const delivery = deliveries[place];
          if ('kind' in result && delivery !== undefined) wait(delivery, taken[place]?.webhook ?? null, true);
        }
        return results;
      });
    },
  });
  const waiting = async <Answer>(delivery: PaymentDelivery, post: () => Promise<Answer>): Promise<Answer> => {
    wait(delivery, currentSpan(), false);
    return post().finally(() => waits.get(delivery)?.span.end());
  };
  return {
    get laneSize() {
      return batcher.laneSize;
    },
    idle: () => batcher.idle(),
    post: (delivery) => waiting(delivery, () => batcher.post(delivery)),
    postWithin: (delivery, withinMs) => waiting(delivery, () => batcher.postWithin(delivery, withinMs)),
  };
}
