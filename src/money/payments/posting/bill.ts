/**
 * The bill with which a payment is compared: what the family owes on the day, alone and with whole months ahead, and
 * what its instalment plan asks for.
 */
import { type ArrearsPolicy } from '../../../households/arrears/arrears-policy.js';
import { policyOn } from '../../../kernel/dated-policy.js';
import { type ArrearsAssessment, assessArrears } from '../../../households/arrears/assess-arrears.js';
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import type { OwedMonth } from '../../../households/arrears/open-months.js';
import type { CompiledTariffs } from '../../../households/arrears/tariffs.js';
import {
  type InstalmentAccount,
  type PlanStatus,
  type StageAsked,
  stageAsked,
  statusOf,
} from '../../../households/instalments/rules/plan-status.js';
import type { PlanTerms } from '../../../households/instalments/rules/schedule.js';
import { type CivilDate, monthOf } from '../../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah, minus, plus } from '../../../kernel/rupiah.js';

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

/** The effect of a family's instalments on its bill. */
export interface BilledInstalments {
  /** The rupiah that were paid in stages before and are applied when the bill is paid. */
  readonly held: Rupiah;
  /** The open plan that ends when the bill is paid, and how it ends; null when there is none. */
  readonly ending: { readonly plan: PlanTerms; readonly as: 'COMPLETED' | 'DEFAULTED' } | null;
  /** The running plan, whose stages may be paid instead of the bill; null when none runs. */
  readonly standing: PlanStatus | null;
}

/** Money beyond the bill: whole months ahead, and what remains. */
export interface WholeMonths {
  readonly monthsAhead: number;
  readonly remainder: Rupiah;
}

export interface BillRequest {
  readonly account: FamilyAccount;
  /** The family's instalments; left out when it never paid in stages. */
  readonly instalments?: InstalmentAccount | undefined;
  readonly today: CivilDate;
  readonly tariffs: CompiledTariffs;
  readonly arrearsPolicies: readonly ArrearsPolicy[];
}

const NO_INSTALMENTS: InstalmentAccount = { held: NO_RUPIAH, plan: null };

/**
 * Computes the bill. While a plan runs, its money waits for the payment that brings the rest. Once the plan is in
 * default, or the bill is no larger than that money, it counts as the family's credit, so that nothing is asked for
 * twice.
 */
export function billOn({ account, instalments = NO_INSTALMENTS, ...request }: BillRequest): Bill {
  const { held, plan } = instalments;
  const standing = plan === null ? null : statusOf({ terms: plan, paid: held }, request.today);
  if (plan !== null && standing?.defaultedSince === null) {
    const bill = lessHeld(assessedBill(account, request), held);
    const billed = { held, ending: { plan, as: 'COMPLETED' as const }, standing };
    if (bill !== null) return { ...bill, instalments: billed };
  }
  const released = { ...account, credit: plus(account.credit, held) };
  const as = standing?.defaultedSince === null ? ('COMPLETED' as const) : ('DEFAULTED' as const);
  const ending = plan === null ? null : { plan, as };
  return { ...assessedBill(released, request), account, instalments: { held, ending, standing: null } };
}

/**
 * The stages that a payer is asked to pay; null when the whole bill is asked for: without a plan, and with its last
 * stage.
 */
export const instalmentDue = ({ totals: [whole], instalments: { standing } }: Bill): StageAsked | null =>
  standing === null ? null : stageAsked(standing, whole);

/** The amount that a payer is asked to pay: the whole bill, or the stages that are due. */
export const amountDue = (bill: Bill): Rupiah => instalmentDue(bill)?.amount ?? bill.totals[0];

type AssessedBill = Omit<Bill, 'instalments'>;

function assessedBill(
  account: FamilyAccount,
  { today, tariffs, arrearsPolicies }: Omit<BillRequest, 'account' | 'instalments'>,
): AssessedBill {
  const assessment = assessArrears({ account, tariffs, policy: policyOn(arrearsPolicies, today), today });
  const payableAhead = assessment.payableAhead();
  const totals: [Rupiah, ...Rupiah[]] = [assessment.amountToReactivate];
  let total = assessment.amountToReactivate;
  for (const { amount } of payableAhead) {
    total = plus(total, amount);
    totals.push(total);
  }
  const isPaid = assessment.months.length === 0;
  return { account, assessment, isPaid, payableAhead, totals };
}

/**
 * Tells whether the family's numbers are out of use: nothing is owed, and nobody of the family is covered any more, so
 * that nothing will be owed.
 */
export function isExpired({ account, isPaid }: Bill, today: CivilDate): boolean {
  const month = monthOf(today);
  return isPaid && account.members.every(({ coveredThrough }) => coveredThrough !== null && coveredThrough < month);
}

/** Deducts what was paid in stages; null when nothing would be left to pay. */
function lessHeld(bill: AssessedBill, held: Rupiah): AssessedBill | null {
  const [whole, ...ahead] = bill.totals;
  if (whole <= held) return null;
  return { ...bill, totals: [minus(whole, held), ...ahead.map((total) => minus(total, held))] };
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
  if (monthsAhead === -1) return null;
  return { monthsAhead, remainder: minus(amount, totals[monthsAhead] ?? NO_RUPIAH) };
}
