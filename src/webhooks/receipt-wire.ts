/** What providers write of messages, read leniently: what is missing or unknown is passed over, what is no receipt is null. */
import { z } from 'zod';
import type { MessageReceipt } from '../messages/index.js';
import { parseWireTime } from './wire-time.js';

type State = MessageReceipt['state'];

const STATES: Readonly<Record<string, State>> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  read: 'READ',
  failed: 'FAILED',
};

const Status = z.object({
  id: z.string().max(255),
  status: z.string(),
  /** Seconds since 1970. */
  timestamp: z.string().regex(/^\d{1,12}$/),
  biz_opaque_callback_data: z.string().max(512).optional(),
  errors: z.array(z.object({ code: z.int() })).optional(),
});

export const WhatsAppNotification = z
  .object({
    entry: z.array(
      z.object({ changes: z.array(z.object({ value: z.object({ statuses: z.array(z.unknown()).optional() }) })) }),
    ),
  })
  .meta({ description: 'Statuses of messages; whatever else it brings is passed over.' });

function toReceipt(status: z.infer<typeof Status>): MessageReceipt[] {
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

export function readWhatsAppReceipts(body: object | null): MessageReceipt[] | null {
  const notification = WhatsAppNotification.safeParse(body);
  if (!notification.success) return null;
  return notification.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap(({ value }) => value.statuses ?? [])
    .flatMap((status) => {
      const read = Status.safeParse(status);
      return read.success ? toReceipt(read.data) : [];
    });
}

export const SmsReceiptEvent = z
  .object({
    type: z.string().max(64),
    timestamp: z.string().max(35).optional(),
    data: z.object({
      reference: z.string().max(64).optional().meta({ description: 'What we named the message.' }),
      id: z.string().max(255).optional().meta({ description: 'What you named it.' }),
      code: z.string().max(64).optional().meta({ description: 'Why it failed.' }),
    }),
  })
  .meta({ description: 'What became of one message.' });

/** Types other than `message.…` are none of ours. */
export function readSmsReceipt(body: object | null, receivedAt: Date): MessageReceipt[] | null {
  const event = SmsReceiptEvent.safeParse(body);
  if (!event.success) return null;
  const { type, timestamp, data } = event.data;
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
