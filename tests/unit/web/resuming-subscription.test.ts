/** The console's subscriptions: whatever ends a stream for now, the next one goes on where it ended. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket, WebSocketServer } from 'ws';
import { subscribeResuming } from '../../../web/src/live/resuming-subscription.js';

interface Frame {
  readonly id: string;
  readonly type: string;
  readonly payload: { readonly variables: { readonly after?: string } };
}

/** What the server sends for one subscription, in turn. */
type Turn = (frame: Frame) => readonly object[];

const event = (cursor: string): object => ({ data: { cardStatusChanged: { cursor } } });
const ended = (code: string): object[] => [{ message: 'over', extensions: { code, resumeAfter: 'c7' } }];
const answers =
  (payload: object): Turn =>
  ({ id }) => [{ id, type: 'next', payload }];
const lastAnswer =
  (code: string): Turn =>
  ({ id }) => [
    { id, type: 'next', payload: { errors: ended(code) } },
    { id, type: 'complete' },
  ];
const errorFrame =
  (code: string): Turn =>
  ({ id }) => [{ id, type: 'error', payload: ended(code) }];

describe('a subscription that resumes', () => {
  let server: WebSocketServer;
  let socket: Client;
  let turns: Turn[];
  let asked: (string | undefined)[];

  beforeEach(async () => {
    [turns, asked] = [[], []];
    server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' });
    server.on('connection', (peer) => {
      peer.on('message', (bytes: Buffer) => {
        const frame = JSON.parse(bytes.toString()) as Frame;
        if (frame.type === 'connection_init') peer.send('{"type":"connection_ack"}');
        if (frame.type !== 'subscribe') return;
        asked.push(frame.payload.variables.after);
        for (const answer of turns.shift()?.(frame) ?? []) peer.send(JSON.stringify(answer));
      });
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    socket = createClient({ url: `ws://127.0.0.1:${port}`, webSocketImpl: WebSocket, retryAttempts: 0 });
  });
  afterEach(async () => {
    await socket.dispose();
    for (const peer of server.clients) peer.terminate();
    server.close();
  });

  /** Listens until `until` of its events, errors and completions came, and tells them. */
  const listen = (until: number): Promise<{ heard: unknown[]; changes: number }> =>
    new Promise((resolve) => {
      const heard: unknown[] = [];
      let changes = 0;
      const tell = (what: unknown): void => {
        heard.push(what);
        if (heard.length < until) return;
        stop();
        resolve({ heard, changes });
      };
      const stop = subscribeResuming(
        socket,
        { documentId: 'sha256:0', variables: { after: 'c1' } },
        {
          sink: { next: ({ data }) => tell(data), error: (error) => tell(error), complete: () => tell('complete') },
          onHistoryChanged: () => (changes += 1),
          soonMs: 5,
        },
      );
    });

  test.each([
    ['in a last answer, because it cannot read what was missed', lastAnswer('UNAVAILABLE')],
    ['in an error, because it read too slowly', errorFrame('TOO_MANY_REQUESTS')],
  ])('goes on after the cursor that the server names %s', async (_, end) => {
    turns = [end, answers(event('c8'))];

    expect(await listen(1)).toEqual({ heard: [{ cardStatusChanged: { cursor: 'c8' } }], changes: 0 });
    expect(asked).toEqual(['c1', 'c7']);
  });

  test('has everything read anew when the books went back, and hears on', async () => {
    turns = [lastAnswer('HISTORY_CHANGED'), answers(event('c8'))];

    expect(await listen(1)).toMatchObject({ changes: 1 });
    expect(asked).toEqual(['c1', 'c7']);
  });

  test('tells of what it cannot mend, and of an end', async () => {
    turns = [({ id }) => [{ id, type: 'error', payload: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }]];
    expect((await listen(1)).heard).toEqual([[{ message: 'no', extensions: { code: 'FORBIDDEN' } }]]);

    turns = [({ id }) => [{ id, type: 'complete' }]];
    expect((await listen(1)).heard).toEqual(['complete']);
  });

  test('comes back after a lost connection with the last cursor heard', async () => {
    await socket.dispose();
    const { port } = server.address() as AddressInfo;
    socket = createClient({
      url: `ws://127.0.0.1:${port}`,
      webSocketImpl: WebSocket,
      retryAttempts: 3,
      shouldRetry: () => true,
      retryWait: () => Promise.resolve(),
    });
    const cut: Turn = (frame) => {
      setTimeout(() => [...server.clients].forEach((peer) => peer.terminate()), 20);
      return answers(event('c5'))(frame);
    };
    turns = [cut, answers(event('c6'))];

    expect((await listen(2)).heard).toEqual([
      { cardStatusChanged: { cursor: 'c5' } },
      { cardStatusChanged: { cursor: 'c6' } },
    ]);
    expect(asked).toEqual(['c1', 'c5']);
  });
});
