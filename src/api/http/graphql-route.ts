/** Serves GraphQL over HTTP: POST and GET on /graphql, and on /graphql/ as some clients write it. */
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { WebsocketHandler } from '@fastify/websocket';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { type VerifyToken, readBearerToken } from '../../platform/auth/index.js';
import {
  type CreateContext,
  type OperationContext,
  REQUEST_BYTES_MAX,
  STRANGERS_REQUESTS_PER_MINUTE,
  STRANGERS_REQUEST_BYTES_MAX,
  refusedWith,
} from '../graphql/index.js';
import { CallerError } from '../../kernel/caller-error.js';
import { BUSY } from './admission.js';
import { opensPage } from './browser-pages.js';
import { type Offered, sendIde } from './graphql-ide.js';
import { messageOf } from './unread-body.js';
import { viewerOf } from './viewer-of.js';

const GRAPHQL_PATHS = ['/graphql', '/graphql/'];

const TOO_LONG_FOR_STRANGERS = `Without a valid access token a request has at most ${STRANGERS_REQUEST_BYTES_MAX} bytes, and says how many.`;

interface GraphQLRouteDeps {
  readonly verifyToken: VerifyToken;
  readonly createContext: CreateContext;
}

/** Aborted when the caller closes the connection before it was answered. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** Makes the context of a request: without a token the caller is anonymous; a token that does not hold is refused. */
const contextOf =
  ({ verifyToken, createContext }: GraphQLRouteDeps) =>
  async ({ headers, id, ip }: FastifyRequest, reply: FastifyReply): Promise<OperationContext> => {
    try {
      const token = readBearerToken(headers.authorization);
      const viewer = token === null ? null : (await verifyToken(token)).viewer;
      return createContext({
        viewer,
        requestId: id,
        callerAddress: ip,
        acceptLanguage: headers['accept-language'] ?? null,
        gone: goneSignal(reply),
      });
    } catch (error) {
      throw error instanceof CallerError ? refusedWith(error, error.code === 'UNAVAILABLE' ? 503 : 401) : error;
    }
  };

const isLoopback = (address: string): boolean => /^(?:127\.|::1$|::ffff:127\.)/.test(address);

/** Lets those alone send a long body, or one of which nobody can tell how long it is, whose token holds. */
const refuseLongFromStrangers =
  ({ verifyToken }: GraphQLRouteDeps) =>
  async ({ headers }: FastifyRequest): Promise<void> => {
    const length = Number(headers['content-length'] ?? (headers['transfer-encoding'] === undefined ? 0 : Infinity));
    if (length <= STRANGERS_REQUEST_BYTES_MAX || (await viewerOf(verifyToken, headers.authorization)) !== null) return;
    throw Object.assign(new Error(TOO_LONG_FOR_STRANGERS), { statusCode: 413 });
  };

/** Answers errors that arise before GraphQL runs (no JSON, too long, overloaded) in GraphQL's shape. */
function answerInGraphQLShape(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const status = error.statusCode ?? 500;
  if (status >= 500) throw error;
  const code = status === 429 ? 'TOO_MANY_REQUESTS' : 'BAD_REQUEST';
  void reply.code(status).send({ errors: [{ message: messageOf(error), extensions: { code } }] });
}

/** Registers the routes; the GET route also takes sockets, which `wsHandler` handles. */
export function registerGraphQL(
  app: FastifyInstance,
  apollo: ApolloServer<OperationContext>,
  deps: GraphQLRouteDeps & { readonly wsHandler: WebsocketHandler; readonly editor: Offered },
): void {
  const handler = fastifyApolloHandler(apollo, { context: contextOf(deps) });
  const config = { busyBody: { errors: [{ message: BUSY, extensions: { code: 'UNAVAILABLE' } }] } };
  // One count for all methods and both paths.
  const onRequest = app.rateLimit({
    max: STRANGERS_REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    allowList: ({ headers, ip }: FastifyRequest) => (headers.authorization ?? '') !== '' || isLoopback(ip),
  });
  const preParsing = refuseLongFromStrangers(deps);
  for (const url of GRAPHQL_PATHS)
    mount(
      app,
      { url, config, onRequest, preParsing, errorHandler: answerInGraphQLShape },
      { handler, wsHandler: deps.wsHandler, editor: deps.editor },
    );
}

interface Answering {
  readonly handler: RouteOptions['handler'];
  readonly wsHandler: WebsocketHandler;
  readonly editor: Offered;
}

type Common = Pick<RouteOptions, 'url' | 'config' | 'onRequest' | 'preParsing' | 'errorHandler'>;

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
  app.route({
    ...common,
    config: { ...common.config, isRefusal: true },
    method: ['PUT', 'PATCH', 'DELETE'],
    handler: (_request, reply) =>
      reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({ errors: [{ message: 'Use GET or POST.', extensions: { code: 'BAD_REQUEST' } }] }),
  });
}
