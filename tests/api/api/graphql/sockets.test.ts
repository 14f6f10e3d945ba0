import type { Socket } from 'node:net';
import { type Client, CloseCode, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openSources, until, usePlatform } from './a-platform.js';

interface Closing {
  readonly code: number;
  readonly reason: string;
}

describe('GraphQL over sockets', () => {
  const platform = usePlatform();
  const clients: Client[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
    await until(() => openSources.size === 0);
  });

  const connect = (connectionParams?: Record<string, unknown>, on: Parameters<typeof createClient>[0]['on'] = {}) => {
    const url = `${platform.url.replace('http', 'ws')}/graphql`;
    const client = createClient({
      url,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: true,
      on,
      ...(connectionParams && { connectionParams }),
    });
    clients.push(client);
    return client;
  };
  const signedIn = async (ttlSeconds = 60, on?: Parameters<typeof createClient>[0]['on']) =>
    connect({ authorization: await platform.bearer({ ttlSeconds }) }, on);

  const closingOf = (client: Client): Promise<Closing> =>
    new Promise((resolve, reject) => {
      client.on('closed', (event) => resolve({ code: (event as Closing).code, reason: (event as Closing).reason }));
      client.subscribe(
        { query: '{ role }' },
        { next: () => reject(new Error('answered')), error: () => undefined, complete: () => undefined },
      );
    });

  async function collect(client: Client, query: string, variables?: Record<string, unknown>): Promise<unknown[]> {
    const results: unknown[] = [];
    for await (const result of client.iterate({ query, ...(variables && { variables }) })) results.push(result);
    return results;
  }

  test('a subscription and a query on one socket', async () => {
    const client = await signedIn();
    expect(await collect(client, 'subscription { ticks(count: 3) }')).toEqual(
      [1, 2, 3].map((ticks) => ({ data: { ticks } })),
    );
    expect(await collect(client, '{ role }')).toEqual([{ data: { role: 'AUDITOR' } }]);
  });

  test('a connection that breaks while much is sent over it is no fault of ours, and fills no log', async () => {
    const socket = new WebSocket(`${platform.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    const say = (message: object): void => socket.send(JSON.stringify(message));
    say({ type: 'connection_init', payload: { authorization: await platform.bearer() } });
    await new Promise((resolve) => socket.once('message', resolve)); // connection_ack
    const query = `subscription { ${'long'.repeat(5_000)}: ticks(count: 100000000) }`;
    for (let id = 0; id < 90; id++) say({ id: String(id), type: 'subscribe', payload: { query } });
    await until(() => openSources.size === 90);
    const loud = (): number => platform.logged.filter(({ level }) => level === 'error' || level === 'warn').length;
    const before = loud();
    (socket as unknown as { readonly _socket: Socket })._socket.pause(); // The answers pile up on the way.
    await new Promise((resolve) => setTimeout(resolve, 800));
    (socket as unknown as { readonly _socket: Socket })._socket.resetAndDestroy();
    await until(() => openSources.size === 0);
    expect(loud() - before).toBe(0);
  });

  test('every event has a moment of its own', async () => {
    const moments = await collect(await signedIn(), 'subscription { moments(count: 3) }');
    expect(new Set(moments.map((moment) => JSON.stringify(moment))).size).toBe(3);
  });

  test('without a token the socket is closed, and the client is told what to send', async () => {
    expect(await closingOf(connect())).toEqual({
      code: CloseCode.Unauthorized,
      reason: 'Send "Bearer <token>" as connectionParams.authorization.',
    });
  });

  test('a token that can never hold closes with 4401', async () => {
    const { code, reason } = await closingOf(connect({ authorization: 'Bearer abc.def.ghi' }));
    expect(code).toBe(CloseCode.Unauthorized);
    expect(reason).toContain('not one that this server can verify');
  });

  test('an expired token closes with 4403, after which clients try again with a fresh one', async () => {
    expect(await closingOf(await signedIn(-60))).toEqual({
      code: CloseCode.Forbidden,
      reason: expect.stringContaining('has expired'),
    });
  });

  test('a socket ends when its token does, and so does its subscription', async () => {
    const client = await signedIn(1);
    const closing = new Promise<Closing>((resolve) => client.on('closed', (event) => resolve(event as Closing)));
    client.subscribe(
      { query: 'subscription { silence }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    expect(await closing).toMatchObject({
      code: CloseCode.Forbidden,
      reason: 'The access token has expired: connect again with a fresh one.',
    });
  });

  test('a client that stops a silent subscription ends its source at once', async () => {
    const client = await signedIn();
    const stop = client.subscribe(
      { query: 'subscription { silence }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await until(() => openSources.size === 1);
    stop();
    await until(() => openSources.size === 0);
    expect(await collect(client, '{ role }')).toEqual([{ data: { role: 'AUDITOR' } }]);
  });

  test.each([
    {
      what: 'too costly',
      query: 'subscription ($n: Int!) { ticks(count: $n) a: ticks(count: 1) }',
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      what: 'too deep',
      query: '{ things { next { next { next { next { next { next { name } } } } } } } }',
      code: 'TOO_COSTLY',
    },
    { what: 'a bad variable', query: 'subscription ($n: Int!) { ticks(count: $n) }', code: 'BAD_INPUT' },
    { what: 'no document', query: '{', code: 'GRAPHQL_PARSE_FAILED' },
    {
      what: 'a root that may be left out',
      query: 'subscription ($n: Boolean!) { silence @skip(if: $n) }',
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      what: 'a root that is left out within fragments',
      query:
        'subscription { ...A } fragment A on Subscription { ... on Subscription { ...B } } fragment B on Subscription { silence @include(if: false) }',
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      what: 'a root within a fragment that is left out',
      query: 'subscription { ... @include(if: false) { silence } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
  ])('$what: $code on that operation, and the socket lives on', async ({ query, code }) => {
    const client = await signedIn();
    await expect(collect(client, query, { n: 'many' })).rejects.toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code }) }),
    ]);
    expect(await collect(client, '{ role }')).toEqual([{ data: { role: 'AUDITOR' } }]);
  });

  test('a fault of ours leaks as little as over HTTP', async () => {
    const [result] = await collect(await signedIn(), '{ boom }');
    expect(result).toEqual({
      data: { boom: null },
      errors: [expect.objectContaining({ extensions: { code: 'INTERNAL', id: expect.any(String) } })],
    });
    expect(JSON.stringify(result)).not.toContain('duplicate');
  });

  test('a subscription may leave out what stands further inside', async () => {
    const found = await collect(await signedIn(), 'subscription { thing { name @skip(if: true) __typename } }');
    expect(found).toEqual([{ data: { thing: { __typename: 'Thing' } } }]);
  });

  test('a subscription that fails at its start is told so, and the others of the socket go on', async () => {
    const client = await signedIn();
    const quiet = client.subscribe(
      { query: 'subscription { silence }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await until(() => openSources.size === 1);
    const [result] = await collect(client, 'subscription { broken }');
    expect(result).toEqual({
      errors: [expect.objectContaining({ extensions: { code: 'INTERNAL', id: expect.any(String) } })],
    });
    expect(JSON.stringify(result)).not.toContain('duplicate');
    expect(openSources.size).toBe(1);
    quiet();
  });

  test('more operations at once than a socket may run are refused one by one', async () => {
    const client = await signedIn();
    const refusals: unknown[] = [];
    const stops = Array.from({ length: 101 }, () =>
      client.subscribe(
        { query: 'subscription { silence }' },
        { next: () => undefined, error: (error) => refusals.push(error), complete: () => undefined },
      ),
    );
    await until(() => refusals.length > 0);
    expect(refusals).toEqual([[expect.objectContaining({ extensions: { code: 'TOO_MANY_REQUESTS' } })]]);
    for (const stop of stops) stop();
  });

  test('a message beyond the limit closes the socket', async () => {
    const client = await signedIn();
    await collect(client, '{ role }');
    const socket = new WebSocket(`${platform.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const code = new Promise((resolve) => socket.once('close', resolve));
    socket.once('open', () => socket.send('x'.repeat(100_001)));
    expect(await code).toBe(1009);
  });

  test('an id beyond what the frame that closes a socket can repeat still closes it for its own reason', async () => {
    const socket = new WebSocket(`${platform.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = new Promise((resolve) => socket.once('close', (code, reason) => resolve([code, String(reason)])));
    await new Promise((resolve) => socket.once('open', resolve));
    const say = (message: object): void => socket.send(JSON.stringify(message));
    say({ type: 'connection_init', payload: { authorization: await platform.bearer() } });
    await new Promise((resolve) => socket.once('message', resolve)); // connection_ack
    const id = '🙏'.repeat(40);
    for (const _ of [1, 2]) say({ id, type: 'subscribe', payload: { query: 'subscription { silence }' } });
    expect(await closed).toEqual([CloseCode.SubscriberAlreadyExists, `Subscriber for ${'🙏'.repeat(27)}`]);
  });
});
