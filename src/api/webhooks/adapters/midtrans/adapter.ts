/**
 * Adapts Midtrans, which signs four fields of a notification: Midtrans is asked about all that moves money before it is
 * believed.
 */
import type { FindPartner, PartnerCredentials } from '../../../../money/partners/index.js';
import { type IncomingRequest, type Proof, type Reading, type WebhookAdapter, refused } from '../../adapter.js';
import { basicAuthorization } from '../../query-partner-api.js';
import { notificationReply } from '../../notification-reply.js';
import { partnerAt } from '../../partner-address.js';
import { firstProblem, notUnderstood, parseJsonObject, withoutBlanks } from '../../wire-problem.js';
import { proofProblem } from './proof.js';
import { meaningOf } from './status.js';
import { MIDTRANS } from './traits.js';
import { deliveryKeyOf, decideConfirmation } from './decide-confirmation.js';
import { MidtransNotification } from './wire.js';

export const midtrans: WebhookAdapter<null> = {
  protocol: MIDTRANS.name,
  prove,
  read,
  reply: notificationReply({
    unauthentic: 'The call is not signed as agreed: unknown partner or wrong signature_key.',
    provenIn: 'signature_key',
    failedStatus: 503, // Midtrans tries four more times after 503, and once more after 500.
  }),
};

async function prove(request: IncomingRequest, findPartner: FindPartner): Promise<Proof> {
  const partner = await partnerAt(request.url, MIDTRANS.name, findPartner);
  const problem = proofProblem(request, partner);
  if (problem !== null || partner === null) return refused(problem ?? 'unknown-partner');
  return { kind: 'proven', partner };
}

function read(request: IncomingRequest, partner: PartnerCredentials): Reading<null> {
  const received = parseJsonObject(request.rawBody);
  if (received === null) return { kind: 'unreadable', problem: { kind: 'not-json' }, deliveryKey: 'unnamed' };
  const body = withoutBlanks(received);
  const parsed = MidtransNotification.safeParse(body);
  if (!parsed.success)
    return { kind: 'unreadable', problem: firstProblem(parsed.error, body), deliveryKey: nameIn(body['order_id']) };
  const notified = parsed.data;
  const [deliveryKey, reference] = [deliveryKeyOf(notified), notified.transaction_id];
  const meaning = meaningOf(notified);
  if (meaning.kind === 'unknown') {
    return { kind: 'unreadable', problem: notUnderstood(meaning.field, notified[meaning.field]), deliveryKey };
  }
  if (meaning.kind === 'not-yet' || meaning.kind === 'no-money') {
    // Such a call is no money, in whatever order calls come: a `pending` after the settlement, or an order that expired
    // unpaid.
    const reason = `transaction.${notified.transaction_status}`;
    return { kind: 'event', state: 'ignored', deliveryKey, reason, reference };
  }
  const call = { request, partner, notified };
  return {
    kind: 'to-confirm',
    deliveryKey,
    reference,
    question: {
      url: `${partner.access.apiUrl}/v2/${encodeURIComponent(notified.order_id)}/status`,
      headers: { authorization: basicAuthorization(partner.apiKey ?? '') },
    },
    decideConfirmation: (answer) => decideConfirmation(call, answer),
  };
}

const nameIn = (orderId: unknown): string =>
  typeof orderId === 'string' && /^[\x21-\x7e]{1,50}$/.test(orderId) ? orderId : 'unnamed';
