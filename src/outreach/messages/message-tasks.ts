/** The jobs of messages: sending one, and turning a campaign's audience into messages. */
import type { MessageCampaignId, MessageId } from '../../kernel/ids.js';
import type { Tasks } from '../../platform/jobs/index.js';
import { FILL_CAMPAIGN, SEND_MESSAGE } from './due-messages.js';
import { fillCampaign } from './fill-campaign.js';
import type { Messaging } from './messaging.js';
import { sendMessage } from './send-message.js';

/** Reads the id of the message or the campaign from the job. */
const idIn = (payload: unknown): string => (payload as { readonly id: string }).id;

export const messageTasks = (messaging: Messaging): Tasks => ({
  [SEND_MESSAGE]: (payload, workerId) => sendMessage({ messaging, workerId }, idIn(payload) as MessageId),
  [FILL_CAMPAIGN]: (payload) => fillCampaign(messaging, idIn(payload) as MessageCampaignId),
});
