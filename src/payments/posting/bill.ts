/** The bill a payment is held against: what settles the family on the day, alone and with whole months ahead. */
import { type ArrearsPolicy, policyOn } from '../../arrears/arrears-policy.js';
import { type ArrearsAssessment, assessArrears } from '../../arrears/assess-arrears.js';
import type { FamilyAccount } from '../../arrears/family-account.js';
import type { OwedMonth } from '../../arrears/open-months.js';
import type { CompiledTariffs } from '../../arrears/tariffs.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah, minus, plus } from '../../kernel/rupiah.js';

export interface Bill {
  readonly account: FamilyAccount;
  readonly assessment: ArrearsAssessment;
  /** Arrears and current month are paid, from money received or from credit: nothing is asked for. */
  readonly isSettled: boolean;
  /** Months that may be paid after those of the bill. */
  readonly payableAhead: readonly OwedMonth[];
  /** Rupiah that settles the bill and, at place k, k months ahead; strictly rising. */
  readonly totals: readonly [Rupiah, ...Rupiah[]];
}

/** Money beyond the bill, as whole months ahead and what is left over. */
export interface WholeMonths {
  readonly monthsAhead: number;
  readonly remainder: Rupiah;
}

export interface BillRequest {
  readonly account: FamilyAccount;
  readonly today: CivilDate;
  readonly tariffs: CompiledTariffs;
  readonly arrearsPolicies: readonly ArrearsPolicy[];
}

export function billOn({ account, today, tariffs, arrearsPolicies }: BillRequest): Bill {
  const assessment = assessArrears({ account, tariffs, policy: policyOn(arrearsPolicies, today), today });
  const payableAhead = assessment.payableAhead();
  const totals: [Rupiah, ...Rupiah[]] = [assessment.amountToReactivate];
  let total = assessment.amountToReactivate;
  for (const { amount } of payableAhead) {
    total = plus(total, amount);
    totals.push(total);
  }
  const isSettled = assessment.months.length === 0;
  return { account, assessment, isSettled, payableAhead, totals };
}

/** Nothing is owed and nobody of the family is covered any more, so that nothing will be: its numbers are out of use. */
export function isExpired({ account, isSettled }: Bill, today: CivilDate): boolean {
  const month = monthOf(today);
  return isSettled && account.members.every(({ coveredThrough }) => coveredThrough !== null && coveredThrough < month);
}

/** The number of months ahead for which `amount` is exactly right, or null. */
export function monthsAheadFor({ totals }: Bill, amount: Rupiah): number | null {
  const count = totals.indexOf(amount);
  return count === -1 ? null : count;
}

/** How many whole months ahead `amount` covers after the bill, and what it leaves; null when it is less than the bill. */
export function wholeMonthsIn({ totals }: Bill, amount: Rupiah): WholeMonths | null {
  const monthsAhead = totals.findLastIndex((total) => total <= amount);
  if (monthsAhead === -1) return null;
  return { monthsAhead, remainder: minus(amount, totals[monthsAhead] ?? NO_RUPIAH) };
}
