/** The public interface of payments: posts what partners confirm, exactly once, and reads what was posted. */
export { REVERSED, collectedMoney } from './collected-money.relations.js';
export { POSTED_EVENTS } from './live/posted-events.relations.js';
export { SUSPENSE_LEFT, SUSPENSE_PROPOSALS_AWAITED } from './suspense/awaited-suspense.js';
export { PAYMENT_NODES } from './payment.nodes.js';
export { type AuditFinding, type AuditReport, auditLedger } from './ledger/audit-ledger.js';
export { type AuditSpan, createAuditQueries } from './ledger/audit.queries.js';
export { createAccountHistory } from './ledger/account-history.queries.js';
export {
  type BillQuestion,
  type BillRules,
  type FamilyBill,
  type FoundBill,
  createBillFinder,
  findFamilyBills,
} from './find-bill.js';
export { type BodyOpener, type BodySealer, DELIVERY_BODIES, type StoredBody, openBody } from './delivery-body.js';
export { createSaveDelivery } from './save-delivery.js';
export { heldInInstalments } from './ledger/journal.relations.js';
export { completeSettledPlan, createInstalmentReleaser } from './ledger/release-instalments.js';
export {
  type BatcherLimits,
  type PaymentBatcher,
  type PaymentBatcherDeps,
  createPaymentBatcher,
} from './batch/payment-batcher.js';
export type { LedgerFact } from './ledger/account.events.js';
export type { PaymentConfirmed, PostingFact } from './payment.events.js';
export { createPaymentReverser } from './reversal/reverse-payment.js';
export { applyWaitingReversals } from './reversal/apply-waiting-reversals.js';
export { type EntryDeps, postEntry } from './ledger/post-entry.js';
export { readHistory } from './reversal/reversal-facts.js';
export { postBatch } from './batch/post-batch.js';
export { PostingOverdue } from './batch/posting-overdue.js';
export { tellExpired } from './tell-expired.js';
export { tellLateAnswers } from './tell-late-answers.js';
export * from './posting/index.js';
export { POSTING } from './payments.policies.js';
export {
  CardStatusChangeFieldsResolver,
  PaymentConfirmationFieldsResolver,
  PaymentWithdrawalFieldsResolver,
} from './live/event-fields.resolver.js';
export { LiveResolver } from './live/payment.live.js';
export { PAYMENT_EVENT_CODECS } from './live/payment-event.codecs.js';
export {
  ACCOUNT_MOVEMENTS,
  FAMILY_PAYMENTS,
  LEDGER_ENTRIES,
  PAID_MOVEMENTS,
  PAYMENT_ACCEPTANCES,
  PAYMENT_CASHIERS,
  POSTED_PAYMENTS,
  RECEIVED_CALLS,
  REVERSALS,
  REVERSAL_REQUESTS,
} from './payment.relations.js';
export type { Payment } from './payment.js';
export { createPaymentReadQueries } from './payment.queries.js';
export { PaymentType } from './payment.types.js';
export { lockPayment, suspenseLeft } from './suspense/suspense-left.js';
export { SuspenseChangeFieldsResolver, SuspenseChangesResolver } from './suspense/suspense.live.js';
export { SuspenseItemFieldsResolver, SuspenseResolver } from './suspense/suspense.resolver.js';
export { LedgerAuditResolver } from './ledger/ledger-audit.resolver.js';
export { FamilyPaymentsResolver, PaymentFieldsResolver, PaymentsResolver } from './payment.resolver.js';
export { type PaymentsContext, paymentsSlice } from './payments.context.js';
export { watchCeilings } from './watch-ceilings.js';
export { PAYMENT_RECORDS } from './records-of-family.js';
