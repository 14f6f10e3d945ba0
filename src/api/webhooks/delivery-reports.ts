/**
 * Registers the endpoints for delivery reports of messages and for people's replies: WhatsApp's signed notifications, and the
 * SMS gateway's Standard Webhooks.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.js';
import type { IdSource } from '../../kernel/ids.js';
import type { RecordDeliveryReports, TakeReplies } from '../../outreach/messages/index.js';
import { signatureProblem } from './adapters/standard-webhooks/index.js';
import { retryReasonOf } from '../../platform/db/availability.js';
import type { RouteWork } from '../../platform/overload/index.js';
import { askForSignature } from './challenge.js';
import type { WebhookWatch } from './receive-webhook.js';
import { type MessageNews, readSmsNews, readWhatsAppNews } from './delivery-report-wire.js';
import { hmacKeysOf, hmacMatches } from './signatures.js';
import { parseJsonObject } from './wire-problem.js';
import { NO_MEDIA_TYPE } from './notification-reply.js';

export interface DeliveryReportDeps {
  /** The accounts of the channels; the endpoint of a channel without an account answers 401. */
  readonly accounts: {
    readonly whatsApp: { readonly appSecret: string; readonly verifyToken: string } | null;
    readonly sms: { readonly webhookSecret: string } | null;
  };
  readonly record: RecordDeliveryReports;
  readonly takeReplies: TakeReplies;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly watch: WebhookWatch;
}

export const WHATSAPP_REPORTS_PATH = '/message-receipts/whatsapp';
export const SMS_REPORTS_PATH = '/message-receipts/sms';

/** The longest body, in bytes: WhatsApp bundles delivery reports, and announces at most 3 MB. */
const BODY_LIMIT = 3 * 1024 * 1024;

/** What providers hear under pressure, as after a failure of ours. */
const BUSY: RouteWork = { work: 'read', busyBody: { error: 'Send it again.' } };

type ReportEndpoint = 'whatsapp-receipts' | 'sms-receipts';

interface Call {
  readonly endpoint: ReportEndpoint;
  readonly isAuthentic: boolean;
  /** Reads the delivery reports and replies of the body; null for a body that is no news of this provider. */
  readonly news: () => MessageNews | null;
}

const PROVEN_IN: Readonly<Record<ReportEndpoint, string>> = {
  'whatsapp-receipts': 'X-Hub-Signature-256',
  'sms-receipts': 'webhook-signature',
};

const rawBodyOf = ({ body }: FastifyRequest): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));
const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/**
 * Answers only after the commit. Delivery reports of messages that are not ours, and replies that ask for nothing, are answered
 * 200 and passed over.
 */
async function answer(deps: DeliveryReportDeps, reply: FastifyReply, call: Call): Promise<FastifyReply> {
  const end = (ending: Parameters<WebhookWatch['ended']>[0]['ending'], status: number, body: object): FastifyReply => {
    deps.watch.ended({ protocol: call.endpoint, ending, status });
    return reply
      .code(status)
      .headers(status === 401 ? { 'www-authenticate': askForSignature(PROVEN_IN[call.endpoint]) } : {})
      .send(body);
  };
  try {
    if (!call.isAuthentic) return end('bad-signature', 401, { error: 'The call is not signed as agreed.' });
    const news = call.news();
    if (news === null) return end('unreadable', 400, { error: 'The call is authentic but cannot be read.' });
    const { preferences } = await deps.takeReplies(news.replies);
    const { known } = await deps.record(news.reports);
    return end('kept', 200, preferences === 0 ? { known } : { known, preferences });
  } catch (error) {
    const errorId = deps.ids();
    deps.watch.failed({ protocol: call.endpoint, errorId, error });
    return end('failed', retryReasonOf(error) === null ? 500 : 503, { error: 'Send it again.', errorId });
  }
}

/** Checks the signature, which is `sha256=<hex>` over the raw bytes. */
function isFromWhatsApp({ accounts }: DeliveryReportDeps, request: FastifyRequest): boolean {
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(headerOf(request, 'x-hub-signature-256') ?? '')?.[1] ?? '';
  const secrets = accounts.whatsApp === null ? [] : [accounts.whatsApp.appSecret];
  const keys = hmacKeysOf(secrets, (secret) => Buffer.from(secret));
  return hmacMatches({ algorithm: 'sha256', message: [rawBodyOf(request)], given: Buffer.from(hex, 'hex'), keys });
}

function isFromGateway({ accounts, clock }: DeliveryReportDeps, request: FastifyRequest): boolean {
  const secrets = accounts.sms === null ? [] : [accounts.sms.webhookSecret];
  const headers = {
    'webhook-id': headerOf(request, 'webhook-id'),
    'webhook-timestamp': headerOf(request, 'webhook-timestamp'),
    'webhook-signature': headerOf(request, 'webhook-signature'),
  };
  return signatureProblem({ headers, rawBody: rawBodyOf(request), receivedAt: clock.now() }, secrets) === null;
}

/** Answers what Fastify refuses before the handler in the words of these endpoints; a fault of ours goes on. */
function refuseUnread(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode = 500 } = error;
  if (statusCode >= 500) throw error;
  void reply.code(statusCode).send({ error: statusCode === 415 ? NO_MEDIA_TYPE : error.message });
}

const Subscription = z.object({
  'hub.mode': z.literal('subscribe'),
  'hub.verify_token': z.string(),
  'hub.challenge': z.string().regex(/^[\w-]{1,200}$/),
});

/** Registers both endpoints in a scope of their own: other routes read their bodies as before. */
export async function registerDeliveryReports(app: FastifyInstance, deps: DeliveryReportDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler(refuseUnread);
    scope.get(WHATSAPP_REPORTS_PATH, (request, reply) => {
      const asked = Subscription.safeParse(request.query);
      const expected = deps.accounts.whatsApp?.verifyToken;
      if (!asked.success || expected === undefined || asked.data['hub.verify_token'] !== expected)
        return reply.code(403).send({ error: 'The subscription does not name the word agreed on.' });
      return reply.type('text/plain').send(asked.data['hub.challenge']);
    });
    scope.post(WHATSAPP_REPORTS_PATH, { bodyLimit: BODY_LIMIT, config: BUSY }, (request, reply) =>
      answer(deps, reply, {
        endpoint: 'whatsapp-receipts',
        isAuthentic: isFromWhatsApp(deps, request),
        news: () => readWhatsAppNews(parseJsonObject(rawBodyOf(request))),
      }),
    );
    scope.post(SMS_REPORTS_PATH, { bodyLimit: BODY_LIMIT, config: BUSY }, (request, reply) =>
      answer(deps, reply, {
        endpoint: 'sms-receipts',
        isAuthentic: isFromGateway(deps, request),
        news: () => readSmsNews(parseJsonObject(rawBodyOf(request)), deps.clock.now()),
      }),
    );
  });
}
