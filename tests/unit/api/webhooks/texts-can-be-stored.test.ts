import { describe, expect, test } from '@jest/globals';
import { PROTOCOLS, endpointsOf } from '../../../../src/api/webhooks/adapters/index.js';
import type { IncomingRequest, Reading, WebhookAdapter } from '../../../../src/api/webhooks/adapter.js';
import { readSmsNews, readWhatsAppNews } from '../../../../src/api/webhooks/delivery-report-wire.js';
import { isWellFormed } from '../../../../src/kernel/text.js';
import type { PartnerCredentials } from '../../../../src/money/partners/index.js';
import { ADAPTER_DEPS, NOW, bill } from '../../../support/partners/a-webhook-endpoint.js';
import { PAYMENT_BODY } from '../../../support/partners/bank-calls.js';
import { knownPartnerOf } from '../../../support/partners/known-partners.js';

const DEPS = { ...ADAPTER_DEPS, inquireBill: async () => bill() };
const SPOKEN: readonly (readonly [WebhookAdapter, PartnerCredentials])[] = PROTOCOLS.flatMap((one) => {
  const partner = { ...knownPartnerOf(one.traits), code: 'auto-debit-bri' };
  return endpointsOf([one], DEPS).map(({ adapter }) => [adapter, partner] as const);
}).filter(([adapter]) => adapter.protocol !== 'snap-bi/token');

const ORDER = {
  order_id: 'JKN-1',
  transaction_id: 't',
  status_code: '200',
  gross_amount: '1.00',
  settlement_time: '2026-11-22 10:00:00',
  currency: 'IDR',
  payment_type: 'bank_transfer',
  fraud_status: 'accept',
  va_numbers: [{ va_number: '1', bank: 'bri' }],
  permata_va_number: '1',
  biller_code: '1',
  bill_key: '1',
  store: 'alfamart',
  payment_code: '1',
};
const XENDIT = { payment_id: 'p', external_id: 'e', amount: 1, currency: 'IDR', bank_code: 'BRI' };
const event = (type: string, data: object) => ({
  type,
  timestamp: '2026-11-22T10:00:00Z',
  data: { reference: 'r', ...data },
});

/** Bodies with every text that a protocol reads. */
const BODIES: readonly object[] = [
  { ...PAYMENT_BODY, inquiryRequestId: 'i', trxId: 't', referenceNo: 'n', journalNum: 'j', sourceBankCode: '002' },
  { ...ORDER, transaction_status: 'settlement' },
  { ...ORDER, transaction_status: 'pending' },
  {
    ...ORDER,
    transaction_status: 'partial_refund',
    refunds: [{ refund_key: 'r', refund_amount: 1, refund_chargeback_id: 'c' }],
  },
  { ...XENDIT, callback_virtual_account_id: 'v', account_number: 'a', transaction_timestamp: '2026-11-22T10:00:00Z' },
  { ...XENDIT, fixed_payment_code_id: 'f', payment_code: 'c', status: 'SETTLING', retail_outlet_name: 'ALFAMART' },
  {
    order: { invoice_number: 'JKN-1', amount: '1' },
    transaction: { status: 'SUCCESS', date: '2026-11-22T10:00:00Z', original_request_id: 'o' },
    service: { id: 'VIRTUAL_ACCOUNT' },
    acquirer: { id: 'BRI' },
    channel: { id: 'VIRTUAL_ACCOUNT_BRI' },
    virtual_account_info: { virtual_account_number: '8888801944358911' },
    virtual_account_payment: { identifer: [{ name: 'REFERENCE', value: '7' }] },
  },
  {
    order: { invoice_number: 'JKN-1', amount: 1 },
    transaction: { status: 'SUCCESS' },
    online_to_offline_info: { payment_code: '1' },
    virtual_account_payment: { identifier: [{ name: 'REQUEST_ID', value: '7' }] },
  },
  event('payment.received', {
    accountNumber: '8888801944358911',
    amount: '1',
    channel: 'ATM',
    terminal: 'T-1',
    currency: 'IDR',
  }),
  event('payment.reversed', { reversalReference: 'v', amount: '1', cause: 'refund', reason: 'why' }),
  event('debit.failed', { reason: 'Saldo tidak cukup', failedAt: '2026-11-22T10:00:00Z' }),
];

const request = (body: unknown): IncomingRequest => ({
  method: 'POST',
  url: '/',
  headers: {
    'x-partner-id': '88888',
    'x-external-id': 'call-0001',
    'channel-id': '95231',
    'webhook-id': 'msg_0001',
    'request-id': 'request-0001',
  },
  rawBody: Buffer.from(JSON.stringify(body)),
  receivedAt: NOW,
  ip: '127.0.0.1',
});

/** Copies of a body in which one text after the other is spoiled. */
function spoiled(value: unknown, broken: string): unknown[] {
  if (typeof value === 'string') return [`${value}${broken}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    spoiled(inner, broken).map((copy) =>
      Array.isArray(value) ? value.with(Number(name), copy) : { ...value, [name]: copy },
    ),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The texts of a reading that would be stored, with those of every confirmation by an answer. */
function storedTexts<Told>(reading: Reading<Told>, answers: readonly Readonly<Record<string, unknown>>[]): string[] {
  if (reading.kind === 'question') return [];
  if (reading.kind !== 'to-confirm') return textsIn('delivery' in reading ? reading.delivery : reading);
  const confirmed = answers.map((body) => reading.decideConfirmation({ kind: 'answered', status: 200, body }));
  return [...textsIn({ ...reading, question: null }), ...textsIn(confirmed.map((one) => ({ ...one, told: null })))];
}

describe('text that no database can store', () => {
  const breaks = ['\u0000', '\ud83d'];
  const copies = BODIES.flatMap((body) => breaks.flatMap((broken) => spoiled(body, broken))) as Record<
    string,
    unknown
  >[];

  test('is never read from a call of any protocol, wherever it stands: the call is quarantined or the text ignored', () => {
    expect(copies.length).toBeGreaterThan(100);
    const found: string[] = [];
    const kinds = new Set<string>();
    for (const [adapter, partner] of SPOKEN)
      for (const body of copies) {
        const reading = adapter.read(request(body), partner);
        kinds.add(reading.kind);
        if (!storedTexts(reading, []).every(isWellFormed)) found.push(`${adapter.protocol} ${JSON.stringify(body)}`);
      }
    for (const [adapter, partner] of SPOKEN)
      for (const body of BODIES) {
        const reading = adapter.read(request(body), partner);
        kinds.add(reading.kind);
        const answers = copies.flatMap((copy) => [copy, { data: [copy] }]);
        if (!storedTexts(reading, answers).every(isWellFormed)) found.push(`answer to ${adapter.protocol}`);
      }
    expect(found).toEqual([]);
    expect([...kinds]).toEqual(expect.arrayContaining(['unreadable', 'payment', 'reversal', 'debit-failure']));
  });

  test('is never read from a delivery report', () => {
    const status = { id: 'i', status: 'sent', timestamp: '1', biz_opaque_callback_data: 'r', errors: [{ code: 1 }] };
    const message = { from: '6281234567890', timestamp: '1', text: { body: 'STOP' } };
    const whatsApp = { entry: [{ changes: [{ value: { statuses: [status], messages: [message] } }] }] };
    const sms = event('message.failed', { id: 'i', code: 'c' });
    for (const broken of breaks) {
      for (const copy of spoiled(whatsApp, broken))
        expect(textsIn(readWhatsAppNews(copy as object)?.reports).every(isWellFormed)).toBe(true);
      for (const copy of spoiled(sms, broken))
        expect(textsIn(readSmsNews(copy as object, NOW)?.reports).every(isWellFormed)).toBe(true);
    }
  });
});
