import { describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { useServer } from '../../../support/partners/a-server.js';
import { type Route, routesOf, withNames } from '../../../support/routes-of.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { usePlatform } from '../graphql/a-platform.js';

const LISTED = 'https://kantor.example';
const PRESSED = { loopDelayMs: 1_000, webhooksInFlight: 0, readersWaiting: 0 };
const FOREIGN = ['https://evil.example', 'null', 'http://localhost:5173'];

/** What a browser asks before it sends something that a form could not send. */
const firstQuestion = (url: string, origin: string, method = 'POST') =>
  fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type',
    },
  });

/** How the opening of a socket ends: open, or the status with which it was refused. */
function openSocket(url: string, headers: Record<string, string>): Promise<number | 'open'> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
    socket.once('open', () => (socket.terminate(), resolve('open')));
    socket.once('unexpected-response', (_request, { statusCode }) => (socket.terminate(), resolve(statusCode ?? 0)));
    socket.once('error', reject);
  });
}

describe('pages of other origins', () => {
  const platform = usePlatform({ allowedOrigins: [LISTED] });
  const graphql = () => `${platform.url}/graphql`;
  const ask = (headers: Record<string, string>) =>
    fetch(graphql(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"{ role }"}',
    });

  test('a listed one asks first, then asks, and may read what concerns it', async () => {
    const first = await firstQuestion(graphql(), LISTED);
    expect([first.status, await first.text()]).toEqual([204, '']);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'access-control-allow-origin': LISTED,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-max-age': '600',
      vary: expect.stringContaining('Origin'),
    });
    expect(first.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await ask({ origin: LISTED, authorization: await platform.bearer() });
    expect(await answer.json()).toEqual({ data: { role: 'AUDITOR' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(answer.headers.get('access-control-expose-headers')).toMatch(/x-request-id, retry-after, www-authenticate/);
  });

  test.each(FOREIGN)('%s learns nothing', async (origin) => {
    const first = await firstQuestion(graphql(), origin);
    expect([first.status, await first.text()]).toEqual([403, expect.stringContaining('ALLOWED_ORIGINS')]);
    for (const answer of [first, await ask({ origin })])
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-allow'))).toEqual([]);
  });

  test('a refusal before anything runs can be read as well', async () => {
    for (const answer of [
      await ask({ origin: LISTED, authorization: 'Bearer no' }),
      await ask({ origin: LISTED, 'content-type': 'application/xml' }),
      await fetch(graphql(), { method: 'DELETE', headers: { origin: LISTED } }),
    ])
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([expect.any(Number), LISTED]);
  });

  test('a GET with a bearer token needs no other header; one that a page could cause is refused', async () => {
    const url = `${graphql()}?query=${encodeURIComponent('{ role }')}`;
    const bare = await fetch(url, { headers: { accept: 'application/json' } });
    expect([bare.status, await bare.json()]).toEqual([200, { data: { role: null } }]);
    const imaged = await fetch(url, { headers: { accept: 'image/avif,image/webp,*/*' } });
    expect(imaged.status).toBe(400);
    const answer = await fetch(url, {
      headers: { accept: 'application/json', authorization: await platform.bearer() },
    });
    expect([answer.status, await answer.json()]).toEqual([200, { data: { role: 'AUDITOR' } }]);
    const form = await fetch(graphql(), { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' });
    expect([form.status, await form.text()]).toEqual([400, expect.stringContaining('no other site can send')]);
  });

  test('a socket is opened by programs, by our own pages and by listed ones', async () => {
    const { host } = new URL(platform.url);
    for (const headers of [{}, { origin: LISTED }, { origin: `http://${host}` }])
      expect([headers, await openSocket(graphql(), headers)]).toEqual([headers, 'open']);
    for (const origin of FOREIGN) expect([origin, await openSocket(graphql(), { origin })]).toEqual([origin, 403]);
  });

  test('OPTIONS by no browser tells the methods', async () => {
    const answer = await fetch(graphql(), { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST']);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])(
    '%s is no method of GraphQL, and no page is told that it may use it',
    async (method) => {
      const first = await firstQuestion(graphql(), LISTED, method);
      expect(first.headers.get('access-control-allow-methods')).not.toContain(method);
      const answer = await fetch(graphql(), { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    },
  );
});

describe('pages of other origins under pressure', () => {
  const platform = usePlatform({ allowedOrigins: [LISTED], busyAfterMs: 100, measure: () => PRESSED });

  test('read that they are to come back', async () => {
    expect((await firstQuestion(`${platform.url}/graphql`, LISTED)).status).toBe(204);
    const answer = await fetch(`${platform.url}/graphql?query={role}`, { headers: { origin: LISTED } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([503, LISTED]);
    expect(answer.headers.get('access-control-expose-headers')).toContain('retry-after');
  });
});

/** The rest is the console's own pages and files, which this server's own origin alone needs. */
const FOR_PEOPLE =
  /^\/(?:graphql|schema\.graphql|possible-types\.json|partners|health|healthz|readyz|jobs|metrics|k|keluhan|exports|debit-files|debit-results|imports|appointments|cadre-photos|settlement-files)(?:\/|$)/;
const PROGRAMS_CALL = /^\/(?:webhooks|snap|openapi|message-receipts)\//;

describe('every route of the whole server', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-24T02:00:00Z', () => ({ ALLOWED_ORIGINS: LISTED }));

  /** Whether a page is let in: by the first question for one of the methods, and by what it asks then. */
  async function letsIn({ path, methods }: Route, origin: string): Promise<[first: boolean, then: boolean]> {
    const url = host.baseUrl + withNames(path);
    const method = methods.find((one) => one !== 'OPTIONS') ?? 'GET';
    const first = await firstQuestion(url, origin, method);
    const permitted = first.headers.get('access-control-allow-methods')?.split(', ') ?? [];
    const then = await fetch(url, { method, headers: { origin, accept: 'application/json' } });
    await Promise.all([first.arrayBuffer(), then.arrayBuffer()]);
    const mayRead = ({ headers }: Response): boolean => headers.get('access-control-allow-origin') === origin;
    return [first.ok && mayRead(first) && permitted.includes(method), mayRead(then)];
  }

  test('lets listed pages in where people have something to read, and nobody else anywhere', async () => {
    const all = routesOf(host.server.app.fastify.printRoutes()).filter(({ path }) => path !== '*');
    const routes = all.filter(({ path }) => path !== '/' && path !== '/*'); // The console's, where it was built.
    expect(routes.filter(({ path }) => PROGRAMS_CALL.test(path)).length).toBeGreaterThan(10);
    expect(routes.length).toBeGreaterThan(40);
    for (const route of routes) {
      const isForPeople = FOR_PEOPLE.test(route.path);
      expect([route.path, await letsIn(route, LISTED)]).toEqual([route.path, [isForPeople, isForPeople]]);
      for (const origin of FOREIGN)
        expect([route.path, origin, await letsIn(route, origin)]).toEqual([route.path, origin, [false, false]]);
    }
  });

  test('a path that is nothing lets nobody in', async () => {
    expect(await letsIn({ path: '/nothing', methods: ['GET'] }, LISTED)).toEqual([false, false]);
  });
});
