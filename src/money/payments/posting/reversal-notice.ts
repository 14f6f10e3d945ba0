/**
 * What a partner tells us of money that it has taken or given back, whatever its protocol: parsed and authentic, but
 * not yet decided.
 */
import type { EntryId, FamilyId, PartnerId, PaymentId, DeliveryId } from '../../../kernel/ids.js';
import type { Rupiah } from '../../../kernel/rupiah.js';

export const REVERSAL_CAUSES = [
  /** The partner takes back what it had confirmed, because the money never came. */
  'withdrawn',
  /** The payer got the money, or a part of it, back. */
  'refund',
  /** The payer's bank took the money back after a dispute. */
  'chargeback',
] as const;
export type ReversalCause = (typeof REVERSAL_CAUSES)[number];

export interface ReversalNotice {
  readonly partnerId: PartnerId;
  /** The partner's reference of the payment that is taken back. */
  readonly reference: string;
  /**
   * The partner's own reference of the reversal, which tells two refunds of one amount apart; null when it has none.
   */
  readonly reversalReference: string | null;
  /** The amount taken back; null for all that is left of the payment. */
  readonly amount: Rupiah | null;
  readonly cause: ReversalCause;
  /** The partner's time of the reversal; never later than `receivedAt`. */
  readonly reversedAt: Date;
  readonly receivedAt: Date;
}

/** The outcomes in order of precedence. */
export const REVERSAL_OUTCOMES = [
  /** The reversal was received before: nothing is booked again. */
  'already-reversed',
  /** The partner's reference of the reversal was used before with another amount: the first stands, nothing is booked. */
  'conflicts-with-earlier',
  /** No payment with this reference is booked: the reversal is stored, and booked once there is one. */
  'waits-for-payment',
  /** More was taken back than is left of the payment: the reversal is stored, and nothing is booked. */
  'exceeds-payment',
  'reversed',
] as const;
export type ReversalOutcome = (typeof REVERSAL_OUTCOMES)[number];

/** The answer to a reversal, given only after the commit that made it true. */
export interface ReversalAnswer {
  readonly outcome: ReversalOutcome;
  /** The entry in the journal; null when nothing was booked. */
  readonly entryId: EntryId | null;
  readonly paymentId: PaymentId | null;
  readonly familyId: FamilyId | null;
  /** The amount that the entry took back; null when nothing was booked. */
  readonly amount: Rupiah | null;
}

/** The people who asked for and approved a reversal, where people decide rather than the partner's call alone. */
export interface ReversalPeople {
  readonly requestedBy: string;
  readonly approvedBy: string | null;
}

/** Reverses a payment. `deliveryId` is the evidence of the partner's call; null when there was none. */
export type ReversePayment = (
  notice: ReversalNotice,
  deliveryId: DeliveryId | null,
  people?: ReversalPeople,
) => Promise<ReversalAnswer>;
