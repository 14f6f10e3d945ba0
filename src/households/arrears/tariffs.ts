/** Defines the dated tariffs of one person and month, and finds the tariff of each month. */
import { type BillingMonth, addMonths, earlierMonth, monthsBetween } from '../../kernel/billing-month.js';
import { CARE_CLASSES, type CareClass } from '../../kernel/care-class.js';
import { invariant } from '../../kernel/invariant.js';
import type { Rupiah } from '../../kernel/rupiah.js';

/** A tariff, in force from its month on until a later row of the same class. */
export interface Tariff {
  readonly effectiveFrom: BillingMonth;
  readonly careClass: CareClass;
  /** Whole rupiah per person and month, less what the state adds. */
  readonly participantPays: Rupiah;
  /** Whole rupiah per person and month before any subsidy; never less than `participantPays`. */
  readonly fullRate: Rupiah;
  /** The regulation, as officers cite it. */
  readonly basis: string;
}

/** The rows in force in one month. */
export interface MonthTariffs {
  readonly month: BillingMonth;
  readonly byClass: Readonly<Record<CareClass, Tariff>>;
}

/** Tariff rows arranged by month, so that pricing a page of families searches nothing. */
export interface CompiledTariffs {
  /** The tariffs of a range of months, both ends included. @throws InvariantViolation before the first row. */
  between(range: { from: BillingMonth; through: BillingMonth }): readonly MonthTariffs[];
}

/**
 * Arranges tariff rows, which may come in any order.
 * @throws InvariantViolation for two rows of one class and month, or a participant paying more than the full rate.
 */
export function compileTariffs(rows: readonly Tariff[]): CompiledTariffs {
  checkRows(rows);
  const newestFirst = rows.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  const first = rows.map(({ effectiveFrom }) => effectiveFrom).reduce(earlierMonth);

  const calendar: MonthTariffs[] = [];
  const positionOf = (month: BillingMonth): number => monthsBetween({ from: first, to: month });
  return {
    between({ from, through }) {
      const start = positionOf(from);
      const end = positionOf(through) + 1;
      if (end <= start) return [];
      invariant(start >= 0, `a tariff is known for every month that is priced: ${from}`);
      while (calendar.length < end) calendar.push(tariffsIn(newestFirst, addMonths(first, calendar.length)));
      return calendar.slice(start, end);
    },
  };
}

function tariffsIn(newestFirst: readonly Tariff[], month: BillingMonth): MonthTariffs {
  const rowOf = (careClass: CareClass): Tariff => {
    const row = newestFirst.find((tariff) => tariff.careClass === careClass && tariff.effectiveFrom <= month);
    invariant(row !== undefined, `class ${careClass} has a tariff in ${month}`);
    return row;
  };
  return { month, byClass: { I: rowOf('I'), II: rowOf('II'), III: rowOf('III') } };
}

function checkRows(rows: readonly Tariff[]): void {
  const keys = new Set(rows.map((row) => `${row.careClass} ${row.effectiveFrom}`));
  invariant(keys.size === rows.length, 'a class has one tariff row per month at most');
  invariant(
    rows.every((row) => row.participantPays <= row.fullRate),
    'a participant never pays more than the full rate',
  );
  invariant(
    CARE_CLASSES.every((careClass) => rows.some((row) => row.careClass === careClass)),
    'every care class has a tariff',
  );
}
