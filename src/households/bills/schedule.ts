/** Splits arrears into stages of whole rupiah, one for each month, that sum to them exactly. */
import { type BillingMonth, addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, firstDayOf } from '../../kernel/civil-date.js';
import type { InstalmentPlanId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { NO_RUPIAH, type Rupiah, plus, rupiah } from '../../kernel/rupiah.js';

export type ActiveAfter = 'LAST_STAGE' | 'FIRST_STAGE';

/** The terms agreed when the plan was registered, which never change. */
export interface PlanTerms {
  readonly id: InstalmentPlanId;
  /** What the stages sum to: the arrears on the day of registration, and the premiums that the plan includes. */
  readonly total: Rupiah;
  /**
   * The premiums of the months from the registration through the last stage that the total includes; zero for a plan of
   * arrears alone.
   */
  readonly runningPremiums: Rupiah;
  /** The stage with which the cards become active while the plan is kept. */
  readonly activeAfter: ActiveAfter;
  readonly stages: number;
  /** The month by whose end the first stage must be paid; each further stage has the next month. */
  readonly firstMonth: BillingMonth;
}

export interface Stage {
  /** The number of the stage, from 1. */
  readonly number: number;
  readonly amount: Rupiah;
  /** The amount of this stage and all before it. */
  readonly through: Rupiah;
  readonly month: BillingMonth;
}

/**
 * Splits the total into equal stages. A remainder goes to the first of them, one rupiah each, so that stages differ by
 * at most one rupiah and the last, which is paid together with the current month, is never the largest.
 */
export function stagesOf({
  total,
  stages,
  firstMonth,
}: Pick<PlanTerms, 'total' | 'stages' | 'firstMonth'>): readonly Stage[] {
  invariant(Number.isInteger(stages) && stages > 0, 'a plan has at least one stage');
  const share = total / BigInt(stages);
  const larger = total % BigInt(stages);
  let through = NO_RUPIAH;
  return Array.from({ length: stages }, (_, place) => {
    const amount = rupiah(BigInt(place) < larger ? share + 1n : share);
    through = plus(through, amount);
    return { number: place + 1, amount, through, month: addMonths(firstMonth, place) };
  });
}

/** The last day on which a stage is not missed. */
export const dueDayOfStage = ({ month }: Stage): CivilDate => addDays(firstDayOf(addMonths(month, 1)), -1);
