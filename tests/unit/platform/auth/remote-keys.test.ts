import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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

const tokenOf = ({ kid, privateKey }: Key): Promise<string> =>
  new SignJWT({ name: 'n', role: 'AUDITOR', regions: 'ALL' })
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setSubject('s')
    .setIssuer('https://login.example')
    .setAudience('sigap')
    .setExpirationTime('1h')
    .sign(privateKey);

let provider: Server;
let published: Key[];
let fetches: number;
let jwksUrl: string;
beforeEach(async () => {
  published = [await aKey('first')];
  fetches = 0;
  provider = createServer((_request, response) => {
    fetches += 1;
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ keys: published.map(({ jwk }) => jwk) }));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  jwksUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;
});
afterEach(() => void provider.close());

const aVerifier = (url = jwksUrl) =>
  createTokenVerifier(
    remoteIssuer({ issuer: 'https://login.example', audience: 'sigap', jwksUrl: url, now: systemClock.now }),
  );

describe('the keys of an identity provider', () => {
  test('a new one holds from its first token on', async () => {
    const verify = aVerifier();
    await verify(await tokenOf(published[0] as Key));
    const next = await aKey('second');
    published = [...published, next];
    await expect(verify(await tokenOf(next))).resolves.toMatchObject({ viewer: { subject: 's' } });
  });

  test('that nobody has are refused, and asked for no oftener than the provider can bear', async () => {
    const verify = aVerifier();
    await verify(await tokenOf(published[0] as Key));
    const invented = await Promise.all(Array.from({ length: 50 }, (_, number) => aKey(`invented ${number}`)));
    const refused = await Promise.allSettled(invented.map(async (key) => verify(await tokenOf(key))));
    expect(refused.map((one) => one.status === 'rejected' && (one.reason as { code: string }).code)).toEqual(
      invented.map(() => 'UNAUTHENTICATED'),
    );
    expect(fetches).toBeLessThan(5);
  });

  test('go on being believed when the provider cannot be reached', async () => {
    const verify = aVerifier();
    const token = await tokenOf(published[0] as Key);
    await verify(token);
    provider.close();
    await expect(verify(token)).resolves.toMatchObject({ viewer: { subject: 's' } });
  });

  test('that cannot be fetched are no fault of the caller, who is told to come again', async () => {
    const token = await tokenOf(published[0] as Key);
    await expect(aVerifier('http://127.0.0.1:1/keys')(token)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
