/** What resolvers of payments are given for one operation. */
import type { Pool } from '../db/pool.js';
import type { PaymentCodesContext } from '../payment-codes/index.js';
import type { VisitsContext } from '../visits/index.js';
import { type PaymentLoaders, createPaymentLoaders } from './payment.loaders.js';
import { type PaymentReadQueries, createPaymentReadQueries } from './payment.queries.js';

export interface PaymentsContext extends VisitsContext, PaymentCodesContext {
  readonly payments: PaymentReadQueries;
  readonly paymentLoaders: PaymentLoaders;
}

type PaymentsSlice = Pick<PaymentsContext, 'payments' | 'paymentLoaders'>;

export function paymentsSlice({ pool }: { pool: Pool }): () => PaymentsSlice {
  const payments = createPaymentReadQueries(pool);
  return () => ({ payments, paymentLoaders: createPaymentLoaders(payments) });
}
