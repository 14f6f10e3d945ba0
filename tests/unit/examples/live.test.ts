/** The helper of the examples goes on after the cursor that the server names, also when a last answer says so. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { WebSocketServer } from 'ws';

interface Frame {
  readonly id: string;
  readonly type: string;
  readonly payload: { readonly variables: object };
}

interface Live {
  subscribe(payload: object, sink: Record<'next' | 'error' | 'complete', (said: unknown) => void>): () => void;
  dispose(): void;
}

const { liveClient, pauseBefore } = (await import(pathToFileURL(resolve('examples/live.mjs')).href)) as {
  liveClient(options: { url: string; token: () => Promise<string> }): Live;
  pauseBefore(retries: number): number;
};

test('somebody at a door waits five seconds at most for the next attempt, and not all for the same time', () => {
  const pauses = Array.from({ length: 200 }, (_, retries) => pauseBefore(retries));
  expect(Math.max(...pauses)).toBeLessThanOrEqual(5_000);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(250);
  expect(new Set(pauses).size).toBeGreaterThan(190);
});

/** What a Node without a WebSocket of its own exports, as Node 20 is. */
const SOCKET_OF_OLD_NODE = `delete globalThis.WebSocket;
const { WebSocket } = await import(${JSON.stringify(pathToFileURL(resolve('examples/socket.mjs')).href)});
process.stdout.write(String(WebSocket === (await import('ws')).WebSocket));`;

test('a Node without a WebSocket of its own takes that of the package ws', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', SOCKET_OF_OLD_NODE]);
  expect(stdout).toBe('true');
});

/** A server that answers each subscription in turn as it is told; `asked` has the variables of each. */
async function aServer(answers: readonly (readonly object[])[]) {
  const asked: unknown[] = [];
  const heard: unknown[] = [];
  const ended: string[] = [];
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' });
  server.on('connection', (peer) => {
    peer.on('message', (bytes: Buffer) => {
      const { id, type, payload } = JSON.parse(bytes.toString()) as Frame;
      if (type === 'connection_init') peer.send('{"type":"connection_ack"}');
      if (type === 'complete') ended.push(id);
      if (type !== 'subscribe') return;
      asked.push(payload.variables);
      for (const frame of answers[asked.length - 1] ?? []) peer.send(JSON.stringify({ id, ...frame }));
    });
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const live = liveClient({ url: `ws://127.0.0.1:${port}`, token: () => Promise.resolve('token') });
  await new Promise((next, error) => {
    const complete = () => error(new Error('the stream ended, and nobody asked again'));
    live.subscribe(
      { query: 'subscription', variables: { after: 'c1' } },
      { next: (event) => (heard.push(event), next(event)), error, complete },
    );
  });
  live.dispose();
  for (const peer of server.clients) peer.terminate();
  server.close();
  return { asked, heard, ended };
}

const later = (extensions: object) => ({
  type: 'next',
  payload: { errors: [{ message: 'later', extensions: { code: 'UNAVAILABLE', ...extensions } }] },
});
const EVENT = { type: 'next', payload: { data: { cardStatusChanged: { cursor: 'c8' } } } };

test('a cursor that cannot be answered now is asked for again', async () => {
  const { asked, heard } = await aServer([[later({ resumeAfter: 'c7' }), { type: 'complete' }], [EVENT]]);
  expect(heard).toEqual([EVENT.payload]);
  expect(asked).toEqual([{ after: 'c1' }, { after: 'c7' }]);
});

test('an event that could not be answered is asked for again from the one before, and the stream it came by is ended', async () => {
  const { asked, heard, ended } = await aServer([[later({})], [EVENT]]);
  expect(heard).toEqual([EVENT.payload]);
  expect(asked).toEqual([{ after: 'c1' }, { after: 'c1' }]);
  expect(ended).toHaveLength(1);
});
