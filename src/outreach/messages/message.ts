/** A message as it is read. */
import type { FamilyId, MessageCampaignId, MessageId, MessageTemplateId } from '../../kernel/ids.js';
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
  /** Why the message was suppressed or failed; null in any other state. */
  readonly reason: StopReason | null;
  readonly sendAfter: Date;
  readonly requestedBy: string;
  readonly queuedAt: Date;
  readonly attempts: number;
  /** The number to which it went, masked; null before the first attempt. */
  readonly phoneMasked: string | null;
  /** The text as it was sent; null before the first attempt. */
  readonly text: string | null;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly readAt: Date | null;
  readonly endedAt: Date | null;
  /** `queuedAt` with microseconds, the sort value of lists. */
  readonly sortValue: string;
}
