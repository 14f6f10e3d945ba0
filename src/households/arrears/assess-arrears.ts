/** Computes what a family owes on a day, whether its cards are active, and what would make them active. */
import { type BillingMonth, laterMonth, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, firstDayOf, lastDayOf, monthOf } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah, minus, plus, sumRupiah } from '../../kernel/rupiah.js';
import type { ArrearsPolicy } from './arrears-policy.js';
import type { BilledMember, FamilyAccount } from './family-account.js';
import { paysItselfSince } from './family-terms.js';
import { membersPaid } from './joiners.js';
import { billedAccount, dueDayOf, isAwaitingFirstPremium, isBeforeFirstPremium } from './first-premium.js';
import {
  type OpenMonths,
  type OwedMonth,
  type Pricing,
  firstBilledMonth,
  monthsAheadOf,
  monthsPaidAhead,
  openMonthsOf,
} from './open-months.js';
import type { CompiledTariffs } from './tariffs.js';

export const CARD_STATUSES = ['ACTIVE', 'SUSPENDED', 'AWAITING_FIRST_PREMIUM'] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];

export interface AssessmentRequest {
  readonly account: FamilyAccount;
  readonly tariffs: CompiledTariffs;
  /** The policy in force on `today`: `policyOn(JKN_ARREARS_POLICY, today)`. */
  readonly policy: ArrearsPolicy;
  /** The calendar day where the family lives. */
  readonly today: CivilDate;
}

export interface ArrearsAssessment {
  readonly status: CardStatus;
  /** The 1st of the month after the first unpaid month; null unless SUSPENDED. */
  readonly suspendedSince: CivilDate | null;
  /** The last month paid, including months that credit has paid since. */
  readonly paidThrough: BillingMonth;
  readonly monthsPaidAhead: number;
  /**
   * The number of all unpaid months before the current one, billed or left out by the cap, without those of people alone
   * who joined since the others paid them.
   */
  readonly monthsInArrears: number;
  /** The number of arrears months on the bill, at most the policy's cap. */
  readonly billedMonths: number;
  /** The months of the bill: billed arrears months, then the current month while it is unpaid; oldest first. */
  readonly months: readonly OwedMonth[];
  /** The unpaid months that the cap left out; they are never billed. */
  readonly unbilledMonths: readonly BillingMonth[];
  readonly arrearsTotal: Rupiah;
  /** The price of the current month; zero once it is paid. */
  readonly currentMonthAmount: Rupiah;
  /** The price of the arrears and the current month, before credit. */
  readonly owedTotal: Rupiah;
  /** The rest of the family's credit after the months that it paid. */
  readonly credit: Rupiah;
  readonly coveredByCredit: readonly OwedMonth[];
  /** The amount that one payment must bring now: `owedTotal` less `credit`; zero exactly when nothing is unpaid. */
  readonly amountToReactivate: Rupiah;
  /**
   * The due day of the bill's last month, which is the current one while that is unpaid; when nothing is unpaid, of the
   * next month that will be billed. Null when nobody will be billed any more. Arrears fell due in their own months.
   * A first premium that may be paid only after its due day is due by the end of its month.
   */
  readonly dueDate: CivilDate | null;
  /** Whether the due day of a month has passed unpaid. A family may be late and still covered until the month ends. */
  readonly isLate: boolean;
  /**
   * The last day on which the cards are active if nothing is paid until then; null when they are not active, or when
   * nothing that is unpaid would suspend them.
   */
  readonly activeThrough: CivilDate | null;
  /**
   * Whether the cards of people who joined wait for months of their own. They do not once nothing is unpaid, which credit
   * may have paid, nor while somebody else pays the family's premium.
   */
  readonly joinersWait: boolean;
  /** The members once the bill and every month through the given one are paid. */
  membersPaid(through: BillingMonth): readonly BilledMember[];
  /** The months that may be paid ahead, the nearest first. */
  payableAhead(): readonly OwedMonth[];
  /**
   * The price of `count` months ahead, on top of `amountToReactivate`; null when so many may not be paid.
   * They follow the current month, or the last month paid when that is later.
   */
  amountAhead(count: number): Rupiah | null;
}

/**
 * All arrears months, at most 24, and the current month are paid together; when a month ends unpaid, the cover is
 * suspended from the 1st of the next. A family has one bill and one status. A newly registered family waits until the
 * day from which its first premium may be paid; the month of that day is its first, and the payment begins its cover.
 * Source: Perpres 82/2018 Ps. 42 as amended by Perpres 64/2020.
 */
export function assessArrears({ account: asStored, tariffs, policy, today }: AssessmentRequest): ArrearsAssessment {
  const current = monthOf(today);
  const account = billedAccount(asStored, { current, ...policy });
  const pricing: Pricing = { account, tariffs, policy, current, today };
  const mayPay = !isBeforeFirstPremium(account, today);
  const bill = billOf(mayPay ? openMonthsOf(pricing) : nothingOpen(account), policy);
  const { months, credit, coveredByCredit } = bill;
  const paidThrough = laterMonth(asStored.paidThrough, coveredByCredit.at(-1)?.month ?? asStored.paidThrough);
  const dueMonth =
    months.at(-1)?.month ??
    firstBilledMonth(account, nextMonth(mayPay ? laterMonth(paidThrough, current) : paidThrough));
  const dueDate = dueMonth === null ? null : dueDayOf(dueMonth, { account, dueDay: policy.dueDay });
  const since = suspendedSince(bill, account, current);
  const status = statusOf({ ...account, paidThrough }, { isSuspended: since !== null, current });
  const paysItself = paysItselfSince(account.terms, current) !== null;
  const isCurrentOverdue = months.length > 0 && today > (dueDate ?? today);
  return {
    status,
    suspendedSince: since === null ? null : firstDayOf(since),
    paidThrough,
    monthsPaidAhead: monthsPaidAhead({ current, paidThrough }),
    monthsInArrears: bill.ownInArrears,
    billedMonths: bill.billedMonths,
    months,
    unbilledMonths: bill.unbilledMonths,
    arrearsTotal: bill.arrearsTotal,
    currentMonthAmount: bill.currentMonthAmount,
    owedTotal: bill.owedTotal,
    credit,
    coveredByCredit,
    amountToReactivate: months.length === 0 ? NO_RUPIAH : minus(bill.owedTotal, credit),
    dueDate,
    isLate: bill.firstInArrears !== null || isCurrentOverdue,
    activeThrough: status === 'ACTIVE' && paysItself && months.some(isOwn) ? lastDayOf(current) : null,
    joinersWait: months.length > 0 && paysItself,
    membersPaid: (through) => membersPaid(account, { through, today }),
    payableAhead: () => (mayPay ? monthsAheadOf(pricing, paidThrough) : []),
    amountAhead: (count) => amountOf(mayPay ? monthsAheadOf(pricing, paidThrough) : [], count),
  };
}

/**
 * The month from which the cover is suspended; null while it is not. Who pays the premium of a family in another segment
 * keeps its cards active, though it still owes its own months of before: they suspend it again once it pays itself.
 */
function suspendedSince(
  { firstInArrears }: Bill,
  { terms }: FamilyAccount,
  current: BillingMonth,
): BillingMonth | null {
  if (firstInArrears === null) return null;
  const since = paysItselfSince(terms, current);
  return since === null ? null : laterMonth(nextMonth(firstInArrears), since);
}

function statusOf(
  account: FamilyAccount,
  { isSuspended, current }: { readonly isSuspended: boolean; readonly current: BillingMonth },
): CardStatus {
  if (isSuspended) return 'SUSPENDED';
  const waits = isAwaitingFirstPremium(account) && paysItselfSince(account.terms, current) !== null;
  return waits ? 'AWAITING_FIRST_PREMIUM' : 'ACTIVE';
}

const nothingOpen = ({ credit }: FamilyAccount): OpenMonths => ({ coveredByCredit: [], unpaid: [], credit });

interface Bill extends Pick<
  ArrearsAssessment,
  | 'months'
  | 'billedMonths'
  | 'unbilledMonths'
  | 'arrearsTotal'
  | 'currentMonthAmount'
  | 'owedTotal'
  | 'credit'
  | 'coveredByCredit'
> {
  /** The first month in arrears of the family itself, and how many there are, without those of people who joined since. */
  readonly firstInArrears: BillingMonth | null;
  readonly ownInArrears: number;
}

const isOwn = ({ isForJoiners }: OwedMonth): boolean => !isForJoiners;

function billOf(open: OpenMonths, policy: ArrearsPolicy): Bill {
  const last = open.unpaid.at(-1);
  const current = last?.isCurrent === true ? last : null;
  const arrears = current === null ? open.unpaid : open.unpaid.slice(0, -1);
  const { billed, unbilled } = capArrears(arrears, policy);
  const arrearsTotal = sumRupiah(billed.map(({ amount }) => amount));
  const currentMonthAmount = current?.amount ?? NO_RUPIAH;
  const owedTotal = plus(arrearsTotal, currentMonthAmount);
  const months = current === null ? billed : [...billed, current];
  if (owedTotal <= open.credit) return paidFromCredit(open, months, owedTotal);
  return {
    months,
    billedMonths: billed.length,
    unbilledMonths: unbilled.map(({ month }) => month),
    arrearsTotal,
    currentMonthAmount,
    owedTotal,
    credit: open.credit,
    coveredByCredit: open.coveredByCredit,
    firstInArrears: arrears.find(isOwn)?.month ?? null,
    ownInArrears: arrears.filter(isOwn).length,
  };
}

function capArrears(arrears: readonly OwedMonth[], { arrearsMonthsMax, cappedMonths }: ArrearsPolicy) {
  const excess = Math.max(0, arrears.length - arrearsMonthsMax);
  if (cappedMonths === 'newest') return { billed: arrears.slice(excess), unbilled: arrears.slice(0, excess) };
  return { billed: arrears.slice(0, arrears.length - excess), unbilled: arrears.slice(arrears.length - excess) };
}

/** The bill when credit covers all of it, as it may after the cap although it is too small for the oldest month. */
function paidFromCredit(open: OpenMonths, months: readonly OwedMonth[], owedTotal: Rupiah): Bill {
  return {
    months: [],
    billedMonths: 0,
    unbilledMonths: [],
    arrearsTotal: NO_RUPIAH,
    currentMonthAmount: NO_RUPIAH,
    owedTotal: NO_RUPIAH,
    credit: minus(open.credit, owedTotal),
    coveredByCredit: [...open.coveredByCredit, ...months],
    firstInArrears: null,
    ownInArrears: 0,
  };
}

function amountOf(payable: readonly OwedMonth[], count: number): Rupiah | null {
  if (!Number.isInteger(count) || count < 1 || count > payable.length) return null;
  return sumRupiah(payable.slice(0, count).map(({ amount }) => amount));
}
