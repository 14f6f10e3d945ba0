/** Provides what the resolvers of refunds need in one operation. */
import type { FamiliesContext } from '../../households/families/index.js';
import type { EntryDeps } from '../../money/payments/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type RefundQueries, createRefundQueries } from './refund.queries.js';

export interface RefundsContext extends FamiliesContext {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly refunds: RefundQueries;
  readonly refundLedger: EntryDeps;
}

export function refundsSlice({ ledger }: { readonly ledger: EntryDeps }) {
  const refunds = createRefundQueries(ledger.pool);
  return (): Pick<RefundsContext, 'refunds' | 'refundLedger'> => ({ refunds, refundLedger: ledger });
}
