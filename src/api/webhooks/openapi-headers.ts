/** Describes the headers and path parameters of partner calls for the OpenAPI document. */

interface Parameter {
  readonly name: string;
  readonly in: 'header' | 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: { readonly type: 'string'; readonly maxLength?: number; readonly examples?: readonly string[] };
}

export const header = (
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

/** The path parameter of protocols in which every partner has an address of its own. */
export const PARTNER_IN_PATH = { ...header('partner', 'The code you were given.'), in: 'path' } as const;

export const STANDARD_SIGNATURE = [
  header('webhook-id', 'The name of the event: the same for every delivery of it.', {
    schema: { type: 'string', maxLength: 200 },
  }),
  header('webhook-timestamp', 'The moment of this delivery in Unix seconds, within 5 minutes of our clock.'),
  header('webhook-signature', 'The signatures, each `v1,<base64>`, separated by spaces; one that matches is enough.'),
] as const;

export const WHATSAPP_SIGNATURE = header('X-Hub-Signature-256', 'The signature: `sha256=` and hexadecimal digits.');

const query = (name: string, description: string): Parameter => ({ ...header(name, description), in: 'query' });

export const WHATSAPP_SUBSCRIPTION = [
  query('hub.mode', 'The mode: `subscribe`.'),
  query('hub.verify_token', 'The token that was agreed on.'),
  query('hub.challenge', 'The text that we answer.'),
] as const;
