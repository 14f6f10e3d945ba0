/** Posts JSON to a provider of messages once, and lets the provider's own reader interpret the answer. */
import type { OutgoingCalls } from '../../../platform/outgoing/index.js';
import { type ProviderCall, postOnce } from './post-once.js';
import type { SendOutcome } from './provider.js';

/** How long a provider may take to answer; a message without an answer may have been sent. */
export const PROVIDER_ANSWERS_WITHIN_MS = 10_000;

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null; // an answer without JSON tells no more than its status
  }
}

export interface JsonCall extends Omit<ProviderCall, 'body'> {
  readonly outgoing: Pick<OutgoingCalls, 'call'>;
  readonly body: unknown;
}

/** Returns the outcome of a call; a message without an answer may have been sent. */
export async function postJson(
  { outgoing, headers, body, ...call }: JsonCall,
  readAnswer: (status: number, body: unknown) => SendOutcome,
): Promise<SendOutcome> {
  const json = { ...call, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
  const ending = await postOnce(outgoing, json);
  if (ending.kind === 'answered') return readAnswer(ending.status, jsonIn(ending.body));
  return { kind: ending.kind === 'never-sent' ? 'unavailable' : 'unknown', detail: ending.detail };
}
