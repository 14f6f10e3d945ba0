/** A payment as it is read: what was paid, through which channel, and its outcome. */
import type { InstalmentReceived } from '../../households/instalments/index.js';
import type { FamilyId, PartnerId, PaymentId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { MonthRange, SuspenseReason } from './posting/posting-decision.js';

/** The outcomes of payments whose money was accepted. */
export const BOOKED_OUTCOMES = ['posted', 'paid-ahead', 'overpaid', 'instalment', 'into-suspense'] as const;
export type BookedOutcome = (typeof BOOKED_OUTCOMES)[number];

export interface Payment {
  readonly __typename: 'Payment';
  readonly id: PaymentId;
  readonly partnerId: PartnerId;
  /** The partner's own reference of the payment. */
  readonly reference: string;
  /** The family; null while nobody knows whose money it is. */
  readonly familyId: FamilyId | null;
  readonly channel: PaymentChannel;
  readonly amount: Rupiah;
  readonly outcome: BookedOutcome;
  readonly suspenseReason: SuspenseReason | null;
  readonly paidMonths: MonthRange | null;
  /** The number of paid months that lie after the month of payment. */
  readonly monthsAhead: number;
  /** The stages of a plan that it paid; null for every other payment. */
  readonly instalment: InstalmentReceived | null;
  readonly paidAt: Date;
  readonly postedAt: Date;
  /** The text of `postedAt` to the microsecond, by which lists are sorted. */
  readonly sortValue: string;
}
