/** Campaigns and write-offs as they are read, and the commands and outcomes of proposing and deciding. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, WriteOffCampaignId, WriteOffId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { type WriteOffCriterion, type WriteOffRule, saveRule } from './write-off-rule.js';

export interface WriteOffCampaign {
  readonly id: WriteOffCampaignId;
  readonly name: string;
  readonly regionCode: RegionCode;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
  /** Whom it helps, as it was entered; null for a campaign that follows the policy of its first day. */
  readonly rule: WriteOffRule | null;
  readonly openedAt: Date;
}

/** The totals of a campaign; money that was forgiven was never received. */
export interface WriteOffSummary {
  readonly proposed: number;
  readonly rejected: number;
  readonly families: number;
  readonly persons: number;
  readonly months: number;
  readonly amount: Rupiah;
}

export const WRITE_OFF_STATES = ['PROPOSED', 'APPROVED', 'REJECTED'] as const;
export type WriteOffState = (typeof WRITE_OFF_STATES)[number];

export interface WriteOff {
  readonly id: WriteOffId;
  readonly campaignId: WriteOffCampaignId;
  readonly familyId: FamilyId;
  readonly state: WriteOffState;
  /** The proof of the family's move: the number of the letter or of the record in DTSEN. */
  readonly verification: string;
  readonly verifiedOn: CivilDate;
  /** The decile of the household in the welfare register; null where none was given. */
  readonly decile: number | null;
  readonly proposedAt: Date;
  readonly proposedBy: string;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly firstMonth: BillingMonth | null;
  readonly lastMonth: BillingMonth | null;
  readonly months: number | null;
  readonly amount: Rupiah | null;
}

export type OpenWriteOffsOutcome =
  | { readonly kind: 'opened'; readonly campaign: WriteOffCampaign }
  | { readonly kind: 'region-out-of-reach' | 'no-rule-in-force' | 'days-impossible' | 'conflicts-with-earlier' };

/** The rule of the campaign does not help the family; `criteria` says why. The segment alone has a kind of its own. */
export type NotEligible =
  | { readonly kind: 'segment-not-eligible' }
  | { readonly kind: 'criteria-not-met'; readonly criteria: readonly WriteOffCriterion[] };

export type ProposeOutcome =
  | { readonly kind: 'proposed'; readonly writeOff: WriteOff }
  | NotEligible
  | {
      readonly kind:
        | 'campaign-not-running'
        | 'family-not-found'
        | 'nothing-in-arrears'
        | 'not-verified-yet'
        | 'proposed-already'
        | 'conflicts-with-earlier';
    };

export type DecideOutcome =
  | { readonly kind: 'decided'; readonly writeOff: WriteOff }
  | NotEligible
  | {
      readonly kind: 'write-off-not-found' | 'own-proposal' | 'decided-already' | 'budget-spent' | 'nothing-in-arrears';
    };

export type CampaignPlan = Pick<WriteOffCampaign, 'id' | 'name' | 'regionCode' | 'validFrom' | 'validThrough' | 'rule'>;

export type ProposeCommand = Pick<
  WriteOff,
  'id' | 'campaignId' | 'familyId' | 'verification' | 'verifiedOn' | 'decile'
>;

/** The rule as text, in the order in which it is read from an input and from a row alike. */
const textOf = (rule: WriteOffRule | null): string => JSON.stringify(rule === null ? null : saveRule(rule));

export const isSamePlan = (a: CampaignPlan, b: CampaignPlan): boolean =>
  a.name === b.name &&
  a.regionCode === b.regionCode &&
  a.validFrom === b.validFrom &&
  a.validThrough === b.validThrough &&
  textOf(a.rule) === textOf(b.rule);

export const isSameProposal = (a: ProposeCommand, b: ProposeCommand): boolean =>
  a.campaignId === b.campaignId &&
  a.familyId === b.familyId &&
  a.verification === b.verification &&
  a.verifiedOn === b.verifiedOn &&
  a.decile === b.decile;
