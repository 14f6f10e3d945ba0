/**
 * The months of people who join a family that has paid already: they are owed for these people alone, and are paid together
 * with the family's own. While they are open, the cards of these people alone wait. Source: every month is owed by its own
 * tariff for everybody who is covered in it; a first premium is paid after the waiting time of a registration.
 */
import { type BillingMonth, earlierMonth, laterMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BilledMember, FamilyAccount } from './family-account.js';

/** Whether a month of the account is still unpaid for the member, as far as it may be asked for on the day. */
export function isUnpaidFor(
  member: BilledMember,
  { month, today, familyPaidThrough }: { month: BillingMonth; today: CivilDate; familyPaidThrough: BillingMonth },
): boolean {
  const { paidThrough, coveredFrom, coveredThrough } = member;
  if (month < coveredFrom || (coveredThrough !== null && month > coveredThrough)) return false;
  if (paidThrough === undefined || paidThrough === null) return month > familyPaidThrough;
  return month > paidThrough && !waits(member, today);
}

const waits = ({ firstPremiumFrom }: BilledMember, today: CivilDate): boolean =>
  firstPremiumFrom !== undefined && firstPremiumFrom !== null && today < firstPremiumFrom;

const lags = ({ paidThrough }: BilledMember): boolean => paidThrough !== undefined && paidThrough !== null;

/** The last month before which nothing may be asked for anybody on the day. */
export const askedAfter = ({ paidThrough, members }: FamilyAccount, today: CivilDate): BillingMonth =>
  members.reduce(
    (first, member) => (waits(member, today) ? first : earlierMonth(first, member.paidThrough ?? first)),
    paidThrough,
  );

/** The members once all months through `through` are paid for everybody who may pay on the day. */
export function membersPaid(
  { members, paidThrough }: FamilyAccount,
  { through, today }: { readonly through: BillingMonth; readonly today: CivilDate },
): readonly BilledMember[] {
  if (!members.some(lags)) return members;
  const familys = laterMonth(paidThrough, through);
  return members.map((member) => {
    if (member.paidThrough === undefined || member.paidThrough === null || waits(member, today)) return member;
    const own = laterMonth(member.paidThrough, through);
    return { ...member, paidThrough: own >= familys ? null : own };
  });
}
