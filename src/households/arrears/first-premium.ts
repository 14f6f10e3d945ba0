/** The rules of a newly registered family: when its first premium may be paid and is due, and when its cover begins. */
import { type BillingMonth, addMonths, laterMonth, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, dayOfMonth, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { FamilyAccount } from './family-account.js';

/** Whether the wait after the registration is not over, so that nothing can be paid, not even ahead. */
export const isBeforeFirstPremium = ({ firstPremiumFrom }: FamilyAccount, today: CivilDate): boolean =>
  today < (firstPremiumFrom ?? today);

/** Whether cover has not begun, because the first month of the family is not paid. */
export function isAwaitingFirstPremium({ firstPremiumFrom, paidThrough }: FamilyAccount): boolean {
  return firstPremiumFrom !== null && paidThrough < monthOf(firstPremiumFrom);
}

/**
 * The account as it is billed. Of a family that never paid its first premium only the current month is, where the policy
 * says so: its cover has not begun, so that no month before is in arrears.
 */
export function billedAccount(
  account: FamilyAccount,
  { current, neverBegunCover }: { readonly current: BillingMonth; readonly neverBegunCover: string },
): FamilyAccount {
  if (neverBegunCover !== 'owes-current-month' || !isAwaitingFirstPremium(account)) return account;
  return { ...account, paidThrough: laterMonth(account.paidThrough, addMonths(current, -1)) };
}

/** The due day of a month. A first premium that cannot be paid by then is due by the end of its month. */
export function dueDayOf(
  month: BillingMonth,
  { account: { firstPremiumFrom }, dueDay }: { account: FamilyAccount; dueDay: number },
): CivilDate {
  const usual = dayOfMonth(month, dueDay);
  return usual < (firstPremiumFrom ?? usual) ? addDays(firstDayOf(nextMonth(month)), -1) : usual;
}
