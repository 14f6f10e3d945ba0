/**
 * Mounts the partner protocols on Fastify: raw bodies, a size limit per route, and replies of the protocol to
 * everything.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Clock } from '../../kernel/clock.js';
import { type Overload, RETRY_AFTER_SECONDS } from '../../platform/overload/index.js';
import type { CallResult, HttpReply, IncomingRequest, WebhookAdapter } from './adapter.js';
import { PROTOCOLS, endpointsOf } from './adapters/index.js';
import { partnersOpenApi } from './openapi.js';
import type { AdapterDeps, ProtocolEndpoint } from './protocol.js';
import { type WebhookHandlerDeps, receiveWebhook } from './receive-webhook.js';

/** The longest body, in bytes: ten times what any partner sends. */
const WEBHOOK_BODY_LIMIT = 32 * 1024;

export interface WebhookDeps extends WebhookHandlerDeps, AdapterDeps {
  readonly clock: Clock;
}

export interface WebhookRouteDeps extends WebhookDeps {
  /** Decides how many calls are under way, and of whom. */
  readonly overload: Pick<Overload, 'enterWebhook'>;
  /** Answers a call within a trace; left out where nobody traces. */
  readonly traced?: (call: TracedCall, answer: () => Promise<HttpReply>) => Promise<HttpReply>;
}

/** What is known of a call before anything of it is believed. */
export interface TracedCall {
  readonly protocol: string;
  /** When it arrived, as `performance.now()` tells the time. */
  readonly arrivedAt: number;
  /** Who has sent it to us directly: the partner, or a proxy. */
  readonly peer: string;
  readonly traceparent: string | null;
}

/** Mounts the protocols in a scope of their own: other routes read their bodies as before. */
export async function registerWebhooks(
  app: FastifyInstance,
  deps: WebhookRouteDeps,
  protocols = PROTOCOLS,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: WEBHOOK_BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    for (const endpoint of endpointsOf(protocols, deps)) mount(scope, deps, endpoint);
  });
}

/** Serves what the protocols ask of partners, for their people and their programs. */
export async function registerPartnersOpenApi(app: FastifyInstance): Promise<void> {
  const document = JSON.stringify(partnersOpenApi(PROTOCOLS));
  await app.register((scope, _options, done) => {
    scope.get('/partners/openapi.json', (_request, reply) => reply.type('application/json').send(document));
    done();
  });
}

function mount(
  scope: FastifyInstance,
  common: WebhookRouteDeps,
  { path, adapter, postPayment }: ProtocolEndpoint,
): void {
  const deps = postPayment === undefined ? common : { ...common, postPayment };
  scope.post(path, {
    config: { work: 'own' },
    bodyLimit: WEBHOOK_BODY_LIMIT,
    onRequest: admitFairly(deps, adapter),
    handler: async (request, reply) => {
      const answer = (): Promise<HttpReply> => receiveWebhook(deps, adapter, incoming(request, reply, deps.clock));
      const { traced } = deps;
      return send(reply, await (traced === undefined ? answer() : traced(callOf(request, reply, adapter), answer)));
    },
    // Fastify itself refuses such calls before the handler: a body that is too large, cut short, or of a broken media
    // type.
    errorHandler: (error, request, reply) => {
      const result = resultOf(error, request.id);
      const answer = adapter.reply(result, incoming(request, reply, deps.clock));
      if (result.kind === 'failed') deps.watch.failed({ protocol: adapter.protocol, errorId: result.errorId, error });
      deps.watch.ended({ protocol: adapter.protocol, ending: result.kind, status: answer.status });
      void send(reply, answer);
    },
  });
}

/** Lets a call in before anything of it is read, or refuses it in its protocol's words; it costs nothing yet. */
const admitFairly =
  ({ overload, clock, watch }: WebhookRouteDeps, adapter: WebhookAdapter): onRequestHookHandler =>
  (request, reply, done) => {
    const leave = overload.enterWebhook(callerOf(request));
    if (leave !== null) {
      reply.raw.once('close', leave);
      return done();
    }
    const answer = adapter.reply({ kind: 'overloaded' }, incoming(request, reply, clock));
    watch.ended({ protocol: adapter.protocol, ending: 'overloaded', status: answer.status });
    void send(reply.header('retry-after', RETRY_AFTER_SECONDS), answer);
  };

function callOf({ headers, raw }: FastifyRequest, reply: FastifyReply, { protocol }: WebhookAdapter): TracedCall {
  const { traceparent } = headers;
  return {
    protocol,
    arrivedAt: arrivedAt(reply),
    peer: raw.socket.remoteAddress ?? '',
    traceparent: typeof traceparent === 'string' ? traceparent : null,
  };
}

const NAME_LENGTH_MAX = 64;

/**
 * Who calls, as far as that can be told before anything is proven: the partner that the path or the headers name, from
 * the address it comes from, so that nobody else's calls count as that partner's.
 */
function callerOf({ params, headers, ip }: FastifyRequest): string {
  const inPath = (params as { readonly partner?: string }).partner;
  const name = inPath ?? headers['x-partner-id'] ?? headers['x-client-key'] ?? '';
  return `${ip} ${String(name).slice(0, NAME_LENGTH_MAX)}`;
}

function resultOf(error: FastifyError, errorId: string): CallResult<never> {
  if (error.statusCode === 413) return { kind: 'too-large' };
  if (error.statusCode === 415) return { kind: 'broken-request', part: 'content-type' };
  const isCallersFault = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isCallersFault ? { kind: 'broken-request', part: 'body' } : { kind: 'failed', errorId };
}

const arrivedAt = ({ elapsedTime }: FastifyReply): number => performance.now() - elapsedTime;

const incoming = (request: FastifyRequest, reply: FastifyReply, clock: Clock): IncomingRequest => ({
  method: request.method,
  url: request.raw.url ?? request.url,
  headers: singleHeaders(request.headers),
  rawBody: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  receivedAt: clock.now(),
  arrivedAt: arrivedAt(reply),
  ip: request.ip,
});

function singleHeaders(headers: FastifyRequest['headers']): Record<string, string | undefined> {
  const single: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(headers)) single[name] = Array.isArray(value) ? value.join(', ') : value;
  return single;
}

/** Sends a reply that is serialised here, so that every instance sends the same bytes for the same answer. */
const send = (reply: FastifyReply, { status, headers, body }: HttpReply): FastifyReply =>
  reply
    .code(status)
    .headers(headers)
    .serializer((payload: string) => payload)
    .send(JSON.stringify(body));
