import { describe, expect, test } from '@jest/globals';
import { askRaw } from '../../../support/ask-raw.js';
import { ran, usePlatform } from './a-platform.js';

const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/145.0' };

describe('a page of another site', () => {
  const platform = usePlatform();
  const byGet = (headers: Record<string, string>) =>
    askRaw(`${platform.url}/graphql?query=${encodeURIComponent('{ things { name } }')}`, { headers });

  test.each([
    ['an image', { accept: 'image/avif,*/*', 'sec-fetch-site': 'cross-site' }],
    ['a script without TLS', { accept: '*/*' }],
    ['a fetch no-cors that accepts JSON', { accept: 'application/graphql-response+json' }],
    ['a fetch no-cors of a sibling site', { accept: 'application/json', 'sec-fetch-site': 'same-site' }],
  ])('cannot ask by %s', async (_way, headers) => {
    const before = ran.length;
    const { status, bytes } = await byGet({ ...BROWSER, ...headers });
    expect([status, bytes.toString()]).toEqual([400, expect.stringContaining('no other site can send')]);
    expect(ran).toHaveLength(before);
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
    'cannot change anything by a form of %s',
    async (type) => {
      const before = ran.length;
      const body = '{"query":"mutation { change }"}';
      for (const headers of [BROWSER, { ...BROWSER, 'sec-fetch-site': 'same-origin' }, {}]) {
        const sent = { ...headers, 'content-type': type, accept: 'application/json' };
        const { status } = await askRaw(`${platform.url}/graphql`, { method: 'POST', headers: sent, body });
        expect([400, 415]).toContain(status);
      }
      expect(ran).toHaveLength(before);
    },
  );

  test('is no program and no page of ours, which may ask', async () => {
    for (const headers of [
      { accept: 'application/json' },
      { ...BROWSER, accept: '*/*', 'sec-fetch-site': 'same-origin' },
    ])
      expect((await byGet(headers)).status).toBe(200);
  });
});
