import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from '@jest/globals';
import { createLocalIssuer, createTokenVerifier } from '../../../../src/platform/auth/index.js';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { CallerError } from '../../../../src/kernel/caller-error.js';

const NOW = new Date('2026-11-22T01:00:00Z');
const CADRE_ID = '01890000-0000-7000-8000-000000000001';
const CADRE: ViewerClaims = {
  sub: 'local:cadre',
  name: 'Cadre',
  role: 'CADRE',
  cadre_id: CADRE_ID,
  regions: ['64.72.01'],
};

const issuer = createLocalIssuer({ seed: new Uint8Array(32).fill(1), now: () => NOW });
const verify = createTokenVerifier(issuer.trust);
const tokenWith = (claims: Record<string, unknown>, ttlSeconds = 60) =>
  issuer.issueToken({ ...CADRE, ...claims }, { ttlSeconds });

async function refusalOf(token: string): Promise<CallerError> {
  const error: unknown = await verify(token).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof CallerError)) throw new Error(`expected a refusal, got ${String(error)}`);
  expect(error.message).toMatch(/^The access token.*\. Get a new one with: npm run token -- --help$/);
  expect(error.message.length).toBeLessThan(130); // a sentence, and no room for a token
  return error;
}

describe('createTokenVerifier', () => {
  test('a good token is a viewer until it expires', async () => {
    expect(await verify(await tokenWith({}))).toEqual({
      viewer: {
        subject: 'local:cadre',
        name: 'Cadre',
        role: 'CADRE',
        cadreId: CADRE_ID,
        branchId: null,
        partnerId: null,
        regions: ['64.72.01'],
      },
      expiresAt: new Date('2026-11-22T01:01:00Z'),
      token: { issuedAt: NOW, sessionId: null, tokenId: null },
    });
  });

  test('the same seed verifies tokens of before a restart', async () => {
    const restarted = createTokenVerifier(
      createLocalIssuer({ seed: new Uint8Array(32).fill(1), now: () => NOW }).trust,
    );
    await expect(restarted(await tokenWith({}))).resolves.toMatchObject({ viewer: { role: 'CADRE' } });
  });

  test('an expired token says so and what to do', async () => {
    const refusal = await refusalOf(await tokenWith({}, -6));
    expect(refusal.code).toBe('UNAUTHENTICATED');
    expect(refusal.message).toBe('The access token has expired. Get a new one with: npm run token -- --help');
  });

  test.each([
    { claim: 'role', value: undefined },
    { claim: 'role', value: 'KING' },
    { claim: 'name', value: '' },
    { claim: 'cadre_id', value: undefined },
    { claim: 'cadre_id', value: '64.72' },
    { claim: 'branch_id', value: 7 },
    { claim: 'regions', value: ['6472'] },
    { claim: 'regions', value: 'everywhere' },
  ])('claim $claim of $value is named and refused', async ({ claim, value }) => {
    expect((await refusalOf(await tokenWith({ [claim]: value }))).message).toContain(`lacks, or garbles: ${claim}.`);
  });

  test('a cadre id on another role is refused: it would widen what that role sees', async () => {
    expect((await refusalOf(await tokenWith({ role: 'BRANCH_HEAD' }))).message).toContain('garbles: cadre_id.');
  });

  test('alg none is refused', async () => {
    const token = new UnsecuredJWT({ ...CADRE })
      .setIssuer('sigap-local')
      .setAudience('sigap')
      .setExpirationTime('1h')
      .encode();
    expect((await refusalOf(token)).message).toContain('not one that this server can verify');
  });

  test.each(['', 'x', 'a.b.c', 'eyJhbGciOiJFZERTQSJ9..'])('garbage %j is refused', async (token) => {
    expect((await refusalOf(token)).code).toBe('UNAUTHENTICATED');
  });

  test.each([
    { what: 'another key', seedByte: 2, iss: 'sigap-local', aud: 'sigap', says: 'not one that this server can verify' },
    { what: 'another issuer', seedByte: 1, iss: 'elsewhere', aud: 'sigap', says: 'claim "iss"' },
    { what: 'another audience', seedByte: 1, iss: 'sigap-local', aud: 'payroll', says: 'claim "aud"' },
  ])('$what is refused', async ({ seedByte, iss, aud, says }) => {
    const { createPrivateKey } = await import('node:crypto');
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seedByte)]);
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const token = await new SignJWT({ ...CADRE })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(iss)
      .setAudience(aud)
      .setIssuedAt(NOW)
      .setExpirationTime(new Date(NOW.getTime() + 60_000))
      .sign(key);
    expect((await refusalOf(token)).message).toContain(says);
  });

  test('a token without an end is refused', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const endless = await new SignJWT({ ...CADRE })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('sigap-local')
      .setAudience('sigap')
      .setIssuedAt(NOW)
      .sign(privateKey);
    const verifyHere = createTokenVerifier({ ...issuer.trust, algorithms: ['ES256'], keys: () => publicKey });
    await expect(verifyHere(endless)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('claim "exp"'),
    });
  });

  test.each([
    { what: 'a life of as long as may be', ttlSeconds: 600, is: 'AUDITOR' },
    { what: 'a longer life', ttlSeconds: 601, is: 'UNAUTHENTICATED' },
  ])('$what', async ({ ttlSeconds, is }) => {
    const bounded = createTokenVerifier({ ...issuer.trust, lifeMaxSeconds: 600 });
    const token = await issuer.issueToken({ sub: 's', name: 'n', role: 'AUDITOR' }, { ttlSeconds });
    expect(
      await bounded(token).then(
        ({ viewer }) => viewer.role,
        (error: CallerError) => error.code,
      ),
    ).toBe(is);
  });

  test.each([
    { what: 'within the tolerance of clocks', aheadSeconds: 5, holds: true },
    { what: 'beyond it', aheadSeconds: 6, holds: false },
  ])('a token issued in the future, $what', async ({ aheadSeconds, holds }) => {
    const ahead = createLocalIssuer({
      seed: new Uint8Array(32).fill(1),
      now: () => new Date(NOW.getTime() + aheadSeconds * 1_000),
    });
    const token = await ahead.issueToken(CADRE, { ttlSeconds: 60 });
    if (holds) await expect(verify(token)).resolves.toMatchObject({ viewer: { role: 'CADRE' } });
    else expect((await refusalOf(token)).message).toContain('claim "iat"');
  });

  test("failing to reach the issuer's keys is not the caller's fault", async () => {
    const unreachable = createTokenVerifier({
      ...issuer.trust,
      keys: () => Promise.reject(new TypeError('fetch failed')),
    });
    await expect(unreachable(await tokenWith({}))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      cause: expect.any(TypeError),
    });
  });
});
