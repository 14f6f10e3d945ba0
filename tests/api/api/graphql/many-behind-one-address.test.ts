import { afterEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';

const NAT = '203.0.113.77';
const QUERY = '{"query":"{ __typename }"}';

interface Opened {
  readonly socket: WebSocket;
  /** The first message or how it was closed. */
  readonly heard: Promise<string>;
}

describe('many people behind one address', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-24T02:00:00Z', () => ({ TRUST_PROXY: '127.0.0.1' }));
  const open: WebSocket[] = [];
  afterEach(() => open.splice(0).forEach((socket) => socket.terminate()));

  const token = (sub: string) => tokenOf(host, { role: 'VILLAGE_HEAD', sub });
  const ask = (address: string, bearer?: string) =>
    fetch(`${host.baseUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': address,
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      },
      body: QUERY,
    });

  /** Opens a socket; the status when it is none. */
  function connect(address: string): Promise<WebSocket | number> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${host.baseUrl.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        headers: { 'x-forwarded-for': address },
      });
      open.push(socket);
      socket.once('open', () => resolve(socket));
      socket.once('unexpected-response', (_request, { statusCode, headers }) => {
        expect(headers['retry-after']).toBe('5');
        resolve(statusCode ?? 0);
      });
      socket.once('error', reject);
    });
  }

  function introduce(socket: WebSocket, bearer: string): Opened {
    const heard = new Promise<string>((resolve) => {
      socket.once('message', (data) => resolve((JSON.parse((data as Buffer).toString()) as { type: string }).type));
      socket.once('close', (code, reason) => resolve(`${code} ${String(reason)}`));
    });
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${bearer}` } }));
    return { socket, heard };
  }

  const signedIn = async (address: string, bearer: string): Promise<string> => {
    const socket = await connect(address);
    return typeof socket === 'number' ? String(socket) : introduce(socket, bearer).heard;
  };

  test('have each a socket of their own', async () => {
    const heard = [];
    for (let phone = 0; phone < 600; phone++) heard.push(await signedIn(NAT, await token(`phone-${phone}`)));
    expect(new Set(heard)).toEqual(new Set(['connection_ack']));
  });

  test('who never say who they are have 500 sockets at once, for some seconds', async () => {
    const sockets = [];
    for (let stranger = 0; stranger < 500; stranger++) sockets.push(await connect('203.0.113.78'));
    expect(sockets.filter((socket) => typeof socket === 'number')).toEqual([]);
    expect(await connect('203.0.113.78')).toBe(429);
    expect(typeof (await connect('203.0.113.79'))).toBe('object');
    open.splice(0).forEach((socket) => socket.terminate());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await connect('203.0.113.78')).toBe(429); // Closing and opening again wins nothing.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(typeof (await connect('203.0.113.78'))).toBe('object');
  });

  test('have twenty sockets each, from wherever, and one more when one is closed', async () => {
    const bearer = await token('collector of sockets');
    for (let socket = 0; socket < 20; socket++)
      expect(await signedIn(`203.0.113.${100 + socket}`, bearer)).toBe('connection_ack');
    expect(await signedIn(NAT, bearer)).toBe('1013 You have 20 sockets open: close one first.');
    open[3]?.terminate();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await signedIn(NAT, bearer)).toBe('connection_ack');
  });

  test('may ask as often as their role may, from wherever, by HTTP and over sockets', async () => {
    const bearer = await token('in a loop');
    const first = await ask('198.51.100.1', bearer);
    expect([first.status, first.headers.get('x-ratelimit-limit'), first.headers.get('x-ratelimit-remaining')]).toEqual([
      200,
      '300',
      '299',
    ]);
    for (let asked = 1; asked < 300; asked++) expect((await ask(`198.51.100.${asked % 200}`, bearer)).status).toBe(200);
    const refused = await ask('198.51.100.7', bearer);
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('x-ratelimit-remaining')]).toEqual([
      429,
      '60',
      '0',
    ]);
    const errors = [
      {
        message: expect.stringContaining('300 requests a minute'),
        extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 60 },
      },
    ];
    expect(await refused.json()).toEqual({ errors });
    expect((await ask('198.51.100.7', await token('somebody else'))).status).toBe(200);

    const socket = await connect('198.51.100.8');
    if (typeof socket === 'number') throw new Error(String(socket));
    await introduce(socket, bearer).heard;
    const answer = new Promise((resolve) =>
      socket.once('message', (data) => resolve(JSON.parse((data as Buffer).toString()))),
    );
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } }));
    expect(await answer).toMatchObject({ id: '1', type: 'error', payload: errors });
  });

  test('lose the address to nobody who sends tokens that do not hold', async () => {
    const statuses = [];
    for (let asked = 0; asked < 125; asked++) statuses.push((await ask('203.0.113.80', 'nonsense')).status);
    expect([statuses[0], statuses[119], statuses[120]]).toEqual([401, 401, 429]);
    expect((await ask('203.0.113.80', await token('neighbour'))).status).toBe(200);
  });

  test('learn their limits', async () => {
    const limitsOf = async (bearer: string) => {
      const answer = await fetch(`${host.baseUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: '{"query":"{ limits { requestsPerMinute sockets } }"}',
      });
      return ((await answer.json()) as { data: { limits: object } }).data.limits;
    };
    expect(await limitsOf(await token('curious'))).toEqual({ requestsPerMinute: 300, sockets: 20 });
    expect(await limitsOf(await tokenOf(host, { role: 'CHATBOT' }))).toEqual({
      requestsPerMinute: 6_000,
      sockets: 200,
    });
  });
});
