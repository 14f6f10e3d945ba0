/** A dunning plan as it is read: steps by the day of a debt and by channel, for the families of a filter. */
import type { CareClass } from '../../kernel/care-class.js';
import type { CampaignId, DunningPlanId, DunningStepId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';

export const DUNNING_CHANNELS = ['SMS', 'WHATSAPP', 'CALL', 'VISIT'] as const;
export type DunningChannel = (typeof DUNNING_CHANNELS)[number];

export interface DunningStep {
  readonly id: DunningStepId;
  /** The day, counted from the day on which the family's oldest unpaid month fell due; negative before it. */
  readonly day: number;
  readonly channel: DunningChannel;
  /** The template of a message; null for calls and visits. */
  readonly templateCode: string | null;
}

export type DunningState = 'DRAFT' | 'ON' | 'STOPPED';

export interface DunningPlan {
  readonly __typename: 'DunningPlan';
  readonly id: DunningPlanId;
  readonly name: string;
  readonly region: RegionCode;
  readonly monthsMin: number | null;
  readonly monthsMax: number | null;
  readonly careClass: CareClass | null;
  /** The campaign of calls whose queue takes the families of CALL steps. */
  readonly callCampaignId: CampaignId | null;
  /** The days after a step within which a payment counts as its effect. */
  readonly effectDays: number;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly switchedOnBy: string | null;
  readonly switchedOnAt: Date | null;
  readonly stoppedAt: Date | null;
  /** The steps, the earliest day first. */
  readonly steps: readonly DunningStep[];
}

export const stateOf = ({ switchedOnAt, stoppedAt }: Pick<DunningPlan, 'switchedOnAt' | 'stoppedAt'>): DunningState =>
  stoppedAt !== null ? 'STOPPED' : switchedOnAt === null ? 'DRAFT' : 'ON';
