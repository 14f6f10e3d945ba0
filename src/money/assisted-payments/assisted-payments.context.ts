/** The part of the operation's context that resolvers of assisted payments read. */
import type { Viewer } from '../../platform/auth/index.js';
import type { CollectionPolicyContext } from '../collection-policy/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { visibilityOf } from '../../households/families/index.js';
import { type PaymentsContext, createPaymentReadQueries } from '../payments/index.js';
import {
  type AssistedPaymentLoaders,
  type LoaderQueries,
  createAssistedPaymentLoaders,
} from './assisted-payments.loaders.js';
import { type IntentQueries, createIntentQueries } from './intent.queries.js';
import { type PointQueries, createPointQueries } from './point.queries.js';

export interface AssistedPaymentsContext extends PaymentsContext, CollectionPolicyContext {
  readonly assistedPayments: {
    /** The pool on which transactions of points and intents run. */
    readonly pool: Pool;
    readonly points: PointQueries;
    readonly intents: IntentQueries;
    readonly loaders: AssistedPaymentLoaders;
  };
}

export function assistedPaymentsSlice({
  pool,
}: {
  pool: Pool;
}): (operation: {
  readonly viewer: Viewer | null;
  readonly now: Date;
}) => Pick<AssistedPaymentsContext, 'assistedPayments'> {
  const queries = { points: createPointQueries(pool), intents: createIntentQueries(pool) };
  const payments = createPaymentReadQueries(pool);
  return (operation) => {
    const visibility = visibilityOf(operation);
    const findPayments: LoaderQueries['findPayments'] = (ids) => payments.findByIds(visibility, ids);
    const loaders = createAssistedPaymentLoaders({ ...queries, findPayments }, operation.viewer);
    return { assistedPayments: { pool, ...queries, loaders } };
  };
}
