/**
 * Whom a campaign of write-offs helps, and with how many months. A campaign brings its rule as data that somebody entered;
 * one without is judged by the policy of its first day. It is pure.
 */
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type Rupiah, plus, rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import { type WriteOffPolicy, writeOffPolicyOn } from './write-off-policy.js';

export interface WriteOffRule {
  /** The regulation, as officers cite it. */
  readonly basis: string;
  /** The segments of which a family must be on the day. */
  readonly segments: readonly Segment[];
  /** The classes of which a family must be; null for all. */
  readonly careClasses: readonly CareClass[] | null;
  /** The months in arrears that a family must have, both ends included. */
  readonly monthsInArrears: { readonly min: number; readonly max: number | null };
  /** The most months that are forgiven. */
  readonly monthsMax: number;
  /** The highest decile of the welfare register (DTSEN); null where none is asked for. */
  readonly decileMax: number | null;
  /** Whether the service penalty that would follow is forgiven too. */
  readonly forgivesPenalty: boolean;
  /** The most that the campaign forgives in all; null without a budget. */
  readonly budget: Rupiah | null;
}

/** The rule as JSON stores it: an amount is text, so that no float ever holds rupiah. */
export type SavedRule = Omit<WriteOffRule, 'budget'> & { readonly budget: string | null };

/** Writes the rule with its fields in one order, so that equal rules are equal texts. */
export const saveRule = (rule: WriteOffRule): SavedRule => ({
  basis: rule.basis,
  segments: rule.segments,
  careClasses: rule.careClasses,
  monthsInArrears: { min: rule.monthsInArrears.min, max: rule.monthsInArrears.max },
  monthsMax: rule.monthsMax,
  decileMax: rule.decileMax,
  forgivesPenalty: rule.forgivesPenalty,
  budget: rule.budget === null ? null : rule.budget.toString(),
});

export const readRule = (saved: SavedRule): WriteOffRule => ({
  ...saved,
  budget: saved.budget === null ? null : rupiah(BigInt(saved.budget)),
});

const ofPolicy = ({ basis, segments, monthsMax }: WriteOffPolicy): WriteOffRule => ({
  basis,
  segments,
  careClasses: null,
  monthsInArrears: { min: 1, max: null },
  monthsMax,
  decileMax: null,
  forgivesPenalty: false,
  budget: null,
});

/** The rule of a campaign; null where it has none and no policy is in force on its first day. */
export function ruleOf(
  { rule, validFrom }: { readonly rule: WriteOffRule | null; readonly validFrom: CivilDate },
  policies: readonly WriteOffPolicy[],
): WriteOffRule | null {
  if (rule !== null) return rule;
  const policy = writeOffPolicyOn(policies, validFrom);
  return policy === null ? null : ofPolicy(policy);
}

export const WRITE_OFF_CRITERIA = ['SEGMENT', 'CARE_CLASS', 'MONTHS_IN_ARREARS', 'WELFARE_REGISTER'] as const;
export type WriteOffCriterion = (typeof WRITE_OFF_CRITERIA)[number];

export interface WriteOffCandidate {
  readonly segment: Segment;
  readonly careClass: CareClass;
  readonly monthsInArrears: number;
  /** The decile of the household in the welfare register; null where none was given. */
  readonly decile: number | null;
}

/** The criteria of the rule that the family does not meet. */
export function unmetCriteria(candidate: WriteOffCandidate, rule: WriteOffRule): readonly WriteOffCriterion[] {
  const { segments, careClasses, monthsInArrears, decileMax } = rule;
  const { min, max } = monthsInArrears;
  const isMet: Readonly<Record<WriteOffCriterion, boolean>> = {
    SEGMENT: segments.includes(candidate.segment),
    CARE_CLASS: careClasses === null || careClasses.includes(candidate.careClass),
    MONTHS_IN_ARREARS: candidate.monthsInArrears >= min && (max === null || candidate.monthsInArrears <= max),
    WELFARE_REGISTER: decileMax === null || (candidate.decile !== null && candidate.decile <= decileMax),
  };
  return WRITE_OFF_CRITERIA.filter((criterion) => !isMet[criterion]);
}

/** Whether a campaign that has forgiven so much may forgive `amount` more. */
export const isWithinBudget = ({ budget }: WriteOffRule, forgiven: Rupiah, amount: Rupiah): boolean =>
  budget === null || plus(forgiven, amount) <= budget;
