/** Sends through an SMS gateway that takes JSON with an idempotency key; see PROTOCOL.md in this folder. */
import { z } from 'zod';
import type { OutgoingCalls } from '../../../platform/outgoing/index.js';
import { PROVIDER_ANSWERS_WITHIN_MS, postJson } from './post-json.js';
import type { MessageProvider, SendOutcome } from './provider.js';

export interface SmsSettings {
  readonly url: string;
  readonly token: string;
  readonly timeoutMs?: number;
  readonly outgoing: Pick<OutgoingCalls, 'call'>;
}

const Accepted = z.object({ id: z.string().max(255) });
const Refused = z.object({ code: z.string().max(64) });

function readAnswer(status: number, body: unknown): SendOutcome {
  if (status >= 200 && status < 300)
    return { kind: 'accepted', providerMessageId: Accepted.safeParse(body).data?.id ?? null };
  const code = Refused.safeParse(body).data?.code ?? 'none';
  const detail = `HTTP ${status}, code ${code}`;
  if (code === 'invalid_recipient') return { kind: 'refused', reason: 'PHONE_UNREACHABLE', detail };
  if ([401, 403, 408, 409, 425, 429, 503].includes(status)) return { kind: 'unavailable', detail };
  if (status >= 400 && status < 500) return { kind: 'refused', reason: 'REFUSED_BY_PROVIDER', detail };
  return { kind: 'unknown', detail };
}

export const smsGateway = ({
  outgoing,
  url,
  token,
  timeoutMs = PROVIDER_ANSWERS_WITHIN_MS,
}: SmsSettings): MessageProvider => ({
  name: 'sms-gateway',
  isRepeatable: true,
  send: ({ id, phone, body }) =>
    postJson(
      {
        outgoing,
        url,
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': id },
        body: { to: phone, text: body, reference: id },
        timeoutMs,
      },
      readAnswer,
    ),
});
