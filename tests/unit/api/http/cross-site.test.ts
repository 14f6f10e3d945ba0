import { describe, expect, test } from '@jest/globals';
import { mayBeCrossSite } from '../../../../src/api/http/cross-site.js';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const JSON_TYPES = [
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
];
const IMAGE = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';

/** What a page of another site can make a browser send: by each way, as browsers write it, with and without TLS. */
const FORGED = ['cross-site', 'same-site', undefined].flatMap((site) => {
  const said = { 'user-agent': CHROME, ...(site !== undefined && { 'sec-fetch-site': site }) };
  return [
    { by: 'an image', method: 'GET', headers: { ...said, accept: IMAGE } },
    { by: 'a script', method: 'GET', headers: { ...said, accept: '*/*' } },
    { by: 'a link', method: 'GET', headers: { ...said, accept: 'text/html,*/*;q=0.8' } },
    { by: 'a form by GET', method: 'GET', headers: { ...said, accept: 'text/html,*/*;q=0.8', origin: 'null' } },
    ...JSON_TYPES.map((accept) => ({
      by: `a fetch no-cors that accepts ${accept}`,
      method: 'GET',
      headers: { ...said, accept },
    })),
    ...[
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'TEXT/PLAIN; x=application/json',
      '',
    ].map((type) => ({
      by: `a form or a fetch no-cors by POST of ${type}`,
      method: 'POST',
      headers: { ...said, 'content-type': type, accept: 'application/json' },
    })),
  ].map((request) => ({ ...request, by: `${request.by}, ${site ?? 'which nothing is said of'}` }));
});

describe('what a page of another site can make a browser send', () => {
  test.each(FORGED)('$by', (request) => expect(mayBeCrossSite(request)).toBe(true));

  test.each(['origin', 'referer', 'cookie', 'sec-fetch-dest', 'sec-ch-ua'])(
    'a browser that calls itself something else is known by %s',
    (name) => {
      const headers = { accept: 'application/json', 'user-agent': 'kiosk', [name]: 'x' };
      expect(mayBeCrossSite({ method: 'GET', headers })).toBe(true);
    },
  );
});

describe('what no page of another site can make a browser send', () => {
  test.each(['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'])('%s was asked for', (name) => {
    for (const method of ['GET', 'POST'])
      expect(
        mayBeCrossSite({ method, headers: { 'user-agent': CHROME, 'sec-fetch-site': 'cross-site', [name]: 'x' } }),
      ).toBe(false);
  });

  test('JSON was asked for', () => {
    const headers = {
      'user-agent': CHROME,
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/json; charset=utf-8',
    };
    expect(mayBeCrossSite({ method: 'POST', headers })).toBe(false);
  });

  test.each(['same-origin', 'none'])('a browser says %s', (site) => {
    const headers = { 'user-agent': CHROME, 'sec-fetch-site': site, accept: '*/*' };
    expect(mayBeCrossSite({ method: 'GET', headers })).toBe(false);
    expect(mayBeCrossSite({ method: 'POST', headers: { ...headers, 'content-type': 'text/plain' } })).toBe(true);
  });

  test.each(JSON_TYPES)('a program asks for %s', (accept) => {
    for (const agent of ['curl/8.5.0', 'node', 'okhttp/4.12.0', undefined])
      expect(mayBeCrossSite({ method: 'GET', headers: { accept, 'user-agent': agent } })).toBe(false);
    expect(mayBeCrossSite({ method: 'POST', headers: { accept } })).toBe(true);
  });

  test('a program may accept everything, and nothing that only pages want', () => {
    const isRefused = (accept: string) =>
      mayBeCrossSite({ method: 'GET', headers: { accept, 'user-agent': 'curl/8.5.0' } });
    expect(['*/*', '', 'image/png', 'text/html, */*'].map(isRefused)).toEqual([false, false, true, true]);
  });
});
