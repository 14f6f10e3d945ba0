/** The part of the operation's context that resolvers of payments read. */
import type { PaymentCodesContext } from '../payment-codes/index.js';
import type { Viewer } from '../../platform/auth/index.js';
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

export function paymentsSlice({ ledger }: { ledger: EntryDeps }): (operation: Operation) => PaymentsSlice {
  const payments = createPaymentReadQueries(ledger.pool);
  const suspense = createSuspenseQueries(ledger.pool);
  const queries = createAuditQueries(ledger.pool);
  return (operation) => ({
    payments,
    paymentLoaders: createPaymentLoaders(payments),
    audit: (span) => auditLedger({ queries }, span),
    suspense: suspenseService({ ...operation, ledger, suspense, visibility: visibilityOf(operation) }),
  });
}
