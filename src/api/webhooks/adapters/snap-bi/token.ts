/**
 * Answers SNAP service 73: a bank proves itself with its RSA key and gets the token with which its transactions are
 * signed.
 */
import type { FindPartner, PartnerCredentials } from '../../../../money/partners/index.js';
import {
  type HttpReply,
  type IncomingRequest,
  type Proof,
  type ProofProblem,
  type Reading,
  type WebhookAdapter,
  refused,
} from '../../adapter.js';
import { askForSignature } from '../../challenge.js';
import { parseJsonObject, withoutBlanks } from '../../wire-problem.js';
import { isWithinClockWindow, parseWireTime, toSnapTime } from '../../wire-time.js';
import { type AccessTokens, TOKEN_SECONDS } from './access-token.js';
import { isTokenRequestSigned } from './signature.js';
import { TokenRequest } from './wire.js';

/** The replies of service 73, which has a wording of its own: square brackets and lower case. */
export const TOKEN_CASES = {
  successful: { status: 200, code: '2007300', message: 'Successful' },
  'grant-type': { status: 400, code: '4007300', message: 'Invalid field format [clientId/clientSecret/grantType]' },
  'not-allowed': { status: 400, code: '4007300', message: 'Unauthorized. [Connection not allowed]' },
  'too-large': { status: 400, code: '4007300', message: 'Bad Request' },
  'content-type-format': { status: 400, code: '4007301', message: 'Invalid field format [Content-Type]' },
  'timestamp-format': { status: 400, code: '4007301', message: 'Invalid field format [X-TIMESTAMP]' },
  'no-client-key': { status: 400, code: '4007302', message: 'Invalid mandatory field [X-CLIENT-KEY]' },
  'no-timestamp': { status: 400, code: '4007302', message: 'Invalid mandatory field [X-TIMESTAMP]' },
  'no-signature': { status: 400, code: '4007302', message: 'Invalid mandatory field [X-SIGNATURE]' },
  unauthorized: { status: 401, code: '4017300', message: 'Unauthorized. [Signature]' },
  stale: { status: 401, code: '4017300', message: 'Unauthorized. [Timestamp skew exceeds 5 minutes]' },
  'too-many-calls': { status: 429, code: '4297300', message: 'Too Many Requests' },
  'general-error': { status: 500, code: '5007300', message: 'General Error' },
  timeout: { status: 504, code: '5047300', message: 'Timeout' },
} as const;
type TokenCase = keyof typeof TOKEN_CASES;

/** The reply to each problem of a proof; an unknown client is told exactly what a bad signature is told. */
const CASE_BY_PROOF_PROBLEM: Readonly<Record<ProofProblem, TokenCase>> = {
  'no-partner-named': 'no-client-key',
  'no-timestamp': 'no-timestamp',
  'no-signature': 'no-signature',
  'unreadable-timestamp': 'timestamp-format',
  'stale-clock': 'stale',
  'unknown-partner': 'unauthorized',
  'other-partner': 'unauthorized',
  'other-address': 'unauthorized',
  'bad-token': 'unauthorized',
  'bad-signature': 'unauthorized',
  'unsigned-and-not-json': 'unauthorized',
};

export const snapToken = (tokens: AccessTokens): WebhookAdapter<never> => ({
  protocol: 'snap-bi/token',
  prove: proveTokenRequest,
  read: (request, partner): Reading<never> => ({
    kind: 'question',
    answer: () => answerTokenRequest(tokens, request, partner),
  }),
  reply: (result, request) => {
    if (result.kind === 'failed' && result.overdue !== undefined) return tokenReply('timeout', request);
    if (result.kind === 'unauthentic') return tokenReply(CASE_BY_PROOF_PROBLEM[result.problem], request);
    if (result.kind === 'overloaded') return tokenReply('too-many-calls', request);
    if (result.kind === 'broken-request' && result.part === 'content-type')
      return tokenReply('content-type-format', request);
    const isUnreadable = ['too-large', 'unreadable', 'broken-request'].includes(result.kind);
    return tokenReply(isUnreadable ? 'too-large' : 'general-error', request);
  },
});

async function proveTokenRequest({ headers, receivedAt }: IncomingRequest, findPartner: FindPartner): Promise<Proof> {
  const clientKey = headers['x-client-key'];
  const timestamp = headers['x-timestamp'];
  const signature = headers['x-signature'];
  if (!clientKey) return refused('no-partner-named');
  if (!timestamp) return refused('no-timestamp');
  if (!signature) return refused('no-signature');
  const signedAt = parseWireTime(timestamp);
  if (signedAt === null) return refused('unreadable-timestamp');
  if (!isWithinClockWindow({ signedAt, receivedAt })) return refused('stale-clock');

  const partner = await findPartner({ by: 'snap-client-id', value: clientKey });
  const isSigned = isTokenRequestSigned({ clientKey, timestamp, signature }, partner);
  if (partner === null) return refused('unknown-partner');
  return isSigned ? { kind: 'proven', partner } : refused('bad-signature');
}

async function answerTokenRequest(
  tokens: AccessTokens,
  request: IncomingRequest,
  partner: PartnerCredentials,
): Promise<HttpReply> {
  if (!TokenRequest.safeParse(readableBody(request)).success) return tokenReply('grant-type', request);
  if (partner.snap?.mode !== 'with-token') return tokenReply('not-allowed', request);
  const accessToken = await tokens.issue(partner.partnerId, request.receivedAt);
  return tokenReply('successful', request, { accessToken, tokenType: 'Bearer', expiresIn: String(TOKEN_SECONDS) });
}

/** The body as an object with `grantType`; some libraries still write `grant_type`. */
function readableBody({ rawBody }: IncomingRequest): unknown {
  const body = withoutBlanks(parseJsonObject(rawBody) ?? {});
  return 'grantType' in body ? body : { ...body, grantType: body['grant_type'] };
}

function tokenReply(
  name: TokenCase,
  { headers, receivedAt }: IncomingRequest,
  granted: Readonly<Record<string, string>> = {},
): HttpReply {
  const { status, code, message } = TOKEN_CASES[name];
  const clientKey = headers['x-client-key'];
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'x-timestamp': toSnapTime(receivedAt),
      ...(status === 401 ? { 'www-authenticate': askForSignature('X-SIGNATURE') } : {}),
      ...(name === 'successful' && clientKey ? { 'x-client-key': clientKey } : {}),
    },
    body: { responseCode: code, responseMessage: message, ...granted },
  };
}
