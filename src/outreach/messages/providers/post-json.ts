/** Posts JSON to a provider of messages once, and lets the provider's own reader interpret the answer. */
import { type ProviderCall, postOnce } from './post-once.js';
import type { SendOutcome } from './provider.js';

/** How long a provider may take to answer; a message without an answer may have been sent. */
export const PROVIDER_ANSWERS_WITHIN_MS = 10_000;

async function jsonOf(response: Response): Promise<{ status: number; body: unknown }> {
  const { status } = response;
  const text = await response.text();
  try {
    return { status, body: JSON.parse(text) };
  } catch {
    return { status, body: null }; // an answer without JSON tells no more than its status
  }
}

/** Returns the outcome of a call; a message without an answer may have been sent. */
export async function postJson(
  { headers, body, ...call }: Omit<ProviderCall, 'body'> & { readonly body: unknown },
  readAnswer: (status: number, body: unknown) => SendOutcome,
): Promise<SendOutcome> {
  const json = { ...call, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
  const ending = await postOnce(json, jsonOf);
  if (ending.kind === 'answered') return readAnswer(ending.answer.status, ending.answer.body);
  return { kind: ending.kind === 'never-sent' ? 'unavailable' : 'unknown', detail: ending.detail };
}
