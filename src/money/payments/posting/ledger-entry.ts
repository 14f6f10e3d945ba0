/**
 * The types of an entry beside payments: what may be booked, the facts that a rule gets, and the decision it returns.
 */
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { EntryId, FamilyId, PartnerId, PaymentId } from '../../../kernel/ids.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { BillingMonth } from '../../../kernel/billing-month.js';
import type { PostingRules } from './decide-posting.js';
import type { Booking } from './posting-decision.js';
import type { ReversalCause } from './reversal-notice.js';

export const ENTRY_KINDS = [
  'reversal',
  'suspense-match',
  'suspense-return',
  'suspense-write-off',
  'instalments-completed',
  'instalments-released',
  'fund-received',
  'sponsorship',
  'fund-returned',
  'write-off',
  'cover-ended',
  'credit-refunded',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The fields of an entry, except for what its rule decides. */
export interface EntryWords {
  /**
   * The caller's permanent key for this entry: a second request with the same key books nothing and gets the first
   * result.
   */
  readonly entryKey: string;
  readonly kind: EntryKind;
  readonly familyId: FamilyId | null;
  readonly partnerId: PartnerId | null;
  readonly paymentId: PaymentId | null;
  readonly amount: Rupiah;
  readonly reason: string;
  /** The subject of the person who asked for it, or the name of a job. */
  readonly requestedBy: string;
  /** A second person who approved it, where two people are needed; otherwise null. */
  readonly approvedBy: string | null;
}

/** The facts that a rule gets: the locked family's account, and what the request read besides. */
export interface EntryFacts<Read = undefined> {
  /** The account; null for an entry without a family. */
  readonly account: FamilyAccount | null;
  /** The day of the entry in the family's time zone; in WIB without a family. */
  readonly today: CivilDate;
  readonly rules: PostingRules;
  readonly read: Read;
}

export interface EntryDecision {
  /** The balanced lines, as `booked` checks them; never empty. */
  readonly bookings: readonly Booking[];
  /** The account after the entry; null exactly for an entry without a family. */
  readonly accountAfter: FamilyAccount | null;
  /** The amount that the entry moves, where only the rule can tell; left out: the request's amount. */
  readonly amount?: Rupiah;
  /** Set when the entry takes a payment back, which is announced as an event of its own. */
  readonly withdrawal?: Withdrawal;
}

export interface Withdrawal {
  readonly cause: ReversalCause;
  /** The time at which the payment was announced; null when it never was, as for money in suspense. */
  readonly confirmedAt: Date | null;
  /** Whether nothing of the payment is left. */
  readonly isWhole: boolean;
}

/** An entry in the journal, posted now or by an earlier request with the same key. */
export interface EntryPosted {
  readonly kind: 'posted';
  readonly entryId: EntryId;
  readonly entryKind: EntryKind;
  readonly amount: Rupiah;
  readonly postedAt: Date;
  /** The family's account after it; null for an entry without a family. */
  readonly accountAfter: { readonly paidThrough: BillingMonth; readonly credit: Rupiah } | null;
  /** Whether an earlier request with this key posted it, so that nothing was booked again. */
  readonly seenBefore: boolean;
}
