/** Writes as a minimarket chain does: Standard Webhooks, signed by the library of that standard. */
import { Webhook } from 'standardwebhooks';
import { newSending } from './book.js';
import { deliver } from './deliver.js';
import type { Call } from './http-post.js';
import { type Writing, accountOf } from './writing.js';

/** Signs the same event anew: the id and the body stay, the time of the signature does not. */
export function standardCall(partner: { code: string; secret: string }, id: string, body: string): Call {
  const at = new Date();
  return {
    path: `/webhooks/${partner.code}`,
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(partner.secret).sign(id, at, body),
    },
  };
}

export async function payAtMarket(writing: Writing): Promise<void> {
  const partner = writing.partners.market;
  const { payer, amount } = await writing.aPayment();
  const reference = writing.newName('market');
  const now = new Date().toISOString();
  const body = JSON.stringify({
    type: 'payment.received',
    timestamp: now,
    data: { reference, accountNumber: accountOf(payer), amount, currency: 'IDR', paidAt: now },
  });
  await deliver(writing, {
    sending: newSending({ protocol: 'standard-webhooks', partner: partner.code, reference, payer, amount }),
    makeCall: () => standardCall(partner, `msg_${reference}`, body),
    isDoubled: writing.chance.happens(10),
  });
}
