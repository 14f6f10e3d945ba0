/** Serves GraphQL over HTTP: POST and GET on /graphql, and on /graphql/ as some clients write it. */
import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { WebsocketHandler } from '@fastify/websocket';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RouteOptions,
  onRequestAsyncHookHandler,
  onRequestHookHandler,
} from 'fastify';
import {
  type CreateContext,
  type OperationContext,
  REQUEST_BYTES_MAX,
  STRANGERS_REQUEST_BYTES_MAX,
  refusedWith,
} from '../graphql/index.js';
import { CallerError } from '../../kernel/caller-error.js';
import type { ReadDocument } from '../documents/index.js';
import { clientOf } from '../uses/index.js';
import { BUSY } from './admission.js';
import { askedDocument } from './asked-document.js';
import { opensPage } from './browser-pages.js';
import { mayBeCrossSite } from './cross-site.js';
import { type Offered, sendIde } from './graphql-ide.js';
import { messageOf } from './unread-body.js';
import { callerOf } from './known-caller.js';
import { type RequestLimitDeps, requestLimits } from './request-limits.js';
import type { SocketRoom } from './socket-room.js';

const GRAPHQL_PATHS = ['/graphql', '/graphql/'];

const TOO_LONG_FOR_STRANGERS = `Without a valid access token a request has at most ${STRANGERS_REQUEST_BYTES_MAX} bytes, and says how many.`;

interface GraphQLRouteDeps extends RequestLimitDeps {
  readonly sockets: SocketRoom;
  readonly createContext: CreateContext;
  readonly readDocument: ReadDocument;
  readonly schema: GraphQLSchema;
}

/** Aborted when the caller closes the connection before it was answered. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

const refusalOf = (error: unknown): unknown =>
  error instanceof CallerError ? refusedWith(error, error.code === 'UNAVAILABLE' ? 503 : 401) : error;

/** Makes the context of a request: without a token the caller is anonymous; a token that does not hold is refused. */
const contextOf =
  ({ verifyToken, createContext }: GraphQLRouteDeps) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<OperationContext> => {
    const caller = await callerOf(verifyToken, request);
    if (caller.kind === 'refused' || caller.kind === 'unknown') throw refusalOf(caller.error);
    return createContext({
      viewer: caller.kind === 'person' ? caller.viewer : null,
      requestId: request.id,
      callerAddress: request.ip,
      client: clientOf(request.headers),
      acceptLanguage: request.headers['accept-language'] ?? null,
      gone: goneSignal(reply),
    });
  };

/** Lets those alone send a long body, or one of which nobody can tell how long it is, whose token holds. */
const refuseLongFromStrangers =
  ({ verifyToken }: GraphQLRouteDeps) =>
  async (request: FastifyRequest): Promise<void> => {
    const { headers } = request;
    const length = Number(headers['content-length'] ?? (headers['transfer-encoding'] === undefined ? 0 : Infinity));
    if (length <= STRANGERS_REQUEST_BYTES_MAX) return;
    const caller = await callerOf(verifyToken, request);
    if (caller.kind === 'person') return;
    if (caller.kind === 'unknown') throw caller.error;
    throw Object.assign(new Error(TOO_LONG_FOR_STRANGERS), { statusCode: 413 });
  };

/** What whoever could be a page of another site hears in place of an answer. */
const UNPROVEN =
  'Ask by POST with the content type application/json, or by GET with accept: application/json from a program, or with a header that no other site can send: authorization, or apollo-require-preflight: true. A browser that opens /graphql gets an editor.';

/** @throws Error with the status 400 for what a page of another site could have made a browser send. */
function refuseCrossSite(request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void {
  const isForGraphQL = request.headers.upgrade === undefined && !opensPage(request);
  const isRefused = isForGraphQL && mayBeCrossSite({ method: request.method, headers: request.headers });
  done(isRefused ? Object.assign(new Error(UNPROVEN), { statusCode: 400 }) : undefined);
}

/** Answers errors that arise before GraphQL runs (no JSON, too long, overloaded) in GraphQL's shape. */
function answerInGraphQLShape(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const status = error.statusCode ?? 500;
  if (status >= 500) throw error;
  const extensions =
    status === 429
      ? { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: Number(reply.getHeader('retry-after')) }
      : { code: 'BAD_REQUEST' };
  void reply.code(status).send({ errors: [{ message: messageOf(error), extensions }] });
}

/** Registers the routes; the GET route also takes sockets, which `wsHandler` handles. */
export function registerGraphQL(
  app: FastifyInstance,
  apollo: ApolloServer<OperationContext>,
  deps: GraphQLRouteDeps & { readonly wsHandler: WebsocketHandler; readonly editor: Offered },
): void {
  const handler = fastifyApolloHandler(apollo, { context: contextOf(deps) });
  const config = { busyBody: { errors: [{ message: BUSY, extensions: { code: 'UNAVAILABLE' } }] } };
  const onRequest = [deps.sockets.admit, ...requestLimits(app, deps)];
  const preParsing = refuseLongFromStrangers(deps);
  const preHandler = [refuseCrossSite, askedDocument(deps)];
  for (const url of GRAPHQL_PATHS)
    mount(
      app,
      { url, config, onRequest, preParsing, preHandler, errorHandler: answerInGraphQLShape },
      { handler, wsHandler: deps.wsHandler, editor: deps.editor },
    );
}

interface Answering {
  readonly handler: RouteOptions['handler'];
  readonly wsHandler: WebsocketHandler;
  readonly editor: Offered;
}

interface Common extends Pick<RouteOptions, 'url' | 'config' | 'preParsing' | 'preHandler' | 'errorHandler'> {
  readonly onRequest: (onRequestHookHandler | onRequestAsyncHookHandler)[];
}

function mount(app: FastifyInstance, common: Common, { handler, wsHandler, editor }: Answering): void {
  app.route({
    ...common,
    method: 'GET',
    handler: function answerGet(request, reply) {
      return opensPage(request) ? sendIde(reply, editor) : handler.call(this, request, reply);
    },
    wsHandler,
  });
  app.route({ ...common, method: 'POST', bodyLimit: REQUEST_BYTES_MAX, handler });
  const { preHandler: _ofOperations, ...ofAll } = common;
  app.route({
    ...ofAll,
    config: { ...common.config, isRefusal: true },
    method: ['PUT', 'PATCH', 'DELETE'],
    onRequest: [...common.onRequest, refuseMethod],
    handler: (_request, reply) => reply.hijack(), // never runs: whatever stands in the body, the method is what is wrong
  });
}

/** Refuses a method before its body is read: a body that is no JSON would be what the caller hears of first. */
function refuseMethod(_request: FastifyRequest, reply: FastifyReply, _done: () => void): void {
  void reply
    .code(405)
    .header('allow', 'GET, POST')
    .send({ errors: [{ message: 'Use GET or POST.', extensions: { code: 'BAD_REQUEST' } }] });
}
