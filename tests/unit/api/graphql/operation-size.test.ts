import { buildSchema, executeSync, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { measureOperation } from '../../../../src/api/graphql/operation-size.js';

const schema = buildSchema(`
  type Query { family: Family, families(first: Int, last: Int): FamilyConnection, node: Node, nodes(ids: [ID!]!): [Node], any: Any }
  interface Node { id: ID }
  union Any = Family | Person
  type FamilyConnection { edges: [Edge!]!, pageInfo: PageInfo, totalCount: Int }
  type Edge { node: Family, cursor: String }
  type PageInfo { hasNextPage: Boolean }
  type Family implements Node { id: ID, people: [Person], payments(first: Int! = 50): [Payment] }
  type Person { name: String }
  type Payment { amount: Int, family: Family }
`);

function measure(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return measureOperation({ schema, document, operation, variables });
}

describe('measureOperation', () => {
  test.each([
    { what: 'one value', query: '{ family { id } }', depth: 2, cost: 2 },
    { what: 'a list without pages counts as ten', query: '{ family { people { name } } }', depth: 3, cost: 12 },
    {
      what: 'a page for which no length is asked counts as fifty',
      query: '{ families { edges { node { id } } } }',
      depth: 4,
      cost: 102,
    },
    {
      what: 'a page counts as long as the schema says',
      query: '{ family { payments { amount } } }',
      depth: 3,
      cost: 52,
    },
    {
      what: 'a page read backwards counts as long as asked',
      query: '{ families(last: 3) { edges { node { id } } } }',
      depth: 4,
      cost: 8,
    },
    {
      what: 'a page counts as long as asked',
      query: '{ families(first: 3) { edges { node { id } } } }',
      depth: 4,
      cost: 8,
    },
    {
      what: 'things read by their ids count as many as there are ids',
      query: `{ nodes(ids: [${'"x", '.repeat(25)}]) { id } }`,
      depth: 2,
      cost: 26,
    },
    {
      what: 'only lists are multiplied',
      query: '{ families(first: 3) { pageInfo { hasNextPage } totalCount } }',
      depth: 3,
      cost: 4,
    },
    {
      what: 'pages within pages multiply',
      query: '{ families(first: 10) { edges { node { payments(first: 10) { amount } } } } }',
      depth: 5,
      cost: 122,
    },
    {
      what: 'a page of no or negative length counts as one',
      query: '{ families(first: -5) { edges { node { id } } } }',
      depth: 4,
      cost: 4,
    },
    {
      what: 'inline fragments cost nothing themselves',
      query: '{ node { ... on Family { id } ... { id } } }',
      depth: 2,
      cost: 3,
    },
    {
      what: 'members of a union are measured by their own type',
      query: '{ any { ... on Family { people { name } } } }',
      depth: 3,
      cost: 12,
    },
    {
      what: 'a name of a type counts like any other value',
      query: '{ __typename family { __typename id } }',
      depth: 2,
      cost: 4,
    },
  ])('$what', ({ query, depth, cost }) => {
    expect(measure(query)).toEqual({ depth, aliases: 0, cost });
  });

  test.each([
    { variables: { n: 7 }, cost: 16 },
    { variables: {}, cost: 10 },
    { variables: { n: null }, cost: 10 },
  ])('a page length in a variable of $variables', ({ variables, cost }) => {
    expect(measure('query ($n: Int! = 4) { families(first: $n) { edges { node { id } } } }', variables).cost).toBe(
      cost,
    );
  });

  test('fragments are counted wherever they are spread, aliases too', () => {
    expect(measure('fragment F on Family { a: id b: id } { x: family { ...F } y: family { ...F } }')).toEqual({
      depth: 2,
      aliases: 6,
      cost: 6,
    });
  });

  test.each([
    { variables: { ids: ['x', 'y', 'z'] }, cost: 4 },
    { variables: { ids: 'x' }, cost: 2 },
    { variables: {}, cost: 2 },
  ])('ids in a variable of $variables', ({ variables, cost }) => {
    expect(measure('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables).cost).toBe(cost);
  });

  test('ids in the default of a variable that is left out', () => {
    const query = 'query ($ids: [ID!]! = ["x", "y", "z"]) { nodes(ids: $ids) { id } }';
    expect([measure(query).cost, measure(query, { ids: ['x'] }).cost]).toEqual([4, 2]);
  });

  test('fragments that double at every level are measured in a moment, and are enormous', () => {
    const levels = Array.from(
      { length: 60 },
      (_, level) =>
        `fragment F${level} on Family { payments(first: 1) { a: family { ...F${level + 1} } b: family { ...F${level + 1} } } }`,
    );
    const size = measure(`${levels.join('\n')} fragment F60 on Family { id } { family { ...F0 } }`);
    expect(size.cost).toBeGreaterThan(2 ** 60);
    expect(size.depth).toBe(122);
  });

  test('a fragment in lists of different lengths is measured for each', () => {
    const query =
      'fragment E on FamilyConnection { edges { cursor } } { a: families(first: 2) { ...E } b: families(first: 5) { ...E } }';
    expect(measure(query).cost).toBe(1 + 1 + 2 + 1 + 1 + 5);
  });
});

describe('what a schema tells of itself', () => {
  /** How many values an answer holds. */
  const valuesIn = (answer: unknown): number =>
    Array.isArray(answer)
      ? answer.reduce<number>((sum, item) => sum + valuesIn(item), 0)
      : typeof answer === 'object' && answer !== null
        ? Object.values(answer).reduce<number>((sum, value) => sum + 1 + valuesIn(value), 0)
        : 0;
  const answeredValues = (query: string): number => valuesIn(executeSync({ schema, document: parse(query) }).data);

  test.each([
    { what: 'as tools ask it', query: getIntrospectionQuery() },
    {
      what: 'as tools ask it of servers that know more',
      query: getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    },
    { what: 'the names of all types', query: '{ __schema { types { name } } }' },
    { what: 'all types and their fields', query: '{ __schema { types { fields { name args { name } } } } }' },
  ])('all types are counted as they are: $what', ({ query }) => {
    const { cost } = measure(query);
    const answered = answeredValues(query);
    expect(cost).toBeGreaterThanOrEqual(answered);
    expect(cost).toBeLessThanOrEqual(1.2 * answered); // the arguments of the few directives count at most
  });

  test.each([
    '{ __type(name: "Query") { fields { name type { name ofType { name } } } } }',
    '{ __schema { queryType { fields { type { ofType { ofType { ofType { name ofType { name } } } } } } } } }',
    '{ __schema { types { fields { type { name fields { name } ofType { fields { name } } } } } } }',
    '{ __schema { types { possibleTypes { name fields { name } } interfaces { possibleTypes { name } } } } }',
    '{ __schema { directives { locations args { name type { name ofType { name } } } } } }',
  ])('types that are reached in other ways count as the largest: %s', (query) => {
    expect(measure(query).cost).toBeGreaterThanOrEqual(answeredValues(query));
  });

  test('asked twice costs twice, by aliases as by fragments', () => {
    const once = measure('{ __schema { types { name } } }').cost;
    const twice = 'fragment S on Query { a: __schema { types { name } } b: __schema { types { name } } } { ...S }';
    expect(measure(twice)).toEqual({ depth: 3, aliases: 2, cost: 2 * once });
  });
});
