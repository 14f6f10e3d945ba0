import { describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { WebSocket } from 'ws';
import { readConfig } from '../../../../src/platform/config/index.js';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { measureOperation } from '../../../../src/api/graphql/operation-size.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { LIMITS, type Platform, usePlatform } from './a-platform.js';

const INTROSPECTION = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

describe('what Sigap tells of its schema', () => {
  const reading = readConfig({});
  if (!reading.ok) throw new Error(reading.problems.join());
  const { graphqlLimits } = reading.config;
  const schema = buildSchema(RESOLVERS);
  const measure = (query: string) => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    return measureOperation({ schema, document, operation, variables: {} });
  };

  test('fits once as tools ask it, with room to grow, and not twice', () => {
    const { cost, depth, aliases } = measure(INTROSPECTION);
    expect(cost).toBeLessThan(0.9 * graphqlLimits.cost);
    expect(2 * cost).toBeGreaterThan(graphqlLimits.cost);
    expect(depth).toBeLessThanOrEqual(graphqlLimits.depth);
    expect(aliases).toBe(0);
  });

  test('is priced by every alias: sixty in one request cost sixty times as much', () => {
    const one = '__schema { types { name fields { name type { name } } } }';
    const many = measure(`{ ${Array.from({ length: 60 }, (_, place) => `a${place}: ${one}`).join(' ')} }`);
    // A cost is a whole number of values: each of the sixty may be rounded up by less than one.
    const alone = measure(`{ ${one} }`).cost;
    expect(many.cost).toBeLessThanOrEqual(60 * alone);
    expect(many.cost).toBeGreaterThan(60 * (alone - 1));
    expect(many.cost).toBeGreaterThan(graphqlLimits.cost);
    expect(many.aliases).toBeGreaterThan(graphqlLimits.aliases);
  });
});

/** Subscribes and waits for how it ends: what came, and the errors with which it was ended. */
async function follow(platform: Platform, query: string) {
  const client = createClient({
    url: `${platform.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: await platform.bearer() },
  });
  const came: unknown[] = [];
  const errors = await new Promise<unknown>((resolve) =>
    client.subscribe(
      { query },
      { next: (result) => void came.push(result), error: resolve, complete: () => resolve(null) },
    ),
  );
  await client.dispose();
  return { came, errors };
}

describe('an operation', () => {
  const platform = usePlatform({ limits: { ...LIMITS, timeMs: 150, answerLength: 300 } });
  const askBoth = async (query: string) => {
    const { status, headers, body } = await platform.ask(query);
    const { came, errors } = await follow(platform, query);
    return { status, retryAfter: headers.get('retry-after'), body, overSocket: came[0] ?? { errors } };
  };

  test('that takes too long is ended, and may be sent again', async () => {
    const { status, retryAfter, body, overSocket } = await askBoth('{ role slow(ms: 60000) }');
    const answer = {
      errors: [
        {
          message: 'This took longer than 0.15 seconds and was ended: ask for less, or send it again in a moment.',
          extensions: { code: 'UNAVAILABLE' },
        },
      ],
    };
    expect([status, retryAfter, body]).toEqual([503, '5', answer]);
    expect(overSocket).toEqual(answer);
  });

  test('that changes something and takes too long may have been done, and says so', async () => {
    const { body } = await platform.ask('mutation { changeSlowly(ms: 60000) }');
    expect(body.errors?.[0]?.message).toContain('whether it was done is not known: send the same request again');
  });

  test('whose answer is too long for us to send is told so', async () => {
    const { status, body, overSocket } = await askBoth('{ long(length: 301) }');
    const answer = {
      errors: [
        {
          message: "The operation's answer is 312 and the limit is 300. Ask for smaller pages or fewer fields.",
          extensions: { code: 'TOO_COSTLY', measure: 'answer', actual: 312, limit: 300 },
        },
      ],
    };
    expect([status, body]).toEqual([200, answer]);
    expect(overSocket).toEqual(answer);
    expect((await platform.ask('{ long(length: 200) }')).body.data).toEqual({ long: 'x'.repeat(200) });
  });

  test('that answers many events is priced by the event', async () => {
    const { errors } = await follow(platform, 'subscription { thing { things(first: 100) { name } } }');
    expect(errors).toEqual([
      expect.objectContaining({
        extensions: { code: 'TOO_COSTLY', measure: 'cost', actual: 102, limit: LIMITS.eventCost },
      }),
    ]);
    expect(await follow(platform, 'subscription { thing { things(first: 10) { name } } }')).toEqual({
      came: [{ data: { thing: { things: [{ name: 'one' }] } } }],
      errors: null,
    });
  });

  test('that takes too long over one event ends its subscription, which may be resumed', async () => {
    const { came, errors } = await follow(platform, 'subscription { slowly(ms: 60000) }');
    expect(came).toEqual([]);
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })]);
  });
});

describe('the schema in production', () => {
  const platform = usePlatform({ isSchemaOpen: false, limits: { ...LIMITS, cost: 50_000, depth: 12 } });
  const ASKED = [
    { what: 'as tools ask it', query: INTROSPECTION },
    { what: 'by the name of a type', query: '{ __type(name: "Query") { name } }' },
    { what: 'in a fragment', query: '{ role ...S } fragment S on Query { a: __schema { queryType { name } } }' },
  ];

  const get = (query: string, headers: Record<string, string>) =>
    fetch(`${platform.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'application/json', 'apollo-require-preflight': 'yes', ...headers },
    });

  test.each(ASKED)('is shown to those who are signed in alone, by POST and by GET: $what', async ({ query }) => {
    const refused = {
      message: 'The schema is shown to those who are signed in.',
      extensions: { code: 'UNAUTHENTICATED' },
    };
    const stranger = await platform.ask(query);
    expect([stranger.status, stranger.body]).toEqual([401, { errors: [refused] }]);
    const gotten = await get(query, {});
    expect([gotten.status, await gotten.json()]).toEqual([401, { errors: [refused] }]);
    const headers = { authorization: await platform.bearer() };
    expect((await platform.ask(query, { headers })).body.errors).toBeUndefined();
    expect((await get(query, headers)).status).toBe(200);
  });

  test('a stranger may still name the types of what it is answered', async () => {
    expect((await platform.ask('{ __typename role }')).body).toEqual({ data: { __typename: 'Query', role: null } });
  });

  test('no names are suggested to a stranger', async () => {
    const said = async (headers = {}) => (await platform.ask('{ rolle }', { headers })).body.errors?.[0]?.message;
    expect(await said()).toBe('Cannot query field "rolle" on type "Query".');
    expect(await said({ authorization: await platform.bearer() })).toBe(
      'Cannot query field "rolle" on type "Query". Did you mean "role"?',
    );
  });

  test.each(['/schema.graphql', '/possible-types.json'])('%s needs a token', async (path) => {
    expect((await fetch(platform.url + path)).status).toBe(401);
    expect((await fetch(platform.url + path, { headers: { authorization: await platform.bearer() } })).status).toBe(
      200,
    );
  });

  test('over a socket nobody is a stranger', async () => {
    const client = createClient({
      url: `${platform.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const ending = new Promise<unknown>((resolve) =>
      client.subscribe(
        { query: '{ __typename }' },
        { next: resolve, error: resolve, complete: () => resolve('complete') },
      ),
    );
    expect(await ending).toMatchObject({ code: 4401 });
  });
});
