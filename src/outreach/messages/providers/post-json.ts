/** Makes one HTTP call to a provider and tells its three endings apart: answered, surely not sent, perhaps sent. */
import type { SendOutcome } from './provider.js';

export interface ProviderCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly timeoutMs: number;
}

/** How long a provider may take to answer; a message without an answer may have been sent. */
export const PROVIDER_ANSWERS_WITHIN_MS = 10_000;

/** Error codes of a connection that was never made, so that no byte of the message was sent. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

function causeOf(error: unknown): string {
  const { cause, name = 'Error' } = error as { cause?: { code?: unknown }; name?: string };
  return typeof cause?.code === 'string' ? cause.code : name;
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null; // an answer without JSON tells no more than its status
  }
}

/**
 * Returns the outcome of a call. The provider's own reader interprets an answer; a message without an answer may have
 * been sent.
 */
export async function postJson(
  { url, headers, body, timeoutMs }: ProviderCall,
  readAnswer: (status: number, body: unknown) => SendOutcome,
): Promise<SendOutcome> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    answer = await jsonOf(response);
  } catch (error) {
    const detail = causeOf(error);
    return { kind: NEVER_CONNECTED.has(detail) ? 'unavailable' : 'unknown', detail };
  }
  return readAnswer(response.status, answer);
}
