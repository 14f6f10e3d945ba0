import { describe, expect, test } from '@jest/globals';
import { usePlatform } from './a-platform.js';

describe('what operators and visitors ask', () => {
  const platform = usePlatform({
    plugins: [(app) => Promise.resolve(void app.get('/webhooks/:partner', () => ({ kept: true })))],
  });
  const get = (path: string) => fetch(platform.url + path);

  test('up from the first moment, and ready once the first start is complete', async () => {
    expect((await get('/healthz')).status).toBe(200);
    const starting = await get('/readyz');
    expect([starting.status, await starting.json()]).toEqual([503, { status: 'starting' }]);
    platform.app.markReady();
    const ready = await get('/readyz');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
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
