/** Describes SNAP BI's services for banks, built from the cases that answer them. */
import type { z } from 'zod';
import { header } from '../../openapi-headers.js';
import { type Describe, type Json, jsonBody } from '../../openapi-parts.js';
import type { ProtocolDescription } from '../../protocol.js';
import { SNAP_CASES, SNAP_SERVICES, type SnapCaseName, type SnapService } from './reply-cases.js';
import { InquiryAnswer, PaymentAnswer, SnapAnswer, TokenAnswer } from './reply-schemas.js';
import { SNAP_PATHS } from './services.js';
import { TOKEN_CASES } from './token.js';
import { InquiryIntrabankRequest, NotifyIntrabankRequest, PaymentIntrabankRequest } from './wire-intrabank.js';
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
    header('CHANNEL-ID', 'Your channel id; nothing is read from it.', { required: false }),
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
    .filter(([name]) => name !== 'not-offered' && !except.includes(name as SnapCaseName))
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

const TRANSACTION = [...SNAP_HEADERS.token, ...SNAP_HEADERS.signature, ...SNAP_HEADERS.transaction];

const inquiryOperation = (describe: Describe, { service, operationId, summary, body }: Told): Json => ({
  operationId,
  summary,
  description: SIGNED,
  tags: ['SNAP BI'],
  parameters: TRANSACTION,
  requestBody: jsonBody(describe.oneOf(body)),
  responses: responses(describe, codesOf(service, ['invalid-amount', 'inconsistent']), [InquiryAnswer, InquiryAnswer]),
});

interface Told {
  readonly service: SnapService;
  readonly operationId: string;
  readonly summary: string;
  readonly body: z.ZodType;
}

/** What a bank would take for a definite no although the books have decided nothing. */
const NEVER_TOLD_OF_PAYMENTS: readonly SnapCaseName[] = ['too-many-calls', 'general-error', 'timeout'];

const paymentOperation = (
  describe: Describe,
  { service, operationId, summary, body }: Told,
  never = NEVER_TOLD_OF_PAYMENTS,
): Json => ({
  operationId,
  summary,
  description: SIGNED,
  tags: ['SNAP BI'],
  parameters: TRANSACTION,
  requestBody: jsonBody(describe.oneOf(body)),
  responses: responses(describe, codesOf(service, never), [PaymentAnswer, PaymentAnswer]),
});

const INQUIRY: Told = {
  service: SNAP_SERVICES.inquiry,
  operationId: 'snapInquiry',
  summary: 'SNAP BI service 24: ask what a virtual account has to pay',
  body: InquiryRequest,
};
const INQUIRY_INTRABANK: Told = {
  service: SNAP_SERVICES['inquiry-intrabank'],
  operationId: 'snapInquiryIntrabank',
  summary: 'SNAP BI service 32: the same between accounts of one bank; partnerReferenceNo names the inquiry',
  body: InquiryIntrabankRequest,
};
const PAYMENT: Told = {
  service: SNAP_SERVICES.payment,
  operationId: 'snapPayment',
  summary: 'SNAP BI service 25: report a payment and learn whether to keep the money',
  body: PaymentRequest,
};
const PAYMENT_INTRABANK: Told = {
  service: SNAP_SERVICES['payment-intrabank'],
  operationId: 'snapPaymentIntrabank',
  summary: 'SNAP BI service 33: the same between accounts of one bank; partnerReferenceNo names the payment',
  body: PaymentIntrabankRequest,
};
const NOTIFY_INTRABANK: Told = {
  service: SNAP_SERVICES['notify-intrabank'],
  operationId: 'snapNotifyPaymentIntrabank',
  summary: 'SNAP BI service 34: tell of a payment that the bank holds; the amount is in additionalInfo.paymentAmount',
  body: NotifyIntrabankRequest,
};

export const description: ProtocolDescription = {
  schemas: {
    SnapAnswer,
    SnapInquiryAnswer: InquiryAnswer,
    SnapInquiryIntrabankRequest: InquiryIntrabankRequest,
    SnapInquiryRequest: InquiryRequest,
    SnapNotifyIntrabankRequest: NotifyIntrabankRequest,
    SnapPaymentAnswer: PaymentAnswer,
    SnapPaymentIntrabankRequest: PaymentIntrabankRequest,
    SnapPaymentRequest: PaymentRequest,
    SnapTokenAnswer: TokenAnswer,
    SnapTokenRequest: TokenRequest,
  },
  paths: (describe) => ({
    [SNAP_PATHS.token]: { post: tokenOperation(describe) },
    [SNAP_PATHS.inquiry]: { post: inquiryOperation(describe, INQUIRY) },
    [SNAP_PATHS['inquiry-intrabank']]: { post: inquiryOperation(describe, INQUIRY_INTRABANK) },
    [SNAP_PATHS.payment]: { post: paymentOperation(describe, PAYMENT) },
    [SNAP_PATHS['payment-intrabank']]: { post: paymentOperation(describe, PAYMENT_INTRABANK) },
    [SNAP_PATHS['notify-intrabank']]: { post: paymentOperation(describe, NOTIFY_INTRABANK, []) },
  }),
};
