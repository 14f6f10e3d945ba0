/** An entry of the journal beside payments: what may be booked, what its rule is given and what the rule answers. */
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
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What an entry is, but for what its rule decides. */
export interface EntryWords {
  /** The caller's name for this entry, for ever: a second request with it books nothing and is given the first result. */
  readonly entryKey: string;
  readonly kind: EntryKind;
  readonly familyId: FamilyId | null;
  readonly partnerId: PartnerId | null;
  readonly paymentId: PaymentId | null;
  readonly amount: Rupiah;
  readonly reason: string;
  /** Who asked for it: a subject, or the name of the machinery. */
  readonly requestedBy: string;
  /** Somebody else, where two people are needed. */
  readonly approvedBy: string | null;
}

/** What a rule is told: the family as it is behind its lock, and what the request read beside it. */
export interface EntryFacts<Read = undefined> {
  /** Null for an entry without a family. */
  readonly account: FamilyAccount | null;
  /** The day of the entry where the family lives; in WIB without one. */
  readonly today: CivilDate;
  readonly rules: PostingRules;
  readonly read: Read;
}

export interface EntryDecision {
  /** Balanced by `booked`; never empty. */
  readonly bookings: readonly Booking[];
  /** Null exactly for an entry without a family. */
  readonly accountAfter: FamilyAccount | null;
  /** What the entry moves, where only the rule can tell; otherwise the request's amount. */
  readonly amount?: Rupiah;
  /** The entry takes a payment back: announced as such. */
  readonly withdrawal?: Withdrawal;
}

export interface Withdrawal {
  readonly cause: ReversalCause;
  /** When the payment was announced; null when it never was, as for money in suspense. */
  readonly confirmedAt: Date | null;
  /** Nothing of the payment is left. */
  readonly isWhole: boolean;
}

/** An entry that stands in the journal: now, or since an earlier request with the same key. */
export interface EntryPosted {
  readonly kind: 'posted';
  readonly entryId: EntryId;
  readonly entryKind: EntryKind;
  readonly amount: Rupiah;
  readonly postedAt: Date;
  /** The family's account after it; null for an entry without a family. */
  readonly accountAfter: { readonly paidThrough: BillingMonth; readonly credit: Rupiah } | null;
  /** Posted by an earlier request with this key: nothing was booked again. */
  readonly seenBefore: boolean;
}
