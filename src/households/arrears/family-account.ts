/** What the arrears rule needs to know of a family: how far it has paid, for whom, in which class, and its credit. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';

/** A person the family is billed for, from one month on and, after leaving, through another. */
export interface BilledMember {
  readonly coveredFrom: BillingMonth;
  /** Last month billed, or null while the person belongs to the family. */
  readonly coveredThrough: BillingMonth | null;
}

export interface FamilyAccount {
  readonly careClass: CareClass;
  /** The last month that is paid for the whole family; nobody can be paid alone. */
  readonly paidThrough: BillingMonth;
  /** Money received and not yet applied to a month. */
  readonly credit: Rupiah;
  readonly members: readonly BilledMember[];
  /**
   * The day from which a newly registered family may pay its first premium; nothing is asked before it, and cover begins
   * with that payment. Null: the family was covered before such days were kept.
   */
  readonly firstPremiumFrom: CivilDate | null;
}
