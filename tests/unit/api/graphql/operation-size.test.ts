import { buildSchema, getOperationAST, parse } from 'graphql';
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
    { what: 'the schema about itself is free', query: '{ __typename __schema { types { name } } }', depth: 0, cost: 0 },
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
