/** Messages and their campaigns by their ids. */
import type { MessageCampaignId, MessageId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { MessagesContext } from './messages.context.js';

export const MESSAGE_NODES: NodeReaders<MessagesContext> = {
  Message: {
    table: 'messages',
    action: 'message:read',
    read: ({ messages, sight }, id) => messages.findById(sight, id as MessageId),
  },
  MessageCampaign: {
    table: 'message_campaigns',
    action: 'message-campaign:read',
    read: ({ messageCampaigns, campaignScope }, id) =>
      messageCampaigns.findById(campaignScope, id as MessageCampaignId),
  },
};
