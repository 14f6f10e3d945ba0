import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  type DokuPayment,
  dokuSender,
  signedDokuCall,
} from '../../../../src/api/webhooks/adapters/doku/sandbox/sender.js';
import type { HttpCall } from '../../../../src/partners/stand-ins/http-call.js';
import { proofProblem, signedLines } from '../../../../src/api/webhooks/adapters/doku/proof.js';
import { PostedAnswer, Problem } from '../../../../src/api/webhooks/reply-schemas.js';
import {
  type EndpointParams,
  NOW,
  PAYMENT,
  RECEIPT,
  aWebhookEndpoint,
} from '../../../support/partners/a-webhook-endpoint.js';
import { withHeaders } from '../../../support/partners/bank-calls.js';
import { DOKU } from '../../../support/partners/known-partners.js';

const [KEY = '', OLDER_KEY = ''] = DOKU.secrets;
const CLIENT = DOKU.access.clientId ?? '';
let ids = 0;
const wire = { baseUrl: 'http://nowhere', partner: 'sandbox-doku', clientId: CLIENT };
const newId = (): string => `id-${(ids += 1)}`;
const sender = dokuSender({ ...wire, secretKey: KEY, now: () => NOW, newId });

const ACCOUNT = '8888801944358911';
const notification = (changes: Partial<DokuPayment> = {}): HttpCall =>
  sender.notificationCall({
    accountNumber: ACCOUNT,
    amount: 420_000,
    invoice: 'INV-1',
    reference: 'REF-1',
    id: 'request-1',
    ...changes,
  });

type Fields = Record<string, unknown>;
/** The same call with another body, signed anew. */
const withBody = (change: (body: Record<string, Fields>) => object): HttpCall =>
  signedDokuCall({
    path: '/webhooks/doku/sandbox-doku',
    clientId: CLIENT,
    secretKey: KEY,
    requestId: 'request-1',
    at: NOW,
    body: JSON.stringify(change(JSON.parse(notification().body) as Record<string, Fields>)),
  });

async function send(call: HttpCall, params: EndpointParams = {}) {
  const endpoint = await aWebhookEndpoint(params);
  return { ...(await endpoint.send(call)), endpoint };
}

describe('the signature', () => {
  const headers = {
    'client-id': CLIENT,
    'request-id': 'cc682442-6c22-493e-8121-b9ef6b3fa728',
    'request-timestamp': '2020-08-11T08:45:42Z',
  };
  const url = '/doku-virtual-account/v2/payment-code';

  test('is over the lines of the documentation', () => {
    const lines = (rawBody: Buffer): string[] => signedLines({ headers, url: `${url}?x=1`, rawBody }).split('\n');
    expect(lines(Buffer.from('{}'))).toEqual([
      'Client-Id:MCH-0001-10791114622547',
      'Request-Id:cc682442-6c22-493e-8121-b9ef6b3fa728',
      'Request-Timestamp:2020-08-11T08:45:42Z',
      'Request-Target:/doku-virtual-account/v2/payment-code',
      'Digest:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=',
    ]);
    expect(lines(Buffer.alloc(0))).toHaveLength(4);
  });

  test('of the vector’s lines is that of the vector', () => {
    const known = [
      ...signedLines({ headers, url, rawBody: Buffer.from('{}') })
        .split('\n')
        .slice(0, 4),
      'Digest:5WIYK2TJg6iiZ0d5v4IXSR0EkYEkYOezJIma3Ufli5s=',
    ].join('\n');
    expect(createHmac('sha256', KEY).update(known).digest('base64')).toBe(
      'mMm0n5uuYfkNIiH60fY5UxdPAez4vkxDVR4JAG9wuMM=',
    );
  });

  test('by an independent signer is accepted within the clock window, and not without', () => {
    const rawBody = Buffer.from('{ "a": 1 }');
    const digest = createHash('sha256').update(rawBody).digest('base64');
    const text = `Client-Id:${CLIENT}\nRequest-Id:${headers['request-id']}\nRequest-Timestamp:${headers['request-timestamp']}\nRequest-Target:${url}\nDigest:${digest}`;
    const signature = `HMACSHA256=${createHmac('sha256', KEY).update(text).digest('base64')}`;
    const at = (moment: string) =>
      proofProblem({ headers: { ...headers, signature }, rawBody, url, receivedAt: new Date(moment) }, DOKU);
    expect(['2020-08-11T08:50:42Z', '2020-08-11T08:40:42Z'].map(at)).toEqual([null, null]);
    expect(['2020-08-11T08:50:43Z', '2020-08-11T08:40:41Z'].map(at)).toEqual(['stale-clock', 'stale-clock']);
  });

  test('with the older of two live keys is accepted', async () => {
    const older = dokuSender({ ...wire, secretKey: OLDER_KEY, now: () => NOW, newId });
    const call = older.notificationCall({ accountNumber: ACCOUNT, amount: 420_000 });
    expect((await send(call)).status).toBe(200);
  });

  const stranger = dokuSender({ ...wire, secretKey: 'SK-another', now: () => NOW, newId });
  const otherClient = dokuSender({ ...wire, clientId: 'MCH-0002', secretKey: KEY, now: () => NOW, newId });
  const payment = { accountNumber: ACCOUNT, amount: 420_000 };
  test.each([
    { when: 'with another key', call: stranger.notificationCall(payment), ending: 'bad-signature' },
    { when: 'over another body', call: { ...notification(), body: '{}' }, ending: 'bad-signature' },
    { when: 'for another path', call: { ...notification(), path: '/webhooks/doku/nobody' }, ending: 'unknown-partner' },
    { when: 'for another call', call: withHeaders(notification(), { 'request-id': 'x' }), ending: 'bad-signature' },
    {
      when: 'without its algorithm',
      call: withHeaders(notification(), { signature: String(notification().headers['signature']).slice(11) }),
      ending: 'bad-signature',
    },
    { when: 'missing', call: withHeaders(notification(), { signature: undefined }), ending: 'no-signature' },
    {
      when: 'without Request-Id',
      call: withHeaders(notification(), { 'request-id': undefined }),
      ending: 'no-signature',
    },
    {
      when: 'without Request-Timestamp',
      call: withHeaders(notification(), { 'request-timestamp': undefined }),
      ending: 'no-timestamp',
    },
    {
      when: 'with a broken Request-Timestamp',
      call: withHeaders(notification(), { 'request-timestamp': 'now' }),
      ending: 'unreadable-timestamp',
    },
    {
      when: '6 minutes old',
      call: dokuSender({
        ...wire,
        secretKey: KEY,
        now: () => new Date(NOW.getTime() - 360_000),
        newId,
      }).notificationCall(payment),
      ending: 'stale-clock',
    },
    { when: 'of another Client-Id', call: otherClient.notificationCall(payment), ending: 'other-partner' },
  ])('$when is refused, alike, and nothing is stored', async ({ call, ending }) => {
    const { status, body, endpoint } = await send(call);
    expect([status, Problem.parse(body).title]).toEqual([401, 'Not authentic']);
    expect(body).toEqual((await send(withHeaders(notification(), { signature: 'HMACSHA256=AAAA' }))).body);
    expect([endpoint.endings, endpoint.deliveries, endpoint.saved]).toEqual([[ending], [], []]);
  });
});

describe('a notification', () => {
  test('of success is posted without a question', async () => {
    const { status, body, endpoint } = await send(notification({ paidAt: new Date('2026-11-22T03:13:21Z') }));
    expect([status, PostedAnswer.parse(body)]).toEqual([
      200,
      { outcome: 'posted', deliveryId: RECEIPT, paymentId: PAYMENT },
    ]);
    expect(endpoint.questions).toEqual([]);
    expect(endpoint.deliveries).toMatchObject([
      {
        deliveryKey: 'request-1',
        protocol: 'doku',
        notice: {
          kind: 'informing',
          reference: 'INV-1/REF-1',
          accountText: ACCOUNT,
          billingNumber: '01944358911',
          amount: 420_000n,
          paidAt: new Date('2026-11-22T03:13:21Z'),
          channel: 'BANK',
        },
      },
    ]);
  });

  test.each(['FAILED', 'EXPIRED', 'PENDING', 'TIMEOUT'])('of %s is kept and moves no money', async (status) => {
    const answer = await send(notification({ status }));
    expect([answer.status, answer.body['outcome'], answer.endpoint.deliveries]).toEqual([202, 'ignored', []]);
    expect(answer.endpoint.saved).toMatchObject([{ reason: `transaction.${status.toLowerCase()}` }]);
  });

  const identifers = (...pairs: [string, string][]) => ({
    virtual_account_payment: { identifer: pairs.map(([name, value]) => ({ name, value })) },
  });
  test.each([
    { change: { virtual_account_payment: undefined }, is: { reference: 'INV-1', channel: 'BANK' } },
    {
      change: identifers(['REQUEST_ID', 'Q-1'], ['CHANNEL_TYPE', '6011']),
      is: { reference: 'INV-1/Q-1', channel: 'ATM' },
    },
    { change: identifers(['CHANNEL_TYPE', '6017']), is: { channel: 'MOBILE_BANKING' } },
    {
      change: { virtual_account_payment: { identifier: [{ name: 'REFERENCE', value: 'R-2' }] } },
      is: { reference: 'INV-1/R-2' },
    },
    { change: { order: { invoice_number: 'INV-1', amount: '420000.00' } }, is: { amount: 420_000n } },
    {
      change: {
        service: { id: 'ONLINE_TO_OFFLINE' },
        virtual_account_info: undefined,
        online_to_offline_info: { payment_code: '8888800000001234' },
        order: { invoice_number: 'JKN-0001944358911-1', amount: 1_000 },
      },
      // The order says whose bill it is; the code that DOKU made up can only contradict it.
      is: {
        channel: 'MINIMARKET',
        accountText: '8888800000001234',
        billingNumber: '01944358911',
        keyedNumber: '00000001234',
      },
    },
    {
      change: { virtual_account_info: undefined, order: { invoice_number: 'JKN-0001944358911-1', amount: 1_000 } },
      is: { accountText: 'JKN-0001944358911-1', billingNumber: '01944358911' },
    },
  ])('with $change is read as $is', async ({ change, is }) => {
    expect((await send(withBody((body) => ({ ...body, ...change })))).endpoint.deliveries[0]?.notice).toMatchObject(is);
  });

  test.each([
    { change: { transaction: undefined }, field: 'transaction' },
    { change: { order: { invoice_number: 'INV-1', amount: 0 } }, field: 'order.amount' },
    { change: { order: { amount: 1 } }, field: 'order.invoice_number' },
    { change: { transaction: { status: 'SUCCESS', date: 'x' } }, field: 'transaction.date' },
  ])('that cannot be read for $field is quarantined', async ({ change, field }) => {
    const { status, body, endpoint } = await send(withBody((before) => ({ ...before, ...change })));
    expect([status, Problem.parse(body).field]).toEqual([400, field]);
    expect(endpoint.saved).toMatchObject([{ state: 'quarantined', protocol: 'doku' }]);
    expect(endpoint.alarms).toMatchObject([{ what: 'unreadable-call' }]);
  });

  test('that we fail at is answered 500, which DOKU tries again', async () => {
    expect((await send(notification(), { answer: new Error('the database is away') })).status).toBe(500);
  });
});
