/** Computes which months of a family are open on a day, and the price of each, before the cap of the bill. */
import { type BillingMonth, addMonths, laterMonth, monthsBetween, nextMonth } from '../../kernel/billing-month.js';
import { type Rupiah, minus, times } from '../../kernel/rupiah.js';
import type { ArrearsPolicy } from './arrears-policy.js';
import type { BilledMember, FamilyAccount } from './family-account.js';
import { paysItself, termsIn } from './family-terms.js';
import type { CompiledTariffs, MonthTariffs, Tariff } from './tariffs.js';

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
}

/** The account, tariffs, policy and current month that set the prices of a family's months. */
export interface Pricing {
  readonly account: FamilyAccount;
  readonly tariffs: CompiledTariffs;
  readonly policy: ArrearsPolicy;
  readonly current: BillingMonth;
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
 */
export function openMonthsOf(pricing: Pricing): OpenMonths {
  const { account, tariffs, current } = pricing;
  const coveredByCredit: OwedMonth[] = [];
  const unpaid: OwedMonth[] = [];
  let { credit } = account;
  for (const monthTariffs of tariffs.between({ from: nextMonth(account.paidThrough), through: current })) {
    const asBegun = priceMonth(pricing, monthTariffs, participantPays);
    if (asBegun === null) continue;
    if (unpaid.length === 0 && asBegun.amount <= credit) {
      coveredByCredit.push(asBegun);
      credit = minus(credit, asBegun.amount);
    } else {
      unpaid.push(asBegun.isCurrent ? asBegun : inArrears(pricing, asBegun, monthTariffs));
    }
  }
  return { coveredByCredit, unpaid, credit };
}

/**
 * The months that a family may pay ahead, by the tariffs known now: they follow the last month paid or the current one,
 * whichever is later, and end at the policy's limit or before the first month in which nobody is billed.
 */
export function monthsAheadOf(pricing: Pricing, paidThrough: BillingMonth): readonly OwedMonth[] {
  const { tariffs, policy, current } = pricing;
  const from = nextMonth(laterMonth(paidThrough, current));
  const payable: OwedMonth[] = [];
  for (const monthTariffs of tariffs.between({ from, through: addMonths(current, policy.monthsAheadMax) })) {
    const owed = priceMonth(pricing, monthTariffs, participantPays);
    if (owed === null) break;
    payable.push(owed);
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
  for (const member of members) {
    const start = laterMonth(from, member.coveredFrom);
    const isBilled = member.coveredThrough === null || start <= member.coveredThrough;
    if (isBilled && (first === null || start < first)) first = start;
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

const participantPays = (tariff: Tariff): Rupiah => tariff.participantPays;

function priceMonth(
  { account, current }: Pricing,
  { month, byClass }: MonthTariffs,
  perPerson: (tariff: Tariff) => Rupiah,
): OwedMonth | null {
  const membersBilled = countBilled(account.members, month);
  if (membersBilled === 0) return null;
  const { careClass, segment } = termsIn(account.terms, month);
  if (!paysItself(segment)) return null;
  const amount = times(perPerson(byClass[careClass]), membersBilled);
  return { month, amount, membersBilled, isCurrent: month === current };
}

/** The price of a month once it is in arrears; the policy decides by date whether the state's share is lost. */
function inArrears({ account, policy }: Pricing, owed: OwedMonth, { byClass }: MonthTariffs): OwedMonth {
  const { participantPays: subsidised, fullRate } = byClass[termsIn(account.terms, owed.month).careClass];
  if (subsidised === fullRate || keepsSubsidy(policy, owed.month)) return owed;
  return { ...owed, amount: times(fullRate, owed.membersBilled) };
}

function keepsSubsidy(policy: ArrearsPolicy, month: BillingMonth): boolean {
  const period = policy.classThreeArrears.findLast(({ fromMonth }) => fromMonth <= month);
  return period?.priced !== 'without-subsidy';
}

function countBilled(members: readonly BilledMember[], month: BillingMonth): number {
  let count = 0;
  for (const { coveredFrom, coveredThrough } of members) {
    if (coveredFrom <= month && (coveredThrough === null || month <= coveredThrough)) count += 1;
  }
  return count;
}
