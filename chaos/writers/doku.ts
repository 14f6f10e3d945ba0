/** Writes as DOKU does: a notification whose caller, time, path and body are signed together. */
import { createHash, createHmac } from 'node:crypto';
import { newSending } from './book.js';
import { deliver } from './deliver.js';
import type { Call } from './http-post.js';
import { type Writing, accountOf } from './writing.js';

function signedCall(own: Writing['partners']['doku'], requestId: string, body: string): Call {
  const path = `/webhooks/doku/${own.code}`;
  const timestamp = `${new Date().toISOString().slice(0, 19)}Z`;
  const lines = [
    `Client-Id:${own.clientId}`,
    `Request-Id:${requestId}`,
    `Request-Timestamp:${timestamp}`,
    `Request-Target:${path}`,
    `Digest:${createHash('sha256').update(body).digest('base64')}`,
  ];
  const signature = createHmac('sha256', own.secretKey).update(lines.join('\n')).digest('base64');
  return {
    path,
    body,
    headers: {
      'content-type': 'application/json',
      'client-id': own.clientId,
      'request-id': requestId,
      'request-timestamp': timestamp,
      signature: `HMACSHA256=${signature}`,
    },
  };
}

export async function payByDoku(writing: Writing): Promise<void> {
  const own = writing.partners.doku;
  const { payer, amount } = await writing.aPayment();
  const name = writing.newName('doku');
  const invoice = `JKN-${accountOf(payer)}-${name}`;
  const body = JSON.stringify({
    service: { id: 'VIRTUAL_ACCOUNT' },
    acquirer: { id: 'BCA' },
    transaction: { status: 'SUCCESS', date: `${new Date().toISOString().slice(0, 19)}Z` },
    order: { invoice_number: invoice, amount },
    virtual_account_info: { virtual_account_number: accountOf(payer) },
    virtual_account_payment: { identifer: [{ name: 'REFERENCE', value: name }] },
  });
  await deliver(writing, {
    // DOKU's reference is the invoice with the acquirer's own name of the money.
    sending: newSending({ protocol: 'doku', partner: own.code, reference: `${invoice}/${name}`, payer, amount }),
    makeCall: () => signedCall(own, name, body),
    isDoubled: writing.chance.happens(10),
  });
}
