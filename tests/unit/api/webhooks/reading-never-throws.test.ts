import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PROTOCOLS, endpointsOf } from '../../../../src/api/webhooks/adapters/index.js';
import type { IncomingRequest, WebhookAdapter } from '../../../../src/api/webhooks/adapter.js';
import type { Protocol } from '../../../../src/api/webhooks/protocol.js';
import type { VirtualAccount } from '../../../../src/kernel/virtual-account.js';
import type { PartnerCredentials } from '../../../../src/money/partners/index.js';
import { ADAPTER_DEPS, NOW, bill } from '../../../support/partners/a-webhook-endpoint.js';
import { PAYMENT_BODY } from '../../../support/partners/bank-calls.js';
import { startPartnerApi } from '../../../../src/sandbox/simulator/partner-api.js';
import { knownPartnerOf } from '../../../support/partners/known-partners.js';

const DEPS = { ...ADAPTER_DEPS, inquireBill: async () => bill() };
/** Every adapter of the table, with a partner of its protocol. */
const SPOKEN: readonly (readonly [WebhookAdapter, PartnerCredentials])[] = PROTOCOLS.flatMap((one) => {
  const partner = knownPartnerOf(one.traits);
  return [...new Set(endpointsOf([one], DEPS).map(({ adapter }) => adapter))].map(
    (adapter) => [adapter, partner] as const,
  );
}).filter(([adapter]) => adapter.protocol !== 'snap-bi/token');

const request = (rawBody: Buffer, headers: IncomingRequest['headers'] = {}): IncomingRequest => ({
  method: 'POST',
  url: '/',
  headers: {
    'x-partner-id': '88888',
    'x-external-id': 'call-0001',
    'channel-id': '95231',
    'webhook-id': 'msg_0001',
    'request-id': 'request-0001',
    ...headers,
  },
  rawBody,
  receivedAt: NOW,
  ip: '127.0.0.1',
});

const ORDER = {
  order_id: 'o',
  transaction_id: 't',
  status_code: '200',
  gross_amount: '1.00',
  settlement_time: '2026-11-22 10:00:00',
};
type Fields = Readonly<Record<string, unknown>>;
/** What collecting partners send of a payment, where their sandbox sends something else. */
const VARIANTS: readonly Fields[] = [
  { ...ORDER, transaction_status: 'settlement' },
  { ...ORDER, transaction_status: 'partial_refund', refunds: [{ refund_key: 'r', refund_amount: 1 }] },
  { payment_id: 'p', callback_virtual_account_id: 'v', external_id: 'e', account_number: 'a', amount: 1 },
  { payment_id: 'p', fixed_payment_code_id: 'f', external_id: 'e', payment_code: 'c', amount: 1, status: 'SETTLING' },
  { order: { invoice_number: 'i', amount: 1 }, transaction: { status: 'SUCCESS' } },
];

/** What the sandbox partner of the protocol sends of a payment of one rupiah; nothing where that is no JSON. */
async function played({ traits, sandbox }: Protocol, api: { url: string; key: string }): Promise<Fields[]> {
  const own = { code: `sandbox-${traits.name}`, secret: 'whsec_c2VjcmV0', snap: null, api, clientId: 'client' };
  const wire = { baseUrl: 'http://nowhere', now: () => NOW, newId: () => '01900000-0000-7000-8000-00000000000f' };
  const payment = { account: '8888801944358911' as VirtualAccount, amount: 1n, reference: 'r', deliveryId: 'd' };
  const call = await (await sandbox()).sandbox.play(own, wire).paymentCall({ ...payment, paidAt: NOW });
  return call.headers['content-type'] === 'application/json' ? [JSON.parse(call.body) as Fields] : [];
}

/** A bank that speaks SNAP BI asks for a token first: PAYMENT_BODY stands for its words. */
async function playAll(): Promise<Fields[]> {
  const api = await startPartnerApi();
  const protocols = PROTOCOLS.filter(({ traits }) => !traits.isSnap);
  const all = await Promise.all(protocols.map((one) => played(one, { url: api.url, key: 'key' })));
  await api.close();
  return all.flat();
}

const PLAYED = await playAll();
const COLLECTED = [...VARIANTS, ...PLAYED];
const FIELDS = [...new Set(COLLECTED.flatMap((fields) => Object.keys(fields)))];

/** Reads with every adapter and words what cannot be read; throws when any of them does. */
function readWithAll(call: IncomingRequest): void {
  for (const [adapter, partner] of SPOKEN) {
    const reading = adapter.read(call, partner);
    if (reading.kind !== 'unreadable') continue;
    const { problem } = reading;
    expect(problem.kind === 'not-json' || problem.field.length > 0).toBe(true);
    const reply = adapter.reply({ kind: 'unreadable', problem }, call);
    const isOffered = adapter.protocol !== 'snap-bi/not-offered';
    expect(isOffered ? [400, 422] : [404]).toContain(reply.status);
    expect(JSON.stringify(reply.body).length).toBeGreaterThan(2);
  }
}

describe('reading a body', () => {
  test('of any bytes never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readWithAll(request(Buffer.from(bytes)))));
  });

  test('of any JSON never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => readWithAll(request(Buffer.from(text)))));
  });

  test('with any value in any field never throws', () => {
    const field = fc.constantFrom(
      ...Object.keys(PAYMENT_BODY),
      ...FIELDS,
      'inquiryRequestId',
      'additionalInfo',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(field, fc.jsonValue(), (name, value) => {
        const body = JSON.stringify({
          ...PAYMENT_BODY,
          inquiryRequestId: 'i',
          type: 'payment.received',
          data: PAYMENT_BODY,
        });
        readWithAll(request(Buffer.from(`${body.slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`)));
        for (const collected of COLLECTED)
          readWithAll(request(Buffer.from(JSON.stringify({ ...collected, [name]: value }))));
        const event = {
          type: 'payment.received',
          data: { reference: 'r', accountNumber: 'a', amount: 1, [name]: value },
        };
        readWithAll(request(Buffer.from(JSON.stringify(event))));
      }),
    );
  });

  test('with any headers never throws', () => {
    const header = fc.constantFrom('x-partner-id', 'x-external-id', 'channel-id', 'webhook-id', 'request-id');
    fc.assert(
      fc.property(header, fc.string(), (name, value) =>
        readWithAll(request(Buffer.from(JSON.stringify(PAYMENT_BODY)), { [name]: value })),
      ),
    );
  });

  test('nested as deep as the limit allows never throws', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const depth = Math.floor(30_000 / (open.length + close.length));
      const read = (): void =>
        readWithAll(request(Buffer.from(`{"additionalInfo":${open.repeat(depth)}1${close.repeat(depth)}}`)));
      expect(read).not.toThrow();
    }
  });
});

describe('deciding on an answer', () => {
  /** Every question that the calls lead to, with what decides on its answer. */
  const questionsOf = (all: readonly Fields[]) =>
    all.flatMap((fields) =>
      SPOKEN.map(([adapter, partner]) => adapter.read(request(Buffer.from(JSON.stringify(fields))), partner)).flatMap(
        (reading) => (reading.kind === 'to-confirm' ? [{ reading, fields }] : []),
      ),
    );
  const questions = questionsOf(COLLECTED);

  test('there are four to decide on, and one for each protocol whose partners are asked back', () => {
    const asked = PROTOCOLS.filter(({ traits }) => traits.askedBack !== 'never');
    expect([questionsOf(VARIANTS).length, questionsOf(PLAYED).length]).toEqual([4, asked.length]);
  });

  test('of any JSON, with any status, never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.object(), (status, body) => {
        for (const { reading } of questions)
          expect(reading.decideConfirmation({ kind: 'answered', status, body }).kind).toBeDefined();
      }),
    );
  });

  test('with any value in any field never throws and never becomes a payment of another amount', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), fc.jsonValue(), (name, value) => {
        for (const { reading, fields } of questions) {
          const record = { ...fields, [name]: value };
          for (const body of [record, { data: [record] }]) {
            const confirmed = reading.decideConfirmation({ kind: 'answered', status: 200, body });
            if (confirmed.kind === 'payment') expect(confirmed.delivery.notice.amount).toBe(1n);
          }
        }
      }),
    );
  });
});
