/** Writes the rows around messages that only the demo has. */
import type { Table } from '../world/insert-rows.js';
import type { DemoCampaign, DemoContactPreference } from './make-messages.js';
import type { MessageRow } from '../world/contact-tables.js';

export const MESSAGE_CAMPAIGNS: Table<DemoCampaign> = {
  name: 'message_campaigns',
  columns: {
    id: ['uuid', (campaign) => campaign.id],
    template_id: ['uuid', (campaign) => campaign.templateId],
    region_code: ['text', (campaign) => campaign.region],
    months_min: ['smallint', (campaign) => campaign.monthsMin],
    months_max: ['smallint', (campaign) => campaign.monthsMax],
    send_from: ['timestamptz', (campaign) => campaign.startedAt],
    last_day: ['date', (campaign) => campaign.lastDay],
    started_by: ['text', (campaign) => campaign.startedBy],
    started_at: ['timestamptz', (campaign) => campaign.startedAt],
    filled_at: ['timestamptz', (campaign) => campaign.startedAt],
  },
};

export const SANDBOX_MESSAGES: Table<MessageRow> = {
  name: 'sandbox_messages',
  columns: {
    id: ['uuid', (message) => message.id],
    channel: ['text', (message) => message.channel],
    phone: ['text', (message) => message.phone],
    body: ['text', (message) => message.body],
    accepted_at: ['timestamptz', (message) => message.sentAt],
  },
};

export const CONTACT_PREFERENCES: Table<DemoContactPreference> = {
  name: 'contact_preferences',
  columns: {
    id: ['uuid', (preference) => preference.id],
    family_id: ['uuid', (preference) => preference.familyId],
    preference: ['text', (preference) => preference.preference],
    reason: ['text', (preference) => preference.reason],
    set_by: ['text', (preference) => preference.setBy],
    set_at: ['timestamptz', (preference) => preference.setAt],
  },
};
