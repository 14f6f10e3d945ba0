/** What a month of visits comes to: pure. It is told of visits and days alone, so no payment can change it. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { type Rupiah, minus, sumRupiah, times } from '../../kernel/rupiah.js';
import type { TransportPolicy } from './transport-policy.js';

/** A completed visit whose place the phone recorded. Its outcome is not asked. */
export interface VerifiedVisit {
  readonly familyId: FamilyId;
  /** The day where the cadre lives. */
  readonly day: CivilDate;
}

export interface ClaimedDay {
  readonly day: CivilDate;
  /** Families visited: two visits to one family on a day are one way. */
  readonly visits: number;
  /** After the caps of the day and of the month. */
  readonly amount: Rupiah;
}

export interface ComputedClaim {
  /** Days with a verified visit, the earliest first. */
  readonly days: readonly ClaimedDay[];
  readonly amount: Rupiah;
}

const least = (a: Rupiah, b: Rupiah): Rupiah => (a < b ? a : b);

const worthOf = (visits: number, { per, rate, dayMax }: TransportPolicy): Rupiah =>
  least(per === 'VISIT' ? times(rate, visits) : rate, dayMax);

/** `visits` of one month; the policy is the one in force on its first day, so that no month has two caps. */
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
