/**
 * Computes a month's claim from visits. It is pure and receives visits and days only, so that no payment can change it.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { type Rupiah, minus, sumRupiah, times } from '../../kernel/rupiah.js';
import type { TransportPolicy } from './transport-policy.js';

/** A completed visit that the rule or two persons verified, whatever its outcome. */
export interface VerifiedVisit {
  readonly familyId: FamilyId;
  /** The day of the visit where the cadre lives. */
  readonly day: CivilDate;
}

export interface ClaimedDay {
  readonly day: CivilDate;
  /** The number of families visited: two visits to one family on a day count once. */
  readonly visits: number;
  /** The amount after the caps of the day and of the month. */
  readonly amount: Rupiah;
}

export interface ComputedClaim {
  /** The days with a verified visit, the earliest first. */
  readonly days: readonly ClaimedDay[];
  readonly amount: Rupiah;
}

const least = (a: Rupiah, b: Rupiah): Rupiah => (a < b ? a : b);

const worthOf = (visits: number, { per, rate, dayMax }: TransportPolicy): Rupiah =>
  least(per === 'VISIT' ? times(rate, visits) : rate, dayMax);

/**
 * Computes the claim from the `visits` of one month. The policy is the one in force on the month's first day, so that
 * no month has two caps.
 */
export function computeClaim(visits: readonly VerifiedVisit[], policy: TransportPolicy): ComputedClaim {
  const visitsByDay = Map.groupBy(visits, ({ day }) => day);
  let left = policy.monthMax;
  const days = [...visitsByDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, visited]): ClaimedDay => {
      const count = new Set(visited.map(({ familyId }) => familyId)).size;
      const amount = least(worthOf(count, policy), left);
      left = minus(left, amount);
      return { day, visits: count, amount };
    });
  return { days, amount: sumRupiah(days.map(({ amount }) => amount)) };
}
