/** Standard Webhooks for minimarkets, payment points and ATM switches: they tell of money that has moved. */
import { unreachable } from '../../../kernel/invariant.js';
import { readBillingNumber } from '../../../kernel/virtual-account.js';
import type { FindPartner, PartnerCredentials } from '../../../partners/index.js';
import { PAYMENT_CHANNELS, type PaymentChannel, type PostingAnswer } from '../../../payments/index.js';
import {
  type CallResult,
  type HttpReply,
  type IncomingRequest,
  type Proof,
  type Reading,
  type WebhookAdapter,
  refused,
} from '../../adapter.js';
import { type JsonObject, describeProblem, firstProblem, parseJsonObject, withoutBlanks } from '../../wire-problem.js';
import { noLaterThan, parseWireTime } from '../../wire-time.js';
import { proofProblem } from './proof.js';
import { AnyEvent, PaymentReceived, PaymentReversed, amountIn, monthsAheadIn } from './wire.js';

const PROTOCOL = 'standard-webhooks';
export const STANDARD_WEBHOOKS_PATH = '/webhooks/';

/** `/webhooks/{code}`, whatever query follows. */
const partnerCodeIn = (url: string): string => /^\/webhooks\/([^/?]+)/.exec(url)?.[1] ?? '';

export const standardWebhooks: WebhookAdapter<null> = { protocol: PROTOCOL, prove, read, reply };

async function prove(request: IncomingRequest, findPartner: FindPartner): Promise<Proof> {
  const found = await findPartner({ by: 'code', value: partnerCodeIn(request.url) });
  const partner = found?.protocol === PROTOCOL ? found : null;
  const problem = proofProblem(request, partner);
  if (problem !== null) return refused(problem);
  return partner === null ? refused('unknown-partner') : { kind: 'proven', partner };
}

function read(request: IncomingRequest, partner: PartnerCredentials): Reading<null> {
  const id = request.headers['webhook-id'] ?? '';
  if (!/^[\x21-\x7e]{1,200}$/.test(id)) {
    return { kind: 'unreadable', problem: { kind: 'malformed', field: 'webhook-id' }, deliveryKey: 'unnamed' };
  }
  const received = parseJsonObject(request.rawBody);
  if (received === null) return { kind: 'unreadable', problem: { kind: 'not-json' }, deliveryKey: id };
  return readEvent(withoutBlanks(received), { request, partner, id });
}

interface Call {
  readonly request: IncomingRequest;
  readonly partner: PartnerCredentials;
  readonly id: string;
}

function readEvent(body: JsonObject, call: Call): Reading<null> {
  const event = AnyEvent.safeParse(body);
  if (!event.success) return { kind: 'unreadable', problem: firstProblem(event.error, body), deliveryKey: call.id };
  switch (event.data.type) {
    case 'payment.received':
      return readPayment(body, call);
    case 'payment.reversed':
      return readReversal(body, call);
    default:
      return { kind: 'event', state: 'ignored', deliveryKey: call.id, reason: event.data.type, reference: null };
  }
}

function readPayment(body: JsonObject, { request, partner, id }: Call): Reading<null> {
  const parsed = PaymentReceived.safeParse(body);
  if (!parsed.success) return { kind: 'unreadable', problem: firstProblem(parsed.error, body), deliveryKey: id };
  const { data, timestamp } = parsed.data;
  const amount = amountIn(data.amount);
  if (amount === null)
    return { kind: 'unreadable', problem: { kind: 'malformed', field: 'data.amount' }, deliveryKey: id };
  const paidAt = parseWireTime(data.paidAt ?? timestamp ?? '') ?? request.receivedAt;
  const notice = {
    partnerId: partner.partnerId,
    kind: partner.kind,
    reference: data.reference,
    accountText: data.accountNumber.trim(),
    billingNumber: readBillingNumber(data.accountNumber),
    amount,
    paidAt: noLaterThan(paidAt, request.receivedAt),
    receivedAt: request.receivedAt,
    channel: channelOf(data.channel) ?? partner.channel,
    monthsAhead: monthsAheadIn(data.monthsAhead),
  };
  return {
    kind: 'payment',
    delivery: { deliveryKey: id, protocol: PROTOCOL, rawBody: request.rawBody, notice },
    told: null,
  };
}

const channelOf = (text: string | undefined): PaymentChannel | null =>
  PAYMENT_CHANNELS.find((channel) => channel === text?.toUpperCase()) ?? null;

function readReversal(body: JsonObject, { request, partner, id }: Call): Reading<null> {
  const parsed = PaymentReversed.safeParse(body);
  if (!parsed.success) return { kind: 'unreadable', problem: firstProblem(parsed.error, body), deliveryKey: id };
  const { data, timestamp } = parsed.data;
  const reversedAt = parseWireTime(data.reversedAt ?? timestamp ?? '') ?? request.receivedAt;
  const notice = {
    partnerId: partner.partnerId,
    reference: data.reference,
    reversalReference: data.reversalReference ?? null,
    amount: data.amount === undefined ? null : amountIn(data.amount),
    cause: data.cause ?? 'withdrawn',
    reversedAt: noLaterThan(reversedAt, request.receivedAt),
    receivedAt: request.receivedAt,
  } as const;
  return { kind: 'reversal', notice, deliveryKey: id, told: null };
}

function reply(result: CallResult<null>): HttpReply {
  switch (result.kind) {
    case 'posted':
      return replyToPosting(result.answer);
    case 'reversal':
      return replyToReversal(result);
    case 'kept':
      return json(202, { outcome: result.state, receiptId: result.receiptId });
    case 'unreadable':
      return problem(400, 'The call is authentic but cannot be read; it was kept for inspection.', {
        problem: describeProblem(result.problem),
        ...(result.problem.kind === 'not-json' ? {} : { field: result.problem.field }),
      });
    case 'unauthentic':
      return problem(
        401,
        'The call is not signed as agreed: unknown partner, wrong signature, or a clock more than 5 minutes off.',
      );
    case 'too-large':
      return problem(413, 'The body is larger than 32 kB.');
    case 'failed':
      return problem(500, 'The call could not be processed; send it again.', { errorId: result.errorId });
    default:
      return unreachable(result);
  }
}

/** Says nothing of being a repeat, so that the same delivery gets the same bytes however often it comes. */
function replyToPosting({ seenBefore, outcome, firstOutcome, receiptId, paymentId }: PostingAnswer): HttpReply {
  if (seenBefore === 'delivery-key-reused') {
    return problem(409, 'This webhook-id was used before for another payment; nothing was booked.', { receiptId });
  }
  if (outcome === 'conflicts-with-earlier') {
    return problem(409, 'This reference was used before for another amount or account; nothing was booked.', {
      firstOutcome,
      receiptId,
    });
  }
  return json(200, { outcome: firstOutcome, receiptId, paymentId });
}

/** Booked or waiting for its payment, a reversal is accepted; only one that cannot be right is refused. */
function replyToReversal({ answer, receiptId }: Extract<CallResult<null>, { kind: 'reversal' }>): HttpReply {
  const { outcome, entryId } = answer;
  if (outcome === 'exceeds-payment')
    return problem(409, 'More is taken back than is left of this payment; nothing was booked.', { receiptId });
  if (outcome === 'waits-for-payment') return json(202, { outcome, receiptId });
  return json(200, { outcome: 'reversed', receiptId, entryId });
}

const json = (status: number, body: JsonObject): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body,
});

const TITLES: Readonly<Record<number, string>> = {
  400: 'Unreadable call',
  401: 'Not authentic',
  409: 'Conflict',
  413: 'Too large',
  500: 'Internal error',
};

/** A problem document of RFC 9457. */
const problem = (status: number, detail: string, more: JsonObject = {}): HttpReply => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: { type: 'about:blank', title: TITLES[status], status, detail, ...more },
});
