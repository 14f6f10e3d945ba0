/** The values of the arrears rules that a regulation may change: what they are, apart from how they are applied. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';

/** Whether a month owed after its end keeps the state's share of the premium. Only class III has such a share. */
export interface ArrearsSubsidyPeriod {
  /** Billing months from this one on, until a later period. */
  readonly fromMonth: BillingMonth;
  readonly priced: 'with-subsidy' | 'without-subsidy';
}

export interface ArrearsPolicy {
  /** Applies to assessments made on this day or later. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The day of its own month by which a premium is to be paid, 1 to 28. */
  readonly dueDay: number;
  /** Arrears months on a bill, at most; the current month comes on top. */
  readonly arrearsMonthsMax: number;
  /** Which arrears months stay on the bill when there are more. */
  readonly cappedMonths: 'newest' | 'oldest';
  /** In ascending order; months before the first period are priced with subsidy. */
  readonly classThreeArrears: readonly ArrearsSubsidyPeriod[];
  /** How many months after the current one may be paid. */
  readonly monthsAheadMax: number;
}
