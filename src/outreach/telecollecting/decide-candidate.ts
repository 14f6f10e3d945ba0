/** Whether the family whose turn it is may be called now: pure, for everything that has changed since it was queued. */
import type { CareClass } from '../../kernel/care-class.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { isWithin } from '../../kernel/region-code.js';
import type { Segment } from '../../kernel/segment.js';
import type { CampaignPlan } from './campaign.js';
import { type ConductPolicy, pausedUntil } from './conduct.js';

export interface Candidate {
  readonly region: RegionCode;
  readonly segment: Segment;
  readonly careClass: CareClass;
  /** Unpaid months before the current one, as the arrears rule counts them now. */
  readonly monthsInArrears: number;
  /** The family, or every number of it, asked not to be contacted. */
  readonly refusesCalls: boolean;
  /** Of the last seven days, by anybody. */
  readonly recentCalls: readonly Date[];
  /** When the lease of a claim that is still open ends; null when there is none. */
  readonly claimedUntil: Date | null;
}

export type CandidateDecision =
  | { readonly kind: 'call' }
  /** Its turn comes later. */
  | { readonly kind: 'wait'; readonly until: Date }
  /** It does not belong into this campaign any more. */
  | { readonly kind: 'drop' };

const owesWithin = ({ min, max }: CampaignPlan['months'], months: number): boolean => months >= min && months <= max;

export function decideCandidate(
  candidate: Candidate,
  { campaign, policy, now }: { campaign: CampaignPlan; policy: ConductPolicy; now: Date },
): CandidateDecision {
  const belongs =
    !candidate.refusesCalls &&
    candidate.segment === campaign.segment &&
    (campaign.careClass === null || candidate.careClass === campaign.careClass) &&
    isWithin(candidate.region, campaign.region) &&
    owesWithin(campaign.months, candidate.monthsInArrears);
  if (!belongs) return { kind: 'drop' };
  if (candidate.claimedUntil !== null && candidate.claimedUntil > now)
    return { kind: 'wait', until: candidate.claimedUntil };
  const paused = pausedUntil(candidate.recentCalls, now, policy);
  return paused === null ? { kind: 'call' } : { kind: 'wait', until: paused };
}
