/**
 * Serves GraphQL over WebSocket (graphql-transport-ws) on the path and port of HTTP: who may connect, for how long, and
 * what may run.
 */
import type { WebSocket, WebsocketHandler } from '@fastify/websocket';
import { type Context, makeServer } from 'graphql-ws';
import type { ExecutionArgs, FormattedExecutionResult } from 'graphql';
import { TokenExpired, type VerifiedViewer, type Viewer, readBearerToken } from '../../platform/auth/index.js';
import {
  OPERATIONS_PER_SOCKET_MAX,
  type OperationRequest,
  type Preparation,
  asGraphQLError,
  operationPreparer,
  runOperation,
  socketsMaxOf,
  subscribeWithFreshContext,
} from '../graphql/index.js';
import { AskedTooOften, CallerError } from '../../kernel/caller-error.js';
import type { CountRequest } from '../../platform/quotas/index.js';
import { BUSY } from './admission.js';
import { callAfter } from './call-after.js';
import { TOKEN_EXPIRED, TRY_AGAIN_LATER, UNAUTHORIZED } from './close-codes.js';
import { closeSocket } from './close-socket.js';
import type { HttpAppDeps } from './deps.js';
import type { AskedDocument } from '../documents/index.js';
import { type Client, UNNAMED, clientOf } from '../uses/index.js';
import { isLoopback } from './loopback.js';
import { tooFast } from './request-limits.js';
import { CONNECTION_INIT_WAIT_MS, type SocketRoom } from './socket-room.js';
import { type SocketOrigin, wireSocket } from './socket-wire.js';

interface SocketExtra extends SocketOrigin {
  /** The viewer of the token; undefined until the token was verified. */
  verified?: VerifiedViewer;
  /** Aborted when the socket is closed. */
  readonly gone: AbortSignal;
  /** The languages that `connectionParams.language` or the header of the upgrade named. */
  acceptLanguage?: string | null;
  /** The client that opened the socket, as it says itself. */
  client?: Client;
}
type SocketContext = Context<Record<string, unknown> | undefined, SocketExtra>;

type SocketDeps = Pick<
  HttpAppDeps,
  | 'schema'
  | 'createContext'
  | 'readDocument'
  | 'countUse'
  | 'verifyToken'
  | 'countRequest'
  | 'limits'
  | 'errors'
  | 'metrics'
  | 'now'
  | 'overload'
> & { readonly sockets: SocketRoom };

const TAKEN_BACK = 'This access was taken back.';
const EXPIRED = 'The access token has expired: connect again with a fresh one.';

function closeAtExpiry(socket: WebSocket, { expiresAt, now }: { expiresAt: Date; now: Date }): void {
  const callOff = callAfter(expiresAt.getTime() - now.getTime(), () => closeSocket(socket, TOKEN_EXPIRED, EXPIRED));
  socket.once('close', callOff);
}

/** A client whose access was taken back does not come again: it would be refused. */
function closeWhenTakenBack(socket: WebSocket, { onTakenBack }: VerifiedViewer): void {
  const callOff = onTakenBack?.(() => closeSocket(socket, UNAUTHORIZED, TAKEN_BACK));
  if (callOff !== undefined) socket.once('close', callOff);
}

/** Why a socket is not admitted: a client comes back by itself unless its token can never be accepted. */
function closingFor(error: unknown, described: () => string): { code: number; reason: string } {
  if (error instanceof TokenExpired) return { code: TOKEN_EXPIRED, reason: error.message };
  if (!(error instanceof CallerError)) return { code: TRY_AGAIN_LATER, reason: described() };
  return { code: error.code === 'UNAUTHENTICATED' ? UNAUTHORIZED : TRY_AGAIN_LATER, reason: error.message };
}

/** @throws CallerError when the person has as many sockets as one person may have. */
function takePlace({ socket, request }: SocketExtra, viewer: Viewer, sockets: SocketRoom): void {
  const leave = sockets.enter(request, viewer);
  if (leave === null)
    throw new CallerError('TOO_MANY_REQUESTS', `You have ${socketsMaxOf(viewer.role)} sockets open: close one first.`);
  if (socket.readyState === socket.OPEN) socket.once('close', leave);
  else leave();
}

async function admit({ connectionParams, extra }: SocketContext, deps: SocketDeps): Promise<boolean> {
  const { socket } = extra;
  const said = connectionParams?.['language'];
  extra.acceptLanguage = typeof said === 'string' ? said : (extra.request.headers['accept-language'] ?? null);
  extra.client = clientOf(connectionParams);
  try {
    const token = readBearerToken(connectionParams?.['authorization'] ?? connectionParams?.['Authorization']);
    if (token === null)
      throw new CallerError('UNAUTHENTICATED', 'Send "Bearer <token>" as connectionParams.authorization.');
    extra.verified = await deps.verifyToken(token);
    takePlace(extra, extra.verified.viewer, deps.sockets);
  } catch (error) {
    const { code, reason } = closingFor(error, () => deps.errors.format(error, extra.request.id).message);
    closeSocket(socket, code, reason);
    return false;
  }
  if (socket.readyState === socket.OPEN) {
    closeAtExpiry(socket, { expiresAt: extra.verified.expiresAt, now: deps.now() });
    closeWhenTakenBack(socket, extra.verified);
  }
  return true;
}

/** Reads the extra data of the socket, which onSubscribe put into the context for the executors below. */
const extraOf = (args: ExecutionArgs): SocketExtra => args.contextValue as SocketExtra;

const tooMany = new CallerError(
  'TOO_MANY_REQUESTS',
  `A socket runs at most ${OPERATIONS_PER_SOCKET_MAX} operations at once.`,
);
const tooBusy = new CallerError('UNAVAILABLE', BUSY);
/** What failed is told of the operation that it failed, and leaves the others of the socket alone. */
const refusedFor = (error: unknown): Preparation => ({ ok: false, errors: [asGraphQLError(error)] });
const TOO_MANY = refusedFor(tooMany);
const TOO_BUSY = refusedFor(tooBusy);

/** What an operation is answered of a person whose budget of requests is spent; null for one who may ask. */
async function spentOf({ verified, request }: SocketExtra, count: CountRequest): Promise<Preparation | null> {
  if (verified === undefined || isLoopback(request.ip)) return null;
  const counted = await count(verified.viewer);
  return counted.isWithin ? null : refusedFor(new AskedTooOften(tooFast(counted), counted.endsInSeconds));
}

/** Tells a document that may subscribe, which is admitted by what it subscribes to, from one that asks. */
const MAY_SUBSCRIBE = /\bsubscription\b/;

/** Handles the socket route. Every operation, and every event of a subscription, runs with a context of its own. */
export function socketHandler(deps: SocketDeps): WebsocketHandler {
  const prepare = operationPreparer(deps);
  const freshContext = ({ verified, request, acceptLanguage, client }: SocketExtra) =>
    deps.createContext({
      viewer: verified?.viewer ?? null,
      requestId: request.id,
      callerAddress: request.ip,
      ...(client !== undefined && { client }),
      acceptLanguage: acceptLanguage ?? null,
    });
  const termsOf = ({ gone }: SocketExtra) => ({ limits: deps.limits, gone });
  const prepareIfAdmitted = (asked: OperationRequest): Preparation =>
    MAY_SUBSCRIBE.test(asked.query) || deps.overload.admits('read') ? prepare(asked) : TOO_BUSY;
  /** The protocol wants a text in every message: whoever names a document sends an empty one beside its id. */
  const prepareDocument = async (asked: OperationRequest & AskedDocument): Promise<Preparation> => {
    try {
      return prepareIfAdmitted({ ...asked, query: (await deps.readDocument(asked)) ?? asked.query });
    } catch (error) {
      return refusedFor(error);
    }
  };
  const format = (errors: readonly unknown[], { request }: SocketExtra) =>
    errors.map((error) => deps.errors.format(error, request.id));

  const server = makeServer<Record<string, unknown> | undefined, SocketExtra>({
    connectionInitWaitTimeout: CONNECTION_INIT_WAIT_MS,
    onConnect: (context) => admit(context, deps),
    onSubscribe: async ({ subscriptions, extra }, _id, payload) => {
      const isFull = Object.keys(subscriptions).length > OPERATIONS_PER_SOCKET_MAX; // Before others come meanwhile.
      const preparation = isFull
        ? TOO_MANY
        : ((await spentOf(extra, deps.countRequest)) ?? (await prepareDocument(payload)));
      deps.metrics.socketOperations.inc({ outcome: preparation.ok ? 'accepted' : 'refused' });
      if (!preparation.ok) return preparation.errors;
      const { schema, document, variables } = preparation.prepared;
      deps.countUse(document, extra.client ?? UNNAMED);
      return { schema, document, variableValues: variables, operationName: payload.operationName, contextValue: extra };
    },
    execute: (args) => runOperation({ ...args, contextValue: freshContext(extraOf(args)) }, termsOf(extraOf(args))),
    subscribe: (args) => {
      const extra = extraOf(args);
      const asking = { freshContext: () => freshContext(extra), terms: termsOf(extra) };
      return subscribeWithFreshContext(args, asking).catch((error: unknown) => ({ errors: [asGraphQLError(error)] }));
    },
    onError: ({ extra }, ...[, , errors]) => format(errors, extra),
    onNext: ({ extra }, ...[, , , { errors, ...result }]) =>
      (errors === undefined ? undefined : { ...result, errors: format(errors, extra) }) as
        | FormattedExecutionResult
        | undefined,
  });

  return (socket, request) => {
    deps.metrics.sockets.inc();
    const gone = new AbortController();
    socket.once('close', () => {
      deps.metrics.sockets.dec();
      gone.abort();
    });
    wireSocket(
      server,
      { socket, request, gone: gone.signal },
      {
        onFault: (error) => void deps.errors.format(error, request.id),
        isKnown: ({ verified }) => verified !== undefined,
      },
    );
  };
}
