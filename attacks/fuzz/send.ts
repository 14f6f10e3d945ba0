/** Sends an input, and says whether its answer is one that nobody may ever get. */
import { Agent, request } from 'node:http';
import type { Answer, Attack } from './attack.js';

/** No call may wait for longer, whatever it asks: what docs/operating/waits.md promises, and the time of a busy machine. */
export const ANSWERS_WITHIN_MS = 16_000;
export const PATIENCE_MS = 2 * ANSWERS_WITHIN_MS;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function send(baseUrl: string, { path, headers, body }: Attack): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (heard: Omit<Answer, 'ms'>): void => resolve({ ...heard, ms: performance.now() - began });
    const fail = (error: Error): void => end({ status: 0, error: error.message, retryAfter: null, text: '' });
    const asking = request(
      new URL(path, baseUrl),
      { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () =>
          end({
            status: response.statusCode ?? 0,
            error: null,
            retryAfter: response.headers['retry-after'] ?? null,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    asking.setTimeout(PATIENCE_MS, () => asking.destroy(new Error(`no answer in ${PATIENCE_MS / 1_000} s`)));
    asking.on('error', fail);
    asking.end(body);
  });
}

/** Why nobody may get such an answer; null for every other: a refusal in words, one to come back after, and a socket closed with a reason. */
export function faultOf({ status, error, retryAfter, text, ms }: Answer): string | null {
  if (error !== null) return `no answer: ${error}`;
  if (ms > ANSWERS_WITHIN_MS) return `an answer after ${Math.round(ms)} ms`;
  if (status >= 500 && status < 600 && !(status === 503 && retryAfter !== null))
    return `${status} ${text.slice(0, 300)}`;
  return /"code":"INTERNAL"/.test(text) ? `INTERNAL ${text.slice(0, 300)}` : null;
}
