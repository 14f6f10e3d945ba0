/**
 * Sends through the WhatsApp Cloud API, `POST /{version}/{phone-number-id}/messages`; see PROTOCOL.md in this folder.
 */
import { z } from 'zod';
import type { OutgoingCalls } from '../../../platform/outgoing/index.js';
import { PROVIDER_ANSWERS_WITHIN_MS, postJson } from './post-json.js';
import type { MessageProvider, OutgoingMessage, SendOutcome } from './provider.js';

export interface WhatsAppSettings {
  /** The address with the version, such as `https://graph.facebook.com/v23.0`. */
  readonly url: string;
  readonly phoneNumberId: string;
  readonly token: string;
  readonly timeoutMs?: number;
  readonly outgoing: Pick<OutgoingCalls, 'call'>;
}

const Accepted = z.object({ messages: z.array(z.object({ id: z.string().max(255) })).min(1) });
const Refused = z.object({ error: z.object({ code: z.int() }) });

/** Error codes for a recipient who has no WhatsApp or has not accepted its terms. */
const UNREACHABLE_CODES: ReadonlySet<number> = new Set([131_026, 131_030, 131_045]);
/** Error codes for too many messages, or for a passing fault of the provider. */
const PASSING_CODES: ReadonlySet<number> = new Set([4, 80_007, 130_429, 131_016, 131_048, 131_056]);

const toBody = ({ id, phone, body, approved }: OutgoingMessage) => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: phone,
  biz_opaque_callback_data: id,
  ...(approved === null
    ? { type: 'text', text: { body, preview_url: false } }
    : {
        type: 'template',
        template: {
          name: approved.name,
          language: { code: 'id' },
          components: [
            {
              type: 'body',
              parameters: approved.values.map(({ name, text }) => ({ type: 'text', parameter_name: name, text })),
            },
          ],
        },
      }),
});

function readAnswer(status: number, body: unknown): SendOutcome {
  const accepted = Accepted.safeParse(body);
  if (status < 300 && accepted.success)
    return { kind: 'accepted', providerMessageId: accepted.data.messages[0]?.id ?? null };
  const code = Refused.safeParse(body).data?.error.code ?? 0;
  const detail = `HTTP ${status}, code ${code}`;
  if (UNREACHABLE_CODES.has(code)) return { kind: 'refused', reason: 'PHONE_UNREACHABLE', detail };
  // A wrong token (401, 403) is our own mistake: once it is corrected, another attempt succeeds.
  if (PASSING_CODES.has(code) || [401, 403, 408, 429, 503].includes(status)) return { kind: 'unavailable', detail };
  if (status >= 400 && status < 500) return { kind: 'refused', reason: 'REFUSED_BY_PROVIDER', detail };
  return { kind: 'unknown', detail };
}

/** The Cloud API has no idempotency key, so a message that may have been accepted is not sent again. */
export const whatsAppCloud = ({
  outgoing,
  url,
  phoneNumberId,
  token,
  timeoutMs = PROVIDER_ANSWERS_WITHIN_MS,
}: WhatsAppSettings): MessageProvider => ({
  name: 'whatsapp-cloud',
  isRepeatable: false,
  send: (message) =>
    postJson(
      {
        outgoing,
        url: `${url.replace(/\/$/, '')}/${phoneNumberId}/messages`,
        headers: { authorization: `Bearer ${token}` },
        body: toBody(message),
        timeoutMs,
      },
      readAnswer,
    ),
});
