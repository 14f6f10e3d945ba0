/**
 * Adapts Xendit: a fixed token proves the sender and nothing proves the content, so Xendit is asked about each payment
 * before it is believed.
 */
import type { FindPartner, PartnerCredentials } from '../../../../money/partners/index.js';
import {
  type Confirmation,
  type IncomingRequest,
  type Proof,
  type Reading,
  type WebhookAdapter,
  refused,
} from '../../adapter.js';
import { type PartnerApiResponse, basicAuthorization } from '../../query-partner-api.js';
import { notificationReply } from '../../notification-reply.js';
import { namedAccount } from '../../named-account.js';
import { partnerAt } from '../../partner-address.js';
import { isOneOf } from '../../signatures.js';
import { notUnderstood, parseJsonObject } from '../../wire-problem.js';
import { noLaterThan, parseWireTime } from '../../wire-time.js';
import { type PaidMoney, type PaymentCallback, comparedStates, differenceBetween, findRecord } from './paid-money.js';
import { readCallback } from './read-callback.js';
import { type ToldRefund, confirmRefund, refundPath } from './refund.js';
import { XENDIT } from './traits.js';

export const xendit: WebhookAdapter<null> = {
  protocol: XENDIT.name,
  prove,
  read,
  reply: notificationReply({
    unauthentic: 'The call is not authentic: unknown partner, wrong x-callback-token, or an address that is not yours.',
    provenIn: 'x-callback-token',
    failedStatus: 500,
  }),
};

async function prove(request: IncomingRequest, findPartner: FindPartner): Promise<Proof> {
  const partner = await partnerAt(request.url, XENDIT.name, findPartner);
  const token = request.headers['x-callback-token'];
  if (!token) return refused('no-signature');
  const isItsOwn = isOneOf(token, partner?.secrets ?? []);
  if (partner === null) return refused('unknown-partner');
  return isItsOwn ? { kind: 'proven', partner } : refused('bad-token');
}

function read(request: IncomingRequest, partner: PartnerCredentials): Reading<null> {
  const id = request.headers['webhook-id'] ?? '';
  const name = /^[\x21-\x7e]{1,200}$/.test(id) ? id : null;
  const body = parseJsonObject(request.rawBody);
  if (body === null) return { kind: 'unreadable', problem: { kind: 'not-json' }, deliveryKey: name ?? 'unnamed' };
  const callback = readCallback(body);
  const named = (own: string): Call => ({ request, partner, deliveryKey: name ?? own });
  switch (callback.kind) {
    case 'payment':
      return paymentToConfirm(named(callback.callback.told.paymentId), callback.callback);
    case 'refund':
      return refundToConfirm(named(callback.refund.refundId), callback.refund);
    case 'no-money':
      return noMoney(named(`${callback.reason}/${nameIn(body['id'])}`), callback.reason, null);
    case 'unreadable':
      return {
        kind: 'unreadable',
        problem: callback.problem,
        deliveryKey: name ?? nameIn(body['payment_id'] ?? body['id']),
      };
  }
}

const nameIn = (id: unknown): string => (typeof id === 'string' && /^[\x21-\x7e]{1,128}$/.test(id) ? id : 'unnamed');

interface Call {
  readonly request: IncomingRequest;
  readonly partner: PartnerCredentials;
  readonly deliveryKey: string;
}

const noMoney = ({ deliveryKey }: Call, reason: string, reference: string | null) =>
  ({ kind: 'event', state: 'ignored', deliveryKey, reason, reference }) as const;

const question = ({ partner }: Call, path: string, headers: Readonly<Record<string, string>> = {}) => ({
  url: `${partner.access.apiUrl}${path}`,
  headers: { authorization: basicAuthorization(partner.apiKey ?? ''), ...headers },
});

function paymentToConfirm(call: Call, callback: PaymentCallback): Reading<null> {
  return {
    kind: 'to-confirm',
    deliveryKey: call.deliveryKey,
    reference: callback.told.paymentId,
    question: question(call, callback.path, callback.headers),
    decideConfirmation: (answer) => decidePayment(call, callback, answer),
  };
}

/** Decides by Xendit's own record: the call itself proves nothing. */
function decidePayment(call: Call, callback: PaymentCallback, answer: PartnerApiResponse): Confirmation<null> {
  const { told } = callback;
  const found = findRecord(callback, answer);
  if (found.kind === 'unconfirmed') return found;
  if (found.kind === 'no-such-payment') return withoutRecord(call, told);
  const difference = differenceBetween(callback, found.record);
  if (difference !== null) return { kind: 'contradicted', detail: difference };
  const compared = comparedStates(callback, found.record);
  if (compared === 'book') return payment(call, found.record);
  switch (compared.kind) {
    case 'no-money':
      return noMoney(call, `payment ${told.status?.toLowerCase() ?? ''}`.trim(), told.paymentId);
    case 'not-understood':
      return {
        kind: 'unreadable',
        problem: notUnderstood(compared.field, compared.word),
        deliveryKey: call.deliveryKey,
      };
    case 'contradicted':
    case 'unconfirmed':
      return compared;
  }
}

/**
 * A payment that Xendit does not know and that names no bill of ours is the sample of its "Test and save", whose ids are
 * made up: it is acknowledged, so that the set-up can be finished. One that names a bill is contradicted.
 */
function withoutRecord(call: Call, told: PaidMoney): Confirmation<null> {
  const { billingNumber } = namedAccount({ keyed: told.code, orderName: told.orderName });
  if (billingNumber !== null) return { kind: 'contradicted', detail: 'no such payment' };
  return noMoney(call, 'sample', told.paymentId);
}

function refundToConfirm(call: Call, told: ToldRefund): Reading<null> {
  return {
    kind: 'to-confirm',
    deliveryKey: call.deliveryKey,
    reference: told.paymentId,
    question: question(call, refundPath(told)),
    decideConfirmation: (answer) => decideRefund(call, told, answer),
  };
}

function decideRefund(call: Call, told: ToldRefund, answer: PartnerApiResponse): Confirmation<null> {
  const { deliveryKey, partner, request } = call;
  const confirmed = confirmRefund(told, answer);
  switch (confirmed.kind) {
    case 'no-money':
      return noMoney(call, 'refund failed', told.paymentId);
    case 'not-understood':
      return { kind: 'unreadable', problem: notUnderstood('data.status', confirmed.word), deliveryKey };
    case 'contradicted':
    case 'unconfirmed':
      return { kind: confirmed.kind, detail: confirmed.detail };
    case 'taken-back':
      return {
        kind: 'reversal',
        told: null,
        deliveryKey,
        notice: {
          partnerId: partner.partnerId,
          reference: told.paymentId,
          reversalReference: told.refundId,
          amount: told.amount,
          cause: 'refund',
          reversedAt: request.receivedAt,
          receivedAt: request.receivedAt,
        },
      };
  }
}

function payment({ request, partner, deliveryKey }: Call, record: PaidMoney): Confirmation<null> {
  const paidAt = parseWireTime(record.transactionTime ?? '') ?? request.receivedAt;
  return {
    kind: 'payment',
    told: null,
    delivery: {
      deliveryKey,
      protocol: XENDIT.name,
      rawBody: request.rawBody,
      notice: {
        partnerId: partner.partnerId,
        kind: partner.kind,
        reference: record.paymentId,
        accountText: (record.code ?? record.orderName).slice(0, ACCOUNT_LENGTH_MAX),
        ...namedAccount({ keyed: record.code, orderName: record.orderName }),
        isConfirmed: true,
        amount: record.amount,
        paidAt: noLaterThan(paidAt, request.receivedAt),
        receivedAt: request.receivedAt,
        channel: record.channel ?? partner.channel,
        monthsAhead: null,
      },
    },
  };
}

/** The most characters of the name of an order that are kept where no number was keyed in. */
const ACCOUNT_LENGTH_MAX = 64;
