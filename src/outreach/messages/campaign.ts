/** A blast as it is read: its audience, and how far its messages have come. */
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { MessageCampaignId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { MessageChannel, MessageState, StopReason } from './message-words.js';

/** The audience of a blast, stored so that it can be shown later. */
export interface Audience {
  readonly region: RegionCode;
  /** The least months in arrears; `monthsMax` are the most, both included. Null sets no limit. */
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
  /** When the whole audience was queued; null until then. */
  readonly filledAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly sortValue: string;
}

/** The number of messages in a state, by reason. */
export interface StateCount {
  readonly campaignId: MessageCampaignId;
  readonly state: MessageState;
  readonly reason: StopReason | null;
  readonly messages: number;
}
