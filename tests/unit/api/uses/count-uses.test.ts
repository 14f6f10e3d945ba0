import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { UNNAMED, clientOf, deprecatedIn, useCounter } from '../../../../src/api/uses/index.js';

const schema = buildSchema(`
  type Query { families(first: Int, before: String @deprecated(reason: "Use first.")): [Family!]!, now: String, old: Int @deprecated(reason: "Use now.") }
  type Family { id: ID!, head: Person, size: Size }
  type Person { name(short: Boolean): String }
  enum Size { SMALL LARGE @deprecated(reason: "Use SMALL.") }
  input Search { name: String, region: String @deprecated(reason: "Use name.") }
`);
const PAGE = parse(`query Page($first: Int) { __typename families(first: $first) { ...Shown } }
  fragment Shown on Family { id head { called: name(short: true) again: name } }`);
const NOW = parse('{ now }');
const APP = { name: 'app', version: '1' };

describe('useCounter', () => {
  test('counts each field and argument of a document once, also behind fragments and aliases', () => {
    const { count, take } = useCounter(schema);
    count(PAGE, APP);
    expect(take().map(({ coordinate, uses }) => [coordinate, uses])).toEqual(
      [
        'Family.head',
        'Family.id',
        'Person.name',
        'Person.name(short:)',
        'Query.families',
        'Query.families(first:)',
      ].map((coordinate) => [coordinate, 1]),
    );
  });

  test('adds up by client and version, and begins anew once it was taken', () => {
    const { count, take } = useCounter(schema);
    for (const client of [APP, APP, { name: 'app', version: '2' }]) count(NOW, client);
    expect(take()).toEqual([
      { client: 'app', version: '1', coordinate: 'Query.now', uses: 2 },
      { client: 'app', version: '2', coordinate: 'Query.now', uses: 1 },
    ]);
    expect(take()).toEqual([]);
  });

  test('counts together those beyond a hundred who name themselves', () => {
    const { count, take } = useCounter(schema);
    for (let version = 0; version < 1_000; version++) count(NOW, { name: 'made-up', version: String(version) });
    const taken = take();
    expect(taken).toHaveLength(101);
    expect(taken.find(({ client }) => client === '(others)')?.uses).toBe(900);
  });
});

describe('clientOf', () => {
  test.each([
    [
      { 'graphql-client-name': 'field-app', 'graphql-client-version': '3.1' },
      { name: 'field-app', version: '3.1' },
    ],
    [{ 'apollographql-client-name': 'kiosk' }, { name: 'kiosk', version: '' }],
    [{ 'graphql-client-name': '<script>' }, UNNAMED],
    [{ 'graphql-client-name': 'x'.repeat(61) }, UNNAMED],
    [{ 'graphql-client-name': 7 }, UNNAMED],
    [undefined, UNNAMED],
  ])('reads %j', (told, client) => {
    expect(clientOf(told)).toEqual(client);
  });
});

test('deprecatedIn names whatever is marked by its coordinate', () => {
  expect(deprecatedIn(schema)).toEqual([
    { coordinate: 'Query.old', reason: 'Use now.' },
    { coordinate: 'Query.families(before:)', reason: 'Use first.' },
    { coordinate: 'Size.LARGE', reason: 'Use SMALL.' },
    { coordinate: 'Search.region', reason: 'Use name.' },
  ]);
});
