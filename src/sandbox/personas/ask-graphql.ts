/** Asks a server's GraphQL one question over HTTP, as the person to whom the token belongs. */
import type { Language } from '../../platform/texts/index.js';

export interface Question {
  /** The address where the server listens, such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** The access token; null asks as an anonymous caller. */
  readonly token: string | null;
  readonly query: string;
  readonly variables?: object;
  /** The server chooses its default when this is absent. */
  readonly language?: Language | undefined;
}

export interface GraphQLAnswer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly field?: string };
  }[];
}

const ANSWERS_WITHIN_MS = 60_000;

export async function askGraphQL<Data>({
  address,
  token,
  query,
  variables = {},
  language,
}: Question): Promise<{ readonly status: number; readonly body: GraphQLAnswer<Data> }> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
  });
  return { status: response.status, body: (await response.json()) as GraphQLAnswer<Data> };
}
