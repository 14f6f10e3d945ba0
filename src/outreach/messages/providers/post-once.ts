/** Makes one HTTP call to a provider and tells its three endings apart: answered, surely not sent, perhaps sent. */
import type { OutgoingAnswer, OutgoingCalls } from '../../../platform/outgoing/index.js';

export interface ProviderCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly timeoutMs: number;
}

export type CallEnding =
  | OutgoingAnswer
  /** No answer came; `detail` is a code or a name, never an address. */
  | { readonly kind: 'never-sent' | 'perhaps-sent'; readonly detail: string };

/** Ten times what any provider answers. */
const ANSWER_BYTES_MAX = 64 * 1024;

/** Posts once and reads the answer, all within the time; no redirect is followed. It never throws for the network. */
export async function postOnce(outgoing: Pick<OutgoingCalls, 'call'>, call: ProviderCall): Promise<CallEnding> {
  const ending = await outgoing.call({ method: 'POST', ...call, bytesMax: ANSWER_BYTES_MAX });
  if (ending.kind === 'no-answer')
    return { kind: ending.wasSent ? 'perhaps-sent' : 'never-sent', detail: ending.detail };
  const isRedirect = ending.status >= 300 && ending.status < 400;
  return isRedirect ? { kind: 'perhaps-sent', detail: `HTTP ${ending.status}` } : ending;
}
