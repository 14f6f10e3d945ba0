import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Pressure } from '../../../../src/platform/overload/pressure.js';
import { usePlatform } from './a-platform.js';

const CALM: Pressure = { loopDelayMs: 0, webhooksInFlight: 0, readersWaiting: 0 };
let pressure = CALM;
const late = (milliseconds: number): void => void (pressure = { ...CALM, loopDelayMs: milliseconds });
beforeEach(() => void (pressure = CALM));

const platform = usePlatform({
  busyAfterMs: 2_000,
  measure: () => pressure,
  plugins: [
    (app) => {
      app.post('/files', () => ({ kept: true }));
      app.post('/reports', { config: { busyBody: { error: 'Send it again.' } } }, () => ({ kept: true }));
      return Promise.resolve();
    },
  ],
});

const BUSY = 'Busy: try again in a few seconds.';
const UNAVAILABLE = { message: BUSY, extensions: { code: 'UNAVAILABLE' } };

const clients: Client[] = [];
afterEach(async () => {
  pressure = CALM;
  for (const client of clients.splice(0)) await client.dispose();
});
async function connect(): Promise<Client> {
  const client = createClient({
    url: `${platform.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
    connectionParams: { authorization: await platform.bearer() },
  });
  clients.push(client);
  await new Promise((resolve) => client.on('connected', resolve));
  return client;
}
const answerOver = (client: Client, query: string) =>
  new Promise<unknown>((resolve) => {
    const stop = client.subscribe(
      { query },
      { next: (answer) => (resolve(answer), stop()), error: resolve, complete: () => resolve('complete') },
    );
  });

describe('a request under pressure', () => {
  test.each([250, 499])('is answered while only dashboards thin out, at %i ms', async (delay) => {
    late(delay);
    expect((await platform.ask('{ role }')).body).toEqual({ data: { role: null } });
  });

  test('is refused before it is read, in the shape of its route', async () => {
    late(500);
    const { status, headers, body } = await platform.ask('{ this is no GraphQL');
    expect([status, headers.get('retry-after'), body]).toEqual([503, '5', { errors: [UNAVAILABLE] }]);
    const told = async (path: string) => {
      const response = await fetch(platform.url + path, { method: 'POST', body: 'x'.repeat(200_000) });
      return [response.status, response.headers.get('retry-after'), await response.json()];
    };
    expect(await told('/files')).toEqual([503, '5', { message: BUSY }]);
    expect(await told('/reports')).toEqual([503, '5', { error: 'Send it again.' }]);
  });

  test.each(['/healthz', '/readyz', '/metrics'])('is answered at %s whatever the pressure is', async (path) => {
    late(60_000);
    expect(await (await fetch(platform.url + path)).text()).not.toContain('Busy');
  });
});

describe('a browser that opens a page under pressure', () => {
  const open = (path: string, language: string) =>
    fetch(platform.url + path, {
      headers: { accept: 'text/html,*/*;q=0.8', 'sec-fetch-mode': 'navigate', 'accept-language': language },
    });

  test.each([
    ['/graphql', 'id-ID,id;q=0.9', 'Server sedang sibuk'],
    ['/graphql?query={role}', 'en', 'The server is busy'],
    ['/k/abc', 'id', 'Server sedang sibuk'],
  ])('%s is told so on a page that asks again by itself', async (path, language, title) => {
    late(500);
    const answer = await open(path, language);
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([
      503,
      '5',
      'text/html; charset=utf-8',
    ]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await answer.text();
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain('<meta http-equiv="refresh" content="5">');
  });

  test('a script and a program are told in JSON', async () => {
    late(500);
    for (const headers of [
      { accept: '*/*', 'sec-fetch-mode': 'cors' },
      { accept: 'text/html', authorization: 'Bearer x' },
    ])
      expect(await (await fetch(`${platform.url}/graphql?query={role}`, { headers })).json()).toEqual({
        errors: [UNAVAILABLE],
      });
  });
});

describe('a socket under pressure', () => {
  test('takes subscriptions and no questions while reads are refused', async () => {
    const client = await connect();
    late(500);
    expect(await answerOver(client, '{ role }')).toEqual([UNAVAILABLE]);
    expect(await answerOver(client, 'subscription { ticks(count: 1) }')).toEqual({ data: { ticks: 1 } });
    expect(await answerOver(await connect(), 'subscription { ticks(count: 1) }')).toEqual({ data: { ticks: 1 } });
    pressure = CALM;
    expect(await answerOver(client, '{ role }')).toEqual({ data: { role: 'AUDITOR' } });
  });

  test('goes on when no new one is taken', async () => {
    const client = await connect();
    late(1_000);
    const refusal = await new Promise<number | undefined>((resolve) => {
      const socket = new WebSocket(`${platform.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      socket.on('unexpected-response', (_request, { statusCode }) => (resolve(statusCode), socket.terminate()));
      socket.on('error', () => undefined);
      socket.on('open', () => resolve(101));
    });
    expect(refusal).toBe(503);
    expect(await answerOver(client, 'subscription { ticks(count: 1) }')).toEqual({ data: { ticks: 1 } });
  });
});

test('what is refused is counted by its kind', async () => {
  late(60_000);
  await platform.ask('{ role }');
  const metrics = await (await fetch(`${platform.url}/metrics`)).text();
  expect(metrics).toMatch(/sigap_overload_refused_total\{kind="read"\} [1-9]/);
  expect(metrics).toContain('sigap_overload_level 4');
});
