/** Computes the state of an instalment plan on a day, what is due and what was missed, from terms, money and date. */
import { addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import { NO_RUPIAH, type Rupiah, minus, plus } from '../../kernel/rupiah.js';
import { type PlanTerms, type Stage, dueDayOfStage, stagesOf } from './schedule.js';

/** A family's instalments for posting: the money received and not yet applied, and the open plan; null without one. */
export interface InstalmentAccount {
  readonly held: Rupiah;
  readonly plan: PlanTerms | null;
}

export interface PlanStatus {
  readonly schedule: readonly Stage[];
  readonly paid: Rupiah;
  readonly stagesPaid: number;
  /** The first stage that is not fully paid; null once all are. */
  readonly next: Stage | null;
  /** The price of all unpaid stages up to this month, or of the next one when these are paid; zero once all are. */
  readonly due: Rupiah;
  /** The last stage that `due` pays; null when nothing is due. */
  readonly dueThrough: Stage | null;
  /** The first day on which the plan no longer runs because a stage was missed; null while it runs. */
  readonly defaultedSince: CivilDate | null;
}

/**
 * Computes the state. A stage may be paid from the registration on and is missed when its month ends unpaid. After the
 * last stage one month more remains to pay what was billed since: the card is active only once that is paid too.
 */
export function statusOf({ terms, paid }: { terms: PlanTerms; paid: Rupiah }, today: CivilDate): PlanStatus {
  const schedule = stagesOf(terms);
  const stagesPaid = schedule.filter(({ through }) => through <= paid).length;
  const next = schedule[stagesPaid] ?? null;
  const current = monthOf(today);
  const dueThrough = schedule.findLast(({ month, through }) => month <= current && through > paid) ?? next;
  const missedMonth = next?.month ?? addMonths(terms.firstMonth, terms.stages);
  return {
    schedule,
    paid,
    stagesPaid,
    next,
    due: dueThrough === null ? NO_RUPIAH : minus(dueThrough.through, paid),
    dueThrough,
    defaultedSince: missedMonth < current ? firstDayOf(addMonths(missedMonth, 1)) : null,
  };
}

/** A range of stages, both ends included. */
export interface PaidStages {
  readonly from: Stage;
  readonly through: Stage;
}

/** The stages that `amount` pays exactly, from the next one on; null when it fits no number of them. */
export function stagesPaidBy({ schedule, stagesPaid, next, paid }: PlanStatus, amount: Rupiah): PaidStages | null {
  const through = schedule.slice(stagesPaid).find((stage) => stage.through === plus(paid, amount));
  return through === undefined ? null : { from: next ?? through, through };
}

/** The account after an instalment. @throws InvariantViolation when its money exceeds the plan. */
export function afterInstalment(account: InstalmentAccount, amount: Rupiah): InstalmentAccount {
  const held = plus(account.held, amount);
  invariant(account.plan !== null && held <= account.plan.total, 'instalments never exceed their plan');
  return { ...account, held };
}

/** What a payer is asked to pay of a plan: `amount` pays it up to `stage`; the plan has `of` stages. */
export interface StageDue {
  readonly stage: number;
  readonly of: number;
  readonly amount: Rupiah;
  /** The last day on which the stage is not missed. */
  readonly dueBy: CivilDate;
}

/**
 * The stages that are due; null where the whole bill is asked for, because all stages are paid or the last one is due,
 * which is paid together with everything billed besides. `whole` is the bill less what the plan holds.
 */
export function stageDueOf({ due, dueThrough, schedule }: PlanStatus, whole: Rupiah): StageDue | null {
  if (dueThrough === null || due > whole || dueThrough.number === schedule.length) return null;
  return { stage: dueThrough.number, of: schedule.length, amount: due, dueBy: dueDayOfStage(dueThrough) };
}
