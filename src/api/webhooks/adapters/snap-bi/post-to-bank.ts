/** Posts JSON to a bank once: a bounded answer in bounded time, no redirect followed, and never an exception. */
import { type OutgoingCalls, TOO_LARGE } from '../../../../platform/outgoing/index.js';

export type AnsweredCall =
  | { readonly kind: 'answered'; readonly status: number; readonly rawBody: Buffer }
  | {
      readonly kind: 'unreachable';
      readonly why: 'the bank could not be reached' | 'the bank did not answer in time' | 'the answer is too long';
    };

const PATIENCE_MS = 10_000;
/** The most bytes of an answer: ten times what any bank answers. */
const ANSWER_SIZE_MAX = 64 * 1024;

interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Posts to a bank, as the one place for outgoing calls does. */
export type PostToBank = (url: URL, posting: Posting) => Promise<AnsweredCall>;

export const postToBank =
  (outgoing: Pick<OutgoingCalls, 'call'>): PostToBank =>
  async (url, { headers, body }) => {
    const ending = await outgoing.call({
      method: 'POST',
      url: url.href,
      headers: { 'content-type': 'application/json', ...headers },
      body,
      timeoutMs: PATIENCE_MS,
      bytesMax: ANSWER_SIZE_MAX,
    });
    if (ending.kind === 'answered') return { kind: 'answered', status: ending.status, rawBody: ending.body };
    return { kind: 'unreachable', why: WHY[ending.detail] ?? 'the bank could not be reached' };
  };

const WHY: Readonly<Record<string, Extract<AnsweredCall, { kind: 'unreachable' }>['why']>> = {
  TimeoutError: 'the bank did not answer in time',
  [TOO_LARGE]: 'the answer is too long',
};
