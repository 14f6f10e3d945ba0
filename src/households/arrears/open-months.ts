/** Computes which months of a family are open on a day, and the price of each, before the cap of the bill. */
import {
  type BillingMonth,
  addMonths,
  earlierMonth,
  laterMonth,
  monthsBetween,
  nextMonth,
} from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type Rupiah, minus, times } from '../../kernel/rupiah.js';
import type { ArrearsPolicy } from './arrears-policy.js';
import type { BilledMember, FamilyAccount } from './family-account.js';
import { paysItself, termsIn } from './family-terms.js';
import { askedAfter, isUnpaidFor, ownPaidThrough } from './joiners.js';
import type { CompiledTariffs, MonthTariffs } from './tariffs.js';

/** One month of the whole family. */
export interface OwedMonth {
  readonly month: BillingMonth;
  /** The price for all members together. */
  readonly amount: Rupiah;
  /**
   * The number of members billed; never zero, since a month in which nobody is billed, or in which somebody else pays
   * the family's premium, is not owed.
   */
  readonly membersBilled: number;
  readonly isCurrent: boolean;
  /** Whether it is owed for people alone who joined since the others paid it. */
  readonly isForJoiners: boolean;
}

/** The account, tariffs, policy and current month that set the prices of a family's months. */
export interface Pricing {
  readonly account: FamilyAccount;
  readonly tariffs: CompiledTariffs;
  readonly policy: ArrearsPolicy;
  readonly current: BillingMonth;
  readonly today: CivilDate;
}

export interface OpenMonths {
  /** The months that the family's credit paid as each of them began, oldest first. */
  readonly coveredByCredit: readonly OwedMonth[];
  /** The months that are unpaid, through the current one, oldest first. */
  readonly unpaid: readonly OwedMonth[];
  /** The rest of the credit, which is less than the price of the first unpaid month when it began. */
  readonly credit: Rupiah;
}

/**
 * Credit pays whole months as they begin, at what they cost then, until it no longer covers one. So a family that holds
 * enough credit stays covered without anybody acting, and no later day can find a covered month to have been unpaid.
 * Source: Perpres 64/2020 Ps. 34(9), money received beyond the premium is credited to the months that follow.
 *
 * It pays the family's own months alone: what is owed for people who joined later waits for a payment, so that their
 * months never take from the family what had covered it.
 */
export function openMonthsOf(pricing: Pricing): OpenMonths {
  const { account, tariffs, current, today } = pricing;
  const coveredByCredit: OwedMonth[] = [];
  const unpaid: OwedMonth[] = [];
  let { credit } = account;
  let isOwnUnpaid = false;
  for (const monthTariffs of tariffs.between({ from: nextMonth(askedAfter(account, today)), through: current })) {
    const owed = priceMonth(pricing, monthTariffs);
    if (owed === null) continue;
    const { own, joiners } = owed;
    const isCovered = !isOwnUnpaid && own !== null && own.amount <= credit;
    if (isCovered) {
      coveredByCredit.push(own);
      credit = minus(credit, own.amount);
    } else if (own !== null) isOwnUnpaid = true;
    const open = isCovered ? joiners : owed.all;
    if (open !== null) unpaid.push(open.isCurrent ? open : inArrears(pricing, open, monthTariffs));
  }
  return { coveredByCredit, unpaid, credit };
}

/**
 * The months that a family may pay ahead, by the tariffs known now: they follow the last month paid or the current one,
 * whichever is later, and end at the policy's limit or before the first month in which nobody is billed.
 */
export function monthsAheadOf(pricing: Pricing, paidThrough: BillingMonth): readonly OwedMonth[] {
  const { account, tariffs, policy, current, today } = pricing;
  const from = nextMonth(laterMonth(askedAfter({ ...account, paidThrough }, today), current));
  const payable: OwedMonth[] = [];
  for (const monthTariffs of tariffs.between({ from, through: addMonths(current, policy.monthsAheadMax) })) {
    const owed = priceMonth({ ...pricing, account: { ...account, paidThrough } }, monthTariffs);
    if (owed === null) break;
    payable.push(owed.all);
  }
  return payable;
}

/** The first month from `from` on in which the family is billed; null when it is not billed any more. */
export function firstBilledMonth({ members, terms }: FamilyAccount, from: BillingMonth): BillingMonth | null {
  for (let month = from; ;) {
    const first = firstCoveredMonth(members, month);
    if (first === null || paysItself(termsIn(terms, first).segment)) return first;
    const next = terms.find((later) => later.from > first && paysItself(later.segment));
    if (next === undefined) return null;
    month = next.from;
  }
}

function firstCoveredMonth(members: readonly BilledMember[], from: BillingMonth): BillingMonth | null {
  let first: BillingMonth | null = null;
  for (const { coveredFrom, coveredThrough } of members) {
    const start = laterMonth(from, coveredFrom);
    if (start <= (coveredThrough ?? start)) first = earlierMonth(first ?? start, start);
  }
  return first;
}

/** The number of months after `current` that are paid already. */
export const monthsPaidAhead = ({
  current,
  paidThrough,
}: {
  current: BillingMonth;
  paidThrough: BillingMonth;
}): number => Math.max(0, monthsBetween({ from: current, to: paidThrough }));

/** A month as it is owed for everybody, and its parts: for the family's own members, and for those who joined since. */
interface PricedMonth {
  readonly all: OwedMonth;
  readonly own: OwedMonth | null;
  readonly joiners: OwedMonth | null;
}

function priceMonth({ account, current, today }: Pricing, { month, byClass }: MonthTariffs): PricedMonth | null {
  const { own, joiners } = countBilled(account, { month, today });
  if (own + joiners === 0) return null;
  const { careClass, segment } = termsIn(account.terms, month);
  if (!paysItself(segment)) return null;
  const { participantPays } = byClass[careClass];
  const owedFor = (membersBilled: number, isForJoiners: boolean): OwedMonth => {
    const amount = times(participantPays, membersBilled);
    return { month, amount, membersBilled, isCurrent: month === current, isForJoiners };
  };
  if (joiners === 0) {
    const all = owedFor(own, false);
    return { all, own: all, joiners: null };
  }
  const theirs = owedFor(joiners, true);
  if (own === 0) return { all: theirs, own: null, joiners: theirs };
  return { all: owedFor(own + joiners, false), own: owedFor(own, false), joiners: theirs };
}

/** The price of a month once it is in arrears; the policy decides by date whether the state's share is lost. */
function inArrears({ account, policy }: Pricing, owed: OwedMonth, { byClass }: MonthTariffs): OwedMonth {
  if (keepsSubsidy(policy, owed.month)) return owed;
  const { fullRate } = byClass[termsIn(account.terms, owed.month).careClass];
  return { ...owed, amount: times(fullRate, owed.membersBilled) };
}

function keepsSubsidy(policy: ArrearsPolicy, month: BillingMonth): boolean {
  const period = policy.classThreeArrears.findLast(({ fromMonth }) => fromMonth <= month);
  return period?.priced !== 'without-subsidy';
}

function countBilled(
  { members, paidThrough }: FamilyAccount,
  { month, today }: { readonly month: BillingMonth; readonly today: CivilDate },
): { readonly own: number; readonly joiners: number } {
  let [own, joiners] = [0, 0];
  for (const member of members) {
    if (!isUnpaidFor(member, { month, today, familyPaidThrough: paidThrough })) continue;
    if (ownPaidThrough(member) === null) own += 1;
    else joiners += 1;
  }
  return { own, joiners };
}
