/** Describes every partner protocol as OpenAPI 3.1, built from the schemas that read the wire. */
import { z } from 'zod';
import { SNAP_PATHS } from './adapters/snap-bi/index.js';
import { SNAP_CASES, SNAP_SERVICES, type SnapCaseName, type SnapService } from './adapters/snap-bi/reply-cases.js';
import { TOKEN_CASES } from './adapters/snap-bi/token.js';
import { InquiryRequest, PaymentRequest, TokenRequest } from './adapters/snap-bi/wire.js';
import { STANDARD_WEBHOOKS_PATH } from './adapters/standard-webhooks/index.js';
import { DebitFailed, PaymentReceived, PaymentReversed } from './adapters/standard-webhooks/wire.js';
import { COLLECTOR_SCHEMAS, collectorPaths } from './openapi-collectors.js';
import { CLIENT_KEY, SNAP_HEADERS, STANDARD_HEADERS } from './openapi-headers.js';
import { type Json, jsonAnswer, jsonBody as body } from './openapi-parts.js';
import { RECEIPT_SCHEMAS, receiptPaths } from './openapi-receipts.js';
import {
  InquiryAnswer,
  KeptAnswer,
  PaymentAnswer,
  PostedAnswer,
  Problem,
  ReversedAnswer,
  SnapAnswer,
  TokenAnswer,
} from './reply-schemas.js';

/** The document partners are given; equal for equal code, its names in alphabetical order. */
export function partnersOpenApi(): Json {
  return sorted({
    openapi: '3.1.0',
    info: {
      title: 'Sigap for payment partners',
      version: '1.0.0',
      description:
        'How banks, minimarkets and ATM switches tell Sigap that a JKN premium was paid. Banks speak SNAP BI and ask before they keep the money; the others tell of money that has moved: in Standard Webhooks, or in the protocol of Midtrans, Xendit or DOKU. Every answer of success is sent after the payment is committed. Banks may call the SNAP services below /openapi as well, and below an address of their own, /webhooks/{code}/{prefix}/{version}. Providers of messages report receipts.',
    },
    paths: {
      [SNAP_PATHS.token]: { post: tokenOperation() },
      [SNAP_PATHS.inquiry]: { post: inquiryOperation() },
      [SNAP_PATHS.payment]: { post: paymentOperation() },
      [`${STANDARD_WEBHOOKS_PATH}{partner}`]: { post: webhookOperation() },
      ...collectorPaths(DESCRIBE),
      ...receiptPaths(DESCRIBE),
    },
    components: {
      schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, toJson(schema)])),
    },
  }) as Json;
}

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ...COLLECTOR_SCHEMAS,
  ...RECEIPT_SCHEMAS,
  KeptAnswer,
  PaymentReceivedEvent: PaymentReceived,
  PaymentReversedEvent: PaymentReversed,
  DebitFailedEvent: DebitFailed,
  PostedAnswer,
  Problem,
  ReversedAnswer,
  SnapAnswer,
  SnapInquiryAnswer: InquiryAnswer,
  SnapInquiryRequest: InquiryRequest,
  SnapPaymentAnswer: PaymentAnswer,
  SnapPaymentRequest: PaymentRequest,
  SnapTokenAnswer: TokenAnswer,
  SnapTokenRequest: TokenRequest,
};
const NAMES = new Map(Object.entries(SCHEMAS).map(([name, schema]) => [schema, name]));

const ref = (schema: z.ZodType): Json => ({ $ref: `#/components/schemas/${NAMES.get(schema)}` });

function toJson(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return rest;
}

const oneOf = (...schemas: readonly z.ZodType[]): Json => {
  const [first, ...others] = schemas.map(ref);
  return first !== undefined && others.length === 0 ? first : { oneOf: [first, ...others] };
};
const DESCRIBE = { oneOf, answer: jsonAnswer };

interface Answered {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** One entry per HTTP status, with the response codes that come with it. */
function responses(answers: readonly Answered[], success: z.ZodType, failure: z.ZodType): Json {
  const byStatus = Object.groupBy(answers, ({ status }) => status);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, all = []]) => [
      status,
      {
        description: all.map(({ code, message }) => `\`${code}\` ${message}`).join(' · '),
        content: { 'application/json': { schema: ref(status === '200' ? success : failure) } },
      },
    ]),
  );
}

const codesOf = (service: SnapService, except: readonly SnapCaseName[]): Answered[] =>
  Object.entries(SNAP_CASES)
    .filter(([name]) => !except.includes(name as SnapCaseName))
    .map(([, { status, case: digits, message }]) => ({ status, code: `${status}${service}${digits}`, message }));

const tokenOperation = (): Json => ({
  operationId: 'snapAccessToken',
  summary: 'SNAP BI service 73: get an access token',
  description:
    'X-SIGNATURE is base64(RSA-SHA256(private key, X-CLIENT-KEY + "|" + X-TIMESTAMP)). The token lives 900 seconds.',
  tags: ['SNAP BI'],
  parameters: [CLIENT_KEY, ...SNAP_HEADERS.signature],
  requestBody: body(ref(TokenRequest)),
  responses: responses(Object.values(TOKEN_CASES), TokenAnswer, SnapAnswer),
});

const SIGNED =
  'X-SIGNATURE is base64(HMAC-SHA512(client secret, METHOD:path:token:lowercase(hex(sha256(minify(body)))):X-TIMESTAMP)). In the mode without token the token and its colon are left out and the signature is RSA-SHA256.';

const inquiryOperation = (): Json => ({
  operationId: 'snapInquiry',
  summary: 'SNAP BI service 24: ask what a virtual account has to pay',
  description: SIGNED,
  tags: ['SNAP BI'],
  parameters: [...SNAP_HEADERS.token, ...SNAP_HEADERS.signature, ...SNAP_HEADERS.transaction],
  requestBody: body(ref(InquiryRequest)),
  responses: responses(
    codesOf(SNAP_SERVICES.inquiry, ['invalid-amount', 'inconsistent']),
    InquiryAnswer,
    InquiryAnswer,
  ),
});

const paymentOperation = (): Json => ({
  operationId: 'snapPayment',
  summary: 'SNAP BI service 25: report a payment and learn whether to keep the money',
  description: SIGNED,
  tags: ['SNAP BI'],
  parameters: [...SNAP_HEADERS.token, ...SNAP_HEADERS.signature, ...SNAP_HEADERS.transaction],
  requestBody: body(ref(PaymentRequest)),
  responses: responses(codesOf(SNAP_SERVICES.payment, []), PaymentAnswer, PaymentAnswer),
});

const answer = (description: string, schema: z.ZodType, mediaType?: string): Json =>
  jsonAnswer(description, ref(schema), mediaType);

const webhookOperation = (): Json => ({
  operationId: 'standardWebhook',
  summary: 'Standard Webhooks: tell of a payment or its reversal',
  description:
    'Signed as standardwebhooks.com says, with the whsec_ secret you were given: v1 HMAC-SHA256 over webhook-id.webhook-timestamp.body. Send again with the same webhook-id until a 2xx comes; a repeat gets the first answer. Other event types are kept and not acted on.',
  tags: ['Standard Webhooks'],
  parameters: [...STANDARD_HEADERS],
  requestBody: body({ oneOf: [ref(PaymentReceived), ref(PaymentReversed), ref(DebitFailed)] }),
  responses: {
    200: jsonAnswer(
      'The payment or its reversal is committed: what became of it.',
      oneOf(PostedAnswer, ReversedAnswer),
      'application/json',
    ),
    202: answer(
      'The event was kept: a reversal whose payment was not told yet, or a type that is not acted on.',
      KeptAnswer,
      'application/json',
    ),
    400: answer('Authentic and not readable: kept for inspection. `field` says where.', Problem),
    401: answer('Unknown partner, wrong signature, or a clock more than 5 minutes off. Nothing is kept.', Problem),
    409: answer('The reference or the webhook-id was used before with other content. Nothing is booked.', Problem),
    413: answer('The body is larger than 32 kB.', Problem),
    500: answer('Send it again.', Problem),
  },
});

/** Object keys in alphabetical order at every depth; lists keep theirs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
