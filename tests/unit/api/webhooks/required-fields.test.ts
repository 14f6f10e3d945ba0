import { describe, expect, test } from '@jest/globals';
import { PROTOCOLS, endpointsOf } from '../../../../src/api/webhooks/adapters/index.js';
import { partnersOpenApi } from '../../../../src/api/webhooks/openapi.js';
import type { IncomingRequest } from '../../../../src/api/webhooks/adapter.js';
import { startPartnerApi } from '../../../../src/sandbox/simulator/partner-api.js';
import type { VirtualAccount } from '../../../../src/kernel/virtual-account.js';
import { ADAPTER_DEPS, NOW, bill } from '../../../support/partners/a-webhook-endpoint.js';
import { PAYMENT_BODY } from '../../../support/partners/bank-calls.js';
import { knownPartnerOf } from '../../../support/partners/known-partners.js';

type Fields = Readonly<Record<string, unknown>>;
interface Schema {
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
type Operation = { readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } };

const document = partnersOpenApi(PROTOCOLS) as {
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the body has every field that the schema requires, at every depth; nothing else of it is judged. */
function hasRequired(schema: Schema, value: unknown): boolean {
  if (schema.$ref !== undefined) {
    const named = document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    return named !== undefined && hasRequired(named, value);
  }
  const { required = [], properties = {}, anyOf, oneOf, allOf = [] } = schema;
  if (!isObject(value)) return true;
  return (
    required.every((name) => name in value) &&
    Object.entries(properties).every(([name, inner]) => !(name in value) || hasRequired(inner, value[name])) &&
    allOf.every((one) => hasRequired(one, value)) &&
    [anyOf, oneOf].every((some) => some === undefined || some.some((one) => hasRequired(one, value)))
  );
}

/** The body without one field, for each field at each depth. */
function* lessOne(value: Fields, path = ''): Generator<readonly [string, Fields]> {
  for (const [name, inner] of Object.entries(value)) {
    const { [name]: _, ...rest } = value;
    yield [path + name, rest];
    if (isObject(inner))
      for (const [deep, less] of lessOne(inner, `${path}${name}.`)) yield [deep, { ...value, [name]: less }];
  }
}

const { paymentRequestId: reference, paidAmount, ...COMMON } = PAYMENT_BODY;
const NAMED = { ...COMMON, partnerReferenceNo: reference };
/** What each service is told, in its own words. */
const SNAP_BODIES: Readonly<Record<string, readonly Fields[]>> = {
  'transfer-va/inquiry': [{ ...COMMON, inquiryRequestId: 'inquiry-0001' }],
  'transfer-va/inquiry-intrabank': [NAMED, { ...COMMON, inquiryRequestId: 'inquiry-0001' }],
  'transfer-va/payment': [PAYMENT_BODY],
  'transfer-va/payment-intrabank': [{ ...NAMED, paidAmount }, PAYMENT_BODY],
  'transfer-va/notify-payment-intrabank': [
    { ...NAMED, additionalInfo: { paymentAmount: '420000.00', terminalId: '9' } },
    { ...NAMED, paidAmount },
    { ...PAYMENT_BODY, additionalInfo: { paymentAmount: 420_000 } },
  ],
};

const DEPS = { ...ADAPTER_DEPS, inquireBill: async () => bill() };
const request = (body: Fields): IncomingRequest => ({
  method: 'POST',
  url: '/',
  headers: { 'x-partner-id': '88888', 'x-external-id': 'call-0001', 'webhook-id': 'msg_0001', 'request-id': 'r-1' },
  rawBody: Buffer.from(JSON.stringify(body)),
  receivedAt: NOW,
  ip: '127.0.0.1',
});

const snap = PROTOCOLS.find(({ traits }) => traits.isSnap);
const SERVICES = Object.entries(SNAP_BODIES).flatMap(([name, bodies]) => bodies.map((body) => ({ name, body })));

describe('the document for banks asks for what is needed, and for nothing else', () => {
  test.each(SERVICES)('$name', ({ name, body }) => {
    const endpoint = endpointsOf(snap === undefined ? [] : [snap], DEPS).find(
      ({ path }) => path === `/snap/v1.0/${name}`,
    );
    const partner = knownPartnerOf(snap!.traits);
    const schema = document.paths[`/snap/v1.0/${name}`]?.post.requestBody.content['application/json']?.schema ?? {};
    const isRead = (told: Fields) => endpoint?.adapter.read(request(told), partner).kind !== 'unreadable';
    expect([isRead(body), hasRequired(schema, body)]).toEqual([true, true]);
    const judged = [...lessOne(body)];
    expect(judged.length).toBeGreaterThan(8);
    const told = judged.map(([field, less]) => `${field} ${hasRequired(schema, less) ? 'may' : 'may not'} be left out`);
    const found = judged.map(([field, less]) => `${field} ${isRead(less) ? 'may' : 'may not'} be left out`);
    expect(told).toEqual(found);
  });
});

const COLLECTORS = PROTOCOLS.filter(({ traits }) => !traits.isSnap);

describe('the document for other partners requires no field without which a payment is read', () => {
  test.each(COLLECTORS)('$traits.name', async (protocol) => {
    const { traits, sandbox } = protocol;
    const api = await startPartnerApi();
    const own = {
      code: `sandbox-${traits.name}`,
      secret: 'whsec_c2VjcmV0',
      snap: null,
      api: { url: api.url, key: 'key' },
      clientId: 'client',
    };
    const wire = { baseUrl: 'http://nowhere', now: () => NOW, newId: () => '01900000-0000-7000-8000-00000000000f' };
    const payment = {
      account: '8888801944358911' as VirtualAccount,
      amount: 1n,
      reference: 'r',
      deliveryId: 'd',
      paidAt: NOW,
    };
    const call = await (await sandbox()).sandbox.play(own, wire).paymentCall(payment);
    await api.close();
    const body = JSON.parse(call.body) as Fields;
    const path = traits.pathOf('{partner}');
    const schema = document.paths[path]?.post.requestBody.content['application/json']?.schema ?? {};
    const adapter = endpointsOf([protocol], DEPS).find((one) => one.path === traits.pathOf(':partner'))?.adapter;
    const readingOf = (told: Fields) => adapter?.read(request(told), knownPartnerOf(traits)).kind;
    const whole = readingOf(body);
    expect([whole === 'unreadable', hasRequired(schema, body)]).toEqual([false, true]);
    const needless = [...lessOne(body)].flatMap(([field, less]) =>
      readingOf(less) === whole && !hasRequired(schema, less) ? [field] : [],
    );
    expect(needless).toEqual([]);
  });
});
