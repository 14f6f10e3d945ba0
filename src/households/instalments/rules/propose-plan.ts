/** Decides whether a family may pay its arrears in stages: it gives a proposal with the stages, or a named problem. */
import type { ArrearsAssessment } from '../../arrears/assess-arrears.js';
import { nextMonth } from '../../../kernel/billing-month.js';
import { type CivilDate, monthOf } from '../../../kernel/civil-date.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
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
  readonly assessment: Pick<ArrearsAssessment, 'billedMonths' | 'arrearsTotal' | 'amountToReactivate'>;
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
  const problem = validateFamily(facts, policy);
  if (problem !== null) return refuse(problem);

  const { assessment, today } = facts;
  const stagesMax = stagesMaxFor(assessment.billedMonths, policy);
  const stages = facts.stages ?? stagesMax;
  if (stages > stagesMax) return refuse('too-many-stages', stagesMax);
  const terms = { total: assessment.arrearsTotal, stages, firstMonth: nextMonth(monthOf(today)) };
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

function validateFamily(facts: PlanFacts, policy: RehabPolicy): PlanProblem | null {
  const { segment, assessment, hasRunningPlan, today } = facts;
  if (!isSelfPaying(segment, policy)) return 'segment-not-self-paying';
  if (hasRunningPlan) return 'plan-runs-already';
  if (assessment.billedMonths < policy.arrearsMonths.min) return 'too-few-months';
  if (assessment.billedMonths > policy.arrearsMonths.max) return 'too-many-months';
  return isRegistrationOpen(policy, today) ? null : 'registration-closed';
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
