/** Asks a partner's own API one question over HTTP, and reports when no answer came. */
import type { OutgoingCalls } from '../../platform/outgoing/index.js';
import { type JsonObject, parseJsonObject } from './wire-problem.js';

export interface PartnerApiRequest {
  /** The whole address. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type PartnerApiResponse =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** The JSON object of the answer; null when the answer holds none. */
      readonly body: JsonObject | null;
    }
  /** No answer came; `detail` is a code or a name, never an address or a key. */
  | { readonly kind: 'no-answer'; readonly detail: string };

/** Asks a partner one question. Never throws for what the network or the partner does. */
export type QueryPartnerApi = (question: PartnerApiRequest) => Promise<PartnerApiResponse>;

/**
 * The time to wait for an answer: some partners want our own answer within five seconds, and some never repeat a call
 * after their timeout.
 */
const TIMEOUT_MS = 4_000;
/** The most bytes of an answer: ten times what any partner sends. */
const ANSWER_BYTES_MAX = 256 * 1024;

export const queryPartnerApi =
  (
    outgoing: Pick<OutgoingCalls, 'call'>,
    { timeoutMs = TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
  ): QueryPartnerApi =>
  async ({ url, headers }) => {
    const ending = await outgoing.call({
      method: 'GET',
      url,
      headers: { accept: 'application/json', ...headers },
      timeoutMs,
      bytesMax: ANSWER_BYTES_MAX,
    });
    if (ending.kind === 'no-answer') return { kind: 'no-answer', detail: ending.detail };
    const { status, body } = ending;
    // Where a redirect leads is not where the partner is asked.
    if (status >= 300 && status < 400) return { kind: 'no-answer', detail: `HTTP ${status}` };
    return { kind: 'answered', status, body: parseJsonObject(body) };
  };

/** The header value of HTTP Basic with the key as user and no password, as payment companies define it. */
export const basicAuthorization = (key: string): string => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

export type Found =
  | { readonly kind: 'found'; readonly body: JsonObject }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unconfirmed'; readonly detail: string };

/**
 * Decides whether an answer shows the thing asked for. Only the partner's clear "there is none" counts as none: a key
 * that is refused, a limit that is reached and a fault of the partner leave the question open.
 */
export function whatWasFound(answer: PartnerApiResponse): Found {
  if (answer.kind === 'no-answer') return { kind: 'unconfirmed', detail: answer.detail };
  const { status, body } = answer;
  if (status === 404) return { kind: 'not-found' };
  if (status < 200 || status > 299) return { kind: 'unconfirmed', detail: `HTTP ${status}` };
  return body === null ? { kind: 'unconfirmed', detail: 'not a JSON object' } : { kind: 'found', body };
}
