/** Defines the values of the arrears rules that a regulation may change. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';

/** Whether a month owed after its end keeps the state's share of the premium. Only class III has such a share. */
export interface ArrearsSubsidyPeriod {
  /** The first billing month of the period, which lasts until a later one begins. */
  readonly fromMonth: BillingMonth;
  readonly priced: 'with-subsidy' | 'without-subsidy';
}

export interface ArrearsPolicy extends PolicyRow {
  /** The first day of the assessments to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The day of its own month by which a premium must be paid, 1 to 28. */
  readonly dueDay: number;
  /** The most arrears months on a bill, besides the current month. */
  readonly arrearsMonthsMax: number;
  /** Which arrears months stay on the bill when there are more. */
  readonly cappedMonths: 'newest' | 'oldest';
  /** The periods in ascending order; months before the first one are priced with subsidy. */
  readonly classThreeArrears: readonly ArrearsSubsidyPeriod[];
  /**
   * What a family owes that never paid its first premium: the months since it might have, or the current month alone, with
   * which its cover then begins.
   */
  readonly neverBegunCover: 'owes-since-first-month' | 'owes-current-month';
  /** The number of months after the current one that may be paid. */
  readonly monthsAheadMax: number;
}
