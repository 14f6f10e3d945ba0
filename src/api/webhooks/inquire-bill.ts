/**
 * Defines the ports that a bank's inquiry needs: what a family has to pay, and which inquiries were made on the day.
 */
import type { RememberedInquiry } from '../../money/partners/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { BillQuestion } from '../../money/payments/index.js';

/** A family's bill as an ATM shows it. */
export interface InquiredBill {
  /** The payer's name, shortened for a screen that strangers can see. */
  readonly name: string;
  /** The amount that reactivates the card now, or the instalment that is due; zero when `isPaid`. */
  readonly amountToPay: Rupiah;
  readonly isPaid: boolean;
  /** Whether nobody of the family is registered any more and nothing is owed. */
  readonly isExpired: boolean;
  /**
   * The stage that `amountToPay` pays, and the number of stages of the plan; null when the amount pays the whole bill.
   */
  readonly instalment: { readonly stage: number; readonly of: number } | null;
  /** The months of the bill, oldest first. */
  readonly months: readonly BillingMonth[];
  /** The amount that pays everything owed and `monthsAhead` (0 to 12) months after the current one. */
  amountAhead(monthsAhead: number): Rupiah;
}

/** Finds the bill of a number; null when no family has the number, or the payment code has expired. */
export type InquireBill = (question: BillQuestion) => Promise<InquiredBill | null>;

/** Keeps the first use of an external id on a day, and tells whether a later one asks the same. */
export type RememberInquiry = (made: RememberedInquiry) => Promise<'new' | 'same' | 'different'>;
