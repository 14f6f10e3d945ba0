/** Makes root fields nullable, so that one field that fails does not take the answers of the others with it. */
import { type GraphQLSchema, getNullableType } from 'graphql';

/** Changes queries and mutations; a subscription has one root field, and its event is sent whole or not at all. */
export function forgiveRoots(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
  return schema;
}
