import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordAtPartner } from '../../../../src/partners/stand-ins/index.js';
import { startPartnerApi, type PartnerApi } from '../../../../src/sandbox/simulator/partner-api.js';
import { queryPartnerApi, basicAuthorization } from '../../../../src/api/webhooks/query-partner-api.js';
import { testCalls } from '../../../support/outgoing.js';

const ask = queryPartnerApi(testCalls(), { timeoutMs: 1_000 });

describe('a partner that is asked', () => {
  /** By the path it is asked at. */
  const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
    '/json': (response) => void response.end('{"a":1}'),
    '/missing': (response) => void response.writeHead(404).end('{"a":2}'),
    '/text': (response) => void response.end('OK'),
    '/list': (response) => void response.end('[1]'),
    '/endless': (response) => void response.end(`{"a":"${'x'.repeat(300_000)}"}`),
    '/redirect': (response) => void response.writeHead(302, { location: '/json' }).end(),
    '/hangs-up': (response) => void response.destroy(),
    '/half': (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"a":');
      response.destroy();
    },
    '/silent': () => undefined,
    '/stops': (response) => void response.writeHead(200, { 'content-length': '100' }).write('{"a":'),
  };
  const server = createServer((request, response) => ANSWERS[request.url ?? '']?.(response));
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(
    () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  );

  test.each([
    { path: '/json', answer: { kind: 'answered', status: 200, body: { a: 1 } } },
    { path: '/missing', answer: { kind: 'answered', status: 404, body: { a: 2 } } },
    { path: '/text', answer: { kind: 'answered', status: 200, body: null } },
    { path: '/list', answer: { kind: 'answered', status: 200, body: null } },
    { path: '/endless', answer: { kind: 'no-answer', detail: 'answer too large' } },
    { path: '/redirect', answer: { kind: 'no-answer', detail: 'HTTP 302' } },
    { path: '/hangs-up', answer: { kind: 'no-answer', detail: expect.any(String) } },
    { path: '/half', answer: { kind: 'no-answer', detail: expect.any(String) } },
    { path: '/silent', answer: { kind: 'no-answer', detail: 'TimeoutError' } },
    { path: '/stops', answer: { kind: 'no-answer', detail: 'TimeoutError' } },
  ])('at $path is heard as it is', async ({ path, answer }) => {
    expect(await ask({ url: `${url}${path}`, headers: {} })).toEqual(answer);
  });

  test('and does not listen has not answered', async () => {
    expect(await ask({ url: 'http://127.0.0.1:1/', headers: {} })).toMatchObject({ kind: 'no-answer' });
  });
});

describe('the stand-in for a partner’s API', () => {
  let api: PartnerApi;
  beforeAll(async () => void (api = await startPartnerApi()));
  afterAll(() => api.close());
  const askWith = (key: string, path: string) =>
    ask({ url: `${api.url}${path}`, headers: { authorization: basicAuthorization(key) } });

  test('tells what was recorded last, to the same key, whatever query follows', async () => {
    for (const state of ['first', 'last'])
      await recordAtPartner({ apiUrl: api.url, key: 'key-one', path: '/v2/order-1/status', body: { state } });
    const told = { kind: 'answered', status: 200, body: { state: 'last' } };
    expect(await askWith('key-one', '/v2/order-1/status?limit=1')).toEqual(told);
    expect(await askWith('key-two', '/v2/order-1/status')).toMatchObject({ status: 404 });
    expect(await askWith('key-one', '/v2/order-2/status')).toMatchObject({ status: 404, body: { status_code: '404' } });
  });

  test('records no more than JSON, and nothing by other methods', async () => {
    const put = async (init: RequestInit) => (await fetch(`${api.url}/x`, init)).status;
    expect(await put({ method: 'PUT', body: 'no json' })).toBe(400);
    expect(await put({ method: 'PUT', body: JSON.stringify('x'.repeat(70_000)) })).toBe(400);
    expect(await put({ method: 'POST', body: '{}' })).toBe(405);
  });
});
