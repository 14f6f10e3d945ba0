/** The pure rule of the penalty for inpatient care soon after a card became active again, in whole rupiah. */
import { type CivilDate, addDays, daysBetween } from '../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import type { PenaltyPolicy } from './penalty-policy.js';

/** The posting that made a suspended card active. */
export interface Reactivation {
  readonly on: CivilDate;
  /** The months in arrears at that posting, before any cap. */
  readonly monthsInArrears: number;
}

export interface Admission {
  readonly segment: Segment;
  /** The newest reactivation through the day of admission; null when there is none. */
  readonly reactivation: Reactivation | null;
  /** Whether a campaign that forgave arrears within the window forgives the penalty with them. */
  readonly isForgiven?: boolean;
  readonly admittedOn: CivilDate;
  /** The estimated cost of the INA-CBG package by the first diagnosis. */
  readonly packageCost: Rupiah;
}

export interface Penalty {
  readonly kind: 'penalty';
  readonly amount: Rupiah;
  /** The amount before the cap. */
  readonly uncapped: Rupiah;
  readonly monthsCounted: number;
  readonly reactivation: Reactivation;
  /** The last day of admission for which a penalty is due. */
  readonly windowThrough: CivilDate;
  /** Who pays the penalty; an employee's is paid by the employer. */
  readonly paidBy: 'PARTICIPANT' | 'EMPLOYER';
}

export const NO_PENALTY_REASONS = ['SEGMENT_EXEMPT', 'NOT_RECENTLY_REACTIVATED', 'WRITTEN_OFF'] as const;
export type NoPenaltyReason = (typeof NO_PENALTY_REASONS)[number];

export type PenaltyDecision = Penalty | { readonly kind: 'no-penalty'; readonly reason: NoPenaltyReason };

const BASIS_POINTS = 10_000n;

/**
 * Computes the penalty: rate × package cost × months in arrears, at most the cap. It is rounded once, at the end, down
 * to the whole rupiah, so that no fraction is asked of a patient. Source: Perpres 64/2020 article 42(6).
 */
export function computePenalty(admission: Admission, policy: PenaltyPolicy): PenaltyDecision {
  const { segment, reactivation, admittedOn, packageCost } = admission;
  if (policy.exemptSegments.includes(segment)) return { kind: 'no-penalty', reason: 'SEGMENT_EXEMPT' };
  if (reactivation === null || !isWithin({ from: reactivation.on, to: admittedOn }, policy))
    return { kind: 'no-penalty', reason: 'NOT_RECENTLY_REACTIVATED' };
  if (admission.isForgiven === true) return { kind: 'no-penalty', reason: 'WRITTEN_OFF' };
  const monthsCounted = Math.min(reactivation.monthsInArrears, policy.monthsMax);
  const uncapped = rupiah((packageCost * BigInt(policy.rateBasisPoints) * BigInt(monthsCounted)) / BASIS_POINTS);
  return {
    kind: 'penalty',
    amount: uncapped < policy.amountMax ? uncapped : policy.amountMax,
    uncapped,
    monthsCounted,
    reactivation,
    windowThrough: addDays(reactivation.on, lastDay(policy)),
    paidBy: segment === 'PPU' ? 'EMPLOYER' : 'PARTICIPANT',
  };
}

/** The last day with a penalty, counted from the day of reactivation as day 0. */
const lastDay = ({ windowDays, lastDayCounts }: PenaltyPolicy): number => (lastDayCounts ? windowDays : windowDays - 1);

function isWithin(days: { from: CivilDate; to: CivilDate }, policy: PenaltyPolicy): boolean {
  const passed = daysBetween(days);
  return passed >= 0 && passed <= lastDay(policy);
}
