import { type Socket, connect } from 'node:net';
import { Readable } from 'node:stream';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { describe, expect, test } from '@jest/globals';
import { type Platform, ran, startPlatform, until } from './a-platform.js';

/** Asks for what takes a while; the server has begun with it, so that a drain finds a request that is running. */
async function underWay(platform: Platform, ms: number) {
  const before = ran.length;
  const running = platform.ask(`{ slow(ms: ${ms}) }`);
  await until(() => ran.length > before);
  return { running };
}

describe('drain', () => {
  test('running requests finish, sockets close with 1001, and nothing new is taken', async () => {
    const platform = await startPlatform();
    const { running } = await underWay(platform, 400);
    const client = createClient({
      url: `${platform.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: await platform.bearer() },
    });
    const closed = new Promise<number>((resolve) =>
      client.on('closed', (event) => resolve((event as { code: number }).code)),
    );
    const connected = new Promise((resolve) => client.on('connected', resolve));
    client.subscribe(
      { query: 'subscription { silence }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await connected;

    const drained = platform.app.drain();
    expect(await closed).toBe(1001);
    await expect(platform.ask('{ role }')).rejects.toThrow('fetch failed');
    expect((await running).body).toEqual({ data: { slow: 400 } });
    await drained;
    await platform.app.drain(); // asking twice is asking once
  });

  test('what still comes over an open connection is refused in the words of overload', async () => {
    const platform = await startPlatform();
    const late = await raw(platform, lines('GET /schema.graphql HTTP/1.1', 'host: sig'));
    const { running } = await underWay(platform, 600);
    const drained = platform.app.drain();
    await pause(100);
    late.socket.write('ap\r\n\r\n');
    await late.ended;
    expect(late.said()).toMatch(/^HTTP\/1\.1 503/);
    expect(late.said()).toContain('Busy: try again in a few seconds.');
    expect((await running).body).toEqual({ data: { slow: 600 } });
    await drained;
  });

  test('is announced first: the balancer is told, and everything goes on', async () => {
    const platform = await startPlatform();
    platform.app.markReady();
    platform.app.announceDrain();
    const told = await fetch(`${platform.url}/readyz`);
    expect([told.status, await told.json()]).toEqual([503, { status: 'draining' }]);
    platform.app.markReady(); // a first start that is complete only now changes nothing
    expect((await fetch(`${platform.url}/readyz`)).status).toBe(503);
    expect((await platform.ask('{ __typename }')).status).toBe(200);
    await platform.app.drain();
  });
});

/** The request that opens a GraphQL socket, by hand. */
const UPGRADE = [
  'GET /graphql HTTP/1.1',
  'host: sigap',
  'connection: upgrade',
  'upgrade: websocket',
  'sec-websocket-version: 13',
  'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-protocol: graphql-transport-ws',
];
const POST = ['POST /graphql HTTP/1.1', 'host: sigap', 'content-type: application/json'];
const lines = (...parts: readonly string[]): string => parts.join('\r\n');
const request = (...parts: readonly string[]): string => lines(...parts, '', '');

/** What a client does that could keep a connection open for ever; it answers nothing and never hangs up itself. */
const KINDS: Readonly<Record<string, (platform: Platform) => Promise<unknown>>> = {
  'that says nothing': (platform) => raw(platform, ''),
  'that rests after an answer': (platform) => raw(platform, request('GET /healthz HTTP/1.1', 'host: sigap')),
  'with half a request': (platform) => raw(platform, lines('GET /healthz HTTP/1.1', 'host: sig')),
  'whose body does not come': (platform) => raw(platform, request(...POST, 'content-length: 100')),
  'whose body comes slowly': async (platform) => {
    const stubborn = await raw(platform, request(...POST, 'content-length: 10000'));
    const drip = setInterval(() => stubborn.socket.write(' '), 100);
    stubborn.socket.once('close', () => clearInterval(drip));
    return stubborn;
  },
  'that does not read its answer': async (platform) => {
    const stubborn = await raw(platform, request('GET /endless HTTP/1.1', 'host: sigap'));
    stubborn.socket.pause();
    return stubborn;
  },
  'that reads an endless stream': (platform) => raw(platform, request('GET /endless HTTP/1.1', 'host: sigap')),
  'whose answer never comes': (platform) => raw(platform, request('GET /silent HTTP/1.1', 'host: sigap')),
  'with half an upgrade': (platform) => raw(platform, lines(...UPGRADE)),
  'that became a socket and says nothing more': (platform) => raw(platform, request(...UPGRADE)),
  'with a subscription, out of reach': async (platform) => {
    const client = new WebSocket(`${platform.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    client.on('error', () => undefined);
    await new Promise((resolve) => client.once('open', resolve));
    const authorization = await platform.bearer();
    client.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
    await new Promise((resolve) => client.once('message', resolve));
    const payload = { query: 'subscription { silence }' };
    client.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    client.pause();
  },
};

interface Stubborn {
  readonly socket: Socket;
  readonly said: () => string;
  readonly ended: Promise<unknown>;
}

async function raw({ url }: Platform, text: string): Promise<Stubborn> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let said = '';
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => (said = said.length < 1_000 ? said + chunk.toString() : said));
  const ended = new Promise((resolve) => socket.once('close', resolve).once('end', resolve));
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(text);
  return { socket, said: () => said, ended };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function aPlatformWithStubbornRoutes(): Promise<Platform> {
  const endless = () =>
    Readable.from(
      (function* chunks() {
        for (;;) yield 'x'.repeat(65_536);
      })(),
    );
  return startPlatform({
    plugins: [
      (app) =>
        Promise.resolve(
          void app
            .get('/endless', (_request, reply) => reply.type('text/plain').send(endless()))
            .get('/silent', () => new Promise(() => undefined)),
        ),
    ],
  });
}

describe('a drain ends whatever its clients do', () => {
  test('no connection of any kind is left soon after its time', async () => {
    const platform = await aPlatformWithStubbornRoutes();
    const connections = () =>
      new Promise<number>((resolve) => platform.app.fastify.server.getConnections((_error, count) => resolve(count)));
    for (const open of Object.values(KINDS)) await open(platform);
    await pause(100);
    expect(await connections()).toBe(Object.keys(KINDS).length);
    const began = performance.now();
    await platform.app.drain(400);
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(await connections()).toBe(0);
  });

  test('an upgrade that arrives meanwhile is answered, and holds up nothing though its client never hangs up', async () => {
    const platform = await startPlatform();
    const waiting = await raw(platform, '');
    const { running } = await underWay(platform, 600);
    const began = performance.now();
    const drained = platform.app.drain(30_000);
    waiting.socket.write(request(...UPGRADE));
    await waiting.ended;
    expect(waiting.said()).toMatch(/^HTTP\/1\.1 503 [\s\S]*connection: close/i);
    expect((await running).body).toEqual({ data: { slow: 600 } });
    await drained;
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
