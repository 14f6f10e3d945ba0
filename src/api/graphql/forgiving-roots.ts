/** Root fields may be null, so that what fails in one field of an operation does not take the answers of the others with it. */
import { type GraphQLSchema, getNullableType } from 'graphql';

/** Applies to queries and mutations; a subscription has one root field, and its event is there or is not sent. */
export function forgiveRoots(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
  return schema;
}
