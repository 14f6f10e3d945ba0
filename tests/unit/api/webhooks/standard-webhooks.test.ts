import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { systemClock } from '../../../../src/kernel/clock.js';
import type { PostingAnswer } from '../../../../src/money/payments/index.js';
import type { HttpCall } from '../../../../src/partners/stand-ins/http-call.js';
import { signedEventCall } from '../../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { proofProblem } from '../../../../src/api/webhooks/adapters/standard-webhooks/proof.js';
import { RecordedAnswer, PostedAnswer, Problem, ReversedAnswer } from '../../../../src/api/webhooks/reply-schemas.js';
import {
  type EndpointParams,
  ENTRY,
  NOW,
  PAYMENT,
  RECEIPT,
  aWebhookEndpoint,
  posted,
} from '../../../support/partners/a-webhook-endpoint.js';
import { withHeaders } from '../../../support/partners/bank-calls.js';
import { MINIMARKET } from '../../../support/partners/known-partners.js';

const [SECRET = '', OLDER_SECRET = ''] = MINIMARKET.secrets;

const DATA = {
  reference: 'trx-0001',
  accountNumber: '8888801944358911',
  amount: 420_000,
  currency: 'IDR',
  paidAt: '2026-11-22T10:15:29+07:00',
};
const event = (data: Record<string, unknown> = {}) => ({
  type: 'payment.received',
  timestamp: '2026-11-22T03:15:29Z',
  data: { ...DATA, ...data },
});

const eventCall = (
  given: Record<string, unknown> = event(),
  changes: Partial<Parameters<typeof signedEventCall>[0]> = {},
): HttpCall =>
  signedEventCall({ partner: 'sandbox-minimarket', secret: SECRET, id: 'msg_0001', at: NOW, event: given, ...changes });

async function send(call: HttpCall, params: EndpointParams = {}) {
  const endpoint = await aWebhookEndpoint(params);
  return { ...(await endpoint.send(call)), endpoint };
}

describe('the signature', () => {
  /** As the published library signs, with nothing of ours. */
  const libraryCall = (secret: string, body: string): HttpCall => ({
    method: 'POST',
    path: '/webhooks/sandbox-minimarket',
    headers: {
      'webhook-id': 'msg_0001',
      'webhook-timestamp': String(NOW.getTime() / 1000),
      'webhook-signature': new Webhook(secret).sign('msg_0001', NOW, body),
    },
    body,
  });

  test.each([SECRET, OLDER_SECRET])('of the published library is accepted under %s', async (secret) => {
    expect((await send(libraryCall(secret, JSON.stringify(event(), null, 2)))).status).toBe(200);
  });

  test('of our simulator is accepted by the published library', () => {
    const { body, headers } = eventCall(event(), { at: systemClock.now() });
    expect(new Webhook(SECRET).verify(body, { ...headers })).toEqual(event());
  });

  test('of the sample call of PROTOCOL.md is accepted in its time', async () => {
    const page = await readFile('src/api/webhooks/adapters/standard-webhooks/PROTOCOL.md', 'utf8');
    const secret = /`(whsec_[^`]+)`/.exec(page)?.[1] ?? '';
    const [, head = '', body = ''] = /```http\n([^]+?)\n\n(.+)\n```/.exec(page) ?? [];
    const headers = Object.fromEntries(
      head
        .split('\n')
        .slice(1)
        .map((line) => line.split(': ')),
    ) as Record<string, string>;
    const receivedAt = new Date(Number(headers['webhook-timestamp']) * 1000);
    const request = { method: 'POST', url: '/webhooks/any', headers, rawBody: Buffer.from(body), receivedAt };
    expect(proofProblem(request, { ...MINIMARKET, secrets: [secret] })).toBeNull();
  });

  test('of the published vector is accepted', () => {
    const request = {
      method: 'POST',
      url: '/webhooks/any',
      headers: {
        'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'webhook-timestamp': '1614265330',
        'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      },
      rawBody: Buffer.from('{"test": 2432232314}'),
      receivedAt: new Date(1_614_265_330_000),
    };
    expect(proofProblem(request, MINIMARKET)).toBeNull();
    expect(proofProblem({ ...request, rawBody: Buffer.from('{"test":2432232314}') }, MINIMARKET)).toBe('bad-signature');
  });

  test('is found among others and other versions', async () => {
    const call = eventCall();
    const mine = call.headers['webhook-signature'];
    expect((await send(withHeaders(call, { 'webhook-signature': `v1a,zzzz v1,AAAA ${mine} v2,x` }))).status).toBe(200);
    expect((await send(withHeaders(call, { 'webhook-signature': mine?.replace('v1,', 'v2,') }))).status).toBe(401);
  });

  test.each([
    {
      when: 'made with a retired secret',
      call: eventCall(event(), { secret: 'whsec_bm90LXRoZS1zZWNyZXQtYXQtYWxsLTAx' }),
      ending: 'bad-signature',
    },
    {
      when: 'over another body',
      call: { ...eventCall(), body: JSON.stringify(event({ amount: 1 })) },
      ending: 'bad-signature',
    },
    { when: 'for another id', call: withHeaders(eventCall(), { 'webhook-id': 'msg_0002' }), ending: 'bad-signature' },
    {
      when: '5 minutes and a second old',
      call: eventCall(event(), { at: new Date(NOW.getTime() - 301_000) }),
      ending: 'stale-clock',
    },
    {
      when: '5 minutes and a second ahead',
      call: eventCall(event(), { at: new Date(NOW.getTime() + 301_000) }),
      ending: 'stale-clock',
    },
    { when: 'without an id', call: withHeaders(eventCall(), { 'webhook-id': undefined }), ending: 'no-signature' },
    {
      when: 'without a time',
      call: withHeaders(eventCall(), { 'webhook-timestamp': undefined }),
      ending: 'no-timestamp',
    },
    {
      when: 'with a broken time',
      call: withHeaders(eventCall(), { 'webhook-timestamp': 'now' }),
      ending: 'unreadable-timestamp',
    },
    { when: 'missing', call: withHeaders(eventCall(), { 'webhook-signature': undefined }), ending: 'no-signature' },
    { when: 'of an unknown partner', call: eventCall(event(), { partner: 'nobody' }), ending: 'unknown-partner' },
    {
      when: 'of a bank that speaks another protocol',
      call: eventCall(event(), { partner: 'sandbox-bank' }),
      ending: 'unknown-partner',
    },
  ])('$when is refused, alike, and nothing is stored', async ({ call, ending }) => {
    const { status, body, endpoint } = await send(call);
    expect([status, Problem.parse(body).title]).toEqual([401, 'Not authentic']);
    expect(body).toEqual((await send(withHeaders(eventCall(), { 'webhook-signature': 'v1,AAAA' }))).body);
    expect(endpoint.endings).toEqual([ending]);
    expect([endpoint.deliveries, endpoint.saved]).toEqual([[], []]);
  });
});

describe('a payment', () => {
  test('is posted with what the partner said of it', async () => {
    const { status, body, endpoint } = await send(eventCall(event({ channel: 'atm', monthsAhead: 3 })));
    expect([status, PostedAnswer.parse(body)]).toEqual([
      200,
      { outcome: 'posted', deliveryId: RECEIPT, paymentId: PAYMENT },
    ]);
    expect(endpoint.deliveries).toMatchObject([
      {
        deliveryKey: 'msg_0001',
        protocol: 'standard-webhooks',
        notice: {
          kind: 'informing',
          reference: 'trx-0001',
          billingNumber: '01944358911',
          amount: 420_000n,
          paidAt: new Date('2026-11-22T03:15:29Z'),
          channel: 'ATM',
          monthsAhead: 3,
        },
      },
    ]);
  });

  test.each([
    { data: { amount: '420000' }, is: { amount: 420_000n } },
    { data: { amount: '420000.00' }, is: { amount: 420_000n } },
    { data: { accountNumber: ' 0001944358911 ' }, is: { accountText: '0001944358911', billingNumber: '01944358911' } },
    { data: { accountNumber: '01944358911' }, is: { billingNumber: '01944358911' } },
    { data: { accountNumber: 'no such account' }, is: { accountText: 'no such account', billingNumber: null } },
    { data: { channel: 'drone' }, is: { channel: 'MINIMARKET' } },
    { data: { channel: null, currency: undefined }, is: { channel: 'MINIMARKET' } },
    { data: { monthsAhead: 13 }, is: { monthsAhead: null } },
    { data: { monthsAhead: '3' }, is: { monthsAhead: null } },
    { data: { paidAt: undefined }, is: { paidAt: new Date('2026-11-22T03:15:29Z') } },
    { data: { paidAt: '2026-11-22T10:16:00+07:00' }, is: { paidAt: NOW } },
    { data: { somethingNew: { x: 1 } }, is: { reference: 'trx-0001' } },
  ])('with $data is read as $is', async ({ data, is }) => {
    expect((await send(eventCall(event(data)))).endpoint.deliveries[0]?.notice).toMatchObject(is);
  });

  test.each([
    { data: { reference: undefined }, field: 'data.reference' },
    { data: { reference: 'x'.repeat(129) }, field: 'data.reference' },
    { data: { reference: 'a\u0000b' }, field: 'data.reference' },
    { data: { accountNumber: '   ' }, field: 'data.accountNumber' },
    { data: { amount: 0 }, field: 'data.amount' },
    { data: { amount: -1 }, field: 'data.amount' },
    { data: { amount: 1.5 }, field: 'data.amount' },
    { data: { amount: 2 ** 53 }, field: 'data.amount' },
    { data: { amount: '420000.50' }, field: 'data.amount' },
    { data: { amount: null }, field: 'data.amount' },
    { data: { currency: 'USD' }, field: 'data.currency' },
    { data: { paidAt: 'yesterday' }, field: 'data.paidAt' },
  ])('with $data is kept and refused, naming $field', async ({ data, field }) => {
    const { status, body, endpoint } = await send(eventCall(event(data)));
    expect([status, Problem.parse(body).field]).toEqual([400, field]);
    expect(endpoint.saved).toMatchObject([{ state: 'quarantined', protocol: 'standard-webhooks' }]);
    expect(endpoint.alarms).toMatchObject([{ what: 'unreadable-call', partner: 'sandbox-minimarket' }]);
    expect(endpoint.deliveries).toEqual([]);
  });

  const first = { outcome: 'posted', deliveryId: RECEIPT, paymentId: PAYMENT };
  const reply = (answer: Partial<PostingAnswer>) => send(eventCall(), { answer: posted(answer) });

  test.each([
    { seenBefore: 'never', outcome: 'posted' },
    { seenBefore: 'same-delivery', outcome: 'already-posted' },
    { seenBefore: 'same-payment', outcome: 'already-posted' },
  ] as const)('seen before: $seenBefore gets the first answer, byte for byte', async (answer) => {
    const { status, text } = await reply({ ...answer, firstOutcome: 'posted' });
    expect([status, text]).toEqual([200, JSON.stringify(first)]);
  });

  test('money that cannot be applied is accepted all the same', async () => {
    const { status, body } = await reply({ outcome: 'into-suspense' });
    expect([status, body['outcome']]).toEqual([200, 'into-suspense']);
  });

  test.each([
    {
      answer: { outcome: 'conflicts-with-earlier', firstOutcome: 'posted', seenBefore: 'same-payment' },
      what: 'conflicting-payment',
    },
    {
      answer: { outcome: 'already-posted', firstOutcome: 'posted', seenBefore: 'delivery-key-reused' },
      what: 'delivery-key-reused',
    },
  ] as const)('$what is a conflict and an alarm', async ({ answer, what }) => {
    const { status, body, endpoint } = await reply(answer);
    expect([status, Problem.parse(body).title]).toEqual([409, 'Conflict']);
    expect(endpoint.alarms).toMatchObject([{ what }]);
  });

  test('an exception is a 500 with an id that finds it, and nothing else of it', async () => {
    const { status, text, body, endpoint } = await send(eventCall(), { answer: new Error('secret place') });
    expect([status, body['errorId']]).toEqual([500, 'error-0001']);
    expect(text).not.toContain('secret place');
    expect(endpoint.failures).toHaveLength(1);
  });
});

describe('other events', () => {
  test('a reversal is kept as evidence, booked and answered with its entry', async () => {
    const reversal = {
      type: 'payment.reversed',
      data: { reference: 'trx-0001', reason: 'customer left', reversedAt: '2026-11-22T03:15:29Z' },
    };
    const { status, body, endpoint } = await send(eventCall(reversal));
    expect([status, ReversedAnswer.parse(body)]).toEqual([
      200,
      { outcome: 'reversed', deliveryId: RECEIPT, entryId: ENTRY },
    ]);
    expect(endpoint.saved).toMatchObject([
      { state: 'reversal', deliveryKey: 'msg_0001', reason: 'withdrawn', reference: 'trx-0001' },
    ]);
    expect(endpoint.reversals).toMatchObject([
      { reference: 'trx-0001', reversalReference: null, amount: null, reversedAt: new Date('2026-11-22T03:15:29Z') },
    ]);
    expect(endpoint.alarms).toEqual([]);
  });

  test('a part given back is told with its amount, its own name and its cause', async () => {
    const data = { reference: 'trx-0001', amount: '50000.00', reversalReference: 'refund-7', cause: 'refund' };
    const { endpoint } = await send(eventCall({ type: 'payment.reversed', data }));
    expect(endpoint.reversals).toMatchObject([{ amount: 50_000n, reversalReference: 'refund-7', cause: 'refund' }]);
  });

  test.each([
    { outcome: 'waits-for-payment', status: 202 },
    { outcome: 'exceeds-payment', status: 409 },
  ] as const)('a reversal that $outcome is answered $status and shown to an operator', async ({ outcome, status }) => {
    const call = eventCall({ type: 'payment.reversed', data: { reference: 'trx-0001' } });
    const answer = await send(call, { reversal: { outcome, entryId: null } });
    expect(answer.status).toBe(status);
    expect((status === 202 ? RecordedAnswer : Problem).safeParse(answer.body).success).toBe(true);
    expect(answer.endpoint.alarms).toMatchObject([{ what: 'reversal-not-booked', detail: outcome }]);
  });

  test('a payment that comes after its reversal is answered, and shown to an operator', async () => {
    const answer = { outcome: 'reversed-earlier', firstOutcome: 'reversed-earlier', paymentId: null } as const;
    const { status, body, endpoint } = await send(eventCall(), { answer: posted(answer) });
    expect([status, body['outcome'], body['paymentId']]).toEqual([200, 'reversed-earlier', null]);
    expect(endpoint.alarms).toMatchObject([{ what: 'payment-after-its-reversal' }]);
  });

  test('a type we do not act on is kept and answered', async () => {
    const { status, body, endpoint } = await send(eventCall({ type: 'store.opened', data: {} }));
    expect([status, body['outcome']]).toEqual([202, 'ignored']);
    expect(endpoint.saved).toMatchObject([{ state: 'ignored', reason: 'store.opened', reference: null }]);
    expect(endpoint.alarms).toEqual([]);
  });

  test.each([
    { given: {}, field: 'type' },
    { given: { type: 5 }, field: 'type' },
    { given: { type: 'payment.received' }, field: 'data' },
    { given: { type: 'payment.reversed', data: {} }, field: 'data.reference' },
  ])('$given is refused, naming $field', async ({ given, field }) => {
    const { status, body } = await send(eventCall(given));
    expect([status, body['field']]).toEqual([400, field]);
  });

  test('a body over 32 kB is too large and nothing is stored', async () => {
    const { status, body, endpoint } = await send(eventCall(event({ note: 'x'.repeat(33_000) })));
    expect([status, Problem.parse(body).title]).toEqual([413, 'Too large']);
    expect([endpoint.endings, endpoint.saved]).toEqual([['too-large'], []]);
  });
});
