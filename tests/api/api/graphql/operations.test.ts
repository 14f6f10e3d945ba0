import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { describe, expect, test } from '@jest/globals';
import { startPlatform, usePlatform } from './a-platform.js';

describe('what operators and visitors ask', () => {
  let isReady = true;
  const platform = usePlatform({
    isDatabaseReady: () => Promise.resolve(isReady),
    plugins: [(app) => Promise.resolve(void app.get('/webhooks/:partner', () => ({ kept: true })))],
  });
  const get = (path: string) => fetch(platform.url + path);

  test('up, ready, and not ready while the database does not answer', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
    isReady = false;
    expect((await get('/readyz')).status).toBe(503);
    isReady = true;
  });

  test('the page at the root fetches nothing from anywhere', async () => {
    const response = await get('/');
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|src=|https:\/\//);
    expect(page).toContain('href="/schema.graphql"');
  });

  test('the schema is there to read', async () => {
    expect(await (await get('/schema.graphql')).text()).toContain('scalar BillingMonth');
  });

  test('figures are by route, never by what a URL carries', async () => {
    await get('/webhooks/a-partner-of-ours');
    const figures = await (await get('/metrics')).text();
    expect(figures).toContain('sigap_http_requests_total{route="/webhooks/:partner",method="GET",status="200"} 1');
    expect(figures).not.toContain('a-partner-of-ours');
  });

  test('nothing is 404', async () => {
    const response = await get('/6472014509870001');
    expect([response.status, await response.json()]).toEqual([
      404,
      { message: 'There is nothing here; / says what there is.' },
    ]);
    expect(JSON.stringify(platform.logged)).not.toContain('6472014509870001');
  });
});

describe('drain', () => {
  test('running requests finish, sockets close with 1001, and nothing new is taken', async () => {
    const platform = await startPlatform();
    const running = platform.ask('{ slow(ms: 400) }');
    const client = createClient({
      url: `${platform.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: await platform.bearer() },
    });
    const closed = new Promise<number>((resolve) =>
      client.on('closed', (event) => resolve((event as { code: number }).code)),
    );
    const connected = new Promise((resolve) => client.on('connected', resolve));
    client.subscribe(
      { query: 'subscription { silence }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await connected;

    const drained = platform.app.drain();
    expect(await closed).toBe(1001);
    await expect(platform.ask('{ role }')).rejects.toThrow('fetch failed');
    expect((await running).body).toEqual({ data: { slow: 400 } });
    await drained;
    await platform.app.drain(); // asking twice is asking once
  });
});

describe('a process that cannot keep up', () => {
  const platform = usePlatform({ busyAfterMs: 100 });
  const ask = () => fetch(`${platform.url}/schema.graphql`);
  const holdUp = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_200);

  test('turns requests away, says when to come back, and is up all the same', async () => {
    let response = await ask();
    for (let tries = 0; response.status !== 503 && tries < 5; tries += 1) {
      holdUp();
      await new Promise(setImmediate);
      response = await ask();
    }
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect((await fetch(`${platform.url}/healthz`)).status).toBe(200);
  });
});
