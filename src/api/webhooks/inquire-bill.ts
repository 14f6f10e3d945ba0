/** The ports a bank's inquiry needs: what a family has to pay, and which inquiries were made today. */
import type { RememberedInquiry } from '../../money/partners/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { BillQuestion } from '../../money/payments/index.js';

/** A family's bill as an ATM shows it. */
export interface InquiredBill {
  /** Already shortened for a screen that strangers can see. */
  readonly name: string;
  /** What reactivates the card now, or the instalment that is due; nothing when `isPaid`. */
  readonly amountToPay: Rupiah;
  readonly isPaid: boolean;
  /** Nobody of the family is registered any more and nothing is owed. */
  readonly isExpired: boolean;
  /** The stage of an instalment plan that `amountToPay` pays, of so many; null when it pays the bill. */
  readonly instalment: { readonly stage: number; readonly of: number } | null;
  /** The months of the bill, oldest first. */
  readonly months: readonly BillingMonth[];
  /** What pays everything owed and `monthsAhead` (0 to 12) months after the current one. */
  amountAhead(monthsAhead: number): Rupiah;
}

/** Null when no family has this number, or the payment code's time is over. */
export type InquireBill = (question: BillQuestion) => Promise<InquiredBill | null>;

/** Keeps the first use of an external id on a day, and tells whether a later one asks the same. */
export type RememberInquiry = (made: RememberedInquiry) => Promise<'new' | 'same' | 'different'>;
