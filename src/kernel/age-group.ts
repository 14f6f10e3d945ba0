/**
 * Groups dates of birth by five calendar years, so that lists tell about how old somebody is without helping to rebuild
 * the NIK, which holds the date: five years leave 1,826 dates, one year of age would leave 365.
 */
import type { BillingMonth } from './billing-month.js';
import type { CivilDate } from './civil-date.js';

const YEARS = 5;

/** The first and the last year in which the people of a group were born. */
export interface BirthYears {
  readonly first: number;
  readonly last: number;
}

const yearOf = (day: CivilDate | BillingMonth): number => Number(day.slice(0, 4));
const firstYearOf = (year: number): number => year - (year % YEARS);

/**
 * The group never depends on the birthday: one by years of age would change on it, and so tell it to whoever looks
 * twice. The five years that are not over yet belong to the group before, because they alone would leave fewer dates.
 */
export function birthYearsOf(birthDate: CivilDate, today: CivilDate): BirthYears {
  const thisYear = yearOf(today);
  const youngest = firstYearOf(thisYear) - YEARS;
  const first = firstYearOf(yearOf(birthDate));
  return first >= youngest ? { first: youngest, last: thisYear } : { first, last: first + YEARS - 1 };
}

/** The ages that the people of the group reach this year, such as `37–41`. */
export function ageGroupOf(birthDate: CivilDate, today: CivilDate): string {
  const { first, last } = birthYearsOf(birthDate, today);
  return `${yearOf(today) - last}–${yearOf(today) - first}`;
}

/**
 * Whether the first month billed would narrow the age group: a family is billed for a child from its month of birth, so
 * that a month within the group's years may be that of birth, and one after them is not.
 */
export const mayTellBirth = (
  coveredFrom: BillingMonth,
  { birthDate, today }: { readonly birthDate: CivilDate; readonly today: CivilDate },
): boolean => yearOf(coveredFrom) <= birthYearsOf(birthDate, today).last;
