/**
 * The one answer to what a family owes on a day, after what it paid in stages: what completes it, what is due now, and
 * what paying that achieves. Every channel reads it, and none computes a sum of its own.
 */
import type { ArrearsAssessment, CardStatus } from '../arrears/assess-arrears.js';
import { paysItself, termsIn } from '../arrears/family-terms.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah, minus } from '../../kernel/rupiah.js';
import { type StageDue, stageDueOf } from './plan-status.js';
import { dueDayOfStage } from './schedule.js';
import { type BillRequest, settleInstalments } from './settle.js';

/** What the payment of `dueNow` achieves. */
export const ACHIEVEMENTS = ['NOTHING_DUE', 'BEGINS_COVER', 'KEEPS_ACTIVE', 'REACTIVATES', 'KEEPS_PLAN'] as const;
export type Achievement = (typeof ACHIEVEMENTS)[number];

export interface FamilyBill extends ArrearsAssessment {
  /** The rupiah that wait in the running plan and are deducted from all that is asked for; zero without a plan. */
  readonly heldInPlan: Rupiah;
  /** The amount that pays everything: what is owed, less credit and the plan's money. Zero when nothing is unpaid. */
  readonly amountToReactivate: Rupiah;
  /** Whether an instalment plan runs whose stages of earlier months are paid. Such a family is left in peace. */
  readonly keepsPlan: boolean;
  /**
   * Whether the family is called and visited for its arrears: it has some, keeps no plan, and pays its premium itself
   * today.
   */
  readonly isCollectedFrom: boolean;
  /** The stages that are due; null when everything is asked for, with the last stage too. */
  readonly stageDue: StageDue | null;
  /** The amount that a payer is asked for now: the stages due, or everything. */
  readonly dueNow: Rupiah;
  /**
   * The last day on which `dueNow` is in time: of a running plan that of its stage, the last one too, else `dueDate`.
   */
  readonly dueBy: CivilDate | null;
  /** What paying `dueNow` achieves. */
  readonly achieves: Achievement;
}

const AS_A_WHOLE: Readonly<Record<CardStatus, Achievement>> = {
  ACTIVE: 'KEEPS_ACTIVE',
  SUSPENDED: 'REACTIVATES',
  AWAITING_FIRST_PREMIUM: 'BEGINS_COVER',
};

export function assessBill(request: BillRequest): FamilyBill {
  const { assessment, deducted, instalments } = settleInstalments(request);
  const whole = minus(assessment.amountToReactivate, deducted);
  const { standing } = instalments;
  const stageDue = standing === null ? null : stageDueOf(standing, whole);
  return {
    ...assessment,
    heldInPlan: deducted,
    amountToReactivate: whole,
    keepsPlan: standing !== null,
    isCollectedFrom:
      assessment.monthsInArrears > 0 &&
      standing === null &&
      paysItself(termsIn(request.account.terms, monthOf(request.today)).segment),
    stageDue,
    dueNow: stageDue?.amount ?? whole,
    dueBy: standing?.dueThrough ? dueDayOfStage(standing.dueThrough) : assessment.dueDate,
    achieves: whole === NO_RUPIAH ? 'NOTHING_DUE' : stageDue === null ? AS_A_WHOLE[assessment.status] : 'KEEPS_PLAN',
  };
}
