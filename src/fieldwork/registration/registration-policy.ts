/** The dated values of registering, and from when on people who are registered are covered and billed. Pure. */
import { type BillingMonth, laterMonth, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, firstDayOf, monthOf } from '../../kernel/civil-date.js';

export interface RegistrationPolicy {
  /** Applies to registrations of this day or later. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** Days from the registration until the first premium may be paid. */
  readonly firstPremiumWaitDays: number;
  /** A first premium that could be paid for fewer days before its month ends waits for the next month. */
  readonly daysToPayMin: number;
  /** Days after birth within which a child is registered without a wait. */
  readonly newbornDays: number;
}

/**
 * The day from which the first premium may be paid: 14 days after registering. The month of that day is the first that is
 * billed and covered, so it must leave time to pay: near the end of a month it is the 1st of the next.
 *
 * Nothing else is kept of the wait. The arrears rule reads this one day: before it nothing can be paid, from then on the
 * month of the day is the current month of the bill, and the cards become active with the payment. A family that never
 * pays owes from that month on, as any other.
 */
export function firstPremiumFrom(registeredOn: CivilDate, policy: RegistrationPolicy): CivilDate {
  const waited = addDays(registeredOn, policy.firstPremiumWaitDays);
  const nextFirst = firstDayOf(nextMonth(monthOf(waited)));
  return addDays(waited, policy.daysToPayMin) > nextFirst ? nextFirst : waited;
}

export interface Newcomer {
  readonly birthDate: CivilDate;
  readonly today: CivilDate;
  /** The first month of the family; null when it was covered before such months were kept. */
  readonly familyFrom: BillingMonth | null;
}

export const isNewborn = ({ birthDate, today }: Newcomer, { newbornDays }: RegistrationPolicy): boolean =>
  today <= addDays(birthDate, newbornDays);

/**
 * The first month a person who joins a family is covered and billed: a newborn from the month of birth, anybody else from
 * the month in which a newly registered family would pay first; never before the family itself. Months the family has paid
 * already are not opened again for a newcomer.
 */
export function coveredFrom(newcomer: Newcomer, policy: RegistrationPolicy): BillingMonth {
  const { birthDate, today, familyFrom } = newcomer;
  const month = monthOf(isNewborn(newcomer, policy) ? birthDate : firstPremiumFrom(today, policy));
  return familyFrom === null ? month : laterMonth(month, familyFrom);
}
