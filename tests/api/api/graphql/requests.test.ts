import { describe, expect, test } from '@jest/globals';
import { ran, usePlatform } from './a-platform.js';

describe('GraphQL over HTTP', () => {
  const platform = usePlatform();
  const modern = { accept: 'application/graphql-response+json' };

  test('a token makes a viewer; none makes an anonymous one', async () => {
    expect((await platform.ask('{ role }')).body).toEqual({ data: { role: null } });
    expect((await platform.ask('{ role }', { headers: { authorization: await platform.bearer() } })).body).toEqual({
      data: { role: 'AUDITOR' },
    });
  });

  test('an anonymous caller learns how to be somebody', async () => {
    const { body } = await platform.ask('{ secret role }');
    expect(body.data).toEqual({ secret: null, role: null });
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['secret'],
        extensions: { code: 'UNAUTHENTICATED' },
        message: expect.stringContaining('Send an access token'),
      }),
    ]);
  });

  test.each([
    {
      what: 'an expired token',
      authorization: () => platform.bearer({ ttlSeconds: -60 }),
      says: 'The access token has expired.',
    },
    {
      what: 'garbage',
      authorization: () => Promise.resolve('Bearer abc.def.ghi'),
      says: 'not one that this server can verify',
    },
    { what: 'another scheme', authorization: () => Promise.resolve('Basic YTpi'), says: 'must read "Bearer <token>"' },
  ])('$what is refused, not treated as anonymous', async ({ authorization, says }) => {
    const given = await authorization();
    const { status, body } = await platform.ask('{ role }', { headers: { authorization: given } });
    expect([status, body.data, body.errors?.[0]?.extensions['code']]).toEqual([401, undefined, 'UNAUTHENTICATED']);
    expect(body.errors?.[0]?.message).toContain(says);
    expect(JSON.stringify(body)).not.toContain(given.slice(7));
  });

  test('a GET may query and may not change anything', async () => {
    const get = (query: string) =>
      fetch(`${platform.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { accept: 'application/json', 'apollo-require-preflight': 'yes' },
      });
    expect(await (await get('{ role }')).json()).toEqual({ data: { role: null } });
    const refused = await get('mutation { change }');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST']);
    expect(ran).not.toContain('change');
  });

  test.each([
    { what: 'a form post from another site', body: 'query=mutation{change}', type: 'text/plain', status: 400 },
    { what: 'a form', body: 'query=%7Brole%7D', type: 'application/x-www-form-urlencoded', status: 415 },
    { what: 'no JSON', body: '{', type: 'application/json', status: 400 },
    { what: 'a batch', body: '[{"query":"{role}"},{"query":"{role}"}]', type: 'application/json', status: 400 },
    {
      what: 'too much',
      body: JSON.stringify({ query: `{ role } #${'x'.repeat(100_000)}` }),
      type: 'application/json',
      status: 413,
    },
    { what: 'no query', body: '{"variables":{}}', type: 'application/json', status: 400 },
  ])('$what is refused with $status, in the shape of GraphQL', async ({ body, type, status }) => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })],
    });
  });

  test.each(['POST', 'GET'])(
    'a subscription by %s is told to use a socket, and is no fault of ours',
    async (method) => {
      const query = 'subscription { silence }';
      const response = await fetch(
        `${platform.url}/graphql${method === 'GET' ? `?query=${encodeURIComponent(query)}` : ''}`,
        {
          method,
          headers: { 'content-type': 'application/json' },
          ...(method === 'POST' ? { body: JSON.stringify({ query }) } : {}),
        },
      );
      expect([response.status, response.headers.get('allow')]).toEqual([400, null]);
      const message = 'Subscriptions need a socket: connect with graphql-transport-ws at /graphql.';
      expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  test.each([
    ['POST', 'subscription ($n: Boolean!) { silence @skip(if: $n) }'],
    ['GET', 'subscription { ... @include(if: false) { silence } }'],
    ['POST', 'query A { role } subscription B($n: Boolean!) { silence @skip(if: $n) }'],
  ])('by %s, %s is refused by its rule, and is no fault of ours', async (method, query) => {
    const asked = { query, operationName: 'A' };
    const inAddress = method === 'GET' ? `?${new URLSearchParams(asked).toString()}` : '';
    const response = await fetch(`${platform.url}/graphql${inAddress}`, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      ...(method === 'POST' ? { body: JSON.stringify(asked) } : {}),
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: expect.stringMatching(/^@(?:skip|include) may not leave out the root of a subscription/),
            locations: [expect.any(Object)],
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      },
    ]);
  });

  test('a literal that does not fit says where it stands, and not what it was', async () => {
    const { body } = await platform.ask('{ due(bill: { month: "2026-13" }) }');
    expect(body.errors?.[0]).toMatchObject({ locations: [{ line: 1, column: 22 }] });
    expect(JSON.stringify(body)).not.toContain('2026-13');
  });

  test('a simple GET that another site could cause is refused', async () => {
    const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)' };
    const response = await fetch(`${platform.url}/graphql?query={role}`, { headers });
    expect(response.status).toBe(400);
  });

  test('no other origin is invited to read answers', async () => {
    const answer = await platform.ask('{ role }', { headers: { origin: 'https://elsewhere.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(`${platform.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect([preflight.ok, preflight.headers.get('access-control-allow-origin')]).toEqual([false, null]);
  });

  test('other methods are told which to use', async () => {
    const response = await fetch(`${platform.url}/graphql`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  test.each([
    { what: 'a document that does not parse', query: '{', code: 'GRAPHQL_PARSE_FAILED' },
    { what: 'a field that does not exist', query: '{ nothing }', code: 'GRAPHQL_VALIDATION_FAILED' },
    {
      what: 'a literal that does not fit',
      query: '{ due(bill: { month: "2026-13" }) }',
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    { what: 'a bad variable', query: 'query ($w: Bill!) { due(bill: $w) }', code: 'BAD_INPUT' },
  ])('$what is 200 in plain JSON and 400 in the newer media type', async ({ query, code }) => {
    const plain = await platform.ask(query);
    const newer = await platform.ask(query, { headers: modern });
    expect([plain.status, newer.status]).toEqual([200, 400]);
    expect(newer.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect([plain, newer].map(({ body }) => body.errors?.[0]?.extensions['code'])).toEqual([code, code]);
    expect(plain.body).not.toHaveProperty('data');
  });

  test.each([
    {
      variables: { w: { month: '2026-13' } },
      field: 'w.month',
      expected: 'w.month: expected a month from 2014-01 to 2100-12 written YYYY-MM, such as 2026-11',
    },
    {
      variables: { w: { month: 6_472_014_509_870_001 } },
      field: 'w.month',
      expected: 'w.month: expected a month from 2014-01 to 2100-12 written YYYY-MM, such as 2026-11',
    },
    {
      variables: { w: { month: '2026-11', atMost: -1 } },
      field: 'w.atMost',
      expected: 'w.atMost: expected whole rupiah: an integer of zero or more, within the ceiling of its kind',
    },
    {
      variables: { w: { atMost: 1 } },
      field: 'w',
      expected: 'w: Field "month" of required type "BillingMonth!" was not provided.',
    },
    { variables: { w: '6472014509870001' }, field: 'w', expected: 'w: expected an object of type Bill' },
    { variables: {}, field: 'w', expected: 'w: expected an object of type Bill; it is required' },
  ])(
    'a bad variable is named with what was expected, and never repeated: $expected',
    async ({ variables, field, expected }) => {
      const { body } = await platform.ask('query ($w: Bill!) { due(bill: $w) }', { variables });
      expect(body.errors).toEqual([{ message: expected, extensions: { code: 'BAD_INPUT', field } }]);
      expect(JSON.stringify(body)).not.toContain('6472014509870001');
    },
  );

  test('null where the argument takes none is named too', async () => {
    const { body } = await platform.ask('query ($first: Int) { things(first: $first) { name } }', {
      variables: { first: null },
    });
    expect(body.errors?.[0]).toMatchObject({
      message: 'first: expected a value, not null',
      extensions: { code: 'BAD_INPUT', field: 'first' },
    });
  });

  test.each([
    {
      what: 'too deep',
      query: '{ things { next { next { next { next { next { next { name } } } } } } } }',
      says: { measure: 'depth', actual: 8, limit: 6 },
    },
    {
      what: 'too many aliases',
      query: `{ ${[1, 2, 3, 4, 5, 6].map((n) => `a${n}: role`).join(' ')} }`,
      says: { measure: 'aliases', actual: 6, limit: 5 },
    },
    {
      what: 'pages within pages',
      query: '{ things(first: 100) { things(first: 100) { name } } }',
      says: { measure: 'cost', actual: 10_101, limit: 2_000 },
    },
    {
      what: 'a page length in a variable',
      query: 'query ($n: Int! = 3000) { things(first: $n) { name } }',
      says: { measure: 'cost', actual: 3_001, limit: 2_000 },
    },
    {
      what: 'the page length of the schema',
      query: '{ things { things { name } } }',
      says: { measure: 'cost', actual: 2_551, limit: 2_000 },
    },
  ])('$what: an error with the cost and the limit, before execution', async ({ query, says }) => {
    const before = ran.length;
    const { body } = await platform.ask(query);
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'TOO_COSTLY', ...says }]);
    expect(body.errors?.[0]?.message).toContain(`${says.measure} is ${says.actual} and the limit is ${says.limit}`);
    expect(ran).toHaveLength(before);
  });

  test('a document of too many tokens is not even validated', async () => {
    const { body } = await platform.ask(`{ ${'role '.repeat(4_100)} }`);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
  });

  test('the schema may be asked about itself', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { body } = await platform.ask(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
  });

  test('a fault of ours is an id for the client, and one line in the log without anyone’s number', async () => {
    const before = platform.logged.length;
    const { status, headers, body } = await platform.ask('{ boom role }', {
      headers: { 'x-request-id': 'my-request-1' },
    });
    const [error] = body.errors ?? [];
    expect([status, body.data, error?.extensions['code'], error?.path]).toEqual([
      200,
      { boom: null, role: null },
      'INTERNAL',
      ['boom'],
    ]);
    expect(headers.get('x-request-id')).toBe('my-request-1');
    expect(JSON.stringify(body)).not.toMatch(/nik|6472014509870001|srv|stack|duplicate/);
    const lines = platform.logged.slice(before);
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'error',
        errorId: error?.extensions['id'],
        requestId: 'my-request-1',
        path: 'boom',
      }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/6472014509870001|exists/);
  });

  test('null where the schema promised a value is our fault', async () => {
    const { body } = await platform.ask('{ never }');
    expect([body.data, body.errors?.[0]?.extensions['code']]).toEqual([null, 'INTERNAL']);
  });
});
