/** A newly registered family: when its first premium may be paid, and that no card is active before it is. */
import { type BillingMonth, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, dayOfMonth, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { FamilyAccount } from './family-account.js';

/** The wait after registering is not over: nothing can be paid, not even ahead. */
export const isBeforeFirstPremium = ({ firstPremiumFrom }: FamilyAccount, today: CivilDate): boolean =>
  firstPremiumFrom !== null && today < firstPremiumFrom;

/** Cover has not begun: the first month of the family was not paid yet. */
export function isAwaitingFirstPremium({ firstPremiumFrom, paidThrough }: FamilyAccount): boolean {
  return firstPremiumFrom !== null && paidThrough < monthOf(firstPremiumFrom);
}

/** A first premium that cannot be paid by the due day of its month is due by the end of it, when it becomes arrears. */
export function dueDayOf(
  month: BillingMonth,
  { account: { firstPremiumFrom }, dueDay }: { account: FamilyAccount; dueDay: number },
): CivilDate {
  const usual = dayOfMonth(month, dueDay);
  const isCutShort = firstPremiumFrom !== null && monthOf(firstPremiumFrom) === month;
  return isCutShort && firstPremiumFrom > usual ? addDays(firstDayOf(nextMonth(month)), -1) : usual;
}
