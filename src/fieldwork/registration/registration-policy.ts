/** The dated policy of registration, and the pure rules of the day from which new members are covered and billed. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { Relation } from '../../households/families/index.js';
import { type BillingMonth, addMonths, laterMonth, monthOfRow, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, firstDayOf, monthOf } from '../../kernel/civil-date.js';

export interface RegistrationPolicy extends PolicyRow {
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
  /** The days after birth within which a child registered late still owes from its birth. */
  readonly lateNewbornDays: number;
  /** The first day of births to which that applies. */
  readonly lateNewbornSince: CivilDate;
}

/**
 * The day from which the first premium may be paid: 14 days after the registration. The month of that day is the first
 * that is billed and covered, so it must leave time to pay: near the end of a month the day is the 1st of the next.
 *
 * Nothing else is stored about the waiting time. The arrears rule reads this day alone: nothing can be paid before it;
 * from then on its month is the current month of the bill, and the payment makes the cards active. What a family
 * owes that never pays is the dated policy of arrears (`neverBegunCover`).
 */
export function firstPremiumFrom(registeredOn: CivilDate, policy: RegistrationPolicy): CivilDate {
  const waited = addDays(registeredOn, policy.firstPremiumWaitDays);
  const nextFirst = firstDayOf(nextMonth(monthOf(waited)));
  return addDays(waited, policy.daysToPayMin) > nextFirst ? nextFirst : waited;
}

export interface Newcomer {
  readonly birthDate: CivilDate;
  readonly relation: Relation;
  readonly today: CivilDate;
  /** The first covered month of the family; null for a family registered before that month was stored. */
  readonly familyFrom: BillingMonth | null;
}

export const isNewborn = ({ birthDate, today }: Newcomer, { newbornDays }: RegistrationPolicy): boolean =>
  today <= addDays(birthDate, newbornDays);

/** Whether a child of the family was born within the policy's time, but is registered later than a newborn. */
const isLateNewborn = (
  { birthDate, relation, today }: Newcomer,
  { lateNewbornDays, lateNewbornSince }: RegistrationPolicy,
): boolean => relation === 'CHILD' && birthDate >= lateNewbornSince && today <= addDays(birthDate, lateNewbornDays);

/**
 * The first month for which a person who joins a family is covered and billed: a child's born to it is the month of birth,
 * also when it is registered late; anybody else's the month in which a newly registered family would first pay. It is never
 * before the family's own.
 */
export function coveredFrom(newcomer: Newcomer, policy: RegistrationPolicy): BillingMonth {
  const { birthDate, today, familyFrom } = newcomer;
  const isBornToIt = isNewborn(newcomer, policy) || isLateNewborn(newcomer, policy);
  const month = monthOf(isBornToIt ? birthDate : firstPremiumFrom(today, policy));
  return familyFrom === null ? month : laterMonth(month, familyFrom);
}

/** The day from which the first premium of a person who joins may be paid: at once for a child born to the family. */
export const firstPremiumOf = (newcomer: Newcomer, policy: RegistrationPolicy): CivilDate =>
  isNewborn(newcomer, policy) || isLateNewborn(newcomer, policy)
    ? newcomer.today
    : firstPremiumFrom(newcomer.today, policy);

export interface Joining {
  /** The first day of the last month that the family has paid. */
  readonly paidThrough: string;
  readonly credit: bigint;
  readonly firstPremiumFrom: CivilDate;
  /** The first month of the person. */
  readonly month: BillingMonth;
  readonly today: CivilDate;
}

/**
 * Whose months are paid apart from the family's: of everybody who has to wait, and of everybody whose months the family
 * has paid for the others already, from money or from its credit. Others are billed with the family from their first month.
 */
export function joiningTerms({ paidThrough, credit, firstPremiumFrom: from, month, today }: Joining) {
  const isApart = from > today || credit > 0n || monthOfRow(paidThrough) >= month;
  return isApart ? { paidThrough: addMonths(month, -1), firstPremiumFrom: from } : null;
}
