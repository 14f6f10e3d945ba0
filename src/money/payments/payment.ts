/** A payment as it is read: what was paid, where, and what became of it. */
import type { InstalmentReceived } from '../../households/instalments/index.js';
import type { FamilyId, PartnerId, PaymentId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { MonthRange, SuspenseReason } from './posting/posting-decision.js';

/** What money that was accepted may have become. */
export const BOOKED_OUTCOMES = ['posted', 'paid-ahead', 'overpaid', 'instalment', 'into-suspense'] as const;
export type BookedOutcome = (typeof BOOKED_OUTCOMES)[number];

export interface Payment {
  readonly __typename: 'Payment';
  readonly id: PaymentId;
  readonly partnerId: PartnerId;
  /** The partner's own name for this money. */
  readonly reference: string;
  /** Null while nobody knows whose money it is. */
  readonly familyId: FamilyId | null;
  readonly channel: PaymentChannel;
  readonly amount: Rupiah;
  readonly outcome: BookedOutcome;
  readonly suspenseReason: SuspenseReason | null;
  readonly monthsSettled: MonthRange | null;
  /** How many of the paid months lie after the month of payment. */
  readonly monthsAhead: number;
  /** The stages of a plan that it paid; null for every other payment. */
  readonly instalment: InstalmentReceived | null;
  readonly paidAt: Date;
  readonly postedAt: Date;
  /** `postedAt` to the microsecond: lists follow its order. */
  readonly sortValue: string;
}
