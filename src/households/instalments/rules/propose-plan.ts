/** Decides whether a family may pay its arrears in stages: it gives a proposal with the stages, or a named problem. */
import type { ArrearsAssessment } from '../../arrears/assess-arrears.js';
import { type BillingMonth, addMonths, nextMonth } from '../../../kernel/billing-month.js';
import { type CivilDate, monthOf } from '../../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah, plus, sumRupiah } from '../../../kernel/rupiah.js';
import type { Segment } from '../../../kernel/segment.js';
import { type RehabPolicy, rehabPolicyOn } from './rehab-policy.js';
import { type PlanTerms, type Stage, stagesOf } from '../../bills/schedule.js';

export const PLAN_PROBLEMS = [
  'no-programme',
  'segment-not-self-paying',
  'too-few-months',
  'too-many-months',
  'plan-runs-already',
  'registration-closed',
  'too-many-stages',
] as const;
export type PlanProblem = (typeof PLAN_PROBLEMS)[number];

export interface PlanFacts {
  readonly segment: Segment;
  readonly assessment: Pick<
    ArrearsAssessment,
    'billedMonths' | 'arrearsTotal' | 'currentMonthAmount' | 'amountToReactivate' | 'payableAhead'
  >;
  /** Whether a plan of the family is open and not in default. */
  readonly hasRunningPlan: boolean;
  /** The calendar day where the family lives. */
  readonly today: CivilDate;
  /** The number of stages; null for the largest number. */
  readonly stages: number | null;
}

export interface PlanProposal {
  readonly kind: 'possible';
  readonly terms: Omit<PlanTerms, 'id'>;
  readonly schedule: readonly Stage[];
  readonly stagesMax: number;
  readonly arrearsMonths: number;
  /** The alternative to a plan: one payment that activates the cards now. */
  readonly amountToReactivate: Rupiah;
  readonly programme: RehabPolicy['programme'];
}

export interface PlanRefusal {
  readonly kind: 'refused';
  readonly problem: PlanProblem;
  /** The largest number of stages when their number is the problem; null otherwise. */
  readonly stagesMax: number | null;
}

const refuse = (problem: PlanProblem, stagesMax: number | null = null): PlanRefusal => ({
  kind: 'refused',
  problem,
  stagesMax,
});

/** Proposes a plan for the whole family; there is none for single members. */
export function proposePlan(facts: PlanFacts, policies: readonly RehabPolicy[]): PlanProposal | PlanRefusal {
  const policy = rehabPolicyOn(policies, facts.today);
  if (policy === null) return refuse('no-programme');
  const rules = rulesFor(facts, policy);
  if (rules === null) return refuse('segment-not-self-paying');
  const problem = validateFamily(facts, policy, rules);
  if (problem !== null) return refuse(problem);

  const { assessment, today } = facts;
  const { stagesMax } = rules;
  const stages = facts.stages ?? stagesMax;
  if (stages > stagesMax) return refuse('too-many-stages', stagesMax);
  const firstMonth = nextMonth(monthOf(today));
  const runningPremiums = rules.includesRunningPremiums
    ? premiumsThrough(assessment, addMonths(firstMonth, stages - 1))
    : NO_RUPIAH;
  const total = plus(assessment.arrearsTotal, runningPremiums);
  const terms = { total, runningPremiums, activeAfter: policy.activeAfter, stages, firstMonth };
  return {
    kind: 'possible',
    terms,
    schedule: stagesOf(terms),
    stagesMax,
    arrearsMonths: assessment.billedMonths,
    amountToReactivate: assessment.amountToReactivate,
    programme: policy.programme,
  };
}

/** What a policy asks of this family: of one that pays for itself, or of one that moved and owes what it left behind. */
interface RulesOfFamily {
  readonly arrearsMonths: RehabPolicy['arrearsMonths'];
  readonly stagesMax: number;
  readonly includesRunningPremiums: boolean;
}

function rulesFor({ segment, assessment }: PlanFacts, policy: RehabPolicy): RulesOfFamily | null {
  const { arrearsMonths, includesRunningPremiums, moved } = policy;
  if (isSelfPaying(segment, policy))
    return { arrearsMonths, stagesMax: stagesMaxFor(assessment.billedMonths, policy), includesRunningPremiums };
  if (moved === null) return null;
  const affordable = Number(assessment.arrearsTotal / moved.stageMin);
  return {
    arrearsMonths: { min: moved.arrearsMonthsMin, max: arrearsMonths.max },
    stagesMax: Math.max(1, Math.min(moved.stagesMax, affordable)),
    includesRunningPremiums: false, // somebody else pays them
  };
}

function validateFamily(facts: PlanFacts, policy: RehabPolicy, { arrearsMonths }: RulesOfFamily): PlanProblem | null {
  const { assessment, hasRunningPlan, today } = facts;
  if (hasRunningPlan) return 'plan-runs-already';
  if (assessment.billedMonths < arrearsMonths.min) return 'too-few-months';
  if (assessment.billedMonths > arrearsMonths.max) return 'too-many-months';
  return isRegistrationOpen(policy, today) ? null : 'registration-closed';
}

/** The premiums from the current month through `last`, by the tariffs known now. */
function premiumsThrough(
  { currentMonthAmount, payableAhead }: Pick<ArrearsAssessment, 'currentMonthAmount' | 'payableAhead'>,
  last: BillingMonth,
): Rupiah {
  const ahead = payableAhead().filter(({ month }) => month <= last);
  return plus(currentMonthAmount, sumRupiah(ahead.map(({ amount }) => amount)));
}

const isSelfPaying = (segment: Segment, { segments }: RehabPolicy): boolean =>
  segments.some((allowed) => allowed === segment);

function stagesMaxFor(arrearsMonths: number, { stagesMax, atMostHalfTheMonths }: RehabPolicy): number {
  return atMostHalfTheMonths ? Math.min(stagesMax, Math.floor(arrearsMonths / 2)) : stagesMax;
}

function isRegistrationOpen({ registration }: RehabPolicy, today: CivilDate): boolean {
  if (registration === 'any-day') return true;
  const isFebruary = today.slice(5, 7) === '02';
  return Number(today.slice(8)) <= (isFebruary ? registration.throughInFebruary : registration.through);
}
