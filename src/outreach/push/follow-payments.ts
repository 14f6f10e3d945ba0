/** Reads the stream as soon as a card turned active, instead of at the next run of the job that would find it too. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PaymentConfirmed } from '../../money/payments/index.js';
import type { Numbered } from '../../platform/db/event-log.js';
import type { LiveEvent, LiveFeed } from '../../platform/live/index.js';

/** So long is waited between two readings: what is posted meanwhile is read together. */
const PAUSE_MS = 100;

export interface FollowDeps {
  readonly feed: Pick<LiveFeed, 'listen' | 'unlisten'>;
  readonly read: () => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

const isPayment = (event: LiveEvent | Numbered<PaymentConfirmed>): event is Numbered<PaymentConfirmed> =>
  event.kind === 'payment-confirmed';

/** A card that a payment made active, of a family that somebody looks after. */
const isOfUse = (event: LiveEvent): boolean =>
  isPayment(event) && event.cadreId !== null && event.statusBefore !== 'ACTIVE' && event.statusAfter === 'ACTIVE';

/** Returns the function that ends it, and waits for a reading that runs. */
export function followPayments({ feed, read, onError }: FollowDeps): () => Promise<void> {
  const listen = () => feed.listen('all', isOfUse);
  let tail = listen();
  let isOver = false;
  const follow = async (): Promise<void> => {
    for (;;) {
      const taken = await tail.take();
      if (isOver || taken === 'closed') return;
      if (typeof taken === 'string') {
        // It fell behind, or the history changed: what was missed is in the table.
        feed.unlisten('all', tail);
        tail = listen();
      } else tail.takeBuffered();
      await read().catch(onError);
      await pause(PAUSE_MS);
    }
  };
  const following = follow();
  return () => {
    isOver = true;
    feed.unlisten('all', tail);
    return following;
  };
}
