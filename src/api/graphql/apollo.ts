/**
 * Creates the Apollo Server for HTTP requests: limits before execution, our own errors, and no calls to Apollo's
 * services.
 */
import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { RETRY_AFTER_SECONDS } from '../../platform/overload/index.js';
import { CallerError } from '../../kernel/caller-error.js';
import type { CountUse } from '../uses/index.js';
import { writeAnswer } from './answer-json.js';
import { checkOperation, refusedWith } from './check-operation.js';
import type { OperationContext } from './context.js';
import { DOCUMENT_TOKENS_MAX } from './fixed-limits.js';
import type { ErrorFormatter } from './format-error.js';
import type { OperationLimits } from './operation-limits.js';
import type { OperationSize } from './operation-size.js';
import { isPlainJson } from './response-form.js';
import { runOperation } from './run-operation.js';

export interface ApolloDeps {
  readonly schema: GraphQLSchema;
  /** Whether callers without a token may ask for the schema, and are told which names they may have meant. */
  readonly isSchemaOpen: boolean;
  readonly limits: OperationLimits;
  readonly errors: ErrorFormatter;
  /** Counts what each operation uses that may run. */
  readonly countUse: CountUse;
  readonly log: {
    debug(message: string): void;
    info(message: string): void;
    warn(message: string): void;
    error(message: string): void;
  };
}

/** A plain `application/json` answer to a well-formed request is 200 even when the document is refused (GraphQL over HTTP, 6.4.1). */
const REFUSED_DOCUMENTS: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_INPUT',
  'TOO_COSTLY',
]);

const answersPlainJson = ({ request }: GraphQLRequestContext<OperationContext>): boolean =>
  isPlainJson(request.http?.headers.get('accept'));

function isRefusedDocument({ response }: GraphQLRequestContext<OperationContext>): boolean {
  if (response.body?.kind !== 'single' || response.body.singleResult.data !== undefined) return false;
  return (
    response.body.singleResult.errors?.every(({ extensions }) => REFUSED_DOCUMENTS.has(extensions?.['code'])) ?? false
  );
}

/** The status of a request of which nothing could be answered now, by the code of the error. */
const LATER: ReadonlyMap<unknown, number> = new Map([
  ['UNAVAILABLE', 503],
  ['TOO_MANY_REQUESTS', 429],
]);

/** Tells balancers and HTTP clients what a client of GraphQL reads in the code: when to come back. */
function answerLater({ response }: GraphQLRequestContext<OperationContext>): void {
  if (response.body?.kind !== 'single') return;
  const { data, errors = [] } = response.body.singleResult;
  if (!Object.values(data ?? {}).every((value) => value === null)) return;
  const { extensions } = errors.find((error) => LATER.has(error.extensions?.['code'])) ?? {};
  const status = LATER.get(extensions?.['code']);
  if (status === undefined) return;
  const { retryAfterSeconds = RETRY_AFTER_SECONDS } = extensions ?? {};
  response.http.status = status;
  response.http.headers.set('retry-after', String(retryAfterSeconds));
}

const NEEDS_SOCKET = 'Subscriptions need a socket: connect with graphql-transport-ws at /graphql.';

/** @throws GraphQLError for a subscription: an HTTP answer ends before its first event. */
function refuseSubscription({ operation }: OperationDefinitionNode): void {
  if (operation !== OperationTypeNode.SUBSCRIPTION) return;
  throw new GraphQLError(NEEDS_SOCKET, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** Apollo refuses a subscription by GET before anybody is asked, and recommends POST, which would be refused too. */
function answerSubscriptionByGet({ operation, request, response }: GraphQLRequestContext<OperationContext>): void {
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION || request.http?.method !== 'GET') return;
  if (response.body?.kind !== 'single') return;
  response.body.singleResult.errors = [{ message: NEEDS_SOCKET, extensions: { code: 'BAD_REQUEST' } }];
  response.http.status = 400;
  response.http.headers.delete('allow');
}

/** The fields by which a schema is asked about itself; `__typename` is none of them. */
const ASKS_FOR_SCHEMA = /\b__(?:schema|type)\b/;

const isStranger = ({ contextValue }: { contextValue: OperationContext }): boolean => contextValue.viewer === null;

/** @throws GraphQLError */
function refuseSchemaToStrangers({ source, contextValue }: GraphQLRequestContextDidResolveOperation<OperationContext>) {
  if (!isStranger({ contextValue }) || !ASKS_FOR_SCHEMA.test(source)) return;
  throw refusedWith(new CallerError('UNAUTHENTICATED', 'The schema is shown to those who are signed in.'), 401);
}

/** What an operation weighs and may weigh, for whoever asks by `extensions: { cost: true }`. */
function costShown({ depth, aliases, cost }: OperationSize, { limits }: Pick<ApolloDeps, 'limits'>) {
  return {
    cost: { cost, depth, aliases, limits: { cost: limits.cost, depth: limits.depth, aliases: limits.aliases } },
  };
}

/** Answers an operation within its limits; null for a document that holds no such operation, which Apollo refuses. */
async function answerOperation(
  context: GraphQLRequestContextResponseForOperation<OperationContext>,
  { schema, limits, errors }: Pick<ApolloDeps, 'schema' | 'limits' | 'errors'>,
  size: OperationSize | null,
): Promise<GraphQLResponse | null> {
  const { document, request, contextValue, response } = context;
  const operation: OperationDefinitionNode | undefined = context.operation; // Apollo declares it to be there always.
  if (operation === undefined) return null;
  const { operationName, variables: variableValues } = request;
  const args = { schema, document, contextValue, operationName, variableValues };
  const { errors: met = [], ...answer } = await runOperation(args, { limits, gone: contextValue.gone });
  const formatted = met.map((error) => errors.format(error, contextValue.requestId));
  if (answer.data === undefined) response.http.status = 400;
  const isCostAsked = request.extensions?.['cost'] === true;
  const singleResult = {
    ...answer,
    ...(size !== null && isCostAsked && { extensions: costShown(size, { limits }) }),
    ...(formatted.length > 0 && { errors: formatted }),
  };
  return { http: response.http, body: { kind: 'single', singleResult } };
}

const operationGuard = ({
  schema,
  limits,
  errors,
  isSchemaOpen,
  countUse,
}: ApolloDeps): ApolloServerPlugin<OperationContext> => ({
  requestDidStart: () => {
    let size: OperationSize | null = null;
    return Promise.resolve({
      didResolveOperation(context) {
        const { document, request } = context;
        const operation: OperationDefinitionNode | undefined = context.operation; // Apollo declares it to be there always.
        if (operation !== undefined) {
          if (!isSchemaOpen) refuseSchemaToStrangers(context);
          refuseSubscription(operation);
          size = checkOperation({ schema, document, operation, variables: request.variables ?? {} }, limits);
          countUse(document, context.contextValue.client);
        }
        return Promise.resolve();
      },
      responseForOperation: (context) => answerOperation(context, { schema, limits, errors }, size),
      didEncounterErrors(context) {
        const suggests = isSchemaOpen || !isStranger(context);
        for (const error of context.errors) errors.format(error, context.contextValue.requestId, { suggests });
        return Promise.resolve();
      },
      willSendResponse(context) {
        answerSubscriptionByGet(context);
        answerLater(context);
        if (answersPlainJson(context) && isRefusedDocument(context)) context.response.http.status = 200;
        return Promise.resolve();
      },
    });
  },
});

/** Creates the server without starting it: the HTTP app starts and stops it. */
export function createApollo(deps: ApolloDeps): ApolloServer<OperationContext> {
  return new ApolloServer<OperationContext>({
    schema: deps.schema,
    introspection: true,
    csrfPrevention: false, // The route judges by more than Apollo does: see cross-site.ts.
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    stringifyResult: writeAnswer,
    parseOptions: { maxTokens: DOCUMENT_TOKENS_MAX },
    formatError: (_formatted, error) => deps.errors.format(error, null),
    logger: deps.log,
    plugins: [
      operationGuard(deps),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
