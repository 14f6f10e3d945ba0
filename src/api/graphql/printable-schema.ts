/**
 * Prepares the schema for publication: sorts it where order means nothing, and lists the types of its abstract types.
 */
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  lexicographicSortSchema,
} from 'graphql';

/** Sorts the schema by name; members of a union keep their order, because the first one is the success. */
export function sortedForPrint(schema: GraphQLSchema): GraphQLSchema {
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
