import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOCS_PATH, findDocs, registerDocs } from '../../../../src/api/http/docs-site.js';

const FILES = {
  'index.html': '<h1>Home</h1>',
  'api.html': '<h1>The API</h1>',
  '404.html': '<h1>Not here</h1>',
  'assets/app.X1y2Z3.js': 'export {};',
  'scripts.json': '["sha256-abc="]',
  '.built.json': '[]',
};

describe('the documents at /docs', () => {
  let installation: string;
  let app: FastifyInstance;
  let address: string;
  let foundBefore: string | null;

  beforeAll(async () => {
    installation = await mkdtemp(join(tmpdir(), 'sigap-docs-'));
    const folder = join(installation, 'dist', 'docs');
    foundBefore = findDocs(installation);
    await mkdir(join(folder, 'assets'), { recursive: true });
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
    await writeFile(join(folder, 'api.html.br'), brotliCompressSync(FILES['api.html']));
    app = fastify();
    await app.register((scope) => registerDocs(scope, folder), { prefix: DOCS_PATH });
    address = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app.close();
    await rm(installation, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, { headers: { 'accept-encoding': 'identity', ...headers }, redirect: 'manual' });

  test('are found once they are built', () => {
    expect(foundBefore).toBeNull();
    expect(findDocs(installation)).toBe(join(installation, 'dist', 'docs'));
  });

  test.each([
    ['/docs/', 200, FILES['index.html']],
    ['/docs/api.html', 200, FILES['api.html']],
    ['/docs/api', 200, FILES['api.html']],
    ['/docs/nothing', 404, FILES['404.html']],
    ['/docs/.built.json', 404, FILES['404.html']],
    ['/docs/../../secret', 404, null],
  ])('%s is answered %i', async (path, status, text) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    const body = await answer.text();
    expect(text === null || body === text).toBe(true);
  });

  test('the address without its slash leads to the home page', async () => {
    const answer = await get('/docs');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/docs/']);
  });

  test.each([
    ['/docs/frontend.md', '/docs/frontend.html'],
    ['/docs/operations/README.md', '/docs/operations/'],
    ['/docs/README.md', '/docs/'],
    ['/docs/api.md?x=1', '/docs/api.html?x=1'],
  ])('%s, as the repository names it, leads to %s', async (path, page) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, page]);
  });

  test('a page is sent as it was compressed when it was built', async () => {
    const answer = await get('/docs/api.html', { 'accept-encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(await answer.text()).toBe(FILES['api.html']);
  });

  test('files that are named by their content are kept for ever, and pages are asked for again', async () => {
    const kept = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await kept('/docs/assets/app.X1y2Z3.js')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/docs/api.html')).toBe('no-cache');
  });

  test('a browser runs what this server sends and the scripts that the build knows, and asks nobody else', async () => {
    const policy = (await get('/docs/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'sha256-abc='");
    expect(policy).toContain("connect-src 'self'");
  });
});
