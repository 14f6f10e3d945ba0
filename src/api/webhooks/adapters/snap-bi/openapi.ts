/** Describes SNAP BI's services for banks, built from the cases that answer them. */
import type { z } from 'zod';
import { header } from '../../openapi-headers.js';
import { type Describe, type Json, jsonBody } from '../../openapi-parts.js';
import type { ProtocolDescription } from '../../protocol.js';
import { SNAP_CASES, SNAP_SERVICES, type SnapCaseName, type SnapService } from './reply-cases.js';
import { InquiryAnswer, PaymentAnswer, SnapAnswer, TokenAnswer } from './reply-schemas.js';
import { SNAP_PATHS } from './services.js';
import { TOKEN_CASES } from './token.js';
import { InquiryRequest, PaymentRequest, TokenRequest } from './wire.js';

const CLIENT_KEY = header('X-CLIENT-KEY', 'The client id you were given.');

const SNAP_HEADERS = {
  token: [
    header('Authorization', 'The word `Bearer` and the access token; absent in the mode without token.', {
      required: false,
    }),
  ],
  signature: [
    header('X-TIMESTAMP', 'The moment at which the call was signed, within 5 minutes of our clock.', {
      schema: { type: 'string', examples: ['2026-11-22T10:15:30+07:00'] },
    }),
    header('X-SIGNATURE', 'The signature in base64, with or without padding.'),
  ],
  transaction: [
    header('X-PARTNER-ID', 'The partner id you were given.', { schema: { type: 'string', maxLength: 36 } }),
    header('X-EXTERNAL-ID', 'The name of the call, unique within a calendar day in WIB.', {
      schema: { type: 'string', maxLength: 36 },
    }),
    header('CHANNEL-ID', 'Your channel id.', { schema: { type: 'string', maxLength: 5 } }),
  ],
} as const;

interface Answered {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Describes the answers: one entry per HTTP status, with the response codes that come with it. */
function responses(
  { oneOf }: Describe,
  answers: readonly Answered[],
  [success, failure]: readonly [z.ZodType, z.ZodType],
): Json {
  const byStatus = Object.groupBy(answers, ({ status }) => status);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, all = []]) => [
      status,
      {
        description: all.map(({ code, message }) => `\`${code}\` ${message}`).join(' · '),
        content: { 'application/json': { schema: oneOf(status === '200' ? success : failure) } },
      },
    ]),
  );
}

const codesOf = (service: SnapService, except: readonly SnapCaseName[]): Answered[] =>
  Object.entries(SNAP_CASES)
    .filter(([name]) => !except.includes(name as SnapCaseName))
    .map(([, { status, case: digits, message }]) => ({ status, code: `${status}${service}${digits}`, message }));

const tokenOperation = (describe: Describe): Json => ({
  operationId: 'snapAccessToken',
  summary: 'SNAP BI service 73: get an access token',
  description:
    'X-SIGNATURE is base64(RSA-SHA256(private key, X-CLIENT-KEY + "|" + X-TIMESTAMP)). The token is valid for 900 seconds.',
  tags: ['SNAP BI'],
  parameters: [CLIENT_KEY, ...SNAP_HEADERS.signature],
  requestBody: jsonBody(describe.oneOf(TokenRequest)),
  responses: responses(describe, Object.values(TOKEN_CASES), [TokenAnswer, SnapAnswer]),
});

const SIGNED =
  'X-SIGNATURE is base64(HMAC-SHA512(client secret, METHOD:path:token:lowercase(hex(sha256(minify(body)))):X-TIMESTAMP)). In the mode without token the token and its colon are left out and the signature is RSA-SHA256.';

const inquiryOperation = (describe: Describe): Json => ({
  operationId: 'snapInquiry',
  summary: 'SNAP BI service 24: ask what a virtual account has to pay',
  description: SIGNED,
  tags: ['SNAP BI'],
  parameters: [...SNAP_HEADERS.token, ...SNAP_HEADERS.signature, ...SNAP_HEADERS.transaction],
  requestBody: jsonBody(describe.oneOf(InquiryRequest)),
  responses: responses(describe, codesOf(SNAP_SERVICES.inquiry, ['invalid-amount', 'inconsistent']), [
    InquiryAnswer,
    InquiryAnswer,
  ]),
});

/** What a bank would take for a definite no although the books have decided nothing. */
const NEVER_TOLD_OF_PAYMENTS = ['too-many-calls', 'general-error', 'timeout'] as const;

const paymentOperation = (describe: Describe): Json => ({
  operationId: 'snapPayment',
  summary: 'SNAP BI service 25: report a payment and learn whether to keep the money',
  description: SIGNED,
  tags: ['SNAP BI'],
  parameters: [...SNAP_HEADERS.token, ...SNAP_HEADERS.signature, ...SNAP_HEADERS.transaction],
  requestBody: jsonBody(describe.oneOf(PaymentRequest)),
  responses: responses(describe, codesOf(SNAP_SERVICES.payment, NEVER_TOLD_OF_PAYMENTS), [
    PaymentAnswer,
    PaymentAnswer,
  ]),
});

export const description: ProtocolDescription = {
  schemas: {
    SnapAnswer,
    SnapInquiryAnswer: InquiryAnswer,
    SnapInquiryRequest: InquiryRequest,
    SnapPaymentAnswer: PaymentAnswer,
    SnapPaymentRequest: PaymentRequest,
    SnapTokenAnswer: TokenAnswer,
    SnapTokenRequest: TokenRequest,
  },
  paths: (describe) => ({
    [SNAP_PATHS.token]: { post: tokenOperation(describe) },
    [SNAP_PATHS.inquiry]: { post: inquiryOperation(describe) },
    [SNAP_PATHS.payment]: { post: paymentOperation(describe) },
  }),
};
