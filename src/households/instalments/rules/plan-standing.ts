/** How an instalment plan stands on a day: what is due, what was missed. Computed from terms, money and date, never stored. */
import { addMonths } from '../../../kernel/billing-month.js';
import { type CivilDate, firstDayOf, monthOf } from '../../../kernel/civil-date.js';
import { invariant } from '../../../kernel/invariant.js';
import { NO_RUPIAH, type Rupiah, minus, plus } from '../../../kernel/rupiah.js';
import { type PlanTerms, type Stage, stagesOf } from './schedule.js';

/** What posting knows of a family's instalments: the money received and not yet applied, and the plan that is open, if any. */
export interface InstalmentAccount {
  readonly held: Rupiah;
  readonly plan: PlanTerms | null;
}

export interface PlanStanding {
  readonly schedule: readonly Stage[];
  readonly paid: Rupiah;
  readonly stagesPaid: number;
  /** The first stage not fully paid; null once all are. */
  readonly next: Stage | null;
  /** What brings the plan up to date: all stages of this month and before, or the next one when these are paid. Zero once all are. */
  readonly due: Rupiah;
  /** The last stage that `due` pays; null when nothing is due. */
  readonly dueThrough: Stage | null;
  /** The first day on which the plan no longer runs because something was missed; null while it runs. */
  readonly defaultedSince: CivilDate | null;
}

/**
 * A stage may be paid from registration on and is missed when its month ends without it. After the last stage one month
 * more remains to pay what has been billed since registration: the card is active only once that is paid too.
 */
export function standingOf({ terms, paid }: { terms: PlanTerms; paid: Rupiah }, today: CivilDate): PlanStanding {
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

/** Both ends included. */
export interface PaidStages {
  readonly from: Stage;
  readonly through: Stage;
}

/** The stages that `amount` pays exactly, beginning with the next; null when it fits no number of them. */
export function stagesPaidBy({ schedule, next, paid }: PlanStanding, amount: Rupiah): PaidStages | null {
  if (next === null || amount === NO_RUPIAH) return null;
  const through = schedule.find((stage) => stage.through === plus(paid, amount));
  return through === undefined ? null : { from: next, through };
}

/** The money after an instalment. @throws InvariantViolation when it exceeds the plan. */
export function afterInstalment(account: InstalmentAccount, amount: Rupiah): InstalmentAccount {
  const held = plus(account.held, amount);
  invariant(account.plan !== null && held <= account.plan.total, 'instalments never exceed their plan');
  return { ...account, held };
}

/** What a payer is told to pay of a plan: `amount` pays it up to `stage`, of so many. */
export interface StageAsked {
  readonly stage: number;
  readonly of: number;
  readonly amount: Rupiah;
}

/**
 * The stages that are due, or null where the whole bill is asked for: all stages are paid, or the last one is due, which is
 * paid together with all that is billed besides. `whole` is the bill less what the plan holds.
 */
export function stageAsked({ due, dueThrough, schedule }: PlanStanding, whole: Rupiah): StageAsked | null {
  if (dueThrough === null || due > whole || dueThrough.number === schedule.length) return null;
  return { stage: dueThrough.number, of: schedule.length, amount: due };
}
