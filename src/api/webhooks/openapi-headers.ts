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
  header('webhook-id', 'Names the event: the same for every delivery of it.', {
    schema: { type: 'string', maxLength: 200 },
  }),
  header('webhook-timestamp', 'Unix seconds of this delivery, within 5 minutes of our clock.'),
  header('webhook-signature', 'Space-separated `v1,<base64>`; one that matches is enough.'),
] as const;

export const WHATSAPP_SIGNATURE = header('X-Hub-Signature-256', '`sha256=` and hexadecimal.');

const query = (name: string, description: string): Parameter => ({ ...header(name, description), in: 'query' });

export const WHATSAPP_SUBSCRIPTION = [
  query('hub.mode', '`subscribe`'),
  query('hub.verify_token', 'The word agreed on.'),
  query('hub.challenge', 'What is to be answered.'),
] as const;
