/**
 * Adapts DOKU (its own protocol, not SNAP): it notifies of paid orders and signs the whole call, so that the call is
 * believed as it comes.
 */
import { REFERENCE_LENGTH_MAX } from '../../../../kernel/reference.js';
import { type Rupiah, parseRupiah, rupiah } from '../../../../kernel/rupiah.js';
import type { FindPartner, PartnerCredentials } from '../../../../money/partners/index.js';
import type { PaymentChannel } from '../../../../kernel/payment-channel.js';
import { type IncomingRequest, type Proof, type Reading, type WebhookAdapter, refused } from '../../adapter.js';
import { notificationReply } from '../../notification-reply.js';
import { namedAccount } from '../../named-account.js';
import { partnerAt } from '../../partner-address.js';
import { meaningIn } from '../../status-words.js';
import { firstProblem, notUnderstood, parseJsonObject, withoutBlanks } from '../../wire-problem.js';
import { noLaterThan, parseWireTime } from '../../wire-time.js';
import { proofProblem } from './proof.js';
import { DOKU } from './traits.js';
import { DokuNotification, TRANSACTION_WORDS } from './wire.js';

export const doku: WebhookAdapter<null> = {
  protocol: DOKU.name,
  prove,
  read,
  reply: notificationReply({
    unauthentic:
      'The call is not signed as agreed: unknown partner, wrong signature, or a clock more than 5 minutes off.',
    provenIn: 'signature',
    failedStatus: 500,
  }),
};

async function prove(request: IncomingRequest, findPartner: FindPartner): Promise<Proof> {
  const partner = await partnerAt(request.url, DOKU.name, findPartner);
  const problem = proofProblem(request, partner);
  if (problem !== null || partner === null) return refused(problem ?? 'unknown-partner');
  return { kind: 'proven', partner };
}

function read(request: IncomingRequest, partner: PartnerCredentials): Reading<null> {
  const deliveryKey = request.headers['request-id'] ?? '';
  if (!/^[\x21-\x7e]{1,128}$/.test(deliveryKey))
    return { kind: 'unreadable', problem: { kind: 'malformed', field: 'Request-Id' }, deliveryKey: 'unnamed' };
  const received = parseJsonObject(request.rawBody);
  if (received === null) return { kind: 'unreadable', problem: { kind: 'not-json' }, deliveryKey };
  const body = withoutBlanks(received);
  const parsed = DokuNotification.safeParse(body);
  if (!parsed.success) return { kind: 'unreadable', problem: firstProblem(parsed.error, body), deliveryKey };
  const { status } = parsed.data.transaction;
  if (referenceOf(parsed.data).length > REFERENCE_LENGTH_MAX) {
    return { kind: 'unreadable', problem: { kind: 'malformed', field: 'order.invoice_number' }, deliveryKey };
  }
  const meaning = meaningIn(TRANSACTION_WORDS, status);
  if (meaning === 'money') return payment(parsed.data, { request, partner, deliveryKey });
  if (meaning === 'unknown' || meaning === 'taken-back') {
    return { kind: 'unreadable', problem: notUnderstood('transaction.status', status), deliveryKey };
  }
  const reference = referenceOf(parsed.data);
  return { kind: 'event', state: 'ignored', deliveryKey, reason: `transaction.${status.toLowerCase()}`, reference };
}

interface Call {
  readonly request: IncomingRequest;
  readonly partner: PartnerCredentials;
  readonly deliveryKey: string;
}

const identifier = ({ virtual_account_payment: paid }: DokuNotification, name: string): string | null =>
  [...(paid?.identifer ?? []), ...(paid?.identifier ?? [])].find((one) => one.name === name)?.value ?? null;

/**
 * The reference of a payment. An account that stays open is paid many times under one invoice: the acquirer's reference
 * tells the payments apart.
 */
function referenceOf(notified: DokuNotification): string {
  const { invoice_number } = notified.order;
  const own = identifier(notified, 'REFERENCE') ?? identifier(notified, 'REQUEST_ID');
  return own === null ? invoice_number : `${invoice_number}/${own.trim()}`;
}

/** The amount in rupiah; the schema has checked its shape, so every value can be read. */
const amountIn = (value: number | string): Rupiah =>
  (typeof value === 'number' ? rupiah(BigInt(value)) : parseRupiah(value)) ?? rupiah(0n);

/**
 * The channel of each `CHANNEL_TYPE`, the acquirer's channel code as in SNAP BI; a paid code without a bank was paid at
 * a minimarket.
 */
const CHANNEL_TYPES: Readonly<Record<string, PaymentChannel>> = {
  6010: 'BANK',
  6011: 'ATM',
  6012: 'EDC',
  6013: 'AUTO_DEBIT',
  6014: 'MOBILE_BANKING',
  6017: 'MOBILE_BANKING',
};

function channelOf(notified: DokuNotification, usual: PaymentChannel): PaymentChannel {
  if (notified.service?.id === 'ONLINE_TO_OFFLINE') return 'MINIMARKET';
  return CHANNEL_TYPES[identifier(notified, 'CHANNEL_TYPE') ?? ''] ?? usual;
}

function payment(notified: DokuNotification, { request, partner, deliveryKey }: Call): Reading<null> {
  const { order, transaction } = notified;
  const keyed =
    notified.virtual_account_info?.virtual_account_number ?? notified.online_to_offline_info?.payment_code ?? null;
  const paidAt = parseWireTime(transaction.date ?? '') ?? request.receivedAt;
  return {
    kind: 'payment',
    told: null,
    delivery: {
      deliveryKey,
      protocol: DOKU.name,
      rawBody: request.rawBody,
      notice: {
        partnerId: partner.partnerId,
        kind: partner.kind,
        reference: referenceOf(notified),
        accountText: (keyed ?? order.invoice_number).trim(),
        ...namedAccount({ keyed, orderName: order.invoice_number }),
        amount: amountIn(order.amount),
        paidAt: noLaterThan(paidAt, request.receivedAt),
        receivedAt: request.receivedAt,
        channel: channelOf(notified, partner.channel),
        monthsAhead: null,
      },
    },
  };
}
