/** The dated policy of registration, and the pure rules of the day from which new members are covered and billed. */
import { type BillingMonth, laterMonth, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, firstDayOf, monthOf } from '../../kernel/civil-date.js';

export interface RegistrationPolicy {
  /** The first day of registrations to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The number of days from the registration until the first premium may be paid. */
  readonly firstPremiumWaitDays: number;
  /**
   * The least number of days that must remain in a month to pay a first premium for it; with fewer, the premium waits
   * for the next month.
   */
  readonly daysToPayMin: number;
  /** The number of days after birth within which a child is registered without a waiting time. */
  readonly newbornDays: number;
}

/**
 * The day from which the first premium may be paid: 14 days after the registration. The month of that day is the first
 * that is billed and covered, so it must leave time to pay: near the end of a month the day is the 1st of the next.
 *
 * Nothing else is stored about the waiting time. The arrears rule reads this day alone: nothing can be paid before it;
 * from then on its month is the current month of the bill, and the payment makes the cards active. A family that never
 * pays owes from that month on, like any other.
 */
export function firstPremiumFrom(registeredOn: CivilDate, policy: RegistrationPolicy): CivilDate {
  const waited = addDays(registeredOn, policy.firstPremiumWaitDays);
  const nextFirst = firstDayOf(nextMonth(monthOf(waited)));
  return addDays(waited, policy.daysToPayMin) > nextFirst ? nextFirst : waited;
}

export interface Newcomer {
  readonly birthDate: CivilDate;
  readonly today: CivilDate;
  /** The first covered month of the family; null for a family registered before that month was stored. */
  readonly familyFrom: BillingMonth | null;
}

export const isNewborn = ({ birthDate, today }: Newcomer, { newbornDays }: RegistrationPolicy): boolean =>
  today <= addDays(birthDate, newbornDays);

/**
 * The first month for which a person who joins a family is covered and billed: a newborn's is the month of birth,
 * anybody else's the month in which a newly registered family would first pay; it is never before the family's own.
 * Months that the family has paid are not billed again for the new member.
 */
export function coveredFrom(newcomer: Newcomer, policy: RegistrationPolicy): BillingMonth {
  const { birthDate, today, familyFrom } = newcomer;
  const month = monthOf(isNewborn(newcomer, policy) ? birthDate : firstPremiumFrom(today, policy));
  return familyFrom === null ? month : laterMonth(month, familyFrom);
}
