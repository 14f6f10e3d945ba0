/**
 * Plays a bank's endpoint for status inquiries (SNAP services 73 and 26): it checks every signature itself, and answers
 * from its own book.
 */
import { type KeyObject, createHash, createHmac, verify } from 'node:crypto';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { snapTimestamp } from './snap-calls.js';

/** The entry of a payment in the bank's own book. */
interface BankEntry {
  /** The flag of the payment: `00` paid, `01` given back, `02` timed out, `03` pending. */
  readonly flag: '00' | '01' | '02' | '03';
  /** The amount in whole rupiah. */
  readonly amount: bigint | number;
  readonly paidAt?: Date;
}

/** The ways in which the endpoint misbehaves when told to. */
type EndpointFault = 'no-answer' | 'not-json' | 'server-error' | 'another-payment' | 'in-progress';

interface StatusEndpointOptions {
  /** The port; 0 for any free one. */
  readonly port?: number;
  /** The caller's X-CLIENT-KEY. */
  readonly clientId: string;
  /** The caller's X-PARTNER-ID. */
  readonly partnerId: string;
  readonly publicKey: KeyObject | string;
  /** The shared secret; null in the mode without token. */
  readonly clientSecret: string | null;
  /** Makes the ids of tokens. */
  readonly newId: () => string;
}

export interface SnapStatusEndpoint {
  readonly baseUrl: string;
  /** The bank's book by paymentRequestId; a payment that is not in it was never paid. */
  readonly book: Map<string, BankEntry>;
  /** The paymentRequestIds of all questions whose signature was right. */
  readonly questions: readonly string[];
  /** Makes the endpoint misbehave at every following question; null ends this. */
  misbehave(fault: EndpointFault | null): void;
  /** Refuses all tokens issued so far. */
  forgetTokens(): void;
  close(): Promise<void>;
}

const STATUS_ENDPOINT_PATHS = {
  token: '/openapi/v1.0/access-token/b2b',
  status: '/openapi/v1.0/transfer-va/status',
} as const;

interface Call {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

interface Endpoint {
  readonly options: StatusEndpointOptions;
  readonly tokens: Set<string>;
  readonly book: Map<string, BankEntry>;
  readonly questions: string[];
  readonly externalIds: Set<string>;
  fault: EndpointFault | null;
}

const json = (code: string, message: string, more: object = {}): Answer => ({
  status: Number.parseInt(code.slice(0, 3), 10),
  body: JSON.stringify({ responseCode: code, responseMessage: message, ...more }),
});

const header = ({ headers }: Call, name: string): string => String(headers[name] ?? '');

const rsaFits = (message: string, call: Call, { publicKey }: StatusEndpointOptions): boolean =>
  verify('RSA-SHA256', Buffer.from(message), publicKey, Buffer.from(header(call, 'x-signature'), 'base64'));

function sellToken(call: Call, { options, tokens }: Endpoint): Answer {
  const message = `${header(call, 'x-client-key')}|${header(call, 'x-timestamp')}`;
  if (header(call, 'x-client-key') !== options.clientId) return json('4017300', 'Unauthorized. [Unknown client]');
  if (!rsaFits(message, call, options)) return json('4017300', 'Unauthorized. [Signature]');
  const accessToken = options.newId();
  tokens.add(accessToken);
  return json('2007300', 'Successful', { accessToken, tokenType: 'bearer', expiresIn: '900' });
}

/** The refusal of a call; null when the call is in order. */
function refusalOf(call: Call, { options, tokens, externalIds }: Endpoint): Answer | null {
  const hash = createHash('sha256').update(call.body).digest('hex');
  const token = /^Bearer (\S+)$/.exec(header(call, 'authorization'))?.[1];
  const middle = options.clientSecret === null ? '' : `${token}:`;
  const message = `POST:${call.path}:${middle}${hash}:${header(call, 'x-timestamp')}`;
  if (options.clientSecret !== null && (token === undefined || !tokens.has(token)))
    return json('4012601', 'Invalid Token (B2B)');
  const fits =
    options.clientSecret === null
      ? rsaFits(message, call, options)
      : createHmac('sha512', options.clientSecret).update(message).digest('base64') === header(call, 'x-signature');
  if (!fits) return json('4012600', 'Unauthorized. [Signature]');
  if (header(call, 'x-partner-id') !== options.partnerId) return json('4012600', 'Unauthorized. [Unknown client]');
  if (!/^\d{1,36}$/.test(header(call, 'x-external-id'))) return json('4002601', 'Invalid Field Format {X-EXTERNAL-ID}');
  if (externalIds.has(header(call, 'x-external-id'))) return json('4092600', 'Conflict');
  return /^\S{1,5}$/.test(header(call, 'channel-id')) ? null : json('4002602', 'Invalid Mandatory Field {CHANNEL-ID}');
}

interface Question {
  readonly partnerServiceId: string;
  readonly customerNo: string;
  readonly virtualAccountNo: string;
  readonly inquiryRequestId: string;
  readonly paymentRequestId: string;
}

function answerStatus(call: Call, endpoint: Endpoint): Answer {
  const refusal = refusalOf(call, endpoint);
  if (refusal !== null) return refusal;
  endpoint.externalIds.add(header(call, 'x-external-id'));
  const question = JSON.parse(call.body) as Question;
  if (question.virtualAccountNo !== `${question.partnerServiceId}${question.customerNo}`)
    return json('4002601', 'Invalid Field Format {virtualAccountNo}');
  endpoint.questions.push(question.paymentRequestId);
  if (endpoint.fault === 'in-progress') return json('2022600', 'Request In Progress');
  const entry = endpoint.book.get(question.paymentRequestId);
  if (entry === undefined) return json('4042601', 'Transaction Not Found');
  const named = endpoint.fault === 'another-payment' ? { ...question, paymentRequestId: 'another' } : question;
  return json('2002600', 'Successful', { virtualAccountData: statusData(named, entry) });
}

const statusData = (question: Question, { flag, amount, paidAt }: BankEntry): object => {
  const value = { value: `${amount}.00`, currency: 'IDR' };
  return {
    ...question,
    paymentFlagStatus: flag,
    paymentFlagReason: { english: 'As in our books', indonesia: 'Sesuai pembukuan' },
    paidAmount: value,
    totalAmount: value,
    referenceNo: '00000000001',
    ...(paidAt === undefined ? {} : { trxDateTime: snapTimestamp(paidAt) }),
  };
};

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function answerAsFaulty(call: Call, endpoint: Endpoint): Answer | 'hang-up' {
  if (endpoint.fault === 'no-answer') return 'hang-up';
  if (endpoint.fault === 'not-json') return { status: 200, body: '<html>maintenance</html>' };
  if (endpoint.fault === 'server-error') return json('5002601', 'Internal Server Error');
  return answerStatus(call, endpoint);
}

function listen(endpoint: Endpoint): Server {
  return createServer((request, response) => {
    const serve = async (): Promise<void> => {
      const call: Call = { path: request.url ?? '', headers: request.headers, body: await readBody(request) };
      const answer =
        call.path === STATUS_ENDPOINT_PATHS.token ? sellToken(call, endpoint) : answerAsFaulty(call, endpoint);
      if (answer === 'hang-up') request.socket.destroy();
      else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    };
    serve().catch(() => request.socket.destroy());
  });
}

/** Starts the endpoint, which listens on this machine alone. */
export async function snapStatusEndpoint(options: StatusEndpointOptions): Promise<SnapStatusEndpoint> {
  const endpoint: Endpoint = {
    options,
    tokens: new Set(),
    book: new Map(),
    questions: [],
    externalIds: new Set(),
    fault: null,
  };
  const server = listen(endpoint);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    book: endpoint.book,
    questions: endpoint.questions,
    misbehave: (fault) => void (endpoint.fault = fault),
    forgetTokens: () => endpoint.tokens.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
