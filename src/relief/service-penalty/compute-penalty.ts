/** What a family owes for inpatient care soon after its card became active again: pure, in whole rupiah. */
import { type CivilDate, addDays, daysBetween } from '../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import type { PenaltyPolicy } from './penalty-policy.js';

/** The posting that turned a suspended card active. */
export interface Reactivation {
  readonly on: CivilDate;
  /** How long the debt had grown by then, before any cap. */
  readonly monthsInArrears: number;
}

export interface Admission {
  readonly segment: Segment;
  /** The newest one up to the day of admission; null when there is none to be found. */
  readonly reactivation: Reactivation | null;
  readonly admittedOn: CivilDate;
  /** The INA-CBG package by the first diagnosis, as estimated. */
  readonly packageCost: Rupiah;
}

export interface Penalty {
  readonly kind: 'penalty';
  readonly amount: Rupiah;
  /** Before the cap. */
  readonly uncapped: Rupiah;
  readonly monthsCounted: number;
  readonly reactivation: Reactivation;
  /** The last day of admission that is penalised. */
  readonly windowThrough: CivilDate;
  /** An employee's is the employer's to pay. */
  readonly paidBy: 'PARTICIPANT' | 'EMPLOYER';
}

export const NO_PENALTY_REASONS = ['SEGMENT_EXEMPT', 'NOT_RECENTLY_REACTIVATED'] as const;
export type NoPenaltyReason = (typeof NO_PENALTY_REASONS)[number];

export type PenaltyDecision = Penalty | { readonly kind: 'no-penalty'; readonly reason: NoPenaltyReason };

const BASIS_POINTS = 10_000n;

/**
 * Rate × package cost × months in arrears, at most the cap. Rounded once, at the end, down to the whole rupiah: a fraction
 * is never asked of a patient. Source: Perpres 64/2020 Ps. 42(6).
 */
export function computePenalty(admission: Admission, policy: PenaltyPolicy): PenaltyDecision {
  const { segment, reactivation, admittedOn, packageCost } = admission;
  if (policy.exemptSegments.includes(segment)) return { kind: 'no-penalty', reason: 'SEGMENT_EXEMPT' };
  if (reactivation === null || !isWithin({ from: reactivation.on, to: admittedOn }, policy))
    return { kind: 'no-penalty', reason: 'NOT_RECENTLY_REACTIVATED' };
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

/** The day of reactivation is day 0. */
const lastDay = ({ windowDays, lastDayCounts }: PenaltyPolicy): number => (lastDayCounts ? windowDays : windowDays - 1);

function isWithin(days: { from: CivilDate; to: CivilDate }, policy: PenaltyPolicy): boolean {
  const passed = daysBetween(days);
  return passed >= 0 && passed <= lastDay(policy);
}
