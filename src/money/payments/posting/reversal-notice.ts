/** What a partner tells of money it has taken back or given back, whatever its protocol: parsed, authentic, not yet decided. */
import type { EntryId, FamilyId, PartnerId, PaymentId, ReceiptId } from '../../../kernel/ids.js';
import type { Rupiah } from '../../../kernel/rupiah.js';

export const REVERSAL_CAUSES = [
  /** The partner takes back what it had confirmed: the money never came. */
  'withdrawn',
  /** The payer got the money, or a part of it, back. */
  'refund',
  /** The payer's bank took it back after a dispute. */
  'chargeback',
] as const;
export type ReversalCause = (typeof REVERSAL_CAUSES)[number];

export interface ReversalNotice {
  readonly partnerId: PartnerId;
  /** The partner's name for the payment that is taken back. */
  readonly reference: string;
  /** The partner's own name for the reversal, where it has one: tells two refunds of one amount apart. */
  readonly reversalReference: string | null;
  /** Null: all that is left of the payment. */
  readonly amount: Rupiah | null;
  readonly cause: ReversalCause;
  /** The partner's time; never later than `receivedAt`. */
  readonly reversedAt: Date;
  readonly receivedAt: Date;
}

/** In order of precedence. */
export const REVERSAL_OUTCOMES = [
  /** Told before: nothing is booked again. */
  'already-reversed',
  /** No payment with this reference is booked: kept, and booked once there is one. */
  'waits-for-payment',
  /** More than is left of the payment: kept, nothing is booked. */
  'exceeds-payment',
  'reversed',
] as const;
export type ReversalOutcome = (typeof REVERSAL_OUTCOMES)[number];

/** Given only after the commit that made it true. */
export interface ReversalAnswer {
  readonly outcome: ReversalOutcome;
  /** The journal's entry, where there is one. */
  readonly entryId: EntryId | null;
  readonly paymentId: PaymentId | null;
  readonly familyId: FamilyId | null;
  /** What was taken back with that entry. */
  readonly amount: Rupiah | null;
}

/** Who asked for a reversal and who agreed, where people decide and not the partner's word alone. */
export interface ReversalPeople {
  readonly requestedBy: string;
  readonly approvedBy: string | null;
}

/** `receiptId`: the evidence of the call that told it. */
export type ReversePayment = (
  notice: ReversalNotice,
  receiptId: ReceiptId | null,
  people?: ReversalPeople,
) => Promise<ReversalAnswer>;
