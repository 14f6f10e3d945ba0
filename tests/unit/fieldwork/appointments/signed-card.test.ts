import { describe, expect, test } from '@jest/globals';
import { CompactSign } from 'jose';
import { ed25519KeyPair } from '../../../../src/platform/auth/index.js';
import { type Card, cardSigner } from '../../../../src/fieldwork/appointments/signed-card.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CadreId, CredentialId } from '../../../../src/kernel/ids.js';
import { parseRegionCode } from '../../../../src/kernel/region-code.js';

const SEED = new Uint8Array(32).fill(3);
const card: Card = {
  id: '019b3d6e-0000-7000-8000-000000000001' as CredentialId,
  cadreId: '019b3d6e-0000-7000-8000-000000000002' as CadreId,
  area: parseRegionCode('64.72.03.1005')!,
  validFrom: civilDate('2026-01-01'),
  validThrough: civilDate('2026-12-31'),
};
const decoded = (part: string | undefined): unknown => JSON.parse(Buffer.from(part ?? '', 'base64url').toString());

describe('a signed card', () => {
  const signer = cardSigner(SEED);

  test('carries card, cadre, area, days and the key id, and nothing personal', async () => {
    const [header, payload] = (await signer.sign(card)).split('.');
    expect(decoded(header)).toEqual({ alg: 'EdDSA', kid: expect.stringMatching(/^[\w-]{12}$/), typ: 'sigap-card' });
    expect(decoded(payload)).toEqual({
      jti: card.id,
      sub: card.cadreId,
      area: card.area,
      from: '2026-01-01',
      through: '2026-12-31',
    });
  });

  test('is the same code every time, fits a QR code, and is read back', async () => {
    const code = await signer.sign(card);
    expect(await cardSigner(SEED).sign(card)).toBe(code);
    expect(code.length).toBeLessThan(400);
    expect(await signer.read(code)).toBe(card.id);
  });

  test('a changed payload, another key, another kind of token and noise are not read', async () => {
    const code = await signer.sign(card);
    const [header, payload, signature] = code.split('.');
    const another = Buffer.from(JSON.stringify({ ...(decoded(payload) as object), area: '64' })).toString('base64url');
    const { privateKey } = ed25519KeyPair(SEED);
    const kid = (decoded(header) as { kid: string }).kid;
    const signed = (typ: string, text: string) =>
      new CompactSign(Buffer.from(text)).setProtectedHeader({ alg: 'EdDSA', kid, typ }).sign(privateKey);
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', kid, typ: 'sigap-card' })).toString('base64url');
    const forgeries = [
      `${header}.${another}.${signature}`,
      await cardSigner(new Uint8Array(32).fill(4)).sign(card),
      await signed('JWT', JSON.stringify({ jti: card.id })),
      await signed('sigap-card', JSON.stringify({ jti: 'x' })),
      await signed('sigap-card', 'no json'),
      `${unsigned}.${payload}.`,
      '',
      'kartu',
      'x'.repeat(1_001),
    ];
    for (const forgery of forgeries) expect(await signer.read(forgery)).toBeNull();
  });
});
