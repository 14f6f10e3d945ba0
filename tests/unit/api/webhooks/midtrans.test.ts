import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { HttpCall } from '../../../../src/partners/stand-ins/http-call.js';
import {
  type MidtransMethod,
  type MidtransTransaction,
  changed,
  midtransNotifier,
  signatureKey,
} from '../../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import type { PartnerApiResponse } from '../../../../src/api/webhooks/query-partner-api.js';
import { proofProblem } from '../../../../src/api/webhooks/adapters/midtrans/proof.js';
import { PostedAnswer, Problem } from '../../../../src/api/webhooks/reply-schemas.js';
import {
  type EndpointParams,
  NOW,
  PAYMENT,
  RECEIPT,
  aWebhookEndpoint,
} from '../../../support/partners/a-webhook-endpoint.js';
import { MIDTRANS } from '../../../support/partners/known-partners.js';

const [KEY = '', OLDER_KEY = ''] = MIDTRANS.secrets;
let ids = 0;
const notifier = midtransNotifier({
  baseUrl: 'http://nowhere',
  partner: 'sandbox-midtrans',
  serverKey: KEY,
  apiUrl: 'http://nowhere',
  now: () => NOW,
  newId: () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
});

const ACCOUNT = '8888801944358911';
const AT = new Date('2026-11-22T03:13:21Z');
const pending = (method: MidtransMethod = 'bca', orderId = 'order-1'): MidtransTransaction =>
  notifier.order({ accountNumber: ACCOUNT, amount: 420_000, method, orderId, transactionId: 'trx-1' });
const settled = (method?: MidtransMethod, orderId?: string): MidtransTransaction =>
  changed(pending(method, orderId), 'settlement', { at: AT });
const answered = (body: Record<string, unknown>, status = 200): PartnerApiResponse => ({
  kind: 'answered',
  status,
  body,
});

async function send(call: HttpCall, params: EndpointParams = {}) {
  const endpoint = await aWebhookEndpoint(params);
  return { ...(await endpoint.send(call)), endpoint };
}
const isAnswer = (stated: MidtransTransaction | PartnerApiResponse): stated is PartnerApiResponse =>
  'kind' in stated && !('order_id' in stated);
/** Midtrans says what it notified unless told otherwise. */
const notify = (transaction: MidtransTransaction, stated: MidtransTransaction | PartnerApiResponse = transaction) =>
  send(notifier.notificationCall(transaction), {
    partnerAnswer: isAnswer(stated) ? stated : answered(stated),
  });

describe('the signature', () => {
  test('of the published vector is accepted', () => {
    const body = {
      order_id: '1111',
      status_code: '200',
      gross_amount: '100000.00',
      signature_key:
        'edc076b21793ebe3e17926350f5b8ae67d902fe657b3d0aa31b932d5c127e2375d308a2bc94f3265ac2d80a1f181a79b997ac178a236fcff35af263fc4d4c231',
    };
    const isSigned = (changes: object) =>
      proofProblem({ rawBody: Buffer.from(JSON.stringify({ ...body, ...changes })) }, MIDTRANS);
    expect(isSigned({})).toBeNull();
    for (const changes of [{ order_id: '1112' }, { status_code: '201' }, { gross_amount: '100000' }])
      expect(isSigned(changes)).toBe('bad-signature');
  });

  test('made with the older of two live server keys is accepted', async () => {
    const transaction = settled();
    const body = JSON.stringify({ ...transaction, signature_key: signatureKey(transaction, OLDER_KEY) });
    const { status } = await send(
      { ...notifier.notificationCall(transaction), body },
      { partnerAnswer: answered(transaction) },
    );
    expect(status).toBe(200);
  });

  const call = notifier.notificationCall(settled());
  const changedBody = (changes: object): HttpCall => ({
    ...call,
    body: JSON.stringify({ ...(JSON.parse(call.body) as object), ...changes }),
  });
  test.each([
    { when: 'over another amount', call: changedBody({ gross_amount: '1.00' }), ending: 'bad-signature' },
    { when: 'with another server key', call: changedBody({ signature_key: 'ab'.repeat(64) }), ending: 'bad-signature' },
    { when: 'that is no hexadecimal', call: changedBody({ signature_key: 'zz' }), ending: 'bad-signature' },
    { when: 'missing', call: changedBody({ signature_key: null }), ending: 'no-signature' },
    { when: 'in a body that is no JSON', call: { ...call, body: 'order_id=1' }, ending: 'no-signature' },
    { when: 'of nobody', call: { ...call, path: '/webhooks/midtrans/nobody' }, ending: 'unknown-partner' },
    {
      when: 'of a partner that speaks another protocol',
      call: { ...call, path: '/webhooks/midtrans/sandbox-doku' },
      ending: 'unknown-partner',
    },
  ])('$when is refused, alike, and nothing is stored or asked', async ({ call, ending }) => {
    const { status, body, endpoint } = await send(call);
    expect([status, Problem.parse(body).title]).toEqual([401, 'Not authentic']);
    expect(body).toEqual((await send(changedBody({ signature_key: 'ab' }))).body);
    expect([endpoint.endings, endpoint.deliveries, endpoint.saved, endpoint.questions]).toEqual([[ending], [], [], []]);
  });
});

describe('a settlement', () => {
  test('is asked for with the server key, and posted', async () => {
    const { status, body, endpoint } = await notify(settled('bca', 'order 1/2'.replace(' ', '-')));
    expect([status, PostedAnswer.parse(body)]).toEqual([
      200,
      { outcome: 'posted', deliveryId: RECEIPT, paymentId: PAYMENT },
    ]);
    expect(endpoint.questions).toEqual([
      {
        url: 'https://api.midtrans.example/v2/order-1%2F2/status',
        headers: { authorization: `Basic ${Buffer.from(`${KEY}:`).toString('base64')}` },
      },
    ]);
    expect(endpoint.deliveries).toMatchObject([
      {
        deliveryKey: 'trx-1/settlement',
        protocol: 'midtrans',
        notice: {
          kind: 'informing',
          reference: 'trx-1',
          accountText: ACCOUNT,
          billingNumber: '01944358911',
          amount: 420_000n,
          paidAt: AT,
          monthsAhead: null,
        },
      },
    ]);
  });

  test.each([
    { method: 'bca', channel: 'BANK', accountText: ACCOUNT },
    { method: 'bni', channel: 'BANK', accountText: ACCOUNT },
    { method: 'bri', channel: 'BANK', accountText: ACCOUNT },
    { method: 'permata', channel: 'BANK', accountText: ACCOUNT },
    { method: 'mandiri', channel: 'BANK', accountText: ACCOUNT },
    { method: 'indomaret', channel: 'MINIMARKET', accountText: '300063000630006300' },
    { method: 'alfamart', channel: 'MINIMARKET', accountText: '300063000630006300' },
  ] as const)('through $method is read as $channel', async ({ method, channel, accountText }) => {
    const { endpoint } = await notify(settled(method, `JKN-${ACCOUNT}-1`));
    expect(endpoint.deliveries[0]?.notice).toMatchObject({ channel, accountText, billingNumber: '01944358911' });
  });

  test('of an account that neither code nor order names goes to posting without a billing number', async () => {
    const { endpoint } = await notify(settled('indomaret', 'INV-0001944358911'));
    expect(endpoint.deliveries[0]?.notice).toMatchObject({ accountText: '300063000630006300', billingNumber: null });
  });

  test.each([
    { when: 'of a capture', change: { transaction_status: 'capture' } },
    { when: 'without fraud_status', change: { fraud_status: undefined } },
    { when: 'with a field we do not know', change: { something_new: [1] } },
  ])('$when is posted', async ({ change }) => {
    const { status, endpoint } = await notify({ ...settled(), ...change });
    expect([status, endpoint.deliveries.length]).toEqual([200, 1]);
  });

  test('that was refunded meanwhile was paid all the same', async () => {
    const { endpoint } = await notify(settled(), changed(settled(), 'refund'));
    expect([endpoint.deliveries.length, endpoint.reversals]).toEqual([1, []]);
  });
});

describe('what Midtrans itself says otherwise', () => {
  test.each([
    { when: 'the order waits for its payer', stated: pending(), detail: 'transaction_status' },
    { when: 'the order ran out', stated: changed(pending(), 'expire'), detail: 'transaction_status' },
    {
      when: 'fraud is suspected',
      stated: changed(settled(), 'settlement', { fraud_status: 'challenge' }),
      detail: 'fraud_status',
    },
    { when: 'the amount is another', stated: { ...settled(), gross_amount: '1.00' }, detail: 'gross_amount' },
    { when: 'the transaction is another', stated: { ...settled(), transaction_id: 'trx-2' }, detail: 'transaction_id' },
    { when: 'the order is another', stated: { ...settled(), order_id: 'order-2' }, detail: 'order_id' },
    { when: 'there is no such order', stated: answered({ status_code: '404' }), detail: 'no such transaction' },
    { when: 'there is no such path', stated: answered({}, 404), detail: 'no such transaction' },
  ])('$when: quarantined, an alarm, 400', async ({ stated, detail }) => {
    const { status, body, endpoint } = await notify(settled(), stated);
    expect([status, Problem.parse(body).title]).toEqual([400, 'Contradicted call']);
    expect(endpoint.saved).toMatchObject([
      { state: 'quarantined', reason: `contradicted: ${detail}`, reference: 'trx-1', protocol: 'midtrans' },
    ]);
    expect(endpoint.alarms).toMatchObject([{ what: 'contradicted-call', partner: 'sandbox-midtrans', detail }]);
    expect(endpoint.deliveries).toEqual([]);
  });

  test('a virtual account that was changed under the signature is not believed: the answer is', async () => {
    const forged = { ...settled(), va_numbers: [{ va_number: '8888800000000001', bank: 'bca' }] };
    const { endpoint } = await notify(forged, settled());
    expect(endpoint.deliveries[0]?.notice).toMatchObject({ accountText: ACCOUNT, billingNumber: '01944358911' });
  });
});

describe('what Midtrans does not say', () => {
  test.each([
    { when: 'nobody listens', answer: { kind: 'no-answer', detail: 'ECONNREFUSED' }, detail: 'ECONNREFUSED' },
    { when: 'our key is refused', answer: answered({ status_code: '401' }, 401), detail: 'HTTP 401' },
    { when: 'our key is refused in the body', answer: answered({ status_code: '401' }), detail: 'status_code 401' },
    { when: 'it is overloaded', answer: answered({}, 503), detail: 'HTTP 503' },
    { when: 'a proxy answers', answer: { kind: 'answered', status: 200, body: null }, detail: 'not a JSON object' },
    {
      when: 'the answer cannot be read',
      answer: answered({ ...settled(), gross_amount: 5 }),
      detail: 'answer: malformed gross_amount',
    },
  ])('because $when: kept, an alarm, and 502 so that it is sent again', async ({ answer, detail }) => {
    const { status, body, endpoint } = await notify(settled(), answer as PartnerApiResponse);
    expect([status, Problem.parse(body).title]).toEqual([502, 'Not confirmed']);
    expect(endpoint.saved).toMatchObject([
      { state: 'unconfirmed', reason: `unconfirmed: ${detail}`, reference: 'trx-1' },
    ]);
    expect(endpoint.saved[0]?.deliveryKey).toMatch(/^unconfirmed\/trx-1\/settlement\/[0-9a-f]{16}$/);
    expect(endpoint.alarms).toMatchObject([{ what: 'unconfirmed-call', detail }]);
    expect(endpoint.deliveries).toEqual([]);
  });

  test('our own failure is 503, which Midtrans tries again four times', async () => {
    const { status, endpoint } = await send(notifier.notificationCall(settled()), {
      partnerAnswer: answered(settled()),
      answer: new Error('the database is away'),
    });
    expect([status, endpoint.failures.length]).toEqual([503, 1]);
  });
});

describe('money taken back', () => {
  test.each([
    { status: 'deny', cause: 'withdrawn' },
    { status: 'refund', cause: 'refund' },
    { status: 'chargeback', cause: 'chargeback' },
    { status: 'expire', cause: 'withdrawn' },
    { status: 'cancel', cause: 'withdrawn' },
  ])('by $status after the settlement is a reversal of all that is left', async ({ status, cause }) => {
    const { endpoint, status: code } = await notify(changed(settled(), status));
    expect(code).toBe(200);
    expect(endpoint.reversals).toMatchObject([
      { reference: 'trx-1', reversalReference: status, amount: null, cause, partnerId: MIDTRANS.partnerId },
    ]);
    expect(endpoint.deliveries).toEqual([]);
  });

  const parts = [
    { refund_key: 'r-1', refund_amount: '20000.00' },
    { refund_key: 'r-2', refund_amount: '5000.00' },
  ];
  test.each(['partial_refund', 'partial_chargeback'])('by %s is a reversal of that part', async (status) => {
    const notified = changed(settled(), status, { refunds: parts });
    const { endpoint } = await notify(notified, changed(settled(), status, { refunds: parts.toReversed() }));
    expect(endpoint.reversals).toMatchObject([{ reversalReference: `${status}/r-2`, amount: 5_000n }]);
  });

  test('by a part that Midtrans does not know of is contradicted', async () => {
    const notified = changed(settled(), 'partial_refund', { refunds: [{ refund_key: 'r-9', refund_amount: '1.00' }] });
    const { endpoint } = await notify(notified, changed(settled(), 'partial_refund', { refunds: parts }));
    expect(endpoint.saved).toMatchObject([{ state: 'quarantined', reason: 'contradicted: refunds' }]);
  });

  test('by a denial, while Midtrans’ books have the money, is not: the payment is posted, as often as it is told', async () => {
    const { endpoint } = await notify(changed(settled(), 'deny', { status_code: '200' }), settled());
    expect([endpoint.reversals, endpoint.deliveries]).toMatchObject([
      [],
      [{ deliveryKey: 'trx-1/settlement', notice: { isConfirmed: true } }],
    ]);
  });

  test('by a refund, while Midtrans still has the money, is contradicted', async () => {
    const { endpoint } = await notify(changed(settled(), 'refund', { status_code: '200' }), settled());
    expect([endpoint.reversals, endpoint.saved[0]?.reason]).toEqual([[], 'contradicted: transaction_status']);
  });
});

describe('what moves no money', () => {
  test.each([
    { when: 'an order that waits', transaction: pending() },
    { when: 'a pending that comes after the settlement', transaction: changed(settled(), 'pending') },
    { when: 'an order that ran out unpaid', transaction: changed(pending(), 'expire') },
    { when: 'an order that was cancelled unpaid', transaction: changed(pending(), 'cancel') },
    {
      when: 'a settlement under suspicion',
      transaction: changed(settled(), 'settlement', { fraud_status: 'challenge' }),
    },
  ])('$when is kept without a question', async ({ transaction }) => {
    const { status, body, endpoint } = await notify(transaction);
    expect([status, body['outcome']]).toEqual([202, 'ignored']);
    expect([endpoint.questions, endpoint.deliveries, endpoint.reversals, endpoint.alarms]).toEqual([[], [], [], []]);
    expect(endpoint.saved).toMatchObject([
      { state: 'ignored', reason: `transaction.${transaction.transaction_status}` },
    ]);
  });

  test('a settlement that was denied meanwhile is not posted', async () => {
    const { status, endpoint } = await notify(settled(), changed(settled(), 'deny'));
    expect([status, endpoint.deliveries, endpoint.reversals]).toEqual([202, [], []]);
    expect(endpoint.saved).toMatchObject([{ state: 'ignored', reason: 'transaction.settlement denied-meanwhile' }]);
  });

  test('a denial of a transaction that another has followed concerns no money of the other', async () => {
    const { endpoint } = await notify(changed(pending(), 'deny'), { ...settled(), transaction_id: 'trx-2' });
    expect(endpoint.saved).toMatchObject([
      { state: 'ignored', reason: 'transaction.deny superseded', reference: 'trx-1' },
    ]);
  });
});

describe('an authentic call that cannot be read', () => {
  test.each([
    { change: { transaction_id: undefined }, field: 'transaction_id' },
    { change: { transaction_status: 'Settlement!' }, field: 'transaction_status' },
    { change: { currency: 'USD' }, field: 'currency' },
    { change: { settlement_time: 'yesterday' }, field: 'settlement_time' },
    { change: { gross_amount: '420000.50' }, field: 'gross_amount' },
    { change: { gross_amount: '0.00' }, field: 'gross_amount' },
  ])('for $field is quarantined', async ({ change, field }) => {
    const { status, body, endpoint } = await notify({ ...settled(), ...change } as MidtransTransaction);
    expect([status, Problem.parse(body).field]).toEqual([400, field]);
    expect(endpoint.saved).toMatchObject([{ state: 'quarantined', protocol: 'midtrans' }]);
    expect(endpoint.questions).toEqual([]);
  });
});

test('the simulator signs as the documentation says', () => {
  const text = `order-1200420000.00${KEY}`;
  expect(signatureKey(settled(), KEY)).toBe(createHash('sha512').update(text).digest('hex'));
});
