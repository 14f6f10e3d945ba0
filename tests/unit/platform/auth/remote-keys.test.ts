import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type CryptoKey, SignJWT, exportJWK, generateKeyPair } from 'jose';
import { systemClock } from '../../../../src/kernel/clock.js';
import { createTokenVerifier, remoteIssuer } from '../../../../src/platform/auth/index.js';

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: object;
}

async function aKey(kid: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } };
}

const tokenOf = ({ kid, privateKey }: Key, iss = issuer): Promise<string> =>
  new SignJWT({ name: 'n', role: 'AUDITOR', regions: 'ALL' })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
    .setSubject('s')
    .setIssuer(iss)
    .setAudience('sigap')
    .setIssuedAt(systemClock.now())
    .setExpirationTime(new Date(systemClock.now().getTime() + 6 * 3_600_000))
    .sign(privateKey);

let provider: Server;
let published: Key[];
/** What the discovery document says beside the truth. */
let said: Record<string, unknown>;
let fetches: number;
let failed: number;
/** What the provider answers instead, while it is out of order. */
let outOfOrder: { status: number; body: string } | null;
let issuer: string;
beforeEach(async () => {
  aheadMs = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => nowOf().getTime());
  published = [await aKey('first')];
  said = {};
  fetches = 0;
  failed = 0;
  outOfOrder = null;
  provider = createServer(({ url }, response) => {
    if (url === '/keys') fetches += 1;
    const told =
      url === '/keys' ? { keys: published.map(({ jwk }) => jwk) } : { issuer, jwks_uri: `${issuer}/keys`, ...said };
    response
      .writeHead(outOfOrder?.status ?? 200, { 'content-type': 'application/json' })
      .end(outOfOrder?.body ?? JSON.stringify(told));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterEach(() => {
  jest.restoreAllMocks();
  provider.closeAllConnections();
  provider.close();
});

/** Moves the time by which keys grow old; timers and the network go on as they are. */
const wait = (ms: number): void => void (aheadMs += ms);
let aheadMs = 0;
const nowOf = (): Date => new Date(systemClock.now().getTime() + aheadMs);
const MINUTE = 60_000;

const aVerifier = (jwksUrl: string | null = `${issuer}/keys`) =>
  createTokenVerifier(
    remoteIssuer({
      issuer,
      audience: 'sigap',
      jwksUrl,
      algorithms: ['EdDSA'],
      lifeMaxSeconds: 12 * 3_600,
      now: nowOf,
      onUnreachable: () => (failed += 1),
    }),
  );

const codeOf = (verified: Promise<unknown>): Promise<unknown> =>
  verified.then(
    () => 'holds',
    (error: { code: string }) => error.code,
  );

describe('the keys of an identity provider', () => {
  test('a new one holds from its first token on', async () => {
    const verify = aVerifier();
    await verify(await tokenOf(published[0] as Key));
    const next = await aKey('second');
    published = [...published, next];
    expect(await codeOf(verify(await tokenOf(next)))).toBe('holds');
  });

  test('are found by discovery, also after they moved', async () => {
    const verify = aVerifier(null);
    expect(await codeOf(verify(await tokenOf(published[0] as Key)))).toBe('holds');
    expect(fetches).toBe(1);
    const next = await aKey('second');
    published = [next];
    said = { jwks_uri: `${issuer}/moved` };
    provider.removeAllListeners('request');
    provider.on('request', ({ url }, response) =>
      response.end(JSON.stringify(url === '/moved' ? { keys: [next.jwk] } : { issuer, jwks_uri: `${issuer}/moved` })),
    );
    expect(await codeOf(verify(await tokenOf(next)))).toBe('holds');
  });

  test.each([
    { what: 'names another issuer', says: { issuer: 'https://elsewhere.example' } },
    { what: 'names no keys', says: { jwks_uri: undefined } },
    { what: 'names a file', says: { jwks_uri: 'file:///etc/keys' } },
  ])('are sought in vain when the discovery document $what', async ({ says }) => {
    said = says;
    expect(await codeOf(aVerifier(null)(await tokenOf(published[0] as Key)))).toBe('UNAVAILABLE');
    expect({ fetches, failed }).toEqual({ fetches: 0, failed: 1 });
  });

  test('that nobody has are refused, and asked for no oftener than the provider can bear', async () => {
    const verify = aVerifier();
    await verify(await tokenOf(published[0] as Key));
    const invented = await Promise.all(Array.from({ length: 50 }, (_, number) => aKey(`invented ${number}`)));
    const refused = await Promise.all(invented.map(async (key) => codeOf(verify(await tokenOf(key)))));
    expect(refused).toEqual(invented.map(() => 'UNAUTHENTICATED'));
    expect(fetches).toBe(2);
  });

  test('are asked for ten times a minute at most, beside four at once, and a new one still holds within six seconds', async () => {
    const verify = aVerifier();
    const first = await tokenOf(published[0] as Key);
    await verify(first);
    const forged = await tokenOf(await aKey('forged'));
    const answers = new Set<unknown>();
    for (let second = 0; second < 60; second += 1) {
      wait(1_001);
      answers.add(await codeOf(verify(forged)));
      expect(await codeOf(verify(first))).toBe('holds'); // whoever has a known key notices nothing
    }
    expect(fetches).toBeLessThanOrEqual(4 + 10);
    expect(fetches).toBeGreaterThanOrEqual(10); // a flood does not keep new keys out
    expect(answers).toEqual(new Set(['UNAUTHENTICATED', 'UNAVAILABLE']));
    const next = await aKey('second');
    published = [...published, next];
    wait(6_001);
    expect(await codeOf(verify(await tokenOf(next)))).toBe('holds');
  });

  test.each([
    { what: 'answers 500', how: { status: 500, body: '{}' } },
    { what: 'sends a page', how: { status: 200, body: '<html>' } },
    { what: 'sends no keys', how: { status: 200, body: '{"error":"x"}' } },
    { what: 'sends one elsewhere', how: { status: 302, body: '' } },
  ])(
    'that were never had make the caller come again when the provider $what, and are asked for within the budget',
    async ({ how }) => {
      outOfOrder = how;
      const verify = aVerifier();
      const token = await tokenOf(published[0] as Key);
      for (let times = 0; times < 20; times += 1) expect(await codeOf(verify(token))).toBe('UNAVAILABLE');
      expect({ fetches, failed }).toEqual({ fetches: 4, failed: 4 });
      outOfOrder = null;
      wait(6_001);
      expect(await codeOf(verify(token))).toBe('holds');
    },
  );

  test('go on being believed for an hour when the provider cannot be reached, and no longer', async () => {
    const verify = aVerifier();
    const token = await tokenOf(published[0] as Key);
    await verify(token);
    outOfOrder = { status: 503, body: '' };
    wait(59 * MINUTE);
    expect(await codeOf(verify(token))).toBe('holds');
    wait(2 * MINUTE);
    expect(await codeOf(verify(token))).toBe('UNAVAILABLE');
    outOfOrder = null;
    wait(MINUTE);
    expect(await codeOf(verify(token))).toBe('holds');
  });

  test('that were withdrawn are believed for ten minutes at most, however quiet it was', async () => {
    const verify = aVerifier();
    const withdrawn = await tokenOf(published[0] as Key);
    await verify(withdrawn);
    published = [await aKey('second')];
    wait(4 * MINUTE);
    expect(await codeOf(verify(withdrawn))).toBe('holds');
    wait(6 * MINUTE);
    expect(await codeOf(verify(withdrawn))).toBe('UNAUTHENTICATED');
  });

  test('that cannot be fetched are no fault of the caller, who is told to come again', async () => {
    const token = await tokenOf(published[0] as Key);
    expect(await codeOf(aVerifier('http://127.0.0.1:1/keys')(token))).toBe('UNAVAILABLE');
  });
});
