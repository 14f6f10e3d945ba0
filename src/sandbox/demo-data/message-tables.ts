/** How the demo's messages become rows. */
import type { BulkTable } from './bulk-insert.js';
import type { DemoCampaign, DemoMessage, DemoContactPreference } from './make-messages.js';
import type { DemoDetail } from './make-payments.js';

export const MESSAGE_CAMPAIGNS: BulkTable<DemoCampaign> = {
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

export const MESSAGES: BulkTable<DemoMessage> = {
  name: 'messages',
  columns: {
    id: ['uuid', (message) => message.id],
    campaign_id: ['uuid', (message) => message.campaign.id],
    family_id: ['uuid', (message) => message.familyId],
    template_id: ['uuid', (message) => message.campaign.templateId],
    channel: ['text', () => 'SMS'],
    state: ['text', (message) => message.state],
    reason: ['text', (message) => message.reason],
    send_after: ['timestamptz', (message) => message.campaign.startedAt],
    last_day: ['date', (message) => message.campaign.lastDay],
    requested_by: ['text', (message) => message.campaign.startedBy],
    queued_at: ['timestamptz', (message) => message.campaign.startedAt],
    enqueued_at: ['timestamptz', (message) => message.campaign.startedAt],
    attempts: ['smallint', (message) => (message.body === null ? 0 : 1)],
    phone: ['text', (message) => message.phone],
    body: ['text', (message) => message.body],
    provider: ['text', (message) => (message.body === null ? null : 'sandbox')],
    provider_message_id: ['text', (message) => (message.body === null ? null : `sandbox-${message.id}`)],
    sent_at: ['timestamptz', (message) => message.sentAt],
    delivered_at: ['timestamptz', (message) => message.deliveredAt],
    ended_at: ['timestamptz', (message) => message.endedAt],
  },
};

/** A detail message with the words it left with. */
export type WrittenDetail = DemoDetail & { readonly templateId: string; readonly body: string };

export const DETAILS: BulkTable<WrittenDetail> = {
  name: 'messages',
  columns: {
    id: ['uuid', (detail) => detail.id],
    family_id: ['uuid', (detail) => detail.family.id],
    template_id: ['uuid', (detail) => detail.templateId],
    channel: ['text', (detail) => detail.channel],
    state: ['text', (detail) => (detail.channel === 'WHATSAPP' ? 'READ' : 'DELIVERED')],
    send_after: ['timestamptz', (detail) => detail.sentAt],
    requested_by: ['text', () => 'local:tele-collector'],
    queued_at: ['timestamptz', (detail) => detail.sentAt],
    enqueued_at: ['timestamptz', (detail) => detail.sentAt],
    attempts: ['smallint', () => 1],
    phone: ['text', (detail) => detail.family.people.find(({ phone }) => phone !== null)?.phone ?? null],
    body: ['text', (detail) => detail.body],
    provider: ['text', () => 'sandbox'],
    provider_message_id: ['text', (detail) => `sandbox-${detail.id}`],
    sent_at: ['timestamptz', (detail) => detail.sentAt],
    delivered_at: ['timestamptz', (detail) => new Date(detail.sentAt.getTime() + 4_000)],
    read_at: [
      'timestamptz',
      (detail) => (detail.channel === 'WHATSAPP' ? new Date(detail.sentAt.getTime() + 600_000) : null),
    ],
  },
};

export const SANDBOX_MESSAGES: BulkTable<DemoMessage> = {
  name: 'sandbox_messages',
  columns: {
    id: ['uuid', (message) => message.id],
    channel: ['text', () => 'SMS'],
    phone: ['text', (message) => message.phone],
    body: ['text', (message) => message.body],
    accepted_at: ['timestamptz', (message) => message.sentAt],
  },
};

export const CONTACT_PREFERENCES: BulkTable<DemoContactPreference> = {
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
