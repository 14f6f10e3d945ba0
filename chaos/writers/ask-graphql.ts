/** Asks GraphQL, as the phones and desks of people do. */
import { pause } from '../pause.js';
import { type HttpAnswer, post } from './http-post.js';

export interface Question {
  readonly baseUrl: string;
  readonly token: string;
  readonly query: string;
  readonly variables?: object;
}

export interface GraphQLAnswer {
  readonly http: HttpAnswer;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** The code of the first error; null without errors. */
  readonly code: string | null;
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export async function askGraphQL({ baseUrl, token, query, variables = {} }: Question): Promise<GraphQLAnswer> {
  const http = await post(baseUrl, {
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors } = (http.json ?? {}) as Body;
  const error = errors?.[0];
  return { http, data, code: error === undefined ? null : (error.extensions?.code ?? error.message) };
}

const ANSWERED_WITHIN_MS = 120_000;

/** Asks again while the server is busy or its database is away; the last answer when that does not end. */
export async function askUntilAnswered(question: Question): Promise<GraphQLAnswer> {
  const giveUpAt = Date.now() + ANSWERED_WITHIN_MS;
  for (;;) {
    const answer = await askGraphQL(question);
    const isAway = answer.http.status === 0 || answer.http.status === 503 || answer.code === 'UNAVAILABLE';
    if (!isAway || Date.now() > giveUpAt) return answer;
    await pause(500);
  }
}
