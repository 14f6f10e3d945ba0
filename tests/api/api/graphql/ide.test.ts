import { describe, expect, test } from '@jest/globals';
import { usePlatform } from './a-platform.js';

const PERSONA = { key: 'cadre', about: 'visits families', token: 'a-token' };
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('the editor at /graphql', () => {
  const platform = usePlatform({ personas: () => Promise.resolve([PERSONA]) });
  const open = (path: string, headers: Record<string, string> = {}) => fetch(`${platform.url}${path}`, { headers });

  test('is what a browser gets, with everything it loads served by this server', async () => {
    const response = await open('/graphql', BROWSER);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await response.text();
    const addresses = [...html.matchAll(/(?:src|href|from)\s*=?\s*["']([^"']+)["']/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !address.startsWith('/graphql/ide/'))).toEqual([]);
    for (const address of addresses) expect([address, (await open(address)).status]).toEqual([address, 200]);
  });

  test('runs no script but its own', async () => {
    const response = await open('/graphql', BROWSER);
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    const html = await response.text();
    expect(policy).toContain("default-src 'none'");
    expect([...html.matchAll(/<script(?![^>]*nonce=)/g)]).toEqual([]);
    expect([...html.matchAll(/nonce="([^"]+)"/g)].every(([, used]) => used === nonce)).toBe(true);
  });

  test('offers personas, the client of subscriptions, and nothing from outside its folders', async () => {
    expect(await (await open('/graphql/ide/personas')).json()).toEqual([PERSONA]);
    expect((await open('/graphql/ide/graphql-ws/client.js')).headers.get('content-type')).toContain('text/javascript');
    for (const path of ['graphql-ws/index.js', 'graphql-ws/..%2f..%2fpackage.json', 'absent.js', '..%2fpackage.json'])
      expect([path, (await open(`/graphql/ide/${path}`)).status]).toEqual([path, 404]);
  });

  test('is not in the way of programs, whatever they accept', async () => {
    const query = `/graphql?query=${encodeURIComponent('{ role }')}`;
    for (const accept of ['application/json', 'text/html', '*/*']) {
      const response = await open(query, { accept, 'apollo-require-preflight': 'true' });
      expect([accept, response.headers.get('content-type')]).toEqual([accept, expect.stringContaining('json')]);
    }
    expect((await open('/graphql', { accept: 'application/json' })).headers.get('content-type')).not.toContain('html');
  });
});

describe('the editor where tokens come from elsewhere', () => {
  const platform = usePlatform({ personas: null });

  test('offers nobody to ask as', async () => {
    expect(await (await fetch(`${platform.url}/graphql/ide/personas`)).json()).toEqual([]);
  });
});
