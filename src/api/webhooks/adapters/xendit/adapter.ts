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
import { parseJsonObject } from '../../wire-problem.js';
import { noLaterThan, parseWireTime } from '../../wire-time.js';
import { type PaidCode, type PaymentCallback, differenceBetween, parsePaymentCallback } from './payment-callback.js';
import { XENDIT } from './traits.js';

export const xendit: WebhookAdapter<null> = {
  protocol: XENDIT.name,
  prove,
  read,
  reply: notificationReply({
    unauthentic: 'The call is not authentic: unknown partner, wrong x-callback-token, or an address that is not yours.',
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
  if (!isPayment(body)) {
    // Such a call is nothing we act on: a virtual account was made or changed, or it is an event of the newer Payments
    // API.
    const reason = typeof body['event'] === 'string' && /^[\w.]{1,64}$/.test(body['event']) ? body['event'] : 'other';
    const deliveryKey = name ?? `${reason}/${nameIn(body['id'])}`;
    return { kind: 'event', state: 'ignored', deliveryKey, reason, reference: null };
  }
  const parsed = parsePaymentCallback(body);
  if ('problem' in parsed) {
    return { kind: 'unreadable', problem: parsed.problem, deliveryKey: name ?? nameIn(body['payment_id']) };
  }
  return toConfirm({ request, partner, deliveryKey: name ?? parsed.value.told.paymentId }, parsed.value);
}

const isPayment = (body: Readonly<Record<string, unknown>>): boolean => 'payment_id' in body && !('event' in body);

const nameIn = (id: unknown): string => (typeof id === 'string' && /^[\x21-\x7e]{1,128}$/.test(id) ? id : 'unnamed');

interface Call {
  readonly request: IncomingRequest;
  readonly partner: PartnerCredentials;
  readonly deliveryKey: string;
}

function toConfirm(call: Call, { told, path, recordIn }: PaymentCallback): Reading<null> {
  const { partner, deliveryKey } = call;
  return {
    kind: 'to-confirm',
    deliveryKey,
    reference: told.paymentId,
    question: {
      url: `${partner.access.apiUrl}${path}`,
      headers: { authorization: basicAuthorization(partner.apiKey ?? '') },
    },
    decideConfirmation: (answer: PartnerApiResponse): Confirmation<null> => {
      const found = recordIn(answer);
      if (found.kind !== 'record') return found;
      const difference = differenceBetween(told, found.record);
      return difference === null ? payment(call, found.record) : { kind: 'contradicted', detail: difference };
    },
  };
}

function payment({ request, partner, deliveryKey }: Call, record: PaidCode): Confirmation<null> {
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
        accountText: record.code,
        billingNumber: namedAccount({ keyed: record.code, orderName: record.externalId }),
        amount: record.amount,
        paidAt: noLaterThan(paidAt, request.receivedAt),
        receivedAt: request.receivedAt,
        channel: record.isRetail ? 'MINIMARKET' : partner.channel,
        monthsAhead: null,
      },
    },
  };
}
