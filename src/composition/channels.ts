/** Wires the ways families pay with somebody beside them: policies, codes, terminals and agents, counters and post offices. */
import type { EntityManager } from '@mikro-orm/core';
import { assistedPaymentsSlice, createPointQueries, watchTakers } from '../assisted-payments/index.js';
import { collectionPolicySlice } from '../collection-policy/index.js';
import { countersSlice } from '../counters/index.js';
import type { Pool } from '../db/pool.js';
import type { ContextSlice } from '../graphql/index.js';
import type { IdSource } from '../kernel/ids.js';
import type { Logger } from '../observability/index.js';
import { paymentCodesSlice } from '../payment-codes/index.js';
import type { PostPayment } from '../payments/index.js';

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
