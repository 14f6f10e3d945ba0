/**
 * Marks input types that take exactly one of their fields: GraphQL has `@oneOf` for them, and type-graphql has nothing.
 */
import { type GraphQLSchema, isInputObjectType } from 'graphql';

/** Marks every input type that carries `@Extensions({ oneOf: true })`; from then on validation refuses two fields or none. */
export function markOneOfInputs(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && type.extensions['oneOf'] === true) type.isOneOf = true;
  }
  return schema;
}
