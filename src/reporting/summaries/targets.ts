/** Calculates what is expected of a cadre on the days of a period, by each policy in force in it. It is pure. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, daysBetween, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { type Period, byPolicy, daysOf, overlap } from './period.js';

export interface TargetPolicy extends PolicyRow {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The target of visits: `count` in `days`. */
  readonly visits: { readonly count: number; readonly days: number };
  /** The rupiah to be collected in a calendar month; null where no target was set. */
  readonly collectedPerMonth: Rupiah | null;
}

export interface Targets {
  readonly visits: number;
  /** The rupiah expected to follow; null when no day of the period had such a target. */
  readonly rupiahFollowed: Rupiah | null;
}

export const NO_TARGETS: Targets = { visits: 0, rupiahFollowed: null };

export const plusTargets = (a: Targets, b: Targets): Targets => ({
  visits: a.visits + b.visits,
  rupiahFollowed:
    a.rupiahFollowed === null && b.rupiahFollowed === null
      ? null
      : rupiah((a.rupiahFollowed ?? 0n) + (b.rupiahFollowed ?? 0n)),
});

/** The amount for all months of a period; a partial month counts by its days, rounded down. */
function perMonths(period: Period, amount: Rupiah): bigint {
  let total = 0n;
  for (let first = firstDayOf(monthOf(period.from)); first <= period.through;) {
    const next = firstDayOf(nextMonth(monthOf(first)));
    const shared = overlap(period, { from: first, through: addDays(next, -1) });
    if (shared !== null) total += (amount * BigInt(daysOf(shared))) / BigInt(daysBetween({ from: first, to: next }));
    first = next;
  }
  return total;
}

/** The targets of one cadre who was appointed on all days of the period. Visits are rounded down for each policy. */
export function targetsFor(period: Period, policies: readonly TargetPolicy[]): Targets {
  return byPolicy(period, policies).reduce<Targets>((sum, { period: days, policy }) => {
    const visits = Math.floor((daysOf(days) * policy.visits.count) / policy.visits.days);
    const collected = policy.collectedPerMonth === null ? null : rupiah(perMonths(days, policy.collectedPerMonth));
    return plusTargets(sum, { visits, rupiahFollowed: collected });
  }, NO_TARGETS);
}
