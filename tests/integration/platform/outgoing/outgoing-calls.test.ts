import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type OutgoingRules, outgoingCalls } from '../../../../src/platform/outgoing/index.js';
import type { ResolveName } from '../../../../src/platform/outgoing/outgoing-calls.js';

const SANDBOX: OutgoingRules = { hosts: ['api.partner.example'], networks: [], ports: 'any', mayCallThisMachine: true };
const PRODUCTION: OutgoingRules = { ...SANDBOX, mayCallThisMachine: false };
const GET = { method: 'GET', headers: { authorization: 'Basic the-key' }, timeoutMs: 1_000, bytesMax: 1_000 } as const;

/** Answers with these addresses, one list for each time that it is asked, and counts how often it was. */
function names(...answers: readonly (readonly string[])[]): { resolve: ResolveName; asked: () => number } {
  let times = 0;
  const resolve: ResolveName = (_host, _options, done) => {
    const list = answers[Math.min(times++, answers.length - 1)] ?? [];
    done(
      null,
      list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { resolve, asked: () => times };
}

const heard: { url: string | undefined; headers: IncomingMessage['headers'] }[] = [];
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/redirect': (response) => void response.writeHead(302, { location: '/elsewhere' }).end(),
  '/large': (response) => void response.end('x'.repeat(1_001)),
  '/silent': () => undefined,
  '/drips': (response) => void response.writeHead(200, { 'content-length': '100' }).write('a'),
};
const server = createServer((request, response) => {
  heard.push({ url: request.url, headers: request.headers });
  (ANSWERS[request.url ?? ''] ?? ((other) => void other.end('{"a":1}')))(response);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => void heard.splice(0));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a call to an address that is kept as data', () => {
  const call = (url: string, { rules = SANDBOX, resolve }: { rules?: OutgoingRules; resolve?: ResolveName } = {}) =>
    outgoingCalls(rules, resolve).call({ ...GET, url });
  const unsent = (detail: string) => ({ kind: 'no-answer', wasSent: false, detail });

  test('reaches this machine in a sandbox, and nothing of it outside one', async () => {
    const url = `http://127.0.0.1:${port}/x`;
    const answer = await call(url);
    expect(answer).toMatchObject({ kind: 'answered', status: 200, body: Buffer.from('{"a":1}') });
    expect(heard).toMatchObject([{ url: '/x', headers: { authorization: 'Basic the-key' } }]);
    expect(await call(url, { rules: PRODUCTION })).toEqual(unsent('NOT_HTTPS'));
    expect(await call(`https://127.0.0.1:${port}/x`, { rules: PRODUCTION })).toEqual(unsent('HOST_NOT_LISTED'));
    expect(heard).toHaveLength(1);
  });

  test.each([
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['0.0.0.0'],
  ])('is not made where a listed name resolves to %s', async (address) => {
    const { resolve, asked } = names([address]);
    for (const rules of [SANDBOX, PRODUCTION])
      expect(await call(`https://api.partner.example:${port}/`, { rules, resolve })).toEqual(
        unsent('ADDRESS_NOT_PUBLIC'),
      );
    expect([asked(), heard.length]).toEqual([2, 0]);
  });

  test('is not made where one of several addresses is private, nor where there is none', async () => {
    for (const list of [['103.10.128.1', '10.0.0.1'], ['127.0.0.1', '10.0.0.1'], []]) {
      const { resolve } = names(list);
      expect(await call('https://api.partner.example/', { resolve })).toEqual(unsent('ADDRESS_NOT_PUBLIC'));
    }
    const { resolve } = names(['127.0.0.1', '10.0.0.1']);
    expect(await call(`http://localhost:${port}/`, { resolve })).toEqual(unsent('ADDRESS_NOT_PUBLIC'));
    expect(heard).toEqual([]);
  });

  test('goes to the address that was checked, whatever the name says a moment later', async () => {
    const { resolve, asked } = names(['127.0.0.1'], ['10.0.0.1']);
    expect(await call(`http://localhost:${port}/x`, { resolve })).toMatchObject({ kind: 'answered' });
    expect(asked()).toBe(1);
    const { resolve: turned } = names(['10.0.0.1'], ['127.0.0.1']);
    expect(await call(`http://localhost:${port}/x`, { resolve: turned })).toEqual(unsent('ADDRESS_NOT_PUBLIC'));
    expect(heard).toHaveLength(1);
  });

  test('is made with TLS for the name, at the address in a network of the configuration', async () => {
    const begun: Buffer[] = [];
    const tcp = createTcpServer((socket) => void socket.once('data', (bytes) => (begun.push(bytes), socket.destroy())));
    await new Promise<void>((listening) => tcp.listen(0, '127.0.0.1', listening));
    const { resolve } = names(['127.0.0.1']);
    const rules = { ...PRODUCTION, networks: ['127.0.0.0/8'] };
    const url = `https://api.partner.example:${(tcp.address() as AddressInfo).port}/`;
    expect(await call(url, { rules, resolve })).toMatchObject({ kind: 'no-answer' });
    tcp.close();
    expect(begun.map((bytes) => [bytes[0], bytes.includes('api.partner.example')])).toEqual([[22, true]]); // a handshake
    expect(Buffer.concat(begun).includes('the-key')).toBe(false);
  });

  test('follows no redirect', async () => {
    expect(await call(`http://127.0.0.1:${port}/redirect`)).toMatchObject({ kind: 'answered', status: 302 });
    expect(heard.map(({ url }) => url)).toEqual(['/redirect']);
  });

  test.each([
    ['/large', { kind: 'no-answer', wasSent: true, detail: 'answer too large' }],
    ['/silent', { kind: 'no-answer', wasSent: true, detail: 'TimeoutError' }],
    ['/drips', { kind: 'no-answer', wasSent: true, detail: 'TimeoutError' }],
  ])('ends in bounded size and time at %s', async (path, ending) => {
    expect(await call(`http://127.0.0.1:${port}${path}`)).toEqual(ending);
  });

  test('never throws, for a name that nobody has or a header that cannot be sent', async () => {
    const resolve: ResolveName = (_host, _options, done) =>
      done(Object.assign(new Error('nobody'), { code: 'ENOTFOUND' }), []);
    expect(await call('https://api.partner.example/', { resolve })).toEqual(unsent('ENOTFOUND'));
    const bad = { ...GET, headers: { authorization: 'a\nb' }, url: `http://127.0.0.1:${port}/` };
    expect(await outgoingCalls(SANDBOX).call(bad)).toEqual(unsent('ERR_INVALID_CHAR'));
  });

  test('takes a connection again, so that a next call need not be connected', async () => {
    const calls = outgoingCalls(SANDBOX);
    const sockets = new Set<number | undefined>();
    server.on('request', ({ socket }) => void sockets.add(socket.remotePort));
    for (const path of ['/a', '/b']) await calls.call({ ...GET, url: `http://127.0.0.1:${port}${path}` });
    expect([heard.length, sockets.size]).toEqual([2, 1]);
  });
});
