/** The public interface of posting: pure decisions on what becomes of a payment notice. */
export { booked } from './bookings.js';
export { premiumLines } from './apply-payment.js';
export { type GivenBack, giveBackMonths, monthsTakenOut } from './give-back-months.js';
export { type BatchItem, type DecidedItem, decideBatch } from './decide-batch.js';
export { type PostingRules } from './decide-posting.js';
export type { SaveDelivery, SavedDelivery, PaymentDelivery, PostPayment, PostingAnswer } from './delivery.js';
export type { EntryFacts, EntryPosted } from './ledger-entry.js';
export type { PostingPolicy } from './posting-decision.js';
export { JKN_POSTING_POLICY } from './jkn-posting-policy.js';
export {
  REVERSAL_CAUSES,
  type ReversalAnswer,
  type ReversalCause,
  type ReversalNotice,
  type ReversalOutcome,
  type ReversePayment,
} from './reversal-notice.js';
export { type CreditRefunded, type NotRefunded, refundCredit } from './refund-credit.js';
export { creditFrom, applyFrom } from './apply-from.js';
export {
  type Booking,
  type EarlierNotice,
  type InstalmentPayment,
  type MonthRange,
  POSTING_OUTCOMES,
  type PostingDecision,
  type PostingOutcomeKind,
  type Allocation,
  type Suspension,
} from './posting-decision.js';
