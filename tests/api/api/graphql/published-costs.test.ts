/** Reckons the cost of operations from the printed schema alone, as a client may, and compares with what the server says. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  type FieldDefinitionNode,
  type FragmentDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { measureOperation } from '../../../../src/api/graphql/operation-size.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { SANDBOX_RESOLVERS } from '../../../../src/sandbox/panel/index.js';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';

type Values = Readonly<Record<string, unknown>>;

interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
}

const PRINTED = parse(readFileSync('schema/schema.graphql', 'utf8'));
const TYPES = new Map(
  PRINTED.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? [[definition.name.value, definition as ObjectTypeDefinitionNode] as const]
      : [],
  ),
);
const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

const sizeOf = (field: FieldDefinitionNode): ListSize => {
  const mark = field.directives?.find(({ name }) => name.value === 'listSize');
  return Object.fromEntries((mark?.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
};

/** Reckons as the descriptions of the directives say. */
class Reckoner {
  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Values,
  ) {}

  costOf({ selections }: SelectionSetNode, parent: string, sized: ReadonlyMap<string, number> = new Map()): number {
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = this.fragments.get(selection.name.value);
        if (fragment === undefined) throw new Error('a fragment is missing');
        return sum + this.costOf(fragment.selectionSet, fragment.typeCondition.name.value, sized);
      }
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return sum + this.costOf(selection.selectionSet, selection.typeCondition?.name.value ?? parent, sized);
      const field = TYPES.get(parent)?.fields?.find(({ name }) => name.value === selection.name.value);
      if (field === undefined || selection.selectionSet === undefined) return sum + 1;
      const size = sizeOf(field);
      const given = Object.fromEntries(
        (selection.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, this.variables)]),
      );
      const length = this.lengthOf(size, given);
      const below = new Map((size.sizedFields ?? []).map((name) => [name, length]));
      const inner = this.costOf(selection.selectionSet, nameOf(field.type), below);
      const times = isList(field.type) ? (sized.get(selection.name.value) ?? length) : 1;
      return sum + 1 + times * inner;
    }, 0);
  }

  private lengthOf({ assumedSize = 10, slicingArguments = [] }: ListSize, given: Values): number {
    const sliced = slicingArguments.flatMap((name) => {
      const value = given[name];
      if (typeof value === 'number') return [value];
      return Array.isArray(value) ? [value.length] : [];
    });
    return Math.max(1, ...(sliced.length > 0 ? sliced : [assumedSize]));
  }
}

function reckoned(text: string, variables: Values): number {
  const { definitions } = parse(text);
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('a document holds an operation');
  const withDefaults = { ...defaultsOf(operation), ...variables };
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  return new Reckoner(byName, withDefaults).costOf(operation.selectionSet, ROOTS[operation.operation]);
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Values =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );

const FOLDER = join('docs', 'operations');
const DOCUMENTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')] as const);

describe('the costs that the schema publishes', () => {
  const schema = buildSchema([...RESOLVERS, ...SANDBOX_RESOLVERS]);
  const counted = (text: string, variables: Values): number => {
    const document = parse(text);
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return measureOperation({ schema, document, operation: operation as OperationDefinitionNode, variables }).cost;
  };

  test.each(DOCUMENTS)('let a client reckon what %s costs', (_, text) => {
    expect(reckoned(text, {})).toBe(counted(text, {}));
  });

  test.each([
    ['a page of a size', '{ families(first: 7) { edges { node { id participants { id } } } } }', {}],
    ['a page of a variable', 'query ($n: Int!) { families(first: $n) { edges { node { id } } } }', { n: 31 }],
    ['a page of the usual size', '{ families { edges { node { id } } } }', {}],
    ['things by their ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }],
    ['sums in groups', '{ arrearsMapping { groups { families } } }', {}],
    ['a list that is given whole', '{ partners { code } }', {}],
  ])('let a client reckon %s', (_, text, variables) => {
    const cost = counted(text, variables);
    expect(cost).toBeGreaterThan(2);
    expect(reckoned(text, variables)).toBe(cost);
  });
});

describe('an answer', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-24T03:00:00Z');

  test('says what it weighed to whoever asks, and nothing else', async () => {
    const token = await callerOf(host).asRole('AUDITOR');
    const query = '{ again: limits { cost depth aliases } families(first: 3) { edges { node { id } } } }';
    const ask = async (extensions?: object) =>
      (
        await fetch(`${host.baseUrl}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query, extensions }),
        })
      ).json() as Promise<{ data: { again: object }; extensions?: object }>;
    const { data, extensions } = await ask({ cost: true });
    expect(extensions).toEqual({ cost: { cost: reckoned(query, {}), depth: 4, aliases: 1, limits: data.again } });
    expect(await ask()).not.toHaveProperty('extensions');
  });
});
