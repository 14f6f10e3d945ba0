/** Wires the ways families pay with somebody beside them: policies, codes, terminals and agents, counters and post offices. */
import type { EntityManager } from '@mikro-orm/core';
import { assistedPaymentsSlice, createPointQueries, watchTakers } from '../money/assisted-payments/index.js';
import { collectionPolicySlice } from '../money/collection-policy/index.js';
import { countersSlice } from '../money/counters/index.js';
import type { Pool } from '../platform/db/pool.js';
import type { ContextSlice } from '../api/graphql/index.js';
import type { IdSource } from '../kernel/ids.js';
import type { Logger } from '../platform/observability/index.js';
import { paymentCodesSlice } from '../money/payment-codes/index.js';
import type { PostPayment } from '../money/payments/index.js';

interface ChannelParts {
  readonly pool: Pool;
  readonly em: EntityManager;
  readonly newId: IdSource;
}

export const channelSlices = ({ pool, em, newId }: ChannelParts): ContextSlice[] => [
  collectionPolicySlice({ pool, em }),
  paymentCodesSlice({ pool, newId }),
  assistedPaymentsSlice({ pool }),
  countersSlice({ pool, newId }),
];

/** Posting, with a look at the terminal or agent that took the money; the money is kept whatever is found. */
export const composeTakerWatch = (post: PostPayment, { pool, log }: { pool: Pool; log: Logger }): PostPayment =>
  watchTakers(post, {
    points: createPointQueries(pool),
    alarmed: (alarm) => log.error(alarm, 'money came through a terminal or agent that an operator must look at'),
    failed: (error) => log.error({ err: error }, 'who took a payment was not looked at; it shows among the alarms'),
  });
