/** The headers and path parameters of partner calls, for the OpenAPI document. */

interface Parameter {
  readonly name: string;
  readonly in: 'header' | 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: { readonly type: 'string'; readonly maxLength?: number; readonly examples?: readonly string[] };
}

const header = (
  name: string,
  description: string,
  more: Partial<Parameter> & { schema?: Parameter['schema'] } = {},
): Parameter => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  ...more,
});

export const CLIENT_KEY = header('X-CLIENT-KEY', 'The client id you were given.');

export const SNAP_HEADERS = {
  token: [
    header('Authorization', '`Bearer` and the access token; absent in the mode without token.', { required: false }),
  ],
  signature: [
    header('X-TIMESTAMP', 'When the call was signed, within 5 minutes of our clock.', {
      schema: { type: 'string', examples: ['2026-11-22T10:15:30+07:00'] },
    }),
    header('X-SIGNATURE', 'Base64, with or without padding.'),
  ],
  transaction: [
    header('X-PARTNER-ID', 'The partner id you were given.', { schema: { type: 'string', maxLength: 36 } }),
    header('X-EXTERNAL-ID', 'Names the call: unique within a calendar day in WIB.', {
      schema: { type: 'string', maxLength: 36 },
    }),
    header('CHANNEL-ID', 'Your channel id.', { schema: { type: 'string', maxLength: 5 } }),
  ],
} as const;

/** Every collecting partner has an address of its own. */
export const PARTNER_IN_PATH = { ...header('partner', 'The code you were given.'), in: 'path' } as const;

export const STANDARD_SIGNATURE = [
  header('webhook-id', 'Names the event: the same for every delivery of it.', {
    schema: { type: 'string', maxLength: 200 },
  }),
  header('webhook-timestamp', 'Unix seconds of this delivery, within 5 minutes of our clock.'),
  header('webhook-signature', 'Space-separated `v1,<base64>`; one that matches is enough.'),
] as const;

export const STANDARD_HEADERS = [PARTNER_IN_PATH, ...STANDARD_SIGNATURE] as const;

export const XENDIT_HEADERS = [
  header('x-callback-token', 'The token of your account.'),
  header('webhook-id', 'Names the callback: the same for every delivery of it.', {
    required: false,
    schema: { type: 'string', maxLength: 200 },
  }),
] as const;

export const DOKU_HEADERS = [
  header('Client-Id', 'The client id you issued for us.', { schema: { type: 'string', maxLength: 128 } }),
  header('Request-Id', 'Names the notification.', { schema: { type: 'string', maxLength: 128 } }),
  header('Request-Timestamp', 'When the call was signed, within 5 minutes of our clock.', {
    schema: { type: 'string', examples: ['2026-11-22T03:15:30Z'] },
  }),
  header('Signature', '`HMACSHA256=` and base64.'),
] as const;

export const WHATSAPP_SIGNATURE = header('X-Hub-Signature-256', '`sha256=` and hexadecimal.');

const query = (name: string, description: string): Parameter => ({ ...header(name, description), in: 'query' });

export const WHATSAPP_SUBSCRIPTION = [
  query('hub.mode', '`subscribe`'),
  query('hub.verify_token', 'The word agreed on.'),
  query('hub.challenge', 'What is to be answered.'),
] as const;
