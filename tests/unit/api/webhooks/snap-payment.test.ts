import { describe, expect, test } from '@jest/globals';
import type { PostingAnswer } from '../../../../src/money/payments/index.js';
import { PaymentAnswer } from '../../../../src/api/webhooks/adapters/snap-bi/reply-schemas.js';
import {
  type EndpointParams,
  RECEIPT,
  aWebhookEndpoint,
  posted,
} from '../../../support/partners/a-webhook-endpoint.js';
import { type CallChanges, PAYMENT_BODY, paymentCall, withHeaders } from '../../../support/partners/bank-calls.js';

async function pay(changes: CallChanges = {}, params: EndpointParams = {}) {
  const endpoint = await aWebhookEndpoint(params);
  const answer = await endpoint.send(await paymentCall(changes));
  expect(PaymentAnswer.safeParse(answer.body).error).toBeUndefined();
  return { ...answer, endpoint, data: (answer.body['virtualAccountData'] ?? {}) as Record<string, unknown> };
}

describe('a payment that is in order', () => {
  test('is posted with what the bank said of it', async () => {
    const { endpoint } = await pay();
    expect(endpoint.deliveries).toHaveLength(1);
    expect(endpoint.deliveries[0]).toMatchObject({
      deliveryKey: '2026-11-22/call-0001',
      protocol: 'snap-bi/payment',
      notice: {
        kind: 'authorising',
        reference: 'payment-0001',
        accountText: '8888801944358911',
        billingNumber: '01944358911',
        amount: 420_000n,
        paidAt: new Date('2026-11-22T03:15:29Z'),
        receivedAt: new Date('2026-11-22T03:15:30Z'),
        channel: 'ATM',
        monthsAhead: null,
      },
    });
    expect(JSON.parse(endpoint.deliveries[0]?.rawBody.toString() ?? '')).toEqual(PAYMENT_BODY);
  });

  test('is answered with the flag, both languages and everything as it was sent', async () => {
    const { status, body, headers, data } = await pay();
    expect([status, body['responseCode'], body['responseMessage']]).toEqual([200, '2002500', 'Successful']);
    expect(headers['x-timestamp']).toBe('2026-11-22T10:15:30+07:00');
    expect(data).toMatchObject({
      paymentFlagStatus: '00',
      paymentFlagReason: { english: 'Success', indonesia: 'Sukses' },
      partnerServiceId: '   88888',
      virtualAccountNo: '   8888801944358911',
      paidAmount: { value: '420000.00', currency: 'IDR' },
      referenceNo: '00123456789',
    });
  });

  test.each([
    { code: 6010, channel: 'BANK' },
    { code: 6011, channel: 'ATM' },
    { code: '6011', channel: 'ATM' },
    { code: 6012, channel: 'EDC' },
    { code: 6013, channel: 'AUTO_DEBIT' },
    { code: 6014, channel: 'MOBILE_BANKING' },
    { code: 6016, channel: 'MOBILE_BANKING' },
    { code: 6017, channel: 'MOBILE_BANKING' },
    { code: 6000, channel: 'OTHER' },
    { code: 1, channel: 'BANK' },
    { code: undefined, channel: 'BANK' },
  ])('channelCode $code is channel $channel', async ({ code, channel }) => {
    const { endpoint } = await pay({ body: { channelCode: code } });
    expect(endpoint.deliveries[0]?.notice.channel).toBe(channel);
  });

  test.each([
    { given: { monthsAhead: 3 }, is: 3 },
    { given: { monthsAhead: '12' }, is: 12 },
    { given: {}, is: null },
    { given: [], is: null },
    { given: null, is: null },
    { given: { unknown: { deep: 1 } }, is: null },
  ])('additionalInfo $given asks for $is months ahead', async ({ given, is }) => {
    const { endpoint } = await pay({ body: { additionalInfo: given } });
    expect(endpoint.deliveries[0]?.notice.monthsAhead).toBe(is);
  });

  test('paid by a clock ahead of ours counts as paid now', async () => {
    const { endpoint } = await pay({ body: { trxDateTime: '2026-11-22T10:19:00+07:00' } });
    expect(endpoint.deliveries[0]?.notice.paidAt).toEqual(new Date('2026-11-22T03:15:30Z'));
  });

  test('may leave optional fields out, as null, as nothing or as an empty list', async () => {
    const body = {
      trxDateTime: null,
      referenceNo: '',
      totalAmount: undefined,
      billDetails: [],
      freeTexts: [],
      paymentType: 1,
    };
    const { status, endpoint } = await pay({ body });
    expect(status).toBe(200);
    expect(endpoint.deliveries[0]?.notice.paidAt).toEqual(new Date('2026-11-22T03:15:30Z'));
  });
});

interface Row {
  readonly when: string;
  readonly answer: Partial<PostingAnswer>;
  /** HTTP status, response code, message, flag. */
  readonly is: readonly [number, string, string, string];
}

const TAKEN = [200, '2002500', 'Successful', '00'] as const;
const again = (firstOutcome: PostingAnswer['firstOutcome'], seenBefore: PostingAnswer['seenBefore']) =>
  ({ outcome: 'already-posted', firstOutcome, seenBefore }) as const;
const conflicting = (firstOutcome: PostingAnswer['firstOutcome']) =>
  ({ outcome: 'conflicts-with-earlier', firstOutcome, seenBefore: 'same-payment' }) as const;
const inconsistent = (flag: string) => [404, '4042518', 'Inconsistent Request', flag] as const;

const REPLIES: readonly Row[] = [
  { when: 'posted', answer: { outcome: 'posted' }, is: TAKEN },
  { when: 'paid ahead', answer: { outcome: 'paid-ahead' }, is: TAKEN },
  { when: 'overpaid', answer: { outcome: 'overpaid' }, is: TAKEN },
  {
    when: 'unknown account',
    answer: { outcome: 'unknown-account' },
    is: [404, '4042512', 'Invalid Bill/Virtual Account', '01'],
  },
  { when: 'already paid', answer: { outcome: 'already-paid' }, is: [404, '4042514', 'Paid Bill', '01'] },
  {
    when: 'reversed before it was told',
    answer: { outcome: 'reversed-earlier' },
    is: [404, '4042518', 'Inconsistent Request', '01'],
  },
  { when: 'wrong amount', answer: { outcome: 'wrong-amount' }, is: [404, '4042513', 'Invalid Amount', '01'] },
  { when: 'same delivery of a paid bill', answer: again('posted', 'same-delivery'), is: inconsistent('00') },
  { when: 'same delivery of a refused one', answer: again('wrong-amount', 'same-delivery'), is: inconsistent('01') },
  {
    when: 'external id of another payment',
    answer: again('posted', 'delivery-key-reused'),
    is: [409, '4092500', 'Conflict', '01'],
  },
  { when: 'retry advice for a paid bill', answer: again('posted', 'same-payment'), is: TAKEN },
  {
    when: 'retry advice for a refused one',
    answer: again('already-paid', 'same-payment'),
    is: [404, '4042514', 'Paid Bill', '01'],
  },
  { when: 'same reference, other content, paid', answer: conflicting('posted'), is: inconsistent('00') },
  { when: 'same reference, other content, refused', answer: conflicting('unknown-account'), is: inconsistent('01') },
];

describe('what posting decided, in the bank’s words', () => {
  test.each(REPLIES)('$when', async ({ answer, is }) => {
    const { status, body, data } = await pay({}, { answer: posted(answer) });
    expect([status, body['responseCode'], body['responseMessage'], data['paymentFlagStatus']]).toEqual(is);
    const texts = Object.values(data['paymentFlagReason'] as Record<'english' | 'indonesia', string>);
    expect(texts.map((text) => text.length > 0 && text.length <= 64)).toEqual([true, true]);
  });

  test('digits that are no account of ours are told apart from an account nobody has', async () => {
    const body = { partnerServiceId: '   15975', virtualAccountNo: '   1597501944358911' };
    const { status, endpoint, ...reply } = await pay({ body }, { answer: posted({ outcome: 'unknown-account' }) });
    expect([status, reply.body['responseCode'], reply.data['paymentFlagStatus']]).toEqual([404, '4042511', '01']);
    expect(endpoint.deliveries[0]?.notice).toMatchObject({ billingNumber: null, accountText: '1597501944358911' });
  });

  test.each([
    {
      what: 'conflicting-payment',
      answer: posted({ outcome: 'conflicts-with-earlier', firstOutcome: 'posted', seenBefore: 'same-payment' }),
    },
    {
      what: 'delivery-key-reused',
      answer: posted({ outcome: 'already-posted', firstOutcome: 'posted', seenBefore: 'delivery-key-reused' }),
    },
  ])('a contradiction raises the alarm $what', async ({ what, answer }) => {
    const { endpoint } = await pay({}, { answer });
    expect(endpoint.alarms).toEqual([
      { protocol: 'snap-bi/payment', partner: 'sandbox-bank', what, deliveryId: RECEIPT, detail: 'posted' },
    ]);
  });

  test('an exception is neither yes nor no, names nothing, and is reported once', async () => {
    const { status, text, body, endpoint } = await pay({}, { answer: new Error('connection to 10.0.0.1 lost') });
    expect([status, body]).toEqual([
      202,
      expect.objectContaining({
        responseCode: '2022500',
        virtualAccountData: expect.objectContaining({ paymentFlagStatus: '02', paymentRequestId: 'payment-0001' }),
      }),
    ]);
    expect(endpoint.leftOpen).toEqual(['payment-0001']);
    expect(text).not.toContain('10.0.0.1');
    expect(endpoint.failures).toEqual([
      { protocol: 'snap-bi/payment', errorId: 'error-0001', error: new Error('connection to 10.0.0.1 lost') },
    ]);
  });
});

const format = (field: string) => ['4002501', `Invalid Field Format {${field}}`] as const;
const mandatory = (field: string) => ['4002502', `Invalid Mandatory Field {${field}}`] as const;
const long = (length: number) => 'x'.repeat(length);

const FIELD_RULES: readonly { body: Record<string, unknown>; is: readonly [string, string] }[] = [
  { body: { partnerServiceId: undefined }, is: mandatory('partnerServiceId') },
  { body: { partnerServiceId: '' }, is: mandatory('partnerServiceId') },
  { body: { partnerServiceId: '    88888' }, is: format('partnerServiceId') },
  { body: { partnerServiceId: 88888 }, is: format('partnerServiceId') },
  { body: { customerNo: null }, is: mandatory('customerNo') },
  { body: { customerNo: '0194435891A' }, is: format('customerNo') },
  { body: { customerNo: '1'.repeat(21) }, is: format('customerNo') },
  { body: { customerNo: '01944358912' }, is: format('virtualAccountNo') },
  { body: { virtualAccountNo: undefined }, is: mandatory('virtualAccountNo') },
  { body: { virtualAccountNo: '1'.repeat(29) }, is: format('virtualAccountNo') },
  { body: { virtualAccountNo: 'x8888801944358911' }, is: format('virtualAccountNo') },
  { body: { virtualAccountName: long(256) }, is: format('virtualAccountName') },
  { body: { virtualAccountEmail: long(256) }, is: format('virtualAccountEmail') },
  { body: { virtualAccountPhone: long(31) }, is: format('virtualAccountPhone') },
  { body: { trxId: long(65) }, is: format('trxId') },
  { body: { paymentRequestId: undefined }, is: mandatory('paymentRequestId') },
  { body: { paymentRequestId: long(129) }, is: format('paymentRequestId') },
  { body: { paymentRequestId: 'with\u0000nothing' }, is: format('paymentRequestId') },
  { body: { channelCode: 12_345 }, is: format('channelCode') },
  { body: { channelCode: 'ATM' }, is: format('channelCode') },
  { body: { hashedSourceAccountNo: long(33) }, is: format('hashedSourceAccountNo') },
  { body: { sourceBankCode: long(12) }, is: format('sourceBankCode') },
  { body: { paidAmount: undefined }, is: mandatory('paidAmount') },
  { body: { paidAmount: { currency: 'IDR' } }, is: mandatory('paidAmount.value') },
  { body: { paidAmount: { value: '420000.00' } }, is: mandatory('paidAmount.currency') },
  { body: { paidAmount: { value: '420000.00', currency: 'USD' } }, is: format('paidAmount.currency') },
  { body: { paidAmount: { value: '420000.50', currency: 'IDR' } }, is: format('paidAmount.value') },
  { body: { paidAmount: { value: '0.00', currency: 'IDR' } }, is: format('paidAmount.value') },
  { body: { paidAmount: { value: '-1.00', currency: 'IDR' } }, is: format('paidAmount.value') },
  { body: { paidAmount: { value: '420,000.00', currency: 'IDR' } }, is: format('paidAmount.value') },
  { body: { paidAmount: { value: '99999999999999999.00', currency: 'IDR' } }, is: format('paidAmount.value') },
  { body: { paidAmount: { value: 420_000, currency: 'IDR' } }, is: format('paidAmount.value') },
  { body: { paidAmount: '420000.00' }, is: format('paidAmount') },
  { body: { totalAmount: { value: '1', currency: 'SGD' } }, is: format('totalAmount.currency') },
  { body: { cumulativePaymentAmount: { value: 'x', currency: 'IDR' } }, is: format('cumulativePaymentAmount.value') },
  { body: { paidBills: long(7) }, is: format('paidBills') },
  { body: { trxDateTime: 'yesterday' }, is: format('trxDateTime') },
  { body: { referenceNo: long(65) }, is: format('referenceNo') },
  { body: { journalNum: long(7) }, is: format('journalNum') },
  { body: { paymentType: '12' }, is: format('paymentType') },
  { body: { flagAdvise: 'YES' }, is: format('flagAdvise') },
  { body: { subCompany: long(6) }, is: format('subCompany') },
  { body: { billDetails: Array.from({ length: 25 }, () => ({})) }, is: format('billDetails') },
  { body: { freeTexts: Array.from({ length: 26 }, () => ({})) }, is: format('freeTexts') },
  { body: { additionalInfo: { monthsAhead: 13 } }, is: format('additionalInfo.monthsAhead') },
  { body: { additionalInfo: { monthsAhead: -1 } }, is: format('additionalInfo.monthsAhead') },
];

describe('the rules of each field', () => {
  test.each(FIELD_RULES)('$body is answered $is', async ({ body, is }) => {
    const { status, endpoint, ...reply } = await pay({ body });
    expect([status, reply.body['responseCode'], reply.body['responseMessage']]).toEqual([400, ...is]);
    expect(reply.data['paymentFlagStatus']).toBe('01');
    expect(endpoint.deliveries).toEqual([]);
    expect(endpoint.saved).toMatchObject([{ state: 'quarantined', protocol: 'snap-bi/payment', reference: null }]);
    expect(endpoint.alarms).toMatchObject([{ what: 'unreadable-call' }]);
  });

  test('an unreadable call keeps its id free for the corrected one and shows no value', async () => {
    const { endpoint } = await pay({ body: { referenceNo: '1'.repeat(65) } });
    expect(endpoint.saved[0]?.deliveryKey).toMatch(/^quarantined\/2026-11-22\/call-0001\/[0-9a-f]{16}$/);
    expect(endpoint.saved[0]?.reason).toBe('malformed referenceNo');
  });
});

describe('the rules of each header', () => {
  test.each([
    { header: 'x-partner-id', to: undefined, is: mandatory('X-PARTNER-ID') },
    { header: 'x-external-id', to: undefined, is: mandatory('X-EXTERNAL-ID') },
    { header: 'x-external-id', to: long(37), is: format('X-EXTERNAL-ID') },
    { header: 'x-external-id', to: 'with blank', is: format('X-EXTERNAL-ID') },
    { header: 'x-timestamp', to: undefined, is: mandatory('X-TIMESTAMP') },
    { header: 'x-timestamp', to: 'today', is: format('X-TIMESTAMP') },
    { header: 'x-signature', to: undefined, is: mandatory('X-SIGNATURE') },
  ])('$header as $to is answered $is', async ({ header, to, is }) => {
    const endpoint = await aWebhookEndpoint();
    const { status, body } = await endpoint.send(withHeaders(await paymentCall(), { [header]: to }));
    expect([status, body['responseCode'], body['responseMessage']]).toEqual([400, ...is]);
    expect(endpoint.deliveries).toEqual([]);
  });

  test.each([undefined, '123456', 'IFORTE-JKT'])(
    'any CHANNEL-ID is taken, as %s: nothing is read from it',
    async (to) => {
      const endpoint = await aWebhookEndpoint();
      expect((await endpoint.send(withHeaders(await paymentCall(), { 'channel-id': to }))).status).toBe(200);
    },
  );

  test('headers beyond the protocol and any content type change nothing', async () => {
    const endpoint = await aWebhookEndpoint();
    const changes = { 'idempotency-key': 'x', 'content-type': 'text/plain', origin: 'example.com', 'x-origin': 'y' };
    expect((await endpoint.send(withHeaders(await paymentCall(), changes))).status).toBe(200);
  });
});
