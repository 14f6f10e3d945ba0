/** Sends a partner's call again while the server says that it is busy, as a partner would: the machine is full of other tests. */
import { setTimeout as pause } from 'node:timers/promises';

const BUSY = 503;

export async function notBusy<Answer extends { readonly status: number }>(
  send: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const answer = await send();
    if (answer.status !== BUSY) return answer;
    await pause(200);
  }
}
