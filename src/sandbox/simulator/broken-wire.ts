/** Sends a call over a connection that breaks: before the answer is read, or before the body is complete. */
import { type ClientRequest, request } from 'node:http';
import type { HttpCall } from '../../partners/stand-ins/index.js';

export type Break = 'before-the-answer' | 'inside-the-body';

/** Resolves when the connection is gone; the script finds out whether Sigap received the call. */
export function sendAndBreak(baseUrl: string, call: HttpCall, where: Break): Promise<void> {
  const { method, headers, body, path } = call;
  const length = String(Buffer.byteLength(body));
  return new Promise((resolve) => {
    const sending = request(new URL(path, baseUrl), {
      method,
      headers: { ...headers, 'content-length': length },
      agent: false,
    });
    sending.once('error', () => undefined); // The error is expected: the connection is meant to break.
    sending.once('close', resolve);
    sending.once('response', () => sending.destroy());
    breakOff(sending, body, where);
  });
}

function breakOff(sending: ClientRequest, body: string, where: Break): void {
  const destroy = (): void => void sending.destroy();
  if (where === 'before-the-answer') sending.end(body, () => setImmediate(destroy));
  else sending.write(body.slice(0, body.length / 2), () => setImmediate(destroy));
}
