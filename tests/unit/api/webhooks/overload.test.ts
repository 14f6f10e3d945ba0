/** Every endpoint of every protocol refuses in its own words what is beyond its room, before it costs anything. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { ADAPTER_DEPS, type WebhookEndpoint, aWebhookEndpoint } from '../../../support/partners/a-webhook-endpoint.js';
import { PROTOCOLS, endpointsOf } from '../../../../src/api/webhooks/adapters/index.js';
import { overloadOf } from '../../../support/calm.js';
import type { Overload } from '../../../../src/platform/overload/index.js';

const BUSY = { loopDelayMs: 60_000, webhooksInFlight: 0, readersWaiting: 0 };

const ENDPOINTS = [
  ...new Map(endpointsOf(PROTOCOLS, ADAPTER_DEPS).map((endpoint) => [endpoint.path, endpoint])).values(),
].map(({ path, adapter: { protocol } }) => ({ path: path.replaceAll(/:\w+/g, 'x'), protocol }));

const PROBLEM = {
  status: 503,
  type: 'application/problem+json',
  body: {
    type: 'about:blank',
    title: 'Busy',
    status: 503,
    detail: 'More calls are under way than can be answered now; send it again.',
  },
};
const snap = (code: string) => ({
  status: 429,
  type: 'application/json',
  body: { responseCode: code, responseMessage: 'Too Many Requests' },
});
/** Any other code is a definite no to a bank, and a payment that it repeats may be posted: `02` says that we cannot tell. */
const leftOpen = (responseCode: string) => ({
  status: 202,
  type: 'application/json',
  body: {
    responseCode,
    responseMessage: 'Request In Progress',
    virtualAccountData: {
      paymentFlagReason: { english: 'Still being processed', indonesia: 'Permintaan sedang diproses' },
      paymentFlagStatus: '02',
    },
  },
});

/** How each protocol says it; a new protocol must say it too. */
const SAYS: Readonly<Record<string, { status: number; type: string; body: object }>> = {
  'snap-bi/token': snap('4297300'),
  'snap-bi/inquiry': snap('4292400'),
  'snap-bi/payment': leftOpen('2022500'),
  'snap-bi/inquiry-intrabank': snap('4293200'),
  'snap-bi/payment-intrabank': leftOpen('2023300'),
  // This bank informs of money that it holds: it tells it again, and nothing was refused.
  'snap-bi/notify-payment-intrabank': snap('4293400'),
  'snap-bi/not-offered': {
    status: 404,
    type: 'application/json',
    body: { responseCode: '4040002', responseMessage: 'Invalid Routing' },
  },
  'standard-webhooks': PROBLEM,
  midtrans: PROBLEM,
  xendit: PROBLEM,
  doku: PROBLEM,
};

let endpoint: WebhookEndpoint | null = null;
afterEach(async () => {
  await endpoint?.app.close();
  endpoint = null;
});
const open = async (overload: Overload): Promise<WebhookEndpoint> =>
  (endpoint = await aWebhookEndpoint({
    overload,
    findPartner: () => Promise.reject(new Error('a call that is refused asks for nobody')),
  }));
const call = (path: string, headers: Record<string, string> = {}) => ({
  method: 'POST' as const,
  path,
  headers: { 'content-type': 'application/json', ...headers },
  body: '{"any":"thing"}',
});

describe('beyond capacity', () => {
  test('every service says how it refuses', () => {
    expect([...new Set(ENDPOINTS.map(({ protocol }) => protocol))].toSorted()).toEqual(Object.keys(SAYS).toSorted());
  });

  test.each(ENDPOINTS)(
    '$protocol at $path refuses in its own words, and nothing was done',
    async ({ path, protocol }) => {
      const { send, endings, failures, saved, deliveries } = await open(
        overloadOf({ busyAfterMs: 2_000, measure: () => BUSY }),
      );
      const { status, headers, body } = await send(call(path));
      expect({ status, type: headers['content-type'], body }).toEqual(SAYS[protocol]);
      expect(headers['retry-after']).toBe('5');
      expect({ endings, failures, saved, deliveries }).toEqual({
        endings: ['overloaded'],
        failures: [],
        saved: [],
        deliveries: [],
      });
    },
  );

  test('a body that is too large, or none, is refused the same way: it is not read', async () => {
    const { app } = await open(overloadOf({ busyAfterMs: 2_000, measure: () => BUSY }));
    const answer = await app.inject({
      method: 'POST',
      url: '/snap/v1.0/transfer-va/payment',
      payload: 'x'.repeat(1_000_000),
    });
    expect([answer.statusCode, answer.json()]).toEqual([202, SAYS['snap-bi/payment']?.body]);
  });

  test('one partner that floods does not keep another out', async () => {
    const overload = overloadOf({ webhooksInFlightMax: 8 });
    const waiting: (() => void)[] = [];
    const flooded = await aWebhookEndpoint({
      overload,
      findPartner: () => new Promise((resolve) => waiting.push(() => resolve(null))),
    });
    endpoint = flooded;
    const from = (partner: string) => flooded.send(call(`/webhooks/${partner}`));
    const flood = Array.from({ length: 20 }, () => from('flood'));
    const others = [from('quiet'), from('other')];
    while (waiting.length < 6) await new Promise(setImmediate);
    for (const answer of waiting) answer();
    const statuses = await Promise.all(flood.map(async (answer) => (await answer).status));
    expect(statuses.toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 4 }, () => 401),
      ...Array.from({ length: 16 }, () => 503),
    ]);
    expect(await Promise.all(others.map(async (answer) => (await answer).status))).toEqual([401, 401]);
    // Whoever was answered has left: there is room again.
    const again = from('flood');
    while (waiting.length < 7) await new Promise(setImmediate);
    waiting.at(-1)?.();
    expect((await again).status).toBe(401);
  });
});
