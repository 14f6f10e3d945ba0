/** Decides what becomes of one payment notice. It gets facts and returns one of a closed list of outcomes. */
import type { CeilingsOn } from '../../../households/arrears/amount-ceilings.js';
import { type ArrearsPolicy } from '../../../households/arrears/arrears-policy.js';
import { policyOn } from '../../../kernel/dated-policy.js';
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import type { CompiledTariffs } from '../../../households/arrears/tariffs.js';
import type { InstalmentAccount } from '../../../households/bills/plan-status.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah } from '../../../kernel/rupiah.js';
import {
  type Bill,
  type WholeMonths,
  amountDue,
  billOn,
  monthsAheadFor,
  wholeMonthsIn,
} from '../../../households/bills/bill.js';
import { payInstalment } from './pay-instalment.js';
import type { PaymentNotice } from './payment-notice.js';
import type {
  EarlierNotice,
  InstalmentPayment,
  PostingDecision,
  PostingPolicy,
  Refusal,
  Allocation,
  Suspension,
} from './posting-decision.js';
import { decideRepeat } from './decide-repeat.js';
import { holdInSuspense, applyPayment } from './apply-payment.js';

export interface PostingFacts {
  readonly notice: PaymentNotice;
  /** The account of the family whose number or code the notice names; null when it names none. */
  readonly account: FamilyAccount | null;
  /** The stages that the family paid; left out: none. */
  readonly instalments?: InstalmentAccount | undefined;
  /** The partner's first notice with this reference, whatever became of it; null when there is none. */
  readonly earlier: EarlierNotice | null;
  /** Whether the partner has already notified us that all of the money went back. */
  readonly isReversedEarlier: boolean;
  /** Whether the number that was keyed in is another family's than the one that the order names. */
  readonly namesTwoFamilies?: boolean;
  /** The day of payment in the family's time zone. */
  readonly today: CivilDate;
  /** Whether it was made with a payment code that had expired. */
  readonly isCodeExpired?: boolean;
}

export interface PostingRules {
  /** The most that an amount can be on a day: more is never credited. */
  readonly ceilingsOn: CeilingsOn;
  readonly tariffs: CompiledTariffs;
  readonly arrearsPolicies: readonly ArrearsPolicy[];
  readonly postingPolicies: readonly PostingPolicy[];
}

/**
 * Applies the rules in the order of `POSTING_OUTCOMES`: a known reference first, then money that has gone back, an
 * unknown account, then the bill.
 */
export function decidePosting(facts: PostingFacts, rules: PostingRules): PostingDecision {
  const { notice, account, instalments, earlier, isReversedEarlier, today } = facts;
  const repeat = decideRepeat(notice, earlier);
  if (repeat !== null) return repeat;
  if (isReversedEarlier) return { kind: 'reversed-earlier' };
  if (facts.namesTwoFamilies === true) return holdInSuspense(notice.amount, 'accounts-differ');
  if (account === null) return decideUnknownAccount(notice);

  const { tariffs, arrearsPolicies } = rules;
  const bill = billOn({ account, instalments, today, tariffs, arrearsPolicies });
  const policy = policyOn(rules.postingPolicies, today);
  const most = mostOf(bill, rules.ceilingsOn(today).familyPayment);
  const isBeyondCeiling = notice.amount > most;
  const isLate = facts.isCodeExpired === true;
  if (notice.kind === 'authorising') {
    if (isBeyondCeiling) return refuseAmount(bill, notice.monthsAhead ?? 0);
    return isLate ? { kind: 'unknown-account' } : authorise(notice, bill);
  }
  if (isBeyondCeiling) return holdInSuspense(notice.amount, 'beyond-ceiling');
  if (isLate && policy.expiredCode === 'suspense') return holdInSuspense(notice.amount, 'code-expired');
  const applied = applyMovedMoney(notice, bill, policy.surplus);
  const isTooMuch = 'accountAfter' in applied && applied.accountAfter.credit > most;
  return isTooMuch ? holdInSuspense(notice.amount, 'beyond-ceiling') : applied;
}

/** The most that a payment can be: the ceiling, or all that this family may pay, should that be more. */
function mostOf({ totals }: Bill, ceiling: Rupiah): Rupiah {
  const all = totals.at(-1) ?? ceiling;
  return all > ceiling ? all : ceiling;
}

function decideUnknownAccount({ kind, amount }: PaymentNotice): Refusal | Suspension {
  return kind === 'authorising' ? { kind: 'unknown-account' } : holdInSuspense(amount, 'unknown-account');
}

/**
 * Accepts exactly the bill, the bill with whole months ahead, or stages of the plan. Anything else is refused, and the
 * payer keeps the money.
 */
function authorise(notice: PaymentNotice, bill: Bill): Refusal | Allocation | InstalmentPayment {
  const asked = notice.monthsAhead;
  const asksForMonths = (asked ?? 0) > 0;
  if (bill.isPaid && !(asksForMonths && bill.payableAhead.length > 0)) return { kind: 'already-paid' };

  const fitting = monthsAheadFor(bill, notice.amount);
  if (fitting === null || (asked !== null && asked !== fitting)) {
    return payInstalment(notice, bill) ?? refuseAmount(bill, asked ?? 0);
  }
  return applyPayment(bill, { received: notice.amount, monthsAhead: fitting, remainder: NO_RUPIAH });
}

/** Names the right amount: that of the months asked for, or of as many as may be paid when more were asked for. */
function refuseAmount(bill: Bill, asked: number): Refusal {
  const { totals } = bill;
  const due = amountDue(bill);
  if (asked === 0) return { kind: 'wrong-amount', expected: due };
  return { kind: 'wrong-amount', expected: totals[asked] ?? totals.at(-1) ?? due };
}

/** Applies money that has moved, which is never refused: it pays what it can, or all of it is kept in suspense. */
function applyMovedMoney(
  notice: PaymentNotice,
  bill: Bill,
  surplus: PostingPolicy['surplus'],
): Allocation | InstalmentPayment | Suspension {
  const { amount } = notice;
  const fit = wholeMonthsIn(bill, amount);
  if (fit === null) return payInstalment(notice, bill) ?? holdInSuspense(amount, 'wrong-amount');
  // Nothing is owed, and the money is less than one month ahead: there is nothing that it could pay.
  if (bill.isPaid && fit.monthsAhead === 0) return holdInSuspense(amount, 'already-paid');
  if (surplus === 'suspense' && !isPlainlyMeant(notice, bill, fit)) {
    return holdInSuspense(amount, bill.isPaid ? 'already-paid' : 'wrong-amount');
  }
  return applyPayment(bill, { received: amount, ...fit });
}

/**
 * Tells whether the payer meant exactly these months: nothing remains, and where nothing is owed the payer asked for
 * months ahead. Otherwise the bill may have been paid twice.
 */
function isPlainlyMeant(notice: PaymentNotice, bill: Bill, fit: WholeMonths): boolean {
  return fit.remainder === 0n && (!bill.isPaid || notice.monthsAhead === fit.monthsAhead);
}
