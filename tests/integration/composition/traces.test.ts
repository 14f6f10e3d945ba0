import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { callerOf } from '../../support/caller.js';
import { listen } from '../../support/listener.js';
import { type BankOfTest, type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { TEST_SECRETS_KEY } from '../../support/keyring.js';
import { useTestDatabase } from '../../support/test-database.js';
import { type ReceivedSpan, type TraceReceiver, startTraceReceiver } from '../../support/trace-receiver.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aWorld } from '../../support/world/world.js';

const TOKEN_OF_COLLECTOR = 'kunci-pengumpul';
const FRAMES = 'subscription { paymentConfirmed { cursor familyId amount } }';
const AMOUNT = 450_000n;
/** What another service may have sent before us. */
const THEIRS = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };
const THEIRS_AS_HEADER = `00-${THEIRS.trace}-${THEIRS.span}-01`;
/** The servers share a database, and so the key of what is sealed in it. */

const database = useTestDatabase();
const world = aWorld(database);
let receiver: TraceReceiver;
beforeAll(async () => {
  receiver = await startTraceReceiver();
});
const environment = () => ({
  SECRETS_KEY: TEST_SECRETS_KEY,
  OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
  OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer%20${TOKEN_OF_COLLECTOR}`,
  OTEL_RESOURCE_ATTRIBUTES: 'service.instance.id=a',
  OTEL_BSP_SCHEDULE_DELAY: '20',
  OTEL_BSP_MAX_QUEUE_SIZE: '40',
  OTEL_EXPORTER_OTLP_TIMEOUT: '300',
});
const host = useServer(database, '2026-11-22T03:00:00Z', environment);
afterAll(() => receiver.close());

let shop: ShopOfTest;
let bank: BankOfTest;
beforeAll(async () => {
  shop = await host.shop('toko-jejak');
  bank = await host.bank('bank-jejak');
});

const aFamily = (): Promise<BuiltFamily> => world.family({ careClass: 'I', members: 1, paidThrough: '2026-08' });
const named = (name: string): ReceivedSpan[] => receiver.spans.filter((span) => span.name === name);
const noted = ({ attributes }: ReceivedSpan): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
const lies = (child: ReceivedSpan, parent: ReceivedSpan): void =>
  expect([child.traceId, child.parentSpanId]).toEqual([parent.traceId, parent.spanId]);

/** The newest span of each name, once all are there. */
async function spansOf<Name extends string>(...names: Name[]): Promise<Record<Name, ReceivedSpan>> {
  const giveUpAt = performance.now() + 10_000;
  while (names.some((name) => named(name).length === 0) && performance.now() < giveUpAt) await pause(20);
  return Object.fromEntries(names.map((name) => [name, named(name).at(-1)])) as Record<Name, ReceivedSpan>;
}

interface Elsewhere {
  /** The packages of which something was loaded. */
  readonly loaded: readonly string[];
  readonly closedInMs: number;
}

/** What a server in a process of its own tells that has answered one call, with `traceparent`, and has closed. */
async function startedElsewhere(environment: Record<string, string>): Promise<Elsewhere> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, DATABASE_URL: database.url, SECRETS_KEY: TEST_SECRETS_KEY, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/tests/support/traced-server-program.js'], {
    env,
    timeout: 60_000,
  });
  return JSON.parse(stdout) as Elsewhere;
}

async function spansCounted(outcome: string): Promise<number> {
  const page = await (await fetch(`${host.baseUrl}/metrics`)).text();
  return Number(new RegExp(`sigap_trace_spans_total\\{outcome="${outcome}"\\} (\\d+)`).exec(page)?.[1]);
}

test('a payment leads from its webhook to the frames that tell it, in spans that name nobody', async () => {
  const family = await aFamily();
  const token = await callerOf(host).asRole('AUDITOR');
  const before = host.server.feed.count();
  const listeners = [1, 2, 3].map(() => listen({ baseUrl: host.baseUrl, token, query: FRAMES }));
  while (host.server.feed.count() < before + listeners.length) await pause(20);
  receiver.spans.length = 0;
  const paid = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: AMOUNT });
  expect(paid.status).toBe(200);
  await Promise.all(listeners.map((listener) => listener.next()));

  const spans = await spansOf('webhook', 'proof', 'posting wait', 'batch', 'commit', 'publish', 'hint', 'frame');
  expect(spans.webhook.parentSpanId ?? '').toBe('');
  lies(spans.proof, spans.webhook);
  lies(spans['posting wait'], spans.webhook);
  expect(spans.batch.links).toEqual([
    expect.objectContaining({ traceId: spans.webhook.traceId, spanId: spans.webhook.spanId }),
  ]);
  lies(spans.commit, spans.batch);
  lies(spans.publish, spans.batch);
  lies(spans.hint, spans.batch);
  lies(spans.frame, spans.publish);

  expect(noted(spans.webhook)).toEqual({
    'sigap.protocol': 'standard-webhooks',
    'sigap.ending': 'posted',
    'http.response.status_code': 200,
  });
  expect(noted(spans.batch)).toEqual({ 'sigap.batch.size': 1 });
  // One execution for each, and one span for all of them.
  expect(named('frame')).toHaveLength(1);
  expect(noted(spans.frame)).toEqual({ 'sigap.subscription': 'paymentConfirmed', 'sigap.frames': 3 });
  expect(receiver.headers[0]?.['authorization']).toBe(`Bearer ${TOKEN_OF_COLLECTOR}`);

  // The times of spans are nineteen digits, among which any amount may stand.
  const sent = receiver.bodies.join('\n').replaceAll(/"(?:start|end)TimeUnixNano":"\d+"/g, '');
  expect(sent).toContain('paymentConfirmed');
  const { nik, cardNumber, billingNumber, name, phone } = family.head;
  const secrets = [
    nik,
    cardNumber,
    billingNumber,
    name,
    phone,
    family.familyCardNumber,
    family.virtualAccount,
    family.id,
  ];
  for (const secret of [...secrets, String(AMOUNT), shop.secret, bank.secret, TOKEN_OF_COLLECTOR, token, shop.code])
    expect(sent).not.toContain(String(secret));
  await Promise.all(listeners.map((listener) => listener.stop()));
});

test('notes are of known names alone, also when a call ends badly', async () => {
  await bank.client.pay({ virtualAccount: (await aFamily()).virtualAccount, amount: AMOUNT });
  await bank
    .as({ clientSecret: 'a-wrong-secret-of-somebody' })
    .pay({ virtualAccount: '8888801000000017', amount: 10_000 });
  await shop.sender.pay({ accountNumber: '8888801000000017', amount: 10_000 });
  const endings = () => named('webhook').map((span) => noted(span)['sigap.ending']);
  const giveUpAt = performance.now() + 10_000;
  while (!endings().includes('bad-signature') && performance.now() < giveUpAt) await pause(20);
  const names = new Set(receiver.spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
  const known = [
    'error.type',
    'http.response.status_code',
    'sigap.batch.size',
    'sigap.ending',
    'sigap.family_held',
    'sigap.frames',
    'sigap.protocol',
    'sigap.subscription',
  ];
  expect([...names].filter((name) => !known.includes(name))).toEqual([]);
  expect(endings()).toEqual(expect.arrayContaining(['posted', 'bad-signature']));
});

test('a traceparent of somebody who is no proxy of ours is not believed', async () => {
  receiver.spans.length = 0;
  const headers = { 'content-type': 'application/json', traceparent: THEIRS_AS_HEADER };
  const answer = await fetch(`${host.baseUrl}/webhooks/${shop.code}`, { method: 'POST', headers, body: '{}' });
  expect(answer.status).toBe(401);
  const { webhook } = await spansOf('webhook');
  expect(webhook.traceId).not.toBe(THEIRS.trace);
});

test('without an exporter nothing that traces is loaded; with one that never answers a stop waits for a moment', async () => {
  const silent = await startTraceReceiver();
  silent.mode = 'silent';
  const named = { OTEL_EXPORTER_OTLP_ENDPOINT: silent.url, TRUST_PROXY: '127.0.0.1', traceparent: THEIRS_AS_HEADER };
  const [off, on] = await Promise.all([startedElsewhere({}), startedElsewhere(named)]);
  expect(off.loaded).toContain('fastify');
  // prom-client loads the interfaces; what does the work is not loaded.
  expect(off.loaded.filter((name) => name.startsWith('@opentelemetry/'))).toEqual(['@opentelemetry/api']);
  expect(on.loaded).toContain('@opentelemetry/sdk-trace');
  expect(on.closedInMs).toBeLessThan(off.closedInMs + 6_000); // The exporter's own time limit is 10 s.
  // This server stands behind a proxy, whose word for the trace is taken.
  const webhook = silent.spans.find(({ name }) => name === 'webhook');
  expect([webhook?.traceId, webhook?.parentSpanId]).toEqual([THEIRS.trace, THEIRS.span]);
  await silent.close();
});

test('an exporter that does not take spans costs a bounded number of them, and no payment', async () => {
  const family = await aFamily();
  const { accountNumber, amount } = { accountNumber: family.virtualAccount, amount: 10_000 };
  receiver.mode = 'refuses';
  const failedBefore = await spansCounted('failed');
  await shop.sender.pay({ accountNumber, amount });
  while ((await spansCounted('failed')) === failedBefore) await pause(20);
  receiver.mode = 'silent';
  const answers = await Promise.all(Array.from({ length: 40 }, () => shop.sender.pay({ accountNumber, amount })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await spansCounted('dropped')).toBeGreaterThan(0);
  const lines = host.logged.filter(({ msg }) => String(msg).startsWith('traces are not taken'));
  expect(lines).toHaveLength(1);

  receiver.mode = 'takes';
  receiver.spans.length = 0;
  const giveUpAt = performance.now() + 20_000;
  while (receiver.spans.length === 0 && performance.now() < giveUpAt) {
    await shop.sender.pay({ accountNumber, amount });
    await pause(50);
  }
  expect(receiver.spans.length).toBeGreaterThan(0);
});
