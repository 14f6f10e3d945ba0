/**
 * Adapts Duitku: it calls back for transactions and signs three fields, so that its calls are believed as they come.
 */
import { parseRupiah, rupiah } from '../../../../src/kernel/rupiah.js';
import type { FindPartner, PartnerCredentials } from '../../../../src/money/partners/index.js';
import {
  type IncomingRequest,
  type Proof,
  type Reading,
  type WebhookAdapter,
  refused,
} from '../../../../src/api/webhooks/adapter.js';
import { notificationReply } from '../../../../src/api/webhooks/notification-reply.js';
import { namedAccount } from '../../../../src/api/webhooks/named-account.js';
import { partnerAt } from '../../../../src/api/webhooks/partner-address.js';
import { meaningIn } from '../../../../src/api/webhooks/status-words.js';
import { firstProblem, notUnderstood } from '../../../../src/api/webhooks/wire-problem.js';
import { proofProblem } from './proof.js';
import { DUITKU } from './traits.js';
import { DuitkuCallback, RESULT_WORDS, formIn } from './wire.js';

export const duitku: WebhookAdapter<null> = {
  protocol: DUITKU.name,
  prove,
  read,
  reply: notificationReply({
    unauthentic: 'The call is not signed as agreed.',
    provenIn: 'signature',
    failedStatus: 500,
  }),
};

async function prove(request: IncomingRequest, findPartner: FindPartner): Promise<Proof> {
  const partner = await partnerAt(request.url, DUITKU.name, findPartner);
  const problem = proofProblem(request.rawBody, partner);
  if (problem !== null || partner === null) return refused(problem ?? 'unknown-partner');
  return { kind: 'proven', partner };
}

function read({ rawBody, receivedAt }: IncomingRequest, partner: PartnerCredentials): Reading<null> {
  const form = formIn(rawBody);
  const parsed = DuitkuCallback.safeParse(form);
  if (!parsed.success) return { kind: 'unreadable', problem: firstProblem(parsed.error, form), deliveryKey: 'unnamed' };
  const { merchantOrderId, reference, amount, resultCode } = parsed.data;
  const name = `${merchantOrderId}/${reference}`;
  const meaning = meaningIn(RESULT_WORDS, resultCode);
  if (meaning === 'unknown') {
    return { kind: 'unreadable', problem: notUnderstood('resultCode', resultCode), deliveryKey: name };
  }
  if (meaning !== 'money')
    return {
      kind: 'event',
      state: 'ignored',
      deliveryKey: `${name}/failed`,
      reason: 'payment.failed',
      reference: name,
    };
  const notice = {
    partnerId: partner.partnerId,
    kind: partner.kind,
    reference: name,
    accountText: merchantOrderId,
    ...namedAccount({ keyed: null, orderName: merchantOrderId }),
    amount: parseRupiah(amount) ?? rupiah(0n),
    paidAt: receivedAt,
    receivedAt,
    channel: partner.channel,
    monthsAhead: null,
  };
  return { kind: 'payment', told: null, delivery: { deliveryKey: name, protocol: DUITKU.name, rawBody, notice } };
}
