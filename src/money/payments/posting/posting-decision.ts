/** The closed list of what may become of a payment notice, in order of precedence, and what each books. */
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import type { BillingMonth } from '../../../kernel/billing-month.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { InstalmentPlanId } from '../../../kernel/ids.js';

/** From the first rule that is asked to the last; the first that applies decides. */
export const POSTING_OUTCOMES = [
  'already-posted',
  'conflicts-with-earlier',
  /** Its reversal was told before it: nothing is booked, for the money has gone back. */
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

export type SuspenseReason = 'unknown-account' | 'already-paid' | 'wrong-amount' | 'code-expired';

export const LEDGER_ACCOUNTS = [
  'partner-clearing',
  'premium',
  'family-credit',
  'suspense',
  /** Money that went back to who paid it. */
  'returned',
  /** Money in suspense that was written off because nobody can be found to give it back to. */
  'unclaimed',
  /** Instalments received and not yet applied: the premium is booked when the last one is paid. */
  'instalment-plan',
  'donor-fund',
  'write-off',
  /** What was forgiven, the counterpart of a write-off: never part of what was received. */
  'forgiven-premium',
] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** Both ends included. */
export interface MonthRange {
  readonly from: BillingMonth;
  readonly through: BillingMonth;
}

/**
 * One side of a balanced entry; never zero. `months` stands on lines of premium, paid or forgiven, alone, one line for each run of months
 * without a gap: a payment has one, or more where months between were never billed.
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
  /** The first and the last month paid; the premium lines tell which between them were billed. */
  readonly months: MonthRange;
  /** How many of them lie after the current month. */
  readonly monthsAhead: number;
  readonly bookings: readonly Booking[];
  readonly accountBefore: FamilyAccount;
  readonly accountAfter: FamilyAccount;
  /** The instalment plan that ends with it, if one was open: its money is applied with this payment's. */
  readonly planEnding: { readonly planId: InstalmentPlanId; readonly as: 'COMPLETED' | 'DEFAULTED' } | null;
}

/** Money that pays whole stages of an instalment plan. It pays no month, so that no card becomes active by it. */
export interface InstalmentPayment {
  readonly kind: 'instalment';
  readonly planId: InstalmentPlanId;
  /** The stages it pays, both ends included, of so many. */
  readonly stages: { readonly from: number; readonly through: number; readonly of: number };
  /** Of the plan, with this payment. */
  readonly paid: Rupiah;
  /** What is left of the plan. */
  readonly remaining: Rupiah;
  readonly bookings: readonly Booking[];
}

/** Money that has moved and cannot be applied: kept, never dropped. */
export interface Suspension {
  readonly kind: 'into-suspense';
  readonly reason: SuspenseReason;
  readonly bookings: readonly Booking[];
}

/** Books nothing: the partner gives the money back, or has done so already. Only `reversed-earlier` may befall an informing notice. */
export type Refusal =
  | { readonly kind: 'reversed-earlier' }
  | { readonly kind: 'unknown-account' }
  | { readonly kind: 'already-paid' }
  /** `expected` is the amount that would have been right. */
  | { readonly kind: 'wrong-amount'; readonly expected: Rupiah };

/** What was decided the first time this partner used this reference. */
export interface EarlierNotice {
  readonly outcome: Allocation['kind'] | InstalmentPayment['kind'] | Suspension['kind'] | Refusal['kind'];
  readonly amount: Rupiah;
  readonly accountText: string;
}

/** The reference is known: nothing is booked again. */
export type Repeat =
  | { readonly kind: 'already-posted'; readonly earlier: EarlierNotice }
  | { readonly kind: 'conflicts-with-earlier'; readonly earlier: EarlierNotice };

export type PostingDecision = Repeat | Refusal | Suspension | Allocation | InstalmentPayment;

/** Dated policy: what becomes of informing money that does not fit the bill. */
export interface PostingPolicy {
  /** Applies to payments made on this day or later. */
  readonly effectiveFrom: CivilDate;
  /** More than is owed: whole months ahead and then credit, or all of it into suspense. */
  readonly surplus: 'months-ahead-then-credit' | 'suspense';
  /** Money for a payment code whose time was over: the code still names the family, or somebody must look at it. */
  readonly expiredCode: 'credit-family' | 'suspense';
}
