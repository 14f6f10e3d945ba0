/** The front door of posting: what becomes of a payment notice, decided without touching anything. */
export { type BatchItem, type DecidedItem, decideBatch } from './decide-batch.js';
export { type PostingRules } from './decide-posting.js';
export type { KeepDelivery, KeptDelivery, PaymentDelivery, PostPayment, PostingAnswer } from './delivery.js';
export { JKN_POSTING_POLICY } from './jkn-posting-policy.js';
export { type NoticeKind, PAYMENT_CHANNELS, type PaymentChannel } from './payment-notice.js';
export {
  type EarlierNotice,
  type InstalmentPayment,
  POSTING_OUTCOMES,
  type PostingDecision,
  type PostingOutcomeKind,
  type Settlement,
  type Suspension,
} from './posting-decision.js';
