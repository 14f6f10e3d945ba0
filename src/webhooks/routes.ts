/** Mounts the partner protocols on Fastify: raw bodies, a size limit per route, and the protocol's words for everything. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../kernel/clock.js';
import type { CallResult, HttpReply, IncomingRequest, WebhookAdapter } from './adapter.js';
import { type SnapDeps, snapServices, tellingExpired } from './adapters/snap-bi/index.js';
import { STANDARD_WEBHOOKS_PATH, standardWebhooks } from './adapters/standard-webhooks/index.js';
import type { InquireBill, RememberInquiry } from './inquire-bill.js';
import { partnersOpenApi } from './openapi.js';
import { type DoorDeps, receiveWebhook } from './receive-webhook.js';

/** Ten times what any partner sends. */
const WEBHOOK_BODY_LIMIT = 32 * 1024;

export interface WebhookDeps extends DoorDeps {
  readonly inquireBill: InquireBill;
  readonly rememberInquiry: RememberInquiry;
  readonly clock: Clock;
  readonly snap: SnapAgreement;
}

/** What SNAP needs beyond the door. */
export type SnapAgreement = Pick<SnapDeps, 'terms' | 'prefixes' | 'tokenKey' | 'postInTime'>;

/** Nothing registered here changes how other routes read their bodies. */
export async function registerWebhooks(app: FastifyInstance, deps: WebhookDeps): Promise<void> {
  const document = JSON.stringify(partnersOpenApi());
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: WEBHOOK_BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    mountSnap(scope, deps);
    mount(scope, deps, { path: `${STANDARD_WEBHOOKS_PATH}:partner`, adapter: standardWebhooks });
    scope.get('/partners/openapi.json', (_request, reply) => reply.type('application/json').send(document));
  });
}

function mountSnap(scope: FastifyInstance, deps: WebhookDeps): void {
  const { token, inquiry, payment } = snapServices({ ...deps, ...deps.snap });
  const posting = { ...deps, postPayment: tellingExpired(deps.snap.postInTime, deps.inquireBill) };
  for (const path of token.paths) mount(scope, deps, { path, adapter: token.adapter });
  for (const path of inquiry.paths) mount(scope, deps, { path, adapter: inquiry.adapter });
  for (const path of payment.paths) mount(scope, posting, { path, adapter: payment.adapter });
}

interface Mounted<Told> {
  readonly path: string;
  readonly adapter: WebhookAdapter<Told>;
}

function mount<Told>(scope: FastifyInstance, deps: WebhookDeps, { path, adapter }: Mounted<Told>): void {
  scope.post(path, {
    bodyLimit: WEBHOOK_BODY_LIMIT,
    handler: async (request, reply) => send(reply, await receiveWebhook(deps, adapter, incoming(request, deps.clock))),
    // Reached by what Fastify itself refuses before the handler: a body too large, cut short, or of a broken media type.
    errorHandler: (error, request, reply) => {
      const result = resultOf(error, request.id);
      const answer = adapter.reply(result, incoming(request, deps.clock));
      if (result.kind === 'failed') deps.watch.failed({ protocol: adapter.protocol, errorId: result.errorId, error });
      deps.watch.ended({ protocol: adapter.protocol, ending: result.kind, status: answer.status });
      void send(reply, answer);
    },
  });
}

function resultOf(error: FastifyError, errorId: string): CallResult<never> {
  if (error.statusCode === 413) return { kind: 'too-large' };
  const isCallersFault = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isCallersFault ? { kind: 'unauthentic', problem: 'unsigned-and-not-json' } : { kind: 'failed', errorId };
}

const incoming = (request: FastifyRequest, clock: Clock): IncomingRequest => ({
  method: request.method,
  url: request.raw.url ?? request.url,
  headers: singleHeaders(request.headers),
  rawBody: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  receivedAt: clock.now(),
});

function singleHeaders(headers: FastifyRequest['headers']): Record<string, string | undefined> {
  const single: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(headers)) single[name] = Array.isArray(value) ? value.join(', ') : value;
  return single;
}

/** Serialised here, so that every instance sends the same bytes for the same answer. */
const send = (reply: FastifyReply, { status, headers, body }: HttpReply): FastifyReply =>
  reply
    .code(status)
    .headers(headers)
    .serializer((payload: string) => payload)
    .send(JSON.stringify(body));
