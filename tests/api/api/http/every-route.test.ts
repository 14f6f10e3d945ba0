import { describe, expect, test } from '@jest/globals';
import { RULED_ROUTES, type RouteRule } from '../../../../src/api/http/route-rules.js';
import { askRaw } from '../../../support/ask-raw.js';
import { type ServerOfTest, useServer } from '../../../support/partners/a-server.js';
import { type Route, routesOf, withNames } from '../../../support/routes-of.js';
import { useTestDatabase } from '../../../support/test-database.js';

const PARTNERS_CALL = /^\/(?:webhooks|snap|openapi|message-receipts)\//;

interface Call {
  readonly path: string;
  readonly method: string;
}

/** Every method of every route but those that browsers ask beforehand. */
const callsOf = (routes: readonly Route[]): Call[] =>
  routes
    .filter(({ path }) => path !== '*')
    .flatMap(({ path, methods }) => methods.map((method) => ({ path: withNames(path), method })))
    .filter(({ method }) => !['OPTIONS', 'HEAD'].includes(method));

const takesBody = ({ method }: Call): boolean => ['POST', 'PUT', 'PATCH'].includes(method);

const JSON_BODY = { 'content-type': 'application/json' };

const send = ({ baseUrl }: ServerOfTest, call: Call, headers: Record<string, string> = JSON_BODY) =>
  askRaw(baseUrl + call.path, { method: call.method, headers, ...(takesBody(call) && { body: '{}' }) });

/** Keeps the event loop, and with it the server in this process, from everything else. */
function blockFor(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe('every route of the whole server', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-24T02:00:00Z');
  const calls = () => callsOf(routesOf(host.server.app.fastify.printRoutes()));

  test('says with a 401 how to prove who calls, and whether a token was sent that does not hold', async () => {
    const unproven = new Set<string>();
    for (const call of calls())
      for (const authorization of ['', 'Bearer abc.def.ghi']) {
        const sent = { 'content-type': 'application/json', ...(authorization !== '' && { authorization }) };
        const { status, headers } = await send(host, call, sent);
        if (status !== 401) continue;
        unproven.add(call.path);
        const isForPeople = !PARTNERS_CALL.test(call.path);
        const expected =
          isForPeople && authorization !== ''
            ? /^Bearer realm="sigap", error="invalid_token"$/
            : /^(?:Bearer|Signature) realm="sigap"/;
        expect([call, headers['www-authenticate']]).toEqual([call, expect.stringMatching(expected)]);
      }
    expect([...unproven].filter((path) => PARTNERS_CALL.test(path)).length).toBeGreaterThan(5);
    expect([...unproven].filter((path) => !PARTNERS_CALL.test(path)).length).toBeGreaterThan(5);
  });

  test.each([
    ['no media type', 'json'],
    ['nothing', ''],
    ['two at once', 'application/json, application/json'],
    ['garbage', '\u00ff;;/'],
  ])('whose content type is %s is told so, and no signature or token is blamed', async (_what, type) => {
    for (const call of calls().filter(takesBody)) {
      const { status, bytes } = await send(host, call, { 'content-type': type });
      const said = bytes.toString();
      const isRefused = PARTNERS_CALL.test(call.path) || status === 415;
      expect([call, status, said]).toEqual([call, expect.any(Number), expect.not.stringMatching(/signature|signed/i)]);
      if (isRefused && ![401, 404, 405].includes(status))
        expect([call, said]).toEqual([call, expect.stringMatching(/content-type/i)]);
      expect([call, [400, 404, 405, 415]]).toEqual([call, expect.arrayContaining([status])]);
    }
  });
});

describe('every route of a server that is busy', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-24T02:00:00Z', () => ({ BUSY_AFTER_MS: '8' }));
  /** A little over half of the second by which the server judges how busy it is: it is busy for the other half. */
  const BUSY_MS = 550;
  /** As many calls at once as are surely received in that time. */
  const CALLS_A_BLOCK = 12;

  test('says with a 503 or a 429 when to come back', async () => {
    const refused = new Set<string>();
    const all = callsOf(routesOf(host.server.app.fastify.printRoutes()));
    for (let from = 0; from < all.length; from += CALLS_A_BLOCK) {
      blockFor(BUSY_MS);
      await Promise.all(
        all.slice(from, from + CALLS_A_BLOCK).map(async (call) => {
          const { status, headers } = await send(host, call);
          if (![429, 503].includes(status)) return;
          refused.add(call.path);
          expect([call, headers['retry-after']]).toEqual([call, expect.stringMatching(/^[1-9]\d*$/)]);
        }),
      );
    }
    for (const path of [
      '/graphql',
      '/snap/v1.0/transfer-va/inquiry',
      '/webhooks/a',
      '/message-receipts/sms',
      '/imports/a',
    ])
      expect([...refused]).toContain(path);
  });
});

const FIGURES = 'the-token-of-this-test-alone';

/** What a stranger is answered who proves nothing. */
const TO_STRANGERS: Readonly<Record<RouteRule, readonly number[]>> = {
  everybody: [200, 302, 404, 503],
  person: [401],
  figures: [401],
  link: [404],
  partner: [400, 401, 403, 404],
  'fields decide': [400, 405],
};

describe('who may call a route', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-24T02:00:00Z', () => ({ METRICS_TOKEN: FIGURES }));

  test('is said of every route, and holds for strangers', async () => {
    const routes = routesOf(host.server.app.fastify.printRoutes()).filter(({ path }) => path !== '*' && path !== '/*');
    expect(routes.length).toBeGreaterThan(40);
    for (const route of routes) {
      const rules = RULED_ROUTES.filter(({ paths }) => paths.test(route.path)).map(({ rule }) => rule);
      expect([route.path, rules]).toEqual([route.path, [expect.any(String)]]);
      for (const call of callsOf([route])) {
        const { status } = await send(host, call);
        expect([call, TO_STRANGERS[rules[0] ?? 'person']]).toEqual([call, expect.arrayContaining([status])]);
      }
    }
  });

  test('of figures is Prometheus, by the token of the configuration', async () => {
    const ask = async (path: string, authorization: string): Promise<number> =>
      (await askRaw(host.baseUrl + path, { headers: { authorization } })).status;
    for (const path of ['/metrics', '/jobs']) {
      expect([path, await ask(path, `Bearer ${FIGURES}`)]).toEqual([path, 200]);
      for (const wrong of [`Bearer ${FIGURES}x`, 'Bearer x', `Basic ${FIGURES}`, FIGURES, ''])
        expect([path, wrong, await ask(path, wrong)]).toEqual([path, wrong, 401]);
    }
  });
});
