/** Adapts Standard Webhooks for minimarkets, payment points and ATM switches: they tell of money that has moved. */
import { readBillingNumber } from '../../../../kernel/virtual-account.js';
import { bankOfPartner } from '../../../../partners/mandates/index.js';
import type { FindPartner, PartnerCredentials } from '../../../../money/partners/index.js';
import { PAYMENT_CHANNELS, type PaymentChannel } from '../../../../kernel/payment-channel.js';
import { type IncomingRequest, type Proof, type Reading, type WebhookAdapter, refused } from '../../adapter.js';
import { notificationReply } from '../../notification-reply.js';
import { couldMeanMoney, meaningIn } from '../../status-words.js';
import { type JsonObject, firstProblem, notUnderstood, parseJsonObject, withoutBlanks } from '../../wire-problem.js';
import { terminalIn } from '../../wire-terminal.js';
import { noLaterThan, parseWireTime } from '../../wire-time.js';
import { proofProblem } from './proof.js';
import { STANDARD_WEBHOOKS } from './traits.js';
import {
  AnyEvent,
  DebitFailed,
  EVENT_WORDS,
  PaymentReceived,
  PaymentReversed,
  amountIn,
  cashierIn,
  monthsAheadIn,
} from './wire.js';

/** The code in `/webhooks/{code}`, whatever query follows; empty when there is none. */
const partnerCodeIn = (url: string): string => /^\/webhooks\/([^/?]+)/.exec(url)?.[1] ?? '';

export const standardWebhooks: WebhookAdapter<null> = {
  protocol: STANDARD_WEBHOOKS.name,
  prove,
  read,
  reply: notificationReply({
    unauthentic:
      'The call is not signed as agreed: unknown partner, wrong signature, or a clock more than 5 minutes off.',
    provenIn: 'webhook-signature',
    failedStatus: 500,
  }),
  recall: (deliveryKey) => ({ 'webhook-id': deliveryKey === 'unnamed' ? undefined : deliveryKey }),
};

async function prove(request: IncomingRequest, findPartner: FindPartner): Promise<Proof> {
  const found = await findPartner({ by: 'code', value: partnerCodeIn(request.url) });
  const partner = found?.protocol === STANDARD_WEBHOOKS.name ? found : null;
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
    case 'debit.failed':
      return readDebitFailure(body, call);
    default:
      return readOther(event.data.type, body, call);
  }
}

/** An event that is none of ours is kept; where it could mean money, it is refused, so that it comes again. */
function readOther(type: string, body: JsonObject, { id: deliveryKey }: Call): Reading<null> {
  const isKnown = meaningIn(EVENT_WORDS, type) === 'no-money';
  if (isKnown || !couldMeanMoney(type, body)) {
    return { kind: 'event', state: 'ignored', deliveryKey, reason: type, reference: null };
  }
  return { kind: 'unreadable', problem: notUnderstood('type', type), deliveryKey };
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
    terminalId: terminalIn(data.terminal),
    cashier: cashierIn(data.cashier),
  };
  return {
    kind: 'payment',
    delivery: { deliveryKey: id, protocol: STANDARD_WEBHOOKS.name, rawBody: request.rawBody, notice },
    told: null,
  };
}

const channelOf = (text: string | undefined): PaymentChannel | null =>
  PAYMENT_CHANNELS.find((channel) => channel === text?.toUpperCase()) ?? null;

/**
 * Reads a failed debit. Only a bank with debit files has debits that can fail; from any other partner we do not act on
 * the type.
 */
function readDebitFailure(body: JsonObject, { request, partner, id }: Call): Reading<null> {
  const bank = bankOfPartner(partner.code);
  if (bank === null) {
    return { kind: 'event', state: 'ignored', deliveryKey: id, reason: 'debit.failed', reference: null };
  }
  const parsed = DebitFailed.safeParse(body);
  if (!parsed.success) return { kind: 'unreadable', problem: firstProblem(parsed.error, body), deliveryKey: id };
  const { data, timestamp } = parsed.data;
  const failedAt = parseWireTime(data.failedAt ?? timestamp ?? '') ?? request.receivedAt;
  const { reference, reason = 'not told' } = data;
  const failure = { bank, reference, reason, failedAt: noLaterThan(failedAt, request.receivedAt) };
  return { kind: 'debit-failure', failure, deliveryKey: id };
}

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
