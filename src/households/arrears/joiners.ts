/**
 * The months of people who join a family that has paid already: they are owed for these people alone, and are paid together
 * with the family's own. While they are open, the cards of these people alone wait. Source: every month is owed by its own
 * tariff for everybody who is covered in it; a first premium is paid after the waiting time of a registration.
 */
import { type BillingMonth, earlierMonth, laterMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BilledMember, FamilyAccount } from './family-account.js';

/** The last month paid for a person who joined later, while it is behind the family's; null for everybody else. */
export const ownPaidThrough = ({ paidThrough }: BilledMember): BillingMonth | null => paidThrough ?? null;

/** Whether a month of the account is still unpaid for the member, as far as it may be asked for on the day. */
export function isUnpaidFor(
  member: BilledMember,
  { month, today, familyPaidThrough }: { month: BillingMonth; today: CivilDate; familyPaidThrough: BillingMonth },
): boolean {
  const { coveredFrom, coveredThrough } = member;
  if (month < coveredFrom || month > (coveredThrough ?? month)) return false;
  const own = ownPaidThrough(member);
  return own === null ? month > familyPaidThrough : month > own && !waits(member, today);
}

/** Whether the first premium of a person who joined may not be paid yet. */
export const waits = ({ firstPremiumFrom }: BilledMember, today: CivilDate): boolean =>
  today < (firstPremiumFrom ?? today);

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
  if (members.every((member) => ownPaidThrough(member) === null)) return members;
  const familys = laterMonth(paidThrough, through);
  return members.map((member) => {
    const paid = ownPaidThrough(member);
    if (paid === null || waits(member, today)) return member;
    const own = laterMonth(paid, through);
    return { ...member, paidThrough: own >= familys ? null : own };
  });
}
