import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { createTokenVerifier, ed25519KeyPair, remoteIssuer } from '../../../../src/platform/auth/index.js';
import { type KeyPair, type Signing, craftToken, keysOf } from '../../../support/auth/crafted-token.js';
import { type Platform, startPlatform } from '../graphql/a-platform.js';

/** An issuer, and the key with which it signs. */
interface Issuer {
  readonly iss: string;
  readonly aud: string;
  readonly keys: KeyPair;
  readonly kid?: string;
}

const seconds = (): number => Math.floor(Date.now() / 1_000);

const goodHeader = ({ kid }: Issuer) => ({ alg: 'EdDSA', typ: 'at+jwt', ...(kid !== undefined && { kid }) });
const goodClaims = ({ iss, aud }: Issuer) => ({
  iss,
  aud,
  sub: 's',
  name: 'n',
  role: 'AUDITOR',
  regions: 'ALL',
  iat: seconds(),
  exp: seconds() + 600,
});
const by = ({ keys }: Issuer): Signing => ({ alg: 'EdDSA', key: keys.privateKey });

type Make = (issuer: Issuer) => string;

const withHeader =
  (header: object | string, signing: (issuer: Issuer) => Signing = by): Make =>
  (issuer) =>
    craftToken({
      header: typeof header === 'string' ? header : { ...goodHeader(issuer), ...header },
      payload: goodClaims(issuer),
      signing: signing(issuer),
    });
const withClaims =
  (claims: object): Make =>
  (issuer) =>
    craftToken({ header: goodHeader(issuer), payload: { ...goodClaims(issuer), ...claims }, signing: by(issuer) });
const withPayload =
  (payload: (issuer: Issuer) => string | Buffer | object, header: object = {}): Make =>
  (issuer) =>
    craftToken({ header: { ...goodHeader(issuer), ...header }, payload: payload(issuer), signing: by(issuer) });
const cut =
  (change: (parts: [string, string, string]) => string): Make =>
  (issuer) =>
    change(withHeader({})(issuer).split('.') as [string, string, string]);

const stranger = {
  Ed25519: keysOf.Ed25519(),
  RSA: keysOf.RSA(),
  'P-256': keysOf['P-256'](),
  'P-384': keysOf['P-384'](),
};
const pem = ({ keys }: Issuer): string => keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const der = ({ keys }: Issuer): Buffer => keys.publicKey.export({ type: 'spki', format: 'der' });
const asJwk = ({ publicKey }: KeyPair) => publicKey.export({ format: 'jwk' });

/** What must open nothing, however it is signed; each has a name that says what is wrong with it. */
const HOSTILE: Readonly<Record<string, Make>> = {
  'alg none': withHeader({ alg: 'none' }, () => ({ alg: 'none' })),
  'alg nOnE': withHeader({ alg: 'nOnE' }, () => ({ alg: 'none' })),
  'alg none, signed all the same': withHeader({ alg: 'none' }),
  'HS256 with the public key in PEM': withHeader({ alg: 'HS256' }, (issuer) => ({ alg: 'HS256', secret: pem(issuer) })),
  'HS256 with the public key in DER': withHeader({ alg: 'HS256' }, (issuer) => ({ alg: 'HS256', secret: der(issuer) })),
  'HS256 with nothing': withHeader({ alg: 'HS256' }, () => ({ alg: 'HS256', secret: '' })),
  'RS256 of a stranger': withHeader({ alg: 'RS256' }, () => ({ alg: 'RS256', key: stranger.RSA.privateKey })),
  'ES256 of a stranger': withHeader({ alg: 'ES256' }, () => ({ alg: 'ES256', key: stranger['P-256'].privateKey })),
  'ES256 on another curve': withHeader({ alg: 'ES256' }, () => ({ alg: 'ES256', key: stranger['P-384'].privateKey })),
  'EdDSA of a stranger': withHeader({}, () => ({ alg: 'EdDSA', key: stranger.Ed25519.privateKey })),
  'Ed448, which nobody has': withHeader({ alg: 'Ed448' }),
  'no alg': withHeader({ alg: undefined }),
  'alg as a number': withHeader({ alg: 7 }),
  'alg as a list': withHeader({ alg: ['EdDSA'] }),
  'an algorithm that encrypts': withHeader({ alg: 'RSA-OAEP', enc: 'A256GCM' }),
  'an unknown kid of a stranger': withHeader({ kid: 'unknown' }, () => ({
    alg: 'EdDSA',
    key: stranger.Ed25519.privateKey,
  })),
  'a key in the header': withHeader({ jwk: asJwk(stranger.Ed25519), kid: undefined }, () => ({
    alg: 'EdDSA',
    key: stranger.Ed25519.privateKey,
  })),
  'the address of keys in the header': withHeader({ jku: 'https://evil.example/keys' }, () => ({
    alg: 'EdDSA',
    key: stranger.Ed25519.privateKey,
  })),
  'crit of what nobody knows': withHeader({ crit: ['exp'], exp: 1 }),
  'crit of nothing': withHeader({ crit: [] }),
  'crit as text': withHeader({ crit: 'b64' }),
  'b64=false': withHeader({ crit: ['b64'], b64: false }),
  'a header that is no JSON': withHeader('{"alg":"EdDSA"'),
  'a header that is a list': withHeader('[]'),
  'a header that is null': withHeader('null'),
  'a type of another token': withHeader({ typ: 'logout+jwt' }),
  'the type of a proof': withHeader({ typ: 'dpop+jwt' }),
  'a type as a number': withHeader({ typ: 7 }),
  'a payload that is no JSON': withPayload(() => 'sub=s'),
  'a payload that is a list': withPayload(() => '[]'),
  'a payload that is null': withPayload(() => 'null'),
  'a payload that is a number': withPayload(() => '7'),
  'an empty payload': withPayload(() => ''),
  'a payload that is no UTF-8': withPayload(() => Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
  'a token in a token': withPayload((issuer) => withHeader({})(issuer), { cty: 'JWT' }),
  'deep nesting': withPayload(() => `${'['.repeat(2_000)}${']'.repeat(2_000)}`),
  'a list of a thousand regions and more': withClaims({ regions: Array.from({ length: 1_001 }, () => '64') }),
  'more than a header holds': withClaims({ more: 'x'.repeat(9_000) }),
  'nothing but dots': () => '..',
  'five parts': () => 'a.b.c.d.e',
  'no signature': cut(([header, payload]) => `${header}.${payload}.`),
  'half a signature': cut(([header, payload, signature]) => `${header}.${payload}.${signature.slice(0, 40)}`),
  'a signature with something behind it': cut((parts) => `${parts.join('.')}AAAA`),
  'another payload under the signature': cut(
    ([header, , signature]) => `${header}.${Buffer.from('{"sub":"s"}').toString('base64url')}.${signature}`,
  ),
  'exp as text': withClaims({ exp: '9999999999' }),
  'exp null': withClaims({ exp: null }),
  'exp as a list': withClaims({ exp: [seconds() + 600] }),
  'exp of 1e300': withClaims({ exp: 1e300 }),
  'exp of 1e16': withClaims({ exp: 1e16 }),
  'no exp': withClaims({ exp: undefined }),
  'a life of three years': withClaims({ exp: seconds() + 3 * 366 * 86_400 }),
  'no iat': withClaims({ iat: undefined }),
  'iat as text': withClaims({ iat: String(seconds()) }),
  'iat in the future': withClaims({ iat: seconds() + 60 }),
  'iat of -1e300': withClaims({ iat: -1e300 }),
  'nbf in the future': withClaims({ nbf: seconds() + 60 }),
  'nbf as text': withClaims({ nbf: '0' }),
  'another audience': withClaims({ aud: 'payroll' }),
  'audiences without ours': withClaims({ aud: ['payroll', 'console'] }),
  'no audience': withClaims({ aud: undefined }),
  'an empty list of audiences': withClaims({ aud: [] }),
  'an audience as an object': withClaims({ aud: { sigap: true } }),
  'another issuer': withClaims({ iss: 'https://evil.example' }),
  'no issuer': withClaims({ iss: undefined }),
  'issuers as a list': (issuer) => withClaims({ iss: [issuer.iss] })(issuer),
  'an issuer with a slash too much': (issuer) => withClaims({ iss: `${issuer.iss}/` })(issuer),
  'an ID token, by its nonce': withClaims({ nonce: 'n' }),
  'an ID token, by the hash of its access token': withClaims({ at_hash: 'h' }),
  "an ID token, by Keycloak's claim": withClaims({ typ: 'ID' }),
  "a refresh token, by Keycloak's claim": withClaims({ typ: 'Refresh' }),
  'a logout token': withClaims({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }),
  'a token bound to a key': withClaims({ cnf: { jkt: 'x' } }),
  'no sub': withClaims({ sub: undefined }),
  'sub as a number': withClaims({ sub: 7 }),
  'an endless sub': withClaims({ sub: 's'.repeat(201) }),
  'roles as a list': withClaims({ role: ['AUDITOR'] }),
  'a role of prototypes': withClaims({ role: '__proto__' }),
  'regions as an object': withClaims({ regions: { 0: '64' } }),
};

/** What has ended, and may come again with another token. */
const ENDED: Readonly<Record<string, Make>> = {
  'exp in the past': withClaims({ iat: seconds() - 600, exp: seconds() - 60 }),
  'a negative exp': withClaims({ iat: -600, exp: -1 }),
  'exp of -1e300': withClaims({ exp: -1e300 }),
};

const GOOD: Readonly<Record<string, Make>> = {
  'as RFC 9068 says': withHeader({}),
  'with a whole media type': withHeader({ typ: 'application/at+jwt' }),
  'with the type of any token': withHeader({ typ: 'JWT' }),
  'without a type': withHeader({ typ: undefined }),
  'without a kid, where one key fits': withHeader({ kid: undefined }),
  'for several audiences': (issuer) => withClaims({ aud: ['payroll', issuer.aud] })(issuer),
  "with Keycloak's claim": withClaims({ typ: 'Bearer' }),
  'with a claim twice, of which the last counts': withPayload((issuer) =>
    JSON.stringify(goodClaims(issuer)).replace('"role":"AUDITOR"', '"role":"OPERATOR","role":"AUDITOR"'),
  ),
};

const named = (tokens: Readonly<Record<string, Make>>) =>
  Object.entries(tokens).map(([what, make]) => ({ what, make }));

/** The code with which a socket is closed that brings this token; 0 when it is admitted. */
const closeCodeOf = (url: string, token: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    socket.once('message', () => {
      socket.terminate();
      resolve(0);
    });
    socket.once('close', resolve);
    socket.once('error', reject);
  });

interface Case {
  readonly at: string;
  readonly start: () => Promise<{ platform: Platform; issuer: Issuer; stop: () => void }>;
}

/** The issuer of a development machine, whose key `startPlatform` makes of these bytes. */
async function atTheLocalIssuer(): ReturnType<Case['start']> {
  const keys = ed25519KeyPair(new Uint8Array(32).fill(9));
  const platform = await startPlatform();
  return { platform, issuer: { iss: 'sigap-local', aud: 'sigap', keys }, stop: () => undefined };
}

/** An issuer elsewhere, that has a key of every kind and signs with one. */
async function atARemoteIssuer(): ReturnType<Case['start']> {
  const keys = keysOf.Ed25519();
  const published = [
    { ...asJwk(keys), kid: 'ed', use: 'sig' },
    { ...asJwk(keysOf.RSA()), kid: 'rsa', use: 'sig' },
    { ...asJwk(keysOf['P-256']()), kid: 'p256', use: 'sig' },
    { ...asJwk(keysOf['P-384']()), kid: 'p384', use: 'sig' },
  ];
  const server: Server = createServer(({ url }, response) =>
    response.end(JSON.stringify(url === '/keys' ? { keys: published } : { issuer: iss, jwks_uri: `${iss}/keys` })),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const iss = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const trust = remoteIssuer({
    issuer: iss,
    audience: 'urn:sigap',
    jwksUrl: null,
    algorithms: ['EdDSA', 'RS256', 'ES256', 'ES384'],
    lifeMaxSeconds: 12 * 3_600,
    now: () => new Date(),
  });
  const platform = await startPlatform({ verifyToken: createTokenVerifier(trust) });
  return {
    platform,
    issuer: { iss, aud: 'urn:sigap', keys, kid: 'ed' },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe.each<Case>([
  { at: 'the local issuer', start: atTheLocalIssuer },
  { at: 'an issuer elsewhere', start: atARemoteIssuer },
])('a token at $at', ({ start }) => {
  let platform: Platform;
  let issuer: Issuer;
  let stop: () => void;
  beforeAll(async () => void ({ platform, issuer, stop } = await start()));
  afterAll(async () => {
    await platform.app.drain();
    stop();
  });

  const answerTo = async (token: string): Promise<unknown> => {
    const { status, body } = await platform.ask('{ role }', { headers: { authorization: `Bearer ${token}` } });
    return status === 200 ? body.data : [status, body.errors?.[0]?.extensions['code']];
  };

  test.each(named(GOOD))('holds: $what', async ({ make }) => {
    const token = make(issuer);
    expect(await answerTo(token)).toEqual({ role: 'AUDITOR' });
    expect(await closeCodeOf(platform.url, token)).toBe(0);
  });

  test.each(named(HOSTILE))('opens nothing: $what', async ({ make }) => {
    const token = make(issuer);
    expect(await answerTo(token)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await closeCodeOf(platform.url, token)).toBe(4401);
  });

  test.each(named(ENDED))('has ended: $what', async ({ make }) => {
    const token = make(issuer);
    expect(await answerTo(token)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await closeCodeOf(platform.url, token)).toBe(4403);
  });

  test('is never a fault of ours, whatever it holds', () => {
    expect(platform.logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });
});

describe('keys that cannot be had', () => {
  let platform: Platform;
  beforeAll(async () => {
    const trust = remoteIssuer({
      issuer: 'http://127.0.0.1:1',
      audience: 'sigap',
      jwksUrl: null,
      algorithms: ['EdDSA'],
      lifeMaxSeconds: 600,
      now: () => new Date(),
    });
    platform = await startPlatform({ verifyToken: createTokenVerifier(trust) });
  });
  afterAll(() => platform.app.drain());

  test('let a caller come again, and say when', async () => {
    const token = withHeader({})({ iss: 'http://127.0.0.1:1', aud: 'sigap', keys: stranger.Ed25519, kid: 'k' });
    const { status, headers, body } = await platform.ask('{ role }', { headers: { authorization: `Bearer ${token}` } });
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([503, 'UNAVAILABLE']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await closeCodeOf(platform.url, token)).toBe(1013);
  });
});
