/** Defines what the arrears rule needs of a family: its last month paid, its members, its terms and its credit. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { ParticipantId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { FamilyTerms } from './family-terms.js';

/** A person for whom the family is billed, from one month on and, after leaving, through another. */
export interface BilledMember {
  readonly coveredFrom: BillingMonth;
  /** The last month billed; null while the person belongs to the family. */
  readonly coveredThrough: BillingMonth | null;
  /**
   * The last month paid for a person who joined later, while it is behind that of the others; absent or null for
   * everybody else, for whom the family's holds.
   */
  readonly paidThrough?: BillingMonth | null;
  /** The day from which the first premium of such a person may be paid; nothing is asked for the person before it. */
  readonly firstPremiumFrom?: CivilDate | null;
  /** The person, where the account is read to be changed. */
  readonly id?: ParticipantId;
}

export interface FamilyAccount {
  /** Its class and segment by month, ascending and never empty: every month is priced by the terms of its time. */
  readonly terms: readonly FamilyTerms[];
  /** The last month that is paid for the whole family, but for people who joined since; nobody can be paid alone. */
  readonly paidThrough: BillingMonth;
  /** The money that was received and is not yet applied to a month. */
  readonly credit: Rupiah;
  readonly members: readonly BilledMember[];
  /**
   * The day from which a newly registered family may pay its first premium; nothing is owed before it, and cover begins
   * with that payment. Null means that the family was covered before such days were recorded.
   */
  readonly firstPremiumFrom: CivilDate | null;
}
