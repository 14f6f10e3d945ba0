/**
 * Reads what providers report of messages and what people reply, leniently: what is missing or unknown is passed over,
 * and what is no delivery report is null.
 */
import { z } from 'zod';
import { parsePhoneNumber } from '../../kernel/phone-number.js';
import type { DeliveryReport, MessageReply } from '../../outreach/messages/index.js';
import { words } from './wire-schemas.js';
import { parseWireTime } from './wire-time.js';

type State = DeliveryReport['state'];

const STATES: Readonly<Record<string, State>> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  read: 'READ',
  failed: 'FAILED',
};

const Status = z.object({
  id: words(255),
  status: z.string(),
  /** The moment in seconds since 1970. */
  timestamp: z.string().regex(/^\d{1,12}$/),
  biz_opaque_callback_data: words(512).optional(),
  errors: z.array(z.object({ code: z.int() })).optional(),
});

const Value = z.object({ statuses: z.array(z.unknown()).optional(), messages: z.array(z.unknown()).optional() });
export const WhatsAppNotification = z
  .object({ entry: z.array(z.object({ changes: z.array(z.object({ value: Value })) })) })
  .meta({ description: 'Statuses of messages and what people write back; whatever else it brings is passed over.' });

/** A reply: a text, or the words on a button that was touched. */
const Written = z.object({
  from: z.string().max(20),
  timestamp: z.string().regex(/^\d{1,12}$/),
  text: z.object({ body: z.string().max(65_536) }).optional(),
  button: z.object({ text: z.string().max(1_024) }).optional(),
});

function toReport(status: z.infer<typeof Status>): DeliveryReport[] {
  const state = STATES[status.status];
  if (state === undefined) return [];
  return [
    {
      channel: 'WHATSAPP',
      reference: status.biz_opaque_callback_data ?? null,
      providerMessageId: status.id,
      state,
      occurredAt: new Date(Number(status.timestamp) * 1_000),
      detail: status.errors?.[0] === undefined ? null : `code ${status.errors[0].code}`,
    },
  ];
}

function toReply({ from, timestamp, text, button }: z.infer<typeof Written>): MessageReply[] {
  const phone = parsePhoneNumber(from);
  const written = text?.body ?? button?.text;
  if (phone === null || written === undefined) return [];
  return [{ channel: 'WHATSAPP', phone, text: written, writtenAt: new Date(Number(timestamp) * 1_000) }];
}

/** The delivery reports and replies that a provider reports in one call. */
export interface MessageNews {
  readonly reports: readonly DeliveryReport[];
  readonly replies: readonly MessageReply[];
}

export function readWhatsAppNews(body: object | null): MessageNews | null {
  const notification = WhatsAppNotification.safeParse(body);
  if (!notification.success) return null;
  const values = notification.data.entry.flatMap(({ changes }) => changes).map(({ value }) => value);
  const reports = values.flatMap(({ statuses = [] }) => statuses).map((status) => Status.safeParse(status));
  const replies = values.flatMap(({ messages = [] }) => messages).map((message) => Written.safeParse(message));
  return {
    reports: reports.flatMap((read) => (read.success ? toReport(read.data) : [])),
    replies: replies.flatMap((read) => (read.success ? toReply(read.data) : [])),
  };
}

export const GatewayEvent = z
  .object({
    type: words(64),
    timestamp: z.string().max(35).optional(),
    data: z.object({
      reference: words(64).optional().meta({ description: 'The reference we gave the message.' }),
      id: words(255).optional().meta({ description: 'The id you gave the message.' }),
      code: words(64).optional().meta({ description: 'The code of the reason why the message failed.' }),
      from: z.string().max(20).optional().meta({ description: 'The number that wrote, in a message.received.' }),
      text: z
        .string()
        .max(65_536)
        .optional()
        .meta({ description: 'The text that was written, in a message.received.' }),
    }),
  })
  .meta({ description: 'An event: what became of one message, or what somebody wrote back.' });

const RECEIVED = 'message.received';

function toSmsReport({ type, timestamp, data }: z.infer<typeof GatewayEvent>, receivedAt: Date): DeliveryReport[] {
  const state = STATES[/^message\.(\w+)$/.exec(type)?.[1] ?? ''];
  if (state === undefined) return [];
  return [
    {
      channel: 'SMS',
      reference: data.reference ?? null,
      providerMessageId: data.id ?? null,
      state,
      occurredAt: parseWireTime(timestamp ?? '') ?? receivedAt,
      detail: data.code ?? null,
    },
  ];
}

/** Reads an event of the SMS gateway; null for a body that is none. A type other than `message.…` holds no news of ours. */
export function readSmsNews(body: object | null, receivedAt: Date): MessageNews | null {
  const event = GatewayEvent.safeParse(body);
  if (!event.success) return null;
  const { type, timestamp, data } = event.data;
  if (type !== RECEIVED) return { reports: toSmsReport(event.data, receivedAt), replies: [] };
  const phone = parsePhoneNumber(data.from ?? '');
  if (phone === null || data.text === undefined) return { reports: [], replies: [] };
  const writtenAt = parseWireTime(timestamp ?? '') ?? receivedAt;
  return { reports: [], replies: [{ channel: 'SMS', phone, text: data.text, writtenAt }] };
}
