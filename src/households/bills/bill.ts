/**
 * The bill with which a payment is compared: what the family owes on the day, alone and with whole months ahead, and
 * what its instalment plan asks for.
 */
import type { ArrearsAssessment } from '../arrears/assess-arrears.js';
import type { FamilyAccount } from '../arrears/family-account.js';
import type { OwedMonth } from '../arrears/open-months.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import { type Rupiah, minus, plus } from '../../kernel/rupiah.js';
import { type StageDue, stageDueOf } from './plan-status.js';
import { type BillRequest, type BilledInstalments, settleInstalments } from './settle.js';

export interface Bill {
  readonly account: FamilyAccount;
  readonly assessment: ArrearsAssessment;
  /**
   * Whether arrears and the current month are paid, from money received or from credit, so that nothing is asked for.
   */
  readonly isPaid: boolean;
  /** The months that may be paid after those of the bill. */
  readonly payableAhead: readonly OwedMonth[];
  /**
   * The rupiah that pay the bill (at index 0) and the bill with k months ahead (at index k); strictly rising.
   * Instalments paid before are deducted.
   */
  readonly totals: readonly [Rupiah, ...Rupiah[]];
  readonly instalments: BilledInstalments;
}

/** Money beyond the bill: whole months ahead, and what remains. */
export interface WholeMonths {
  readonly monthsAhead: number;
  readonly remainder: Rupiah;
}

/** Computes the bill. */
export function billOn(request: BillRequest): Bill {
  const { assessment, deducted, instalments } = settleInstalments(request);
  const payableAhead = assessment.payableAhead();
  let total = minus(assessment.amountToReactivate, deducted);
  const totals: [Rupiah, ...Rupiah[]] = [total];
  for (const { amount } of payableAhead) {
    total = plus(total, amount);
    totals.push(total);
  }
  const isPaid = assessment.months.length === 0;
  return { account: request.account, assessment, isPaid, payableAhead, totals, instalments };
}

/**
 * The stages that a payer is asked to pay; null when the whole bill is asked for: without a plan, and with its last
 * stage.
 */
export const instalmentDue = ({ totals: [whole], instalments: { standing } }: Bill): StageDue | null =>
  standing === null ? null : stageDueOf(standing, whole);

/** The amount that a payer is asked to pay: the whole bill, or the stages that are due. */
export const amountDue = (bill: Bill): Rupiah => instalmentDue(bill)?.amount ?? bill.totals[0];

/**
 * Tells whether the family's numbers are out of use: nothing is owed, and nobody of the family is covered any more, so
 * that nothing will be owed.
 */
export function isExpired({ account, isPaid }: Bill, today: CivilDate): boolean {
  const month = monthOf(today);
  return isPaid && account.members.every(({ coveredThrough }) => (coveredThrough ?? month) < month);
}

/** The number of months ahead that `amount` pays exactly; null when it fits none. */
export function monthsAheadFor({ totals }: Bill, amount: Rupiah): number | null {
  const count = totals.indexOf(amount);
  return count === -1 ? null : count;
}

/**
 * The number of whole months ahead that `amount` pays after the bill, and what remains; null when it is less than the
 * bill.
 */
export function wholeMonthsIn({ totals }: Bill, amount: Rupiah): WholeMonths | null {
  const monthsAhead = totals.findLastIndex((total) => total <= amount);
  const whole = totals[monthsAhead];
  return whole === undefined ? null : { monthsAhead, remainder: minus(amount, whole) };
}
