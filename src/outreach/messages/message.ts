/** A message as it is read. */
import type { FamilyId, MessageCampaignId, MessageId, MessageTemplateId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { MessageChannel, MessageState, StopReason } from './message-words.js';

export interface Message {
  readonly __typename: 'Message';
  readonly id: MessageId;
  readonly familyId: FamilyId;
  readonly campaignId: MessageCampaignId | null;
  readonly templateId: MessageTemplateId;
  readonly templateCode: string;
  readonly channel: MessageChannel;
  readonly state: MessageState;
  /** Set while SUPPRESSED or FAILED. */
  readonly reason: StopReason | null;
  readonly sendAfter: Date;
  readonly requestedBy: string;
  readonly queuedAt: Date;
  readonly attempts: number;
  readonly phone: PhoneNumber | null;
  /** The words as they left; null before the first attempt. */
  readonly text: string | null;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly readAt: Date | null;
  readonly endedAt: Date | null;
  /** `queuedAt` to the microsecond, as lists are ordered. */
  readonly sortValue: string;
}
