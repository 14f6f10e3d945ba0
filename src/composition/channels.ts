/**
 * Wires the ways in which families pay with the help of somebody: policies, codes, terminals and agents, counters and
 * post offices.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { assistedPaymentsSlice } from '../money/assisted-payments/index.js';
import { collectionPolicySlice } from '../money/collection-policy/index.js';
import { countersSlice } from '../money/counters/index.js';
import type { Pool } from '../platform/db/pool.js';
import type { ContextSlice } from '../api/graphql/index.js';
import type { IdSource } from '../kernel/ids.js';
import { paymentCodesSlice } from '../money/payment-codes/index.js';

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
