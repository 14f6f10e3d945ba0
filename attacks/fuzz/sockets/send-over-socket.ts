/** Says over a socket what an input holds, and hears what comes back until it is answered, closed, or silent. */
import { WebSocket } from 'ws';
import type { Answer, Attack } from '../attack.js';
import { PATIENCE_MS } from '../send.js';
import { type Talk, unpacked } from './talk.js';

const PROTOCOL = 'graphql-transport-ws';
/** How long a socket may say nothing before that is its answer: a subscription of which nothing happens. */
const SILENT_MS = 60;
/** What a client sees of a socket that stays open: the status of the upgrade. */
const STAYS_OPEN = 101;
const ANSWERED = 200;
/** Codes that say that something broke, and not that the client was wrong: nothing said, unexpected, a fault within. */
const BROKEN: ReadonlySet<number> = new Set([1006, 1011, 4500]);

interface Message {
  readonly type?: unknown;
  readonly id?: unknown;
}

function read(text: string): Message {
  const said: unknown = JSON.parse(text);
  return typeof said === 'object' && said !== null ? said : {};
}

const isEnd = ({ type, id }: Message, { awaits }: Talk): boolean =>
  awaits !== null && id === awaits && (type === 'complete' || type === 'error');

export function sendOverSocket(baseUrl: string, { path, headers, body }: Attack): Promise<Answer> {
  const began = performance.now();
  const talk = unpacked(body);
  const socket = new WebSocket(new URL(path, baseUrl.replace(/^http/, 'ws')), PROTOCOL, { headers });
  const heard: string[] = [];
  return new Promise((resolve) => {
    let waiting: NodeJS.Timeout | undefined;
    const end = (status: number, error: string | null): void => {
      clearTimeout(waiting);
      socket.removeAllListeners();
      socket.on('error', () => {}); // what breaks once it is over is no answer
      socket.terminate();
      resolve({ status, error, retryAfter: null, text: heard.join('\n'), ms: performance.now() - began });
    };
    const waitOn = (): void => {
      clearTimeout(waiting);
      waiting =
        talk.awaits === null
          ? setTimeout(() => end(STAYS_OPEN, null), SILENT_MS)
          : setTimeout(() => end(0, `no answer in ${PATIENCE_MS / 1_000} s`), PATIENCE_MS);
    };
    const say = (messages: readonly string[]): void => {
      for (const message of messages) socket.send(message);
      waitOn();
    };
    socket.on('open', () => say(talk.first));
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      heard.push(text);
      const message = read(text);
      if (message.type === 'connection_ack') say(talk.rest);
      else if (isEnd(message, talk)) end(ANSWERED, null);
      else if (talk.awaits === null) waitOn();
    });
    socket.on('close', (code: number, reason: Buffer) => {
      heard.push(reason.toString());
      end(code, BROKEN.has(code) ? `closed with ${code} ${reason.toString()}` : null);
    });
    socket.on('error', (error) => end(0, error.message));
  });
}
