/**
 * Creates the HTTP app on Sigap's one port: GraphQL over HTTP and sockets, partners' webhooks, and operators' routes.
 */
import type { ServerResponse } from 'node:http';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  fastify,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { ARRIVES_WITHIN_MS, REQUEST_BYTES_MAX, createApollo } from '../graphql/index.js';
import { tellWhatToDo } from './answer-headers.js';
import { messageOf } from './unread-body.js';
import { BUSY, refuseUnderPressure } from './admission.js';
import { opensPage, sendNothingHere } from './browser-pages.js';
import { closeSockets, followConnections } from './close-connections.js';
import { compressAnswers } from './compression.js';
import type { HttpAppDeps } from './deps.js';
import { admitOrigins } from './cross-origin.js';
import { registerCitizenPage } from './citizen-page.js';
import { registerConsole } from './console-pages.js';
import { DOCS_PATH, registerDocs } from './docs-site.js';
import { registerIde } from './graphql-ide.js';
import { registerGraphQL } from './graphql-route.js';
import { socketHandler } from './graphql-socket.js';
import { RETRY_AFTER_SECONDS } from '../../platform/overload/index.js';
import { socketRoom } from './socket-room.js';
import { registerOperations } from './operations-routes.js';
import { type Life, newLife } from './phase.js';
import { showPhase } from '../../platform/observability/index.js';

export interface HttpApp {
  /** Starts to listen, and resolves to the address, such as `http://127.0.0.1:4000`. */
  listen(options: { readonly host: string; readonly port: number }): Promise<string>;
  /** Whether /readyz says that work may come. */
  readonly isReady: boolean;
  /** Lets /readyz say that work may come: the first start is complete. */
  markReady(): void;
  /** Lets /readyz say that no more work is to come, while everything else goes on. */
  announceDrain(): void;
  /** Stops accepting, closes sockets with 1001, lets running requests finish for a time, then ends them. */
  drain(withinMs?: number): Promise<void>;
  /** The Fastify app, for tests and for printing routes. */
  readonly fastify: FastifyInstance;
}

/** The time after which a connection over which nothing moves is closed: a reader of a file has gone to sleep. Sockets have pings. */
const MOVES_WITHIN_MS = 120_000;
/** The time for which a connection is kept for a next request; balancers keep theirs for a minute. */
const KEPT_WITHIN_MS = 72_000;
const BODY_BYTES_MAX = 100_000;
const DRAIN_MS = 10_000;
const REQUEST_ID = /^[\w-]{8,64}$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Digits enough for somebody's number, which a caller may take for a name of the request; logs name it by another then. */
const NUMBER_OF_SOMEBODY = /\d{9}/;

const namesNobody = (id: string): boolean => REQUEST_ID.test(id) && (UUID.test(id) || !NUMBER_OF_SOMEBODY.test(id));

const NO_ADDRESS = 'No address of ours is so long or written so; / says what there is.';

/** Answers in place of Fastify, whose words repeat the address: it may hold anything of anybody. */
function refuseAddress({ statusCode = 400 }: FastifyError, response: ServerResponse): void {
  response.writeHead(statusCode, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ message: NO_ADDRESS }));
}

function openFastify({ log, newId, trustProxy }: HttpAppDeps): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  return fastify({
    loggerInstance,
    // Log lines name their request themselves; a child logger that redacts would cost time on each request.
    childLoggerFactory: (logger) => logger,
    // Fastify's own log lines hold whole URLs, and the query of a GET holds what was asked for.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: ARRIVES_WITHIN_MS,
    connectionTimeout: MOVES_WITHIN_MS,
    keepAliveTimeout: KEPT_WITHIN_MS,
    return503OnClosing: false, // what still comes over open connections is refused in its own words
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _request, reply) => refuseAddress(error, reply.raw),
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && namesNobody(given) ? given : newId();
    },
  });
}

/**
 * Counts and logs requests by the pattern of their route, so that neither metrics nor log lines hold what a URL
 * carries.
 */
function observeRequests(app: FastifyInstance, { log, metrics }: HttpAppDeps): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { statusCode: status, elapsedTime } = reply;
    metrics.requests.inc({ route, method: request.method, status });
    metrics.requestSeconds.observe({ route }, elapsedTime / 1_000);
    const level = status >= 400 ? 'info' : 'debug';
    log[level](
      { requestId: request.id, method: request.method, route, status, ms: Math.round(elapsedTime) },
      'answered',
    );
    done();
  });
}

const tryAgain = (reply: FastifyReply, body: object): FastifyReply =>
  reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send(body);

interface HttpError extends Error {
  readonly statusCode?: number;
  readonly code?: string;
}

/** Whether the caller went away while the answer was on its way: nobody hears it, and it is no fault of ours. */
const hasLeft = ({ code }: HttpError, { raw }: FastifyRequest): boolean =>
  code === 'ERR_STREAM_PREMATURE_CLOSE' && raw.socket.destroyed;

function answerErrors(app: FastifyInstance, { errors, docsFolder }: HttpAppDeps): void {
  app.setErrorHandler((error: HttpError, request: FastifyRequest, reply: FastifyReply) => {
    if (hasLeft(error, request)) return reply.hijack();
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ message: messageOf(error) });
    if (status === 503) return tryAgain(reply, { message: BUSY });
    const { message, extensions } = errors.format(error, request.id);
    if (extensions?.['code'] === 'UNAVAILABLE') return tryAgain(reply, { message, ...extensions });
    return reply.code(500).send({ message, ...extensions });
  });
  app.setNotFoundHandler((request, reply) =>
    opensPage(request)
      ? sendNothingHere(request, reply, { docs: docsFolder !== null })
      : reply.code(404).send({ message: 'There is nothing here; / says what there is.' }),
  );
}

/** Adds security headers to what browsers open. Partners' programs get none of them, because they ignore them. */
async function guardBrowsers(scope: FastifyInstance): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
  });
}

/** Whether the schema is that of a sandbox, in which a visitor may be somebody. */
const hasPersonas = (schema: GraphQLSchema): boolean =>
  Object.hasOwn(schema.getQueryType()?.getFields() ?? {}, 'personas');

/** Registers what people open and programs ask alike: GraphQL with its editor, and what operators and visitors look at. */
async function registerPages(
  pages: FastifyInstance,
  {
    apollo,
    life,
    ...deps
  }: HttpAppDeps & { readonly apollo: Parameters<typeof registerGraphQL>[1]; readonly life: Life },
): Promise<void> {
  await guardBrowsers(pages);
  const sockets = socketRoom();
  registerGraphQL(pages, apollo, {
    verifyToken: deps.verifyToken,
    countRequest: deps.countRequest,
    createContext: deps.createContext,
    readDocument: deps.readDocument,
    schema: deps.schema,
    sockets,
    wsHandler: socketHandler({ ...deps, sockets }),
    editor: { personas: hasPersonas(deps.schema), docs: deps.docsFolder !== null },
  });
  registerIde(pages);
  registerOperations(pages, deps, life);
  registerCitizenPage(pages, { hasConsole: deps.consoleFolder !== null });
}

/** Registers all routes and starts Apollo; nothing listens yet. */
export async function createHttpApp(deps: HttpAppDeps): Promise<HttpApp> {
  const { schema, limits, isSchemaOpen, countUse, errors, log } = deps;
  const app = openFastify(deps);
  const life = newLife();
  showPhase(deps.metrics, () => life.phase);
  const connections = followConnections(app.server);
  let draining: Promise<void> | null = null;
  observeRequests(app, deps);
  tellWhatToDo(app);
  answerErrors(app, deps);
  await app.register(rateLimit, { global: false });
  await app.register(websocket, {
    preClose: (done) => closeSockets(app, done),
    errorHandler: (error, socket, { id }) => {
      // The peer broke the protocol or the connection: this is no fault of ours, so it is logged at the level info.
      log.info({ requestId: id, code: (error as { code?: string }).code }, 'socket broken');
      socket.terminate();
    },
    options: { maxPayload: REQUEST_BYTES_MAX, clientTracking: true, handleProtocols },
  });

  const apollo = createApollo({ schema, limits, isSchemaOpen, countUse, errors, log });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  await app.register(async (scope) => {
    await admitOrigins(scope, deps.allowedOrigins);
    await compressAnswers(scope);
    refuseUnderPressure(scope, deps.overload); // After the origins, so that a page can read why it is refused.
    await scope.register((pages) => registerPages(pages, { ...deps, apollo, life }));
    for (const plugin of deps.files) await scope.register(plugin);
  });
  await app.register(async (scope) => {
    refuseUnderPressure(scope, deps.overload);
    for (const plugin of deps.plugins) await scope.register(plugin);
  });
  const { consoleFolder, docsFolder } = deps;
  if (consoleFolder !== null)
    await app.register((scope) =>
      registerConsole(scope, { folder: consoleFolder, signIn: deps.consoleSignIn, isSandbox: deps.isSandbox }),
    );
  if (docsFolder !== null) await app.register((scope) => registerDocs(scope, docsFolder), { prefix: DOCS_PATH });
  app.addHook('onListen', async () => deps.overload.opened());
  await app.ready();

  return {
    fastify: app,
    // Only who starts the server knows when it may be told that it serves: here a port is open, and no more.
    listen: ({ host, port }) =>
      app.listen({ host, port, listenTextResolver: (address) => `the port is open at ${address}` }),
    get isReady() {
      return life.phase === 'ready';
    },
    markReady: () => life.ready(),
    announceDrain: () => life.draining(),
    drain(withinMs = DRAIN_MS) {
      life.draining();
      deps.overload.refuseAll();
      return (draining ??= connections.close(app, withinMs));
    },
  };
}
