/** The part of the operation's context that resolvers of payments read. */
import type { PaymentCodesContext } from '../payment-codes/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { visibilityOf } from '../../households/families/index.js';
import type { VisitsContext } from '../../fieldwork/visits/index.js';
import { type AuditReport, auditLedger } from './ledger/audit-ledger.js';
import { type AuditSpan, createAuditQueries } from './ledger/audit.queries.js';
import { type PaymentLoaders, createPaymentLoaders } from './payment.loaders.js';
import { type PaymentReadQueries, createPaymentReadQueries } from './payment.queries.js';
import type { EntryDeps } from './ledger/post-entry.js';
import { type SuspenseService, suspenseService } from './suspense/suspense-service.js';
import { createSuspenseQueries } from './suspense/suspense.queries.js';

export interface PaymentsContext extends VisitsContext, PaymentCodesContext {
  readonly payments: PaymentReadQueries;
  readonly paymentLoaders: PaymentLoaders;
  readonly suspense: SuspenseService;
  readonly audit: (span: AuditSpan) => Promise<AuditReport>;
}

type PaymentsSlice = Pick<PaymentsContext, 'payments' | 'paymentLoaders' | 'suspense' | 'audit'>;

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export interface PaymentsSliceDeps {
  /** Books what is decided about money in suspense. */
  readonly ledger: EntryDeps;
  readonly pool: Pool;
  /** For the audit, which reads years. */
  readonly longReads: Pool;
}

export function paymentsSlice({ ledger, pool, longReads }: PaymentsSliceDeps): (operation: Operation) => PaymentsSlice {
  const payments = createPaymentReadQueries(pool);
  const suspense = createSuspenseQueries(pool);
  const queries = createAuditQueries(longReads);
  return (operation) => ({
    payments,
    paymentLoaders: createPaymentLoaders(payments),
    audit: (span) => auditLedger({ queries }, span),
    suspense: suspenseService({ ...operation, ledger, suspense, visibility: visibilityOf(operation) }),
  });
}
