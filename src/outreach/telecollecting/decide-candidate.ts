/**
 * Decides whether the family whose turn it is may be called now, by what has changed since it was queued. It is pure.
 */
import type { CareClass } from '../../kernel/care-class.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { isWithin } from '../../kernel/region-code.js';
import type { Segment } from '../../kernel/segment.js';
import type { CampaignPlan } from './campaign.js';
import { type ConductPolicy, pausedUntil } from '../../fieldwork/conduct/index.js';

export interface Candidate {
  readonly region: RegionCode;
  readonly segment: Segment;
  readonly careClass: CareClass;
  /** The unpaid months before the current one, by the arrears rule now. */
  readonly monthsInArrears: number;
  /** Whether the family keeps an instalment plan, so that nobody calls it for its arrears. */
  readonly keepsPlan: boolean;
  /** Whether the family, or every number of it, refuses contact. */
  readonly refusesCalls: boolean;
  /** The calls of the last seven days, whoever made them. */
  readonly recentCalls: readonly Date[];
  /** The end of the lease of the family's open assignment; null when there is none. */
  readonly assignedUntil: Date | null;
}

export type CandidateDecision =
  | { readonly kind: 'call' }
  /** The family's turn comes later. */
  | { readonly kind: 'wait'; readonly until: Date }
  /** The family no longer meets the campaign's conditions. */
  | { readonly kind: 'drop' };

const owesWithin = ({ min, max }: CampaignPlan['months'], months: number): boolean => months >= min && months <= max;

export function decideCandidate(
  candidate: Candidate,
  { campaign, policy, now }: { campaign: CampaignPlan; policy: ConductPolicy; now: Date },
): CandidateDecision {
  const belongs =
    !candidate.refusesCalls &&
    !candidate.keepsPlan &&
    candidate.segment === campaign.segment &&
    (campaign.careClass === null || candidate.careClass === campaign.careClass) &&
    isWithin(candidate.region, campaign.region) &&
    owesWithin(campaign.months, candidate.monthsInArrears);
  if (!belongs) return { kind: 'drop' };
  if (candidate.assignedUntil !== null && candidate.assignedUntil > now)
    return { kind: 'wait', until: candidate.assignedUntil };
  const paused = pausedUntil(candidate.recentCalls, now, policy);
  return paused === null ? { kind: 'call' } : { kind: 'wait', until: paused };
}
