/**
 * Gives each server of a process the schema of its resolvers. It is built once, which takes longer than the rest of a
 * start: it holds nothing of any one server.
 */
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from '../../api/graphql/index.js';
import { RESOLVERS } from './resolvers.js';

const NO_MORE: readonly Function[] = [];
const built = new Map<readonly Function[], GraphQLSchema>();

/** @param more the resolvers that a sandbox has beside. */
export function schemaWith(more: readonly Function[] = NO_MORE): GraphQLSchema {
  const schema = built.get(more) ?? buildSchema([...RESOLVERS, ...more]);
  built.set(more, schema);
  return schema;
}
