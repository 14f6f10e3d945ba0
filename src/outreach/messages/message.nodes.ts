/** Finds messages, their campaigns and versions of templates by id. */
import type { MessageCampaignId, MessageId, MessageTemplateId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import { findTemplateById } from './message-template.js';
import type { MessagesContext } from './messages.context.js';

export const MESSAGE_NODES: NodeReaders<MessagesContext> = {
  Message: {
    action: 'message:read',
    read: ({ messages, visibility }, id) => messages.findById(visibility, id as MessageId),
  },
  MessageTemplate: {
    action: 'message-template:read',
    read: ({ messaging }, id) => findTemplateById(messaging.pool, id as MessageTemplateId),
  },
  MessageCampaign: {
    action: 'message-campaign:read',
    read: ({ messageCampaigns, campaignScope }, id) =>
      messageCampaigns.findById(campaignScope, id as MessageCampaignId),
  },
};
