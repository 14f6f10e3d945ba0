/** Builds the schema from the resolver classes, without server or database. */
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { type NonEmptyArray, type PubSub, buildSchemaSync } from 'type-graphql';
import { authChecker } from './auth-checker.js';
import { callFieldsDirectly } from './direct-fields.js';
import { forgiveRoots } from './forgiving-roots.js';
import { markOneOfInputs } from './one-of.js';
import { DateTimeScalar, showGlobalIds, translateFields } from '../../platform/graphql/index.js';

/** Every subscription brings its own stream; the library asks for one of these all the same. */
const NO_PUB_SUB: PubSub = {
  publish: () => {
    throw new Error('events are announced by the commit that made them, never published here');
  },
  subscribe: () => {
    throw new Error('every subscription brings its own stream');
  },
};

export function buildSchema(resolvers: NonEmptyArray<Function>): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    authChecker,
    pubSub: NO_PUB_SUB,
    validate: false, // values are parsed by scalars and by the capability that takes them
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    orphanedTypes: [],
  });
  describeRoots(schema);
  return showGlobalIds(translateFields(callFieldsDirectly(markOneOfInputs(forgiveRoots(schema)))));
}

function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation, subscription] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  if (query) query.description = 'What may be read, within what the viewer may see.';
  if (mutation)
    mutation.description = 'What may be done. Every expected outcome is a member of the result; a repeat is harmless.';
  if (subscription) subscription.description = 'What is told as it happens, and from a cursor on what was missed.';
}
