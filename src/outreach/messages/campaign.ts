/** A blast as it is read: whom it is for, and how far its messages have come. */
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { MessageCampaignId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { MessageChannel, MessageState, StopReason } from './message-words.js';

/** Stored with the campaign, so that it can be told later whom it was for. */
export interface Audience {
  readonly region: RegionCode;
  /** Whole months before the current one, both ends included; null is an open end. */
  readonly monthsMin: number | null;
  readonly monthsMax: number | null;
  readonly careClass: CareClass | null;
}

export interface Campaign {
  readonly __typename: 'MessageCampaign';
  readonly id: MessageCampaignId;
  readonly templateCode: string;
  readonly channel: MessageChannel;
  readonly audience: Audience;
  readonly sendFrom: Date;
  readonly lastDay: CivilDate;
  readonly startedBy: string;
  readonly startedAt: Date;
  /** When the whole audience had been queued. */
  readonly filledAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly sortValue: string;
}

/** How many messages stand where. */
export interface StateCount {
  readonly campaignId: MessageCampaignId;
  readonly state: MessageState;
  readonly reason: StopReason | null;
  readonly messages: number;
}
