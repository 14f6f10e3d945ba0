/** Builds the schema from the resolver classes, without server or database. */
import 'reflect-metadata';
import { type GraphQLSchema, specifiedDirectives } from 'graphql';
import { type NonEmptyArray, type PubSub, buildSchemaSync } from 'type-graphql';
import { authChecker } from './auth-checker.js';
import { callFieldsDirectly } from './direct-fields.js';
import { forgiveRoots } from './forgiving-roots.js';
import { COST_DIRECTIVES, publishCosts } from './published-costs.js';
import { markOneOfInputs } from './one-of.js';
import { showRights } from './rights.js';
import { nameUnknownClaims } from './unknown-claims.js';
import { DateTimeScalar, noteReadings, showGlobalIds, translateFields } from '../../platform/graphql/index.js';

/** The PubSub that type-graphql requires; nothing uses it, because every subscription brings its own stream. */
const NO_PUB_SUB: PubSub = {
  publish: () => {
    throw new Error('PubSub.publish is not supported: the commit that makes an event announces it');
  },
  subscribe: () => {
    throw new Error('PubSub.subscribe is not supported: every subscription brings its own stream');
  },
};

export function buildSchema(resolvers: NonEmptyArray<Function>): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    authChecker,
    pubSub: NO_PUB_SUB,
    validate: false, // Scalars and the capability that takes a value parse it, so type-graphql validates nothing.
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    orphanedTypes: [],
    directives: [...specifiedDirectives, ...COST_DIRECTIVES],
  });
  describeRoots(schema);
  const answering = noteReadings(callFieldsDirectly(showRights(markOneOfInputs(forgiveRoots(schema)))));
  return publishCosts(nameUnknownClaims(showGlobalIds(translateFields(answering))));
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
