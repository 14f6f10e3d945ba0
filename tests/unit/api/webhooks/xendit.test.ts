import { describe, expect, test } from '@jest/globals';
import type { HttpCall } from '../../../../src/partners/stand-ins/http-call.js';
import { type XenditPayment, xenditSender } from '../../../../src/api/webhooks/adapters/xendit/sandbox/sender.js';
import type { PartnerApiResponse } from '../../../../src/api/webhooks/query-partner-api.js';
import { PostedAnswer, Problem } from '../../../../src/api/webhooks/reply-schemas.js';
import {
  type EndpointParams,
  NOW,
  PAYMENT,
  RECEIPT,
  aWebhookEndpoint,
} from '../../../support/partners/a-webhook-endpoint.js';
import { withHeaders } from '../../../support/partners/bank-calls.js';
import { MIDTRANS, XENDIT, findAmong } from '../../../support/partners/known-partners.js';

const [TOKEN = '', OLDER_TOKEN = ''] = XENDIT.secrets;
let ids = 0;
const sender = xenditSender({
  baseUrl: 'http://nowhere',
  partner: 'sandbox-xendit',
  callbackToken: TOKEN,
  apiKey: XENDIT.apiKey ?? '',
  apiUrl: 'http://nowhere',
  now: () => NOW,
  newId: () => `id-${(ids += 1)}`,
});

type Fields = Readonly<Record<string, unknown>>;
const ACCOUNT = '8888801944358911';
const paid = (changes: Partial<XenditPayment> = {}): Fields =>
  sender.callback({ accountNumber: ACCOUNT, amount: 420_000, reference: 'pay-1', ...changes });
const paidCode = (changes: Fields = {}): Fields => ({ ...paid({ outlet: 'ALFAMART' }), ...changes });
const answered = (body: Fields, status = 200): PartnerApiResponse => ({ kind: 'answered', status, body });
const page = (...data: Fields[]): Fields => ({ data, has_more: false });

async function send(call: HttpCall, params: EndpointParams = {}) {
  const endpoint = await aWebhookEndpoint(params);
  return { ...(await endpoint.send(call)), endpoint };
}
const callBack = (fields: Fields, partnerAnswer: PartnerApiResponse = answered(fields)) =>
  send(sender.callbackCall(fields, 'hook-1'), { partnerAnswer });

describe('the callback token', () => {
  test.each([TOKEN, OLDER_TOKEN])('is accepted: %s', async (token) => {
    const fields = paid();
    const call = withHeaders(sender.callbackCall(fields), { 'x-callback-token': token });
    expect((await send(call, { partnerAnswer: answered(fields) })).status).toBe(200);
  });

  const call = sender.callbackCall(paid());
  test.each([
    { when: 'another one', call: withHeaders(call, { 'x-callback-token': 'another' }), ending: 'bad-token' },
    {
      when: 'the beginning of it',
      call: withHeaders(call, { 'x-callback-token': TOKEN.slice(0, -1) }),
      ending: 'bad-token',
    },
    { when: 'none', call: withHeaders(call, { 'x-callback-token': undefined }), ending: 'no-signature' },
    { when: 'an empty one', call: withHeaders(call, { 'x-callback-token': '' }), ending: 'no-signature' },
    { when: 'that of nobody', call: { ...call, path: '/webhooks/xendit/nobody' }, ending: 'unknown-partner' },
    {
      when: 'at the address of another protocol',
      call: { ...call, path: '/webhooks/xendit/sandbox-midtrans' },
      ending: 'unknown-partner',
    },
  ])('$when is refused, alike, and nothing is stored or asked', async ({ call, ending }) => {
    const { status, body, endpoint } = await send(call);
    expect([status, Problem.parse(body).title]).toEqual([401, 'Not authentic']);
    expect(body).toEqual((await send(withHeaders(call, { 'x-callback-token': 'x' }))).body);
    expect([endpoint.endings, endpoint.deliveries, endpoint.saved, endpoint.questions]).toEqual([[ending], [], [], []]);
  });

  test('from a network that is not the partner’s own is refused, whoever knows it', async () => {
    const elsewhere = { ...XENDIT, access: { ...XENDIT.access, networks: ['203.0.113.0/24'] } };
    const { status, endpoint } = await send(call, { findPartner: findAmong(elsewhere, MIDTRANS) });
    expect([status, endpoint.endings, endpoint.saved, endpoint.questions]).toEqual([401, ['other-address'], [], []]);
  });
});

describe('a paid virtual account', () => {
  test('is asked for with the key to the API, and posted', async () => {
    const { status, body, endpoint } = await callBack(paid({ paidAt: new Date('2026-11-22T03:13:21Z') }));
    expect([status, PostedAnswer.parse(body)]).toEqual([
      200,
      { outcome: 'posted', deliveryId: RECEIPT, paymentId: PAYMENT },
    ]);
    expect(endpoint.questions).toEqual([
      {
        url: 'https://api.xendit.example/callback_virtual_account_payments/payment_id=pay-1',
        headers: { authorization: `Basic ${Buffer.from(`${XENDIT.apiKey}:`).toString('base64')}` },
      },
    ]);
    expect(endpoint.deliveries).toMatchObject([
      {
        deliveryKey: 'hook-1',
        protocol: 'xendit',
        notice: {
          kind: 'informing',
          reference: 'pay-1',
          accountText: ACCOUNT,
          billingNumber: '01944358911',
          amount: 420_000n,
          paidAt: new Date('2026-11-22T03:13:21Z'),
          channel: 'BANK',
        },
      },
    ]);
  });

  test('without webhook-id is known by its payment', async () => {
    const fields = paid();
    const call = withHeaders(sender.callbackCall(fields), { 'webhook-id': undefined });
    expect((await send(call, { partnerAnswer: answered(fields) })).endpoint.deliveries[0]?.deliveryKey).toBe('pay-1');
  });

  test('of a number of Xendit’s own is known by the name of its order', async () => {
    const fields = { ...paid(), account_number: '8808999939380502' };
    expect((await callBack(fields)).endpoint.deliveries[0]?.notice).toMatchObject({
      accountText: '8808999939380502',
      billingNumber: '01944358911',
    });
    const unnamed = { ...fields, external_id: 'VA-01944358911' };
    expect((await callBack(unnamed)).endpoint.deliveries[0]?.notice.billingNumber).toBeNull();
  });
});

describe('a paid code at a minimarket', () => {
  test.each(['SETTLING', 'COMPLETED'])('is posted when %s', async (status) => {
    const fields = paidCode({ status });
    const { endpoint, status: code } = await callBack(
      fields,
      answered(page(paidCode({ payment_id: 'other' }), fields)),
    );
    expect(code).toBe(200);
    expect(endpoint.questions[0]?.url).toMatch(/\/fixed_payment_code\/id-\d+\/payments\?limit=100$/);
    expect(endpoint.deliveries[0]?.notice).toMatchObject({
      channel: 'MINIMARKET',
      accountText: 'JKN0012345',
      billingNumber: '01944358911',
    });
  });

  test('that is not on a page that has more is not confirmed', async () => {
    const { status, endpoint } = await callBack(paidCode(), answered({ data: [], has_more: true }));
    expect([status, endpoint.saved[0]?.reason]).toEqual([502, 'unconfirmed: not on the first page']);
  });

  test('that Xendit does not know is contradicted', async () => {
    const { status, endpoint } = await callBack(paidCode(), answered(page()));
    expect([status, endpoint.saved[0]?.reason]).toEqual([400, 'contradicted: no such payment']);
  });
});

describe('what Xendit itself says otherwise', () => {
  const fields = paid();
  test.each([
    { stated: answered({ ...fields, amount: 1_000 }), detail: 'amount' },
    { stated: answered({ ...fields, account_number: '8888800000000001' }), detail: 'account_number' },
    { stated: answered({ ...fields, external_id: 'JKN-0000000000001' }), detail: 'external_id' },
    { stated: answered({ ...fields, payment_id: 'pay-2' }), detail: 'payment_id' },
    { stated: answered({ error_code: 'DATA_NOT_FOUND_ERROR' }, 404), detail: 'no such payment' },
  ])('of $detail: quarantined, an alarm, 400', async ({ stated, detail }) => {
    const { status, body, endpoint } = await callBack(fields, stated);
    expect([status, Problem.parse(body).title]).toEqual([400, 'Contradicted call']);
    expect(endpoint.saved).toMatchObject([
      { state: 'quarantined', reason: `contradicted: ${detail}`, reference: 'pay-1' },
    ]);
    expect(endpoint.alarms).toMatchObject([{ what: 'contradicted-call', partner: 'sandbox-xendit', detail }]);
    expect(endpoint.deliveries).toEqual([]);
  });

  test.each([
    { stated: { kind: 'no-answer', detail: 'TimeoutError' } as const, detail: 'TimeoutError' },
    { stated: answered({ error_code: 'INVALID_API_KEY' }, 401), detail: 'HTTP 401' },
    { stated: answered({}, 500), detail: 'HTTP 500' },
    { stated: answered({ ...fields, amount: 'many' }), detail: 'answer: malformed amount' },
  ])('nothing ($detail): kept, an alarm, and 502 so that it is sent again', async ({ stated, detail }) => {
    const { status, endpoint } = await callBack(fields, stated);
    expect([status, endpoint.saved[0]?.state, endpoint.saved[0]?.reason]).toEqual([
      502,
      'unconfirmed',
      `unconfirmed: ${detail}`,
    ]);
    expect([endpoint.alarms[0]?.what, endpoint.deliveries]).toEqual(['unconfirmed-call', []]);
  });

  test('our own failure is 500, which Xendit tries again', async () => {
    const params = { partnerAnswer: answered(fields), answer: new Error('the database is away') };
    expect((await send(sender.callbackCall(fields), params)).status).toBe(500);
  });
});

describe('what moves no money', () => {
  test.each([
    { when: 'an account that was made', fields: { id: 'va-1', status: 'ACTIVE', external_id: 'x' }, reason: 'other' },
    {
      when: 'a payment method that was activated',
      fields: { event: 'payment_method.activated', business_id: 'b', data: { id: 'pm-1' } },
      reason: 'payment_method.activated',
    },
  ])('$when is kept without a question', async ({ fields, reason }) => {
    const { status, body, endpoint } = await callBack(fields);
    expect([status, body['outcome'], endpoint.questions]).toEqual([202, 'ignored', []]);
    expect(endpoint.saved).toMatchObject([{ state: 'ignored', reason, deliveryKey: 'hook-1' }]);
  });
});

describe('an authentic call that cannot be read', () => {
  test.each([
    { fields: { ...paid(), amount: '420000' }, field: 'amount' },
    { fields: { ...paid(), amount: 1.5 }, field: 'amount' },
    { fields: { ...paid(), account_number: null }, field: 'account_number' },
    { fields: { ...paid(), currency: 'PHP' }, field: 'currency' },
    { fields: paidCode({ status: undefined }), field: 'status' },
    { fields: paidCode({ payment_code: '' }), field: 'payment_code' },
  ])('for $field is quarantined', async ({ fields, field }) => {
    const { status, body, endpoint } = await callBack(fields);
    expect([status, Problem.parse(body).field]).toEqual([400, field]);
    expect(endpoint.saved).toMatchObject([{ state: 'quarantined', protocol: 'xendit' }]);
    expect(endpoint.questions).toEqual([]);
  });

  test('because it is no JSON is quarantined', async () => {
    const { status, endpoint } = await send({ ...sender.callbackCall(paid()), body: 'payment_id=1' });
    expect([status, endpoint.saved[0]?.reason]).toEqual([400, 'not a JSON object']);
  });
});
