/**
 * Computes a month's claim from visits. It is pure and receives visits and days only, so that no payment can change it.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah, minus, sumRupiah, times } from '../../kernel/rupiah.js';
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
  visits === 0 ? NO_RUPIAH : least(per === 'VISIT' ? times(rate, visits) : rate, dayMax);

/**
 * Computes the claim from the `visits` of one month. The policy is the one in force on the month's first day, so that
 * no month has two caps. What other claims hold of the month is `claimed`: a day comes again only with the families that
 * it has more, and the caps hold for all claims together.
 */
export function computeClaim(
  visits: readonly VerifiedVisit[],
  policy: TransportPolicy,
  claimed: readonly ClaimedDay[] = [],
): ComputedClaim {
  const visitsByDay = Map.groupBy(visits, ({ day }) => day);
  let left = above(policy.monthMax, sumRupiah(claimed.map(({ amount }) => amount)));
  const days = [...visitsByDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, visited]): ClaimedDay => {
      const known = new Set(visited.map(({ familyId }) => familyId)).size;
      const before = claimedOn(day, claimed);
      const worth = above(worthOf(known, policy), worthOf(before, policy));
      const amount = least(worth, left);
      left = minus(left, amount);
      return { day, visits: known - before, amount };
    })
    .filter(({ visits: more }) => more > 0);
  return { days, amount: sumRupiah(days.map(({ amount }) => amount)) };
}

/** What `a` is more than `b`. */
const above = (a: Rupiah, b: Rupiah): Rupiah => (a < b ? NO_RUPIAH : minus(a, b));

const claimedOn = (day: CivilDate, claimed: readonly ClaimedDay[]): number =>
  claimed.filter((one) => one.day === day).reduce((sum, { visits }) => sum + visits, 0);
