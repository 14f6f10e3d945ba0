/** Asks a bank what became of a payment (SNAP service 26, with us as the caller), and reads its answer. */
import { createHmac, sign } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../../kernel/clock.js';
import type { IdSource } from '../../../../kernel/ids.js';
import { parseRupiah } from '../../../../kernel/rupiah.js';
import type { OutgoingCalls } from '../../../../platform/outgoing/index.js';
import type { AskStatus, PartnerStatus, StatusEndpoint, StatusExchange } from '../../../../partners/doubts/index.js';
import { meaningIn } from '../../status-words.js';
import { type JsonObject, parseJsonObject, withoutBlanks } from '../../wire-problem.js';
import { parseWireTime, toSnapTime } from '../../wire-time.js';
import { type AnsweredCall, type PostToBank, postToBank } from './post-to-bank.js';
import { stringToSign } from './signature.js';
import { FLAG_WORDS } from './words.js';

export interface AskStatusDeps {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly outgoing: Pick<OutgoingCalls, 'call'>;
}

interface BoughtToken {
  readonly token: string;
  /** Where and as whom it was obtained: a token is shown to nobody else, however soon an endpoint changes. */
  readonly origin: string;
  readonly until: number;
}

/** The time before its end at which a token is replaced, so that it does not expire on its way. */
const TOKEN_MARGIN_MS = 30_000;

/**
 * Creates the question; it remembers the token of each endpoint, and replaces once a token that a bank no longer
 * accepts.
 */
export function statusInquiry(deps: AskStatusDeps): AskStatus {
  const bank: Bank = { ...deps, tokens: new Map(), post: postToBank(deps.outgoing) };
  return async (endpoint, { reference, accountText }) => {
    const body = Buffer.from(JSON.stringify(questionOf(reference, accountText)));
    let answer = await askOnce(bank, endpoint, body);
    if (answer.kind === 'answered' && isTokenRefused(answer)) {
      bank.tokens.delete(endpoint.partnerId);
      answer = await askOnce(bank, endpoint, body);
    }
    return { status: readStatus(answer, reference), exchange: exchangeOf(answer) };
  };
}

type Asked = AnsweredCall | { readonly kind: 'no-token'; readonly answer: AnsweredCall };

const PREFIX_LENGTH = 5;

/** The body of the question: the account in SNAP's three fields, from digits however they were padded. */
function questionOf(reference: string, accountText: string): JsonObject {
  const digits = accountText.replaceAll(/\D/g, '');
  const partnerServiceId = digits.slice(0, PREFIX_LENGTH).padStart(8);
  const customerNo = digits.slice(PREFIX_LENGTH);
  return {
    partnerServiceId,
    customerNo,
    virtualAccountNo: `${partnerServiceId}${customerNo}`,
    inquiryRequestId: reference,
    paymentRequestId: reference,
    additionalInfo: {},
  };
}

type Bank = AskStatusDeps & { readonly tokens: Map<string, BoughtToken>; readonly post: PostToBank };

async function askOnce(bank: Bank, endpoint: StatusEndpoint, body: Buffer): Promise<Asked> {
  const bought = await tokenFor(bank, endpoint);
  if (typeof bought === 'object' && bought !== null) return { kind: 'no-token', answer: bought };
  const url = urlOf(endpoint, endpoint.statusPath);
  const timestamp = toSnapTime(bank.clock.now());
  const message = stringToSign({ method: 'POST', url: url.pathname, token: bought, rawBody: body, timestamp });
  return bank.post(url, {
    body,
    headers: {
      ...(bought === null ? {} : { authorization: `Bearer ${bought}` }),
      'x-timestamp': timestamp,
      'x-signature': signatureOf(endpoint, message),
      'x-partner-id': endpoint.partnerIdHeader,
      'x-external-id': numericId(bank.newId),
      'channel-id': endpoint.channelId,
    },
  });
}

const urlOf = ({ baseUrl }: StatusEndpoint, path: string): URL => new URL(`${baseUrl}${path}`);

const signatureOf = ({ clientSecret, privateKey }: StatusEndpoint, message: string): string =>
  clientSecret === null
    ? sign('RSA-SHA256', Buffer.from(message), privateKey).toString('base64')
    : createHmac('sha512', clientSecret).update(message).digest('base64');

/** Makes an id of digits alone: the older standard and BCA accept nothing else as X-EXTERNAL-ID. */
const numericId = (newId: IdSource): string =>
  BigInt(`0x${newId().replaceAll('-', '')}`)
    .toString()
    .slice(-36);

const TokenAnswer = z.looseObject({
  accessToken: z.string().regex(/^[\x21-\x7e]{1,2048}$/),
  expiresIn: z.coerce.number().positive(),
});

/** The token; null in the mode without token. When the bank gives none, its answer. */
async function tokenFor(bank: Bank, endpoint: StatusEndpoint): Promise<string | null | AnsweredCall> {
  if (endpoint.clientSecret === null) return null;
  const now = bank.clock.now();
  const known = bank.tokens.get(endpoint.partnerId);
  const origin = `${urlOf(endpoint, endpoint.tokenPath).href} ${endpoint.clientId}`;
  if (known !== undefined && known.origin === origin && now.getTime() < known.until) return known.token;
  const timestamp = toSnapTime(now);
  const answer = await bank.post(urlOf(endpoint, endpoint.tokenPath), {
    body: Buffer.from(JSON.stringify({ grantType: 'client_credentials' })),
    headers: {
      'x-timestamp': timestamp,
      'x-client-key': endpoint.clientId,
      'x-signature': sign('RSA-SHA256', Buffer.from(`${endpoint.clientId}|${timestamp}`), endpoint.privateKey).toString(
        'base64',
      ),
    },
  });
  const read = TokenAnswer.safeParse(answer.kind === 'answered' ? parseJsonObject(answer.rawBody) : null);
  if (!read.success) return answer;
  const until = now.getTime() + read.data.expiresIn * 1_000 - TOKEN_MARGIN_MS;
  bank.tokens.set(endpoint.partnerId, { token: read.data.accessToken, origin, until });
  return read.data.accessToken;
}

const codeIn = (rawBody: Buffer): string | null => {
  const code = parseJsonObject(rawBody)?.['responseCode'];
  return typeof code === 'string' && /^\d{7}$/.test(code) ? code : null;
};

const isTokenRefused = (answer: Asked): boolean => answer.kind === 'answered' && codeIn(answer.rawBody) === '4012601';

function exchangeOf(asked: Asked): StatusExchange {
  const answer = asked.kind === 'no-token' ? asked.answer : asked;
  if (answer.kind === 'unreachable') return { httpStatus: null, responseCode: null, rawAnswer: null };
  return { httpStatus: answer.status, responseCode: codeIn(answer.rawBody), rawAnswer: answer.rawBody };
}

const Status = z.looseObject({
  paymentFlagStatus: z.string(),
  paidAmount: z.looseObject({ value: z.string(), currency: z.literal('IDR') }).optional(),
  trxDateTime: z.string().optional(),
  transactionDate: z.string().optional(),
  paymentRequestId: z.string().optional(),
});

/** Reads the status: the response code first, then the flag, which alone says that the money is held. */
function readStatus(asked: Asked, reference: string): PartnerStatus {
  if (asked.kind === 'no-token') return { kind: 'error', detail: 'the bank gave no token' };
  if (asked.kind === 'unreachable') return { kind: 'error', detail: asked.why };
  const body = parseJsonObject(asked.rawBody);
  switch (codeIn(asked.rawBody) ?? '') {
    case '2002600':
      return body === null
        ? { kind: 'error', detail: 'an unreadable answer' }
        : readFlag(withoutBlanks(body, 3), reference);
    case '2022600':
      return { kind: 'pending' };
    case '4042601':
      return { kind: 'not-paid' };
    default:
      return { kind: 'error', detail: 'a refusal or an unreadable answer' };
  }
}

function readFlag(body: JsonObject, reference: string): PartnerStatus {
  const read = Status.safeParse(body['virtualAccountData']);
  if (!read.success) return { kind: 'error', detail: 'an unreadable answer' };
  const { paymentFlagStatus, paidAmount, trxDateTime, transactionDate, paymentRequestId = reference } = read.data;
  if (paymentRequestId !== reference) return { kind: 'error', detail: 'an answer about another payment' };
  switch (meaningIn(FLAG_WORDS, paymentFlagStatus)) {
    case 'money': {
      const amount = paidAmount === undefined ? null : parseRupiah(paidAmount.value);
      if (amount === null || amount === 0n) return { kind: 'error', detail: 'settled, and no amount said' };
      const paidAt = trxDateTime ?? transactionDate;
      return { kind: 'settled', amount, paidAt: paidAt === undefined ? null : parseWireTime(paidAt) };
    }
    case 'no-money':
      return { kind: 'not-paid' };
    case 'not-yet':
      return { kind: 'pending' };
    case 'taken-back':
    case 'unknown':
      return { kind: 'error', detail: 'an unknown flag' };
  }
}
