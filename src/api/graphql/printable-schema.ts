/**
 * Prepares the schema for publication: sorts it where order means nothing, and lists the types of its abstract types.
 */
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  lexicographicSortSchema,
} from 'graphql';

const printed = new WeakMap<GraphQLSchema, string>();

/** The schema as clients get it: sorted, and with the marks that say how operations are counted. It is printed once. */
export function printedSchema(schema: GraphQLSchema): string {
  const text = printed.get(schema) ?? `${withRoom(printSchemaWithDirectives(sortedForPrint(schema)))}\n`;
  printed.set(schema, text);
  return text;
}

/** Leaves a line free before each description within a type, so that a reader sees what it belongs to. */
function withRoom(text: string): string {
  let isWithin = false;
  let before = '';
  const lines = text.split('\n').map((line) => {
    const opens = !isWithin && line.trimStart().startsWith('"""');
    const hasRoom = before === '' || /[{(]$/.test(before);
    if (line.split('"""').length % 2 === 0) isWithin = !isWithin;
    before = line;
    return opens && !hasRoom ? `\n${line}` : line;
  });
  return lines.join('\n');
}

/** Sorts the schema by name; members of a union keep their order, because the first one is the success. */
function sortedForPrint(schema: GraphQLSchema): GraphQLSchema {
  const sorted = lexicographicSortSchema(schema);
  for (const union of Object.values(schema.getTypeMap())) {
    if (!isUnionType(union)) continue;
    const shown = sorted.getType(union.name);
    const members = union.getTypes().map(({ name }) => sorted.getType(name) as GraphQLObjectType);
    if (isUnionType(shown)) Object.defineProperty(shown, 'getTypes', { value: () => members });
  }
  return sorted;
}

/**
 * The object types of each abstract type. A normalised cache needs them to read through `... on Problem` or `... on
 * Node` (Apollo Client's `possibleTypes`).
 */
export function possibleTypesOf(schema: GraphQLSchema): Readonly<Record<string, readonly string[]>> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(
    abstract
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}
