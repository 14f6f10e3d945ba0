/** The schema as it is published: in the order of the alphabet where order means nothing, and what its abstract types may be. */
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  lexicographicSortSchema,
} from 'graphql';

/** Members of a union keep their order, because the first one is the success. */
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

/** What a normalised cache must know to read through `... on Problem` or `... on Node`: Apollo Client's `possibleTypes`. */
export function possibleTypesOf(schema: GraphQLSchema): Readonly<Record<string, readonly string[]>> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(
    abstract
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}
