/** The rules of a newly registered family: when its first premium may be paid and is due, and when its cover begins. */
import { type BillingMonth, addMonths, laterMonth, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, dayOfMonth, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { BilledMember, FamilyAccount } from './family-account.js';
import { ownPaidThrough } from './joiners.js';

/** Whether the wait after the registration is not over, so that nothing can be paid, not even ahead. */
export const isBeforeFirstPremium = ({ firstPremiumFrom }: FamilyAccount, today: CivilDate): boolean =>
  today < (firstPremiumFrom ?? today);

/** Whether cover has not begun, because the first month of the family is not paid. */
export function isAwaitingFirstPremium({ firstPremiumFrom, paidThrough }: FamilyAccount): boolean {
  return firstPremiumFrom !== null && paidThrough < monthOf(firstPremiumFrom);
}

/**
 * The account as it is billed. Of a family that never paid its first premium only the current month is, where the policy
 * says so: its cover has not begun, so that no month before is in arrears, for people who joined it since neither.
 */
export function billedAccount(
  account: FamilyAccount,
  { current, neverBegunCover }: { readonly current: BillingMonth; readonly neverBegunCover: string },
): FamilyAccount {
  if (neverBegunCover !== 'owes-current-month' || !isAwaitingFirstPremium(account)) return account;
  const before = addMonths(current, -1);
  const members = account.members.map((member) => paidAtLeast(before, member));
  return { ...account, paidThrough: laterMonth(account.paidThrough, before), members };
}

/** Whoever owes apart from the family does so from the month after; of everybody else the family's last month tells. */
function paidAtLeast(month: BillingMonth, member: BilledMember): BilledMember {
  const own = ownPaidThrough(member);
  return own === null ? member : { ...member, paidThrough: laterMonth(own, month) };
}

/** The due day of a month. A first premium that cannot be paid by then is due by the end of its month. */
export function dueDayOf(
  month: BillingMonth,
  { account: { firstPremiumFrom }, dueDay }: { account: FamilyAccount; dueDay: number },
): CivilDate {
  const usual = dayOfMonth(month, dueDay);
  return usual < (firstPremiumFrom ?? usual) ? addDays(firstDayOf(nextMonth(month)), -1) : usual;
}
