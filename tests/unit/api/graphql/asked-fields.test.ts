import { expect, test } from '@jest/globals';
import { type GraphQLResolveInfo, buildSchema, graphql } from 'graphql';
import { askedFields } from '../../../../src/platform/graphql/index.js';

const schema = buildSchema(
  `type Query { page(first: Int): Page } type Page { edges: [Edge] more: Boolean } type Edge { node: Row } type Row { a: Int b: Int c: Int }`,
);

async function asked(query: string): Promise<string[]> {
  const seen: ReadonlySet<string>[] = [];
  const page = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    seen.push(askedFields(info, ['edges', 'node']));
    return null;
  };
  const { errors } = await graphql({ schema, source: query, rootValue: { page }, variableValues: {} });
  expect(errors).toBeUndefined();
  return [...(seen[0] ?? [])].toSorted();
}

test.each([
  { query: '{ page { edges { node { a b } } more } }', fields: ['a', 'b'] },
  { query: '{ page { more } }', fields: [] },
  { query: '{ one: page { edges { node { short: a } } } }', fields: ['a'] },
  { query: '{ page { edges { node { a } } } page { edges { node { c } } } }', fields: ['a', 'c'] },
  {
    query:
      '{ page { ...P } } fragment P on Page { edges { ... { node { ...R } } } } fragment R on Row { b ... on Row { c } }',
    fields: ['b', 'c'],
  },
  { query: '{ page { edges { node { a @skip(if: true) b } } } }', fields: ['a', 'b'] },
])('$query asks for $fields', async ({ query, fields }) => {
  expect(await asked(query)).toEqual(fields);
});
