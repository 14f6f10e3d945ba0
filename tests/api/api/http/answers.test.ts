import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { describe, expect, test } from '@jest/globals';
import { AskedTooOften } from '../../../../src/kernel/caller-error.js';
import { askRaw as ask } from '../../../support/ask-raw.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { usePlatform } from '../graphql/a-platform.js';

const post = (url: string, query: string, headers: Record<string, string> = {}) =>
  ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

const READ = {
  br: (bytes: Buffer) => brotliDecompressSync(bytes).toString(),
  gzip: (bytes: Buffer) => gunzipSync(bytes).toString(),
  none: (bytes: Buffer) => bytes.toString(),
} as const;

describe('the size of answers', () => {
  const platform = usePlatform();
  const long = (length: number) => `{ long(length: ${length}) }`;

  test.each([
    { accepts: 'gzip, deflate, br', encoding: 'br' },
    { accepts: 'br;q=0.5, gzip', encoding: 'gzip' },
    { accepts: 'gzip', encoding: 'gzip' },
    { accepts: 'deflate', encoding: 'none' },
    { accepts: 'identity', encoding: 'none' },
    { accepts: 'br;q=0', encoding: 'none' },
  ] as const)('$accepts is answered by $encoding, at once and in the background', async ({ accepts, encoding }) => {
    for (const length of [2_000, 50_000]) {
      const { headers, bytes } = await post(`${platform.url}/graphql`, long(length), { 'accept-encoding': accepts });
      expect(headers['content-encoding'] ?? 'none').toBe(encoding);
      expect(JSON.parse(READ[encoding](bytes))).toEqual({ data: { long: 'x'.repeat(length) } });
      if (encoding !== 'none')
        expect([bytes.length < length / 4, headers.vary]).toEqual([true, expect.stringMatching(/accept-encoding/)]);
    }
  });

  test('a small answer stays as it is', async () => {
    const { headers, bytes } = await post(`${platform.url}/graphql`, long(1_000), { 'accept-encoding': 'br, gzip' });
    expect([headers['content-encoding'], headers['content-length']]).toEqual([undefined, String(bytes.length)]);
  });
});

describe('the size of texts, and what is left alone', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-24T02:00:00Z');
  const both = { headers: { 'accept-encoding': 'gzip, br' } };

  test.each(['/schema.graphql', '/possible-types.json', '/partners/openapi.json', '/metrics'])(
    '%s is compressed',
    async (path) => {
      const plain = await ask(host.baseUrl + path);
      const { headers, bytes } = await ask(host.baseUrl + path, both);
      expect([headers['content-encoding'], bytes.length < plain.bytes.length / 3]).toEqual(['br', true]);
      if (path !== '/metrics') expect(READ.br(bytes)).toBe(plain.bytes.toString());
    },
  );

  test('partners are answered in the bytes that were signed, whatever they accept', async () => {
    const { headers, bytes } = await ask(`${host.baseUrl}/webhooks/nobody`, {
      method: 'POST',
      body: '{}',
      headers: both.headers,
    });
    expect(headers['content-encoding']).toBeUndefined();
    expect(Object.keys(headers).filter((name) => /^(?:vary|access-control)/.test(name))).toEqual([]);
    expect(JSON.parse(bytes.toString())).toBeInstanceOf(Object);
  });
});

describe('a refusal says in its headers what to do', () => {
  const platform = usePlatform({ trustProxy: ['127.0.0.1'] });

  test.each([
    { what: 'an expired token', token: () => platform.bearer({ ttlSeconds: -60 }) },
    { what: 'garbage', token: () => Promise.resolve('Bearer abc.def.ghi') },
  ])('$what: the token does not hold', async ({ token }) => {
    const answer = await post(`${platform.url}/graphql`, '{ role }', { authorization: await token() });
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([
      401,
      'Bearer realm="sigap", error="invalid_token"',
    ]);
  });

  test('another scheme: sign in with a bearer token', async () => {
    const answer = await post(`${platform.url}/graphql`, '{ role }', { authorization: 'Basic YTpi' });
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="sigap"']);
  });

  test('asked too fast without a token, by either method and at either path: when to come back', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', 'apollo-require-preflight': 'true' };
    const ways = [
      () => post(`${platform.url}/graphql`, '{ role }', headers),
      () => post(`${platform.url}/graphql/`, '{ role }', headers),
      () => ask(`${platform.url}/graphql?query={role}`, { headers }),
    ];
    for (let asked = 0; asked < 120; asked++) expect((await ways[asked % 3]?.())?.status).toBe(200);
    for (const way of ways) {
      const { status, headers: told } = await way();
      expect([status, Number(told['retry-after'])]).toEqual([429, expect.any(Number)]);
      expect(Number(told['retry-after'])).toBeGreaterThan(0);
    }
  });

  test('not ready: when to come back', async () => {
    const { status, headers } = await ask(`${platform.url}/readyz`);
    expect([status, headers['retry-after']]).toEqual([503, '5']);
  });
});

describe('a question that was asked too often', () => {
  const tooOften = () => {
    throw new AskedTooOften('Ask later.', 42);
  };
  const fields = {
    often: { type: GraphQLString, resolve: tooOften },
    other: { type: GraphQLString, resolve: () => 'x' },
  };
  const platform = usePlatform({
    schema: new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) }),
  });

  test('is answered 429 with the time to wait, in the header and in the error', async () => {
    const { status, headers, bytes } = await post(`${platform.url}/graphql`, '{ often }');
    expect([status, headers['retry-after']]).toEqual([429, '42']);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 42 } }],
    });
    // What else was asked has its answer, so the whole is no refusal.
    expect((await post(`${platform.url}/graphql`, '{ often other }')).status).toBe(200);
  });
});

describe('an address at which nothing is', () => {
  const platform = usePlatform();
  const open = (path: string, headers: Record<string, string>) => fetch(platform.url + path, { headers });

  test.each([
    ['id-ID,id;q=0.9,en;q=0.5', 'id', 'Halaman ini tidak ada'],
    ['en-GB', 'en', 'There is no such page'],
  ])('is a page with ways on to a person who reads %s', async (language, written, title) => {
    const answer = await open('/tidak-ada', { accept: 'text/html,*/*;q=0.8', 'accept-language': language });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await answer.text();
    expect(page).toContain(`<html lang="${written}">`);
    expect(page).toContain(`<h1>${title}</h1>`);
    const ways = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, way]) => way);
    expect(ways).toEqual(['/', '/graphql']); // the documents are not served here
    for (const way of ways)
      expect([way, (await open(String(way), { accept: 'text/html' })).status]).toEqual([way, 200]);
  });

  test('is a message in JSON to a program', async () => {
    const asPrograms = [
      { accept: '*/*' },
      { accept: 'application/json' },
      { accept: 'text/html', authorization: 'Bearer x' },
    ];
    for (const headers of asPrograms) {
      const answer = await open('/tidak-ada', headers);
      expect([answer.status, await answer.json()]).toEqual([404, { message: expect.any(String) }]);
    }
  });
});

describe('/graphql/', () => {
  const platform = usePlatform();
  const url = () => `${platform.url}/graphql/`;

  test('answers as /graphql does, by every method', async () => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const asked = (path: string) =>
        ask(platform.url + path + (method === 'GET' ? '?query={role}' : ''), {
          method,
          headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
          ...(method === 'POST' && { body: '{"query":"{ role }"}' }),
        });
      const [with_, without] = [await asked('/graphql/'), await asked('/graphql')];
      expect([method, with_.status, with_.bytes.toString()]).toEqual([
        method,
        without.status,
        without.bytes.toString(),
      ]);
    }
    expect((await ask(url(), { headers: { accept: 'text/html' } })).bytes.toString()).toContain('<!doctype html>');
  });

  test('takes sockets', async () => {
    const client = createClient({
      url: url().replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: await platform.bearer() },
    });
    const answers = [];
    for await (const answer of client.iterate({ query: 'subscription { ticks(count: 2) }' })) answers.push(answer.data);
    await client.dispose();
    expect(answers).toEqual([{ ticks: 1 }, { ticks: 2 }]);
  });
});
