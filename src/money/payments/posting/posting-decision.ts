/** The closed list of what may become of a payment notice, in order of precedence, and what each outcome books. */
import type { PolicyRow } from '../../../kernel/dated-policy.js';
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import type { BillingMonth } from '../../../kernel/billing-month.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { InstalmentPlanId } from '../../../kernel/ids.js';

/** The outcomes in the order in which their rules are checked; the first rule that applies decides. */
export const POSTING_OUTCOMES = [
  'already-posted',
  'conflicts-with-earlier',
  /** Its reversal arrived before it: nothing is booked, because the money has gone back. */
  'reversed-earlier',
  'unknown-account',
  'already-paid',
  'wrong-amount',
  'into-suspense',
  'posted',
  'paid-ahead',
  'overpaid',
  'instalment',
] as const;
export type PostingOutcomeKind = (typeof POSTING_OUTCOMES)[number];

export type SuspenseReason =
  | 'unknown-account'
  | 'already-paid'
  | 'wrong-amount'
  | 'code-expired'
  /** The order names one family and the number that was keyed in another. */
  | 'accounts-differ'
  /** The amount, or the credit that it would make, is more than a family's money can be. */
  | 'beyond-ceiling';

export const LEDGER_ACCOUNTS = [
  'partner-clearing',
  'premium',
  'family-credit',
  'suspense',
  /** Money that went back to whoever paid it. */
  'returned',
  /** Money in suspense that was written off, because nobody can be found to whom it could be returned. */
  'unclaimed',
  /** Instalments that were received and are not applied yet; the premium is booked when the last one is paid. */
  'instalment-plan',
  'donor-fund',
  'write-off',
  /** Premium that was forgiven, the counterpart of a write-off; it is never part of what was received. */
  'forgiven-premium',
] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** A range of months, both ends included. */
export interface MonthRange {
  readonly from: BillingMonth;
  readonly through: BillingMonth;
}

/**
 * One line of a balanced entry; its amount is never zero. Exactly the lines of premium, paid or forgiven, have
 * `months`: one line for each run of months without a gap. A payment has more than one run where months between were
 * never billed.
 */
export interface Booking {
  readonly account: LedgerAccount;
  readonly side: 'debit' | 'credit';
  readonly amount: Rupiah;
  readonly months: MonthRange | null;
}

/** Money that pays months of a family. */
export interface Allocation {
  readonly kind: 'posted' | 'paid-ahead' | 'overpaid';
  /** The first and the last month that it pays; the premium lines tell which months between them were billed. */
  readonly months: MonthRange;
  /** The number of these months that lie after the current month. */
  readonly monthsAhead: number;
  readonly bookings: readonly Booking[];
  readonly accountBefore: FamilyAccount;
  readonly accountAfter: FamilyAccount;
  /**
   * The instalment plan that ends with it, whose money is applied together with this payment; null when none was open.
   */
  readonly planEnding: PlanEnded | null;
  /** Whether the plan that ends kept the cards active until now. */
  readonly wasKeptActive: boolean;
}

export interface PlanEnded {
  readonly planId: InstalmentPlanId;
  readonly as: 'COMPLETED' | 'DEFAULTED';
}

/** Money that pays whole stages of an instalment plan. It pays no month; some plans keep the cards active by it. */
export interface InstalmentPayment {
  readonly kind: 'instalment';
  readonly planId: InstalmentPlanId;
  /** The first and the last stage that it pays, and the number of stages of the plan. */
  readonly stages: { readonly from: number; readonly through: number; readonly of: number };
  /** The rupiah of the plan that are paid, including this payment. */
  readonly paid: Rupiah;
  /** The rupiah of the plan that are left to pay. */
  readonly remaining: Rupiah;
  readonly bookings: readonly Booking[];
  /** Whether the plan kept the cards active before it, and does so from now on. */
  readonly wasKeptActive: boolean;
  readonly keepsActive: boolean;
}

/** Money that has moved and cannot be applied; it is kept and never dropped. */
export interface Suspension {
  readonly kind: 'into-suspense';
  readonly reason: SuspenseReason;
  readonly bookings: readonly Booking[];
}

/**
 * A refusal, which books nothing: the partner gives the money back, or has done so already. An informing notice can
 * only be refused as `reversed-earlier`.
 */
export type Refusal =
  | { readonly kind: 'reversed-earlier' }
  | { readonly kind: 'unknown-account' }
  | { readonly kind: 'already-paid' }
  /** `expected` is the amount that would have been right. */
  | { readonly kind: 'wrong-amount'; readonly expected: Rupiah };

/** The first decision on this reference of the partner. */
export interface EarlierNotice {
  readonly outcome: Allocation['kind'] | InstalmentPayment['kind'] | Suspension['kind'] | Refusal['kind'];
  readonly amount: Rupiah;
  readonly accountText: string;
}

/** A notice whose reference is known already: nothing is booked again. */
export type Repeat =
  | { readonly kind: 'already-posted'; readonly earlier: EarlierNotice }
  | { readonly kind: 'conflicts-with-earlier'; readonly earlier: EarlierNotice };

export type PostingDecision = Repeat | Refusal | Suspension | Allocation | InstalmentPayment;

/** The dated policy for informing money that does not fit the bill. */
export interface PostingPolicy extends PolicyRow {
  /** The policy applies to payments made on this day or later. */
  readonly effectiveFrom: CivilDate;
  /**
   * What becomes of money beyond what is owed: it pays whole months ahead and the rest is credit, or all of it goes
   * into suspense.
   */
  readonly surplus: 'months-ahead-then-credit' | 'suspense';
  /**
   * What becomes of money for an expired payment code: it goes to the family of the code, or somebody has to look at
   * it.
   */
  readonly expiredCode: 'credit-family' | 'suspense';
}
