import { readdirSync } from 'node:fs';
import { extendSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import type { Examples } from '../../../../src/api/http/example-operations.js';
import { askRaw } from '../../../support/ask-raw.js';
import { SCHEMA, usePlatform } from './a-platform.js';

/** A schema that has personas to ask as. */
const OF_SANDBOX = extendSchema(SCHEMA, parse('extend type Query { personas: [String] }'));
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('the editor at /graphql', () => {
  const platform = usePlatform({ schema: OF_SANDBOX });
  const open = (path: string, headers: Record<string, string> = {}) => fetch(`${platform.url}${path}`, { headers });

  test('is what a browser gets, with everything it loads served by this server', async () => {
    const response = await open('/graphql', BROWSER);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await response.text();
    const addresses = [...html.matchAll(/(?:src|href|from)\s*=?\s*["']([^"']+)["']/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !/^(?:\/graphql\/ide\/|data:)/.test(address))).toEqual([]);
    for (const address of addresses.filter((one) => !one.startsWith('data:')))
      expect([address, (await open(address)).status]).toEqual([address, 200]);
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

  test('offers personas where the schema has them, and the documents where they are served', async () => {
    const html = await (await open('/graphql', BROWSER)).text();
    expect(html).toContain('data-personas="true"');
    expect(html).not.toContain('/docs/');
  });

  test('offers the client of subscriptions, and nothing from outside its folders', async () => {
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

describe('whoever opens /graphql in a browser', () => {
  const platform = usePlatform();
  /** What browsers say of themselves when they go to a page: Firefox, Chromium, Safari, and one that names no type. */
  const BROWSERS = [
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
    'application/xhtml+xml, text/html;q=0.9',
    '*/*',
    'application/json',
    'image/avif,image/webp,*/*',
  ];
  const address = (search: string) => `${platform.url}/graphql${search}`;

  test.each(BROWSERS)(
    'that accepts %s gets the editor, with or without an operation in the address',
    async (accept) => {
      for (const search of ['', `?query=${encodeURIComponent('{ role }')}`, '?example=family', '?query=']) {
        const headers = { accept, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
        const { status, headers: told } = await askRaw(address(search), { headers });
        expect([search, status, told['content-type'], told['cache-control']]).toEqual([
          search,
          200,
          'text/html; charset=utf-8',
          'no-store',
        ]);
      }
    },
  );

  test('without saying that it goes to a page gets it too, where it names HTML', async () => {
    for (const accept of BROWSERS.slice(0, 3))
      expect(await (await fetch(address('?query={role}'), { headers: { accept } })).text()).toContain(
        '<!doctype html>',
      );
  });

  test('from a script of another site, without a header that proves it was asked first, is told in our words how to ask', async () => {
    for (const search of ['', '?query={role}']) {
      const response = await fetch(address(search), {
        headers: { accept: '*/*', 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'cross-site' },
      });
      const text = await response.text();
      expect([response.status, JSON.parse(text)]).toMatchObject([
        400,
        { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
      ]);
      expect(text).toContain('Ask by POST');
      expect(text).not.toMatch(/CSRF|Forgery|Apollo/);
    }
  });
});

describe('the examples of the editor', () => {
  const platform = usePlatform();

  test('are the operations of docs/operations, each with who may ask it', async () => {
    const { operations, samples } = (await (await fetch(`${platform.url}/graphql/ide/examples`)).json()) as Examples;
    const files = readdirSync('docs/operations').filter((file) => file.endsWith('.graphql'));
    expect(operations.map(({ name }) => `${name}.graphql`)).toEqual(files.toSorted());
    for (const { name, about, query, variables } of operations) {
      expect([name, about]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$|^[A-Z].*[a-z]$/s)]);
      expect([name, getOperationAST(parse(query))?.kind, typeof JSON.parse(variables)]).toEqual([
        name,
        'OperationDefinition',
        'object',
      ]);
      expect(query).not.toContain('# Persona');
    }
    // A word that no sample finds is the reader's to fill in, such as a call of one's own.
    const words = operations.flatMap(({ variables }) => [...variables.matchAll(/"\$(\w+)"/g)].map(([, word]) => word));
    expect(Object.keys(samples).filter((word) => !words.includes(word))).toEqual([]);
    expect(Object.keys(samples)).toContain('family');
  });
});

describe('the editor where tokens come from elsewhere', () => {
  const platform = usePlatform();

  test('offers nobody to ask as', async () => {
    const html = await (await fetch(`${platform.url}/graphql`, { headers: BROWSER })).text();
    expect(html).toContain('data-personas="false"');
  });
});
