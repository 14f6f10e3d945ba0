/** The part of the operation's context that resolvers of payment codes read. */
import type { Pool } from '../../platform/db/pool.js';
import type { FamiliesContext } from '../../households/families/index.js';
import type { IdSource } from '../../kernel/ids.js';
import type { IssueCommand } from './issue-payment-code.js';
import { issuePaymentCode } from './issue-payment-code.js';
import type { IssuedCode } from './payment-code.js';
import { type PaymentCodeLoaders, createPaymentCodeLoaders } from './payment-code.loaders.js';
import { type PaymentCodeQueries, createPaymentCodeQueries } from './payment-code.queries.js';

export interface PaymentCodesContext extends FamiliesContext {
  readonly paymentCodes: PaymentCodeQueries;
  readonly paymentCodeLoaders: PaymentCodeLoaders;
  readonly issuePaymentCode: (command: IssueCommand) => Promise<IssuedCode>;
}

type PaymentCodesSlice = Pick<PaymentCodesContext, 'paymentCodes' | 'paymentCodeLoaders' | 'issuePaymentCode'>;

export function paymentCodesSlice({
  pool,
  newId,
}: {
  pool: Pool;
  newId: IdSource;
}): (operation: { readonly now: Date }) => PaymentCodesSlice {
  const paymentCodes = createPaymentCodeQueries(pool);
  return ({ now }) => ({
    paymentCodes,
    paymentCodeLoaders: createPaymentCodeLoaders(paymentCodes),
    issuePaymentCode: (command) => issuePaymentCode({ pool, newId, now }, command),
  });
}
