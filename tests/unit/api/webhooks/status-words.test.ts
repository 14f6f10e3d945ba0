/**
 * Feeds each protocol every word of its documents and a made-up one, told and answered: what is money is posted, what may
 * be is kept, refused and told to an operator, and nothing else is booked.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { PROTOCOLS } from '../../../../src/api/webhooks/adapters/index.js';
import { dokuSender } from '../../../../src/api/webhooks/adapters/doku/sandbox/sender.js';
import { TRANSACTION_WORDS as DOKU_WORDS } from '../../../../src/api/webhooks/adapters/doku/wire.js';
import { midtransNotifier } from '../../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import { FRAUD_WORDS, TRANSACTION_WORDS } from '../../../../src/api/webhooks/adapters/midtrans/status.js';
import { NOTIFY_INTRABANK } from '../../../../src/api/webhooks/adapters/snap-bi/payment.js';
import { PAYMENT_STATUS_WORDS } from '../../../../src/api/webhooks/adapters/snap-bi/words.js';
import { signedEventCall } from '../../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { EVENT_WORDS } from '../../../../src/api/webhooks/adapters/standard-webhooks/wire.js';
import {
  EVENTS_WITHOUT_MONEY,
  INVOICE_WORDS,
  PAYMENT_WORDS,
  REFUND_WORDS,
  RETAIL_WORDS,
} from '../../../../src/api/webhooks/adapters/xendit/words.js';
import { xenditSender } from '../../../../src/api/webhooks/adapters/xendit/sandbox/sender.js';
import type { PartnerApiResponse } from '../../../../src/api/webhooks/query-partner-api.js';
import type { MoneyMeaning, WordTable } from '../../../../src/api/webhooks/status-words.js';
import type { HttpCall } from '../../../../src/partners/stand-ins/http-call.js';
import { NOW, aWebhookEndpoint } from '../../../support/partners/a-webhook-endpoint.js';
import { paymentCall } from '../../../support/partners/bank-calls.js';
import { DOKU, MIDTRANS, MINIMARKET, XENDIT } from '../../../support/partners/known-partners.js';

const MADE_UP = 'GLORIOUSLY_DONE';
/** Words that other products or companies use, and that must never be guessed to be money. */
const FOREIGN = ['PAID_OUT', 'VOIDED_LATER', 'REVERSED', 'INACTIVE', 'Berhasil', 'lunas', 'completed', MADE_UP];

type Fields = Readonly<Record<string, unknown>>;
type Came = 'booked' | 'taken-back' | 'kept' | 'refused';

const answered = (body: Fields): PartnerApiResponse => ({ kind: 'answered', status: 200, body });
const wire = { baseUrl: 'http://nowhere', apiUrl: 'http://nowhere', now: () => NOW, newId: () => 'id-1' };
const xendit = xenditSender({ ...wire, partner: XENDIT.code, callbackToken: XENDIT.secrets[0] ?? '', apiKey: 'key' });
const midtrans = midtransNotifier({ ...wire, partner: MIDTRANS.code, serverKey: MIDTRANS.secrets[0] ?? '' });
const doku = dokuSender({
  ...wire,
  partner: DOKU.code,
  clientId: DOKU.access.clientId ?? '',
  secretKey: DOKU.secrets[0] ?? '',
});

/** Sends a call and tells what came of it; what is refused must be kept and told to an operator. */
async function cameOf(call: HttpCall, partnerAnswer?: PartnerApiResponse): Promise<Came> {
  const endpoint = await aWebhookEndpoint(partnerAnswer === undefined ? {} : { partnerAnswer });
  const { status } = await endpoint.send(call);
  await endpoint.app.close();
  const { deliveries, reversals, saved, alarms } = endpoint;
  if (status >= 300) {
    expect([deliveries, reversals]).toEqual([[], []]);
    expect([saved.length, alarms.length]).toEqual([1, 1]);
    return 'refused';
  }
  expect([status, alarms]).toEqual([status, []]);
  if (deliveries.length > 0) return 'booked';
  return reversals.length > 0 ? 'taken-back' : 'kept';
}

const AS_MEANT: Readonly<Record<MoneyMeaning | 'unknown', Came>> = {
  money: 'booked',
  'taken-back': 'taken-back',
  'not-yet': 'kept',
  'no-money': 'kept',
  unknown: 'refused',
};
const everyWord = (table: WordTable, foreign: readonly string[] = FOREIGN): [string, MoneyMeaning | 'unknown'][] => [
  ...Object.entries(table),
  ...foreign.filter((word) => !Object.hasOwn(table, word)).map((word): [string, 'unknown'] => [word, 'unknown']),
];

const ACCOUNT = '8888801944358911';
const retail = (status: string): Fields => ({
  ...xendit.callback({ accountNumber: ACCOUNT, amount: 420_000, outlet: 'ALFAMART', reference: 'pay-1' }),
  status,
});
const inList = (fields: Fields): PartnerApiResponse => answered({ data: [fields], has_more: false });

describe('Xendit: a retail payment', () => {
  const OTHERS = ['FAILED', 'PENDING', 'VOIDED', 'EXPIRED', 'REFUNDED', ...FOREIGN];
  test.each(everyWord(RETAIL_WORDS, OTHERS))('%s, told and answered, is %s', async (word, meaning) => {
    expect(await cameOf(xendit.callbackCall(retail(word), 'hook-1'), inList(retail(word)))).toBe(AS_MEANT[meaning]);
  });

  test.each(OTHERS)('told COMPLETED while its API answers %s books nothing', async (word) => {
    expect(await cameOf(xendit.callbackCall(retail('COMPLETED'), 'hook-1'), inList(retail(word)))).toBe('refused');
  });

  test('told FAILED while its API answers COMPLETED is booked: its books are the truth', async () => {
    expect(await cameOf(xendit.callbackCall(retail('FAILED'), 'hook-1'), inList(retail('COMPLETED')))).toBe('booked');
  });
});

const v3 = (status: string, more: Fields = {}): Fields => ({
  payment_id: 'py-1fdaf346',
  reference_id: `JKN-${ACCOUNT}-7`,
  payment_request_id: 'pr-1fdaf346',
  type: 'PAY',
  country: 'ID',
  currency: 'IDR',
  request_amount: 420_000,
  channel_code: 'BRI_VIRTUAL_ACCOUNT',
  channel_properties: { virtual_account_number: '262151234567890' },
  captures: [{ capture_id: 'cptr-1', capture_amount: 420_000, capture_timestamp: '2026-11-22T03:14:00Z' }],
  status,
  ...more,
});
const v2 = (status: string): Fields => ({
  id: 'py-2',
  reference_id: `JKN-${ACCOUNT}-8`,
  amount: 420_000,
  currency: 'IDR',
  status,
  payment_method: {
    id: 'pm-1',
    type: 'VIRTUAL_ACCOUNT',
    virtual_account: { channel_code: 'BCA', channel_properties: { virtual_account_number: '1076612345678' } },
  },
  updated: '2026-11-22T03:14:00Z',
});
const event = (name: string, data: Fields): HttpCall =>
  xendit.callbackCall({ event: name, business_id: 'b', created: '2026-11-22T03:14:30Z', data }, 'hook-1');

describe('Xendit: an event of the Payments API', () => {
  test.each(everyWord(PAYMENT_WORDS))('v3 of %s, told and answered, is %s', async (word, meaning) => {
    expect(await cameOf(event('payment.capture', v3(word)), answered(v3(word)))).toBe(AS_MEANT[meaning]);
  });

  test.each(everyWord(PAYMENT_WORDS))('v2 of %s, told and answered, is %s', async (word, meaning) => {
    expect(await cameOf(event('payment.succeeded', v2(word)), inList(v2(word)))).toBe(AS_MEANT[meaning]);
  });

  test('is asked for in its own version, and posted with what was captured', async () => {
    const endpoint = await aWebhookEndpoint({ partnerAnswer: answered(v3('SUCCEEDED')) });
    await endpoint.send(event('payment.capture', v3('SUCCEEDED')));
    expect(endpoint.questions).toMatchObject([
      { url: 'https://api.xendit.example/v3/payments/py-1fdaf346', headers: { 'api-version': '2024-11-11' } },
    ]);
    expect(endpoint.deliveries[0]?.notice).toMatchObject({
      reference: 'py-1fdaf346',
      billingNumber: '01944358911',
      amount: 420_000n,
      channel: 'BANK',
      isConfirmed: true,
    });
    await endpoint.app.close();
  });

  test.each([
    ['told SUCCEEDED, answered FAILED', v3('FAILED')],
    ['told SUCCEEDED, answered PENDING', v3('PENDING')],
    ['of another amount', v3('SUCCEEDED', { captures: [{ capture_amount: 1 }] })],
    ['of another order', v3('SUCCEEDED', { reference_id: 'JKN-8888800000000001-7' })],
  ])('%s books nothing', async (_when, record) => {
    expect(await cameOf(event('payment.capture', v3('SUCCEEDED')), answered(record))).toBe('refused');
  });

  test.each([...EVENTS_WITHOUT_MONEY])('%s is kept without a question', async (name) => {
    expect(await cameOf(event(name, { id: 'x', amount: 420_000 }))).toBe('kept');
  });

  test.each(['payment.rejoiced', 'bill_payment.succeeded', 'payout.succeeded', 'something.new'])(
    '%s, which is in no table and states an amount, is never acknowledged',
    async (name) => expect(await cameOf(event(name, { id: 'x', amount: 420_000 }))).toBe('refused'),
  );
});

describe('Xendit: an invoice', () => {
  const invoice = (status: string): Fields => ({
    id: '579c8d61f23fa4ca35e52da4',
    external_id: `JKN-${ACCOUNT}-9`,
    merchant_name: 'x',
    payment_method: 'BANK_TRANSFER',
    status,
    amount: 420_000,
    paid_amount: 420_000,
    paid_at: '2026-11-22T03:14:00Z',
    currency: 'IDR',
  });
  test.each(everyWord(INVOICE_WORDS))('of %s, told and answered, is %s', async (word, meaning) => {
    expect(await cameOf(xendit.callbackCall(invoice(word), 'hook-1'), answered(invoice(word)))).toBe(AS_MEANT[meaning]);
  });
});

describe('Xendit: a refund', () => {
  const refund = (status: string): Fields => ({
    id: 'rfd-1',
    payment_id: 'py-1',
    amount: 1_000,
    currency: 'IDR',
    status,
  });
  test.each(everyWord(REFUND_WORDS))('of %s, told and answered', async (word, meaning) => {
    const came = await cameOf(event('refund.succeeded', refund(word)), answered(refund(word)));
    // A refund that is under way is asked for again.
    expect(came).toBe(meaning === 'not-yet' ? 'refused' : AS_MEANT[meaning]);
  });
});

describe('a sample of a partner’s set-up, which its own API does not know', () => {
  const notFound: PartnerApiResponse = { kind: 'answered', status: 404, body: {} };
  test.each([
    [
      'Xendit, a virtual account',
      xendit.callbackCall({
        ...xendit.callback({ accountNumber: ACCOUNT, amount: 1 }),
        external_id: 'fixed-va-1487156410',
        account_number: '1234567890',
      }),
    ],
    ['Xendit, payment.capture', event('payment.capture', v3('SUCCEEDED', { reference_id: 'example_reference_id' }))],
    [
      'Midtrans',
      midtrans.notificationCall({
        ...midtrans.order({ accountNumber: ACCOUNT, amount: 1, orderId: 'payment_notif_test_G1_x' }),
        transaction_status: 'settlement',
        status_code: '200',
      }),
    ],
  ])('%s: is acknowledged and kept', async (_who, call) => expect(await cameOf(call, notFound)).toBe('kept'));

  test.each([
    ['Xendit', event('payment.capture', v3('SUCCEEDED'))],
    [
      'Midtrans',
      midtrans.notificationCall({
        ...midtrans.order({ accountNumber: ACCOUNT, amount: 1 }),
        transaction_status: 'settlement',
        status_code: '200',
      }),
    ],
  ])('%s: what names a bill of ours is no sample', async (_who, call) =>
    expect(await cameOf(call, notFound)).toBe('refused'),
  );
});

describe('Midtrans', () => {
  const notified = (changes: Fields) => ({
    ...midtrans.order({ accountNumber: ACCOUNT, amount: 420_000, transactionId: 'trx-1' }),
    status_code: '200',
    ...changes,
  });
  const PARTIAL = { refunds: [{ refund_key: 'part-1', refund_amount: '1000.00' }] };
  test.each(everyWord(TRANSACTION_WORDS))('transaction_status %s, told and answered, is %s', async (word, meaning) => {
    const told = notified({ transaction_status: word, ...(word.startsWith('partial') ? PARTIAL : {}) });
    expect(await cameOf(midtrans.notificationCall(told as never), answered(told))).toBe(AS_MEANT[meaning]);
  });

  test.each(everyWord(FRAUD_WORDS))(
    'fraud_status %s of captured money, told and answered, is %s',
    async (word, meaning) => {
      const told = notified({ transaction_status: 'capture', fraud_status: word });
      expect(await cameOf(midtrans.notificationCall(told as never), answered(told))).toBe(AS_MEANT[meaning]);
    },
  );

  test.each(everyWord(TRANSACTION_WORDS).filter(([, meaning]) => meaning !== 'money' && meaning !== 'taken-back'))(
    'told settlement while its API answers %s books nothing',
    async (word) => {
      const told = notified({ transaction_status: 'settlement' });
      const stated = notified({ transaction_status: word });
      expect(await cameOf(midtrans.notificationCall(told as never), answered(stated))).toBe('refused');
    },
  );

  test('told deny while its API answers settlement is booked: its books are the truth', async () => {
    const told = notified({ transaction_status: 'deny' });
    const stated = notified({ transaction_status: 'settlement' });
    expect(await cameOf(midtrans.notificationCall(told as never), answered(stated))).toBe('booked');
  });
});

describe('DOKU', () => {
  test.each(everyWord(DOKU_WORDS))('transaction.status %s is %s', async (word, meaning) => {
    const call = doku.notificationCall({ accountNumber: ACCOUNT, amount: 420_000, status: word });
    expect(await cameOf(call)).toBe(AS_MEANT[meaning]);
  });
});

describe('Standard Webhooks', () => {
  const data = { reference: 'trx-1', accountNumber: ACCOUNT, amount: 420_000 };
  const types = ['payment.captured', 'refund.created', 'transfer.done', 'something.with.an.amount'];
  test.each(everyWord(EVENT_WORDS, types))('%s is %s', async (type, meaning) => {
    const [secret = ''] = MINIMARKET.secrets;
    const call = signedEventCall({ partner: MINIMARKET.code, secret, id: 'msg_1', at: NOW, event: { type, data } });
    expect(await cameOf(call)).toBe(AS_MEANT[meaning]);
  });

  test('a type that could mean no money is kept', async () => {
    const [secret = ''] = MINIMARKET.secrets;
    const call = signedEventCall({
      partner: MINIMARKET.code,
      secret,
      id: 'msg_1',
      at: NOW,
      event: { type: 'shop.opened', data: { shop: 'Jaya' } },
    });
    expect(await cameOf(call)).toBe('kept');
  });
});

describe('SNAP BI, service 34', () => {
  test.each(everyWord(PAYMENT_STATUS_WORDS))('paymentStatus %s is %s', async (word, meaning) => {
    const path = '/snap/v1.0/transfer-va/notify-payment-intrabank';
    const body = { paymentStatus: word, paidAmount: undefined, additionalInfo: { paymentAmount: '420000.00' } };
    expect(NOTIFY_INTRABANK.number).toBe('34');
    expect(await cameOf(await paymentCall({ path, body }))).toBe(AS_MEANT[meaning]);
  });
});

test.each(PROTOCOLS.flatMap(({ traits, words }) => words.map((one) => ({ name: traits.name, ...one }))))(
  'the page of $name names every word of $field',
  ({ name, words }) => {
    const page = readFileSync(`src/api/webhooks/adapters/${name}/PROTOCOL.md`, 'utf8');
    expect(Object.keys(words).filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  },
);
