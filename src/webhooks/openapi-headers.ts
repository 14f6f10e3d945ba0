/** The headers and path parameters of partner calls, for the OpenAPI document. */

interface Parameter {
  readonly name: string;
  readonly in: 'header' | 'path';
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

export const STANDARD_HEADERS = [
  { ...header('partner', 'The code you were given.'), in: 'path' as const },
  header('webhook-id', 'Names the event: the same for every delivery of it.', {
    schema: { type: 'string', maxLength: 200 },
  }),
  header('webhook-timestamp', 'Unix seconds of this delivery, within 5 minutes of our clock.'),
  header('webhook-signature', 'Space-separated `v1,<base64>`; one that matches is enough.'),
] as const;
