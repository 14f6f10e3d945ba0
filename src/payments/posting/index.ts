/** The front door of posting: what becomes of a payment notice, decided without touching anything. */
export { bookingsOf } from './bookings.js';
export { type Batch, type BatchItem, type DecidedBatch, type DecidedItem, decideBatch } from './decide-batch.js';
export { type PostingFacts, type PostingRules, decidePosting } from './decide-posting.js';
export type {
  KeepDelivery,
  KeptDelivery,
  PaymentDelivery,
  PostPayment,
  PostingAnswer,
  SeenBefore,
} from './delivery.js';
export { JKN_POSTING_POLICY } from './jkn-posting-policy.js';
export { type NoticeKind, PAYMENT_CHANNELS, type PaymentChannel, type PaymentNotice } from './payment-notice.js';
export {
  type Booking,
  type EarlierNotice,
  LEDGER_ACCOUNTS,
  type LedgerAccount,
  type MonthRange,
  POSTING_OUTCOMES,
  type PostingDecision,
  type PostingOutcomeKind,
  type PostingPolicy,
  type Refusal,
  type Repeat,
  type Settlement,
  type SuspenseReason,
  type Suspension,
} from './posting-decision.js';
