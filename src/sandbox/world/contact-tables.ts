/** Describes how visits, calls and messages are written. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, CallId, CampaignId, FamilyId, MessageId } from '../../kernel/ids.js';
import { type PhoneNumber, maskPhoneNumber } from '../../kernel/phone-number.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { VisitRecord } from '../../fieldwork/visits/index.js';
import { type MessageState, type StopReason, sealPhone } from '../../outreach/messages/index.js';
import type { Keyring } from '../../platform/encryption/index.js';
import type { CallRecord } from '../../outreach/telecollecting/index.js';
import type { Table } from './insert-rows.js';

export type VisitRow = Pick<
  VisitRecord,
  'id' | 'cadreId' | 'familyId' | 'state' | 'plannedFor' | 'visitedAt' | 'outcome' | 'position' | 'recordedAt'
> & { readonly note?: string | null };

export const VISITS: Table<VisitRow> = {
  name: 'visits',
  columns: {
    id: ['uuid', (visit) => visit.id],
    cadre_id: ['uuid', (visit) => visit.cadreId],
    family_id: ['uuid', (visit) => visit.familyId],
    state: ['text', (visit) => visit.state],
    planned_for: ['date', (visit) => visit.plannedFor],
    visited_at: ['timestamptz', (visit) => visit.visitedAt],
    outcome: ['text', (visit) => visit.outcome],
    note: ['text', (visit) => visit.note ?? null],
    latitude: ['float8', (visit) => visit.position?.latitude ?? null],
    longitude: ['float8', (visit) => visit.position?.longitude ?? null],
    recorded_at: ['timestamptz', (visit) => visit.recordedAt],
  },
};

export interface CallRow {
  readonly id: CallId;
  readonly campaignId?: CampaignId;
  readonly familyId: FamilyId;
  /** The cadre who called; null when no cadre did. */
  readonly cadreId?: CadreId | null;
  readonly caller: string;
  readonly callerName: string;
  readonly callerRole: string;
  readonly purpose: 'COLLECTION' | 'REMINDER';
  readonly outcome: CallRecord['outcome'];
  readonly promisedAmount?: Rupiah | null;
  readonly promisedFor?: CivilDate | null;
  readonly calledAt: Date;
}

/** Calls are recorded when they are made. */
export const CALLS: Table<CallRow> = {
  name: 'calls',
  columns: {
    id: ['uuid', (call) => call.id],
    campaign_id: ['uuid', (call) => call.campaignId ?? null],
    family_id: ['uuid', (call) => call.familyId],
    cadre_id: ['uuid', (call) => call.cadreId ?? null],
    caller: ['text', (call) => call.caller],
    caller_name: ['text', (call) => call.callerName],
    caller_role: ['text', (call) => call.callerRole],
    purpose: ['text', (call) => call.purpose],
    outcome: ['text', (call) => call.outcome],
    promised_amount: ['bigint', (call) => call.promisedAmount ?? null],
    promised_for: ['date', (call) => call.promisedFor ?? null],
    called_at: ['timestamptz', (call) => call.calledAt],
    recorded_at: ['timestamptz', (call) => call.calledAt],
  },
};

export interface MessageRow {
  readonly id: string;
  readonly familyId: FamilyId;
  readonly templateId: string;
  readonly channel: 'SMS' | 'WHATSAPP';
  readonly state: MessageState;
  readonly reason?: StopReason | null;
  /** The campaign of the message, and the last day on which the campaign may send. */
  readonly campaign?: { readonly id: string; readonly lastDay: CivilDate };
  /** The cadre who asked for the message; null when no cadre did. */
  readonly cadreId?: CadreId | null;
  readonly requestedBy: string;
  /** The moment from which the message may be sent. */
  readonly queuedAt: Date;
  readonly enqueuedAt?: Date;
  /** The provider that took it at the first attempt; nobody has taken it when this is absent. */
  readonly provider?: string;
  readonly phone: PhoneNumber | null;
  readonly body: string | null;
  readonly sentAt: Date | null;
  readonly deliveredAt?: Date | null;
  readonly readAt?: Date | null;
  readonly endedAt?: Date | null;
}

/** Messages, with the numbers to which they went sealed. */
export const messagesTable = (keyring: Pick<Keyring, 'seal'>): Table<MessageRow> => ({
  name: 'messages',
  columns: {
    id: ['uuid', (message) => message.id],
    campaign_id: ['uuid', (message) => message.campaign?.id ?? null],
    family_id: ['uuid', (message) => message.familyId],
    cadre_id: ['uuid', (message) => message.cadreId ?? null],
    template_id: ['uuid', (message) => message.templateId],
    channel: ['text', (message) => message.channel],
    state: ['text', (message) => message.state],
    reason: ['text', (message) => message.reason ?? null],
    send_after: ['timestamptz', (message) => message.queuedAt],
    last_day: ['date', (message) => message.campaign?.lastDay ?? null],
    requested_by: ['text', (message) => message.requestedBy],
    queued_at: ['timestamptz', (message) => message.queuedAt],
    enqueued_at: ['timestamptz', (message) => message.enqueuedAt ?? null],
    attempts: ['smallint', ({ provider }) => (provider === undefined ? 0 : 1)],
    sealed_phone: ['bytea', ({ id, phone }) => (phone === null ? null : sealPhone(keyring, id as MessageId, phone))],
    phone_masked: ['text', ({ phone }) => (phone === null ? null : maskPhoneNumber(phone))],
    body: ['text', (message) => message.body],
    provider: ['text', (message) => message.provider ?? null],
    provider_message_id: ['text', ({ id, provider }) => (provider === undefined ? null : `${provider}-${id}`)],
    sent_at: ['timestamptz', (message) => message.sentAt],
    delivered_at: ['timestamptz', (message) => message.deliveredAt ?? null],
    read_at: ['timestamptz', (message) => message.readAt ?? null],
    ended_at: ['timestamptz', (message) => message.endedAt ?? null],
  },
});
