import { SNAP_BI } from '../../../../src/api/webhooks/adapters/snap-bi/traits.js';
import { STANDARD_WEBHOOKS } from '../../../../src/api/webhooks/adapters/standard-webhooks/traits.js';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { newSecret } from '../../../../src/money/partners/new-secret.js';
import { parsePublicKey } from '../../../../src/money/partners/public-key.js';

const bytes = (count: number): Buffer => Buffer.alloc(count, 0xab);
const pem = (bits: number) => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return {
    spki: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    pkcs1: publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

describe('a bank’s public key', () => {
  const { spki, pkcs1, secret } = pem(2048);

  test.each([spki, pkcs1, `  \n${spki}\n`])('is read from PEM', (text) => {
    expect(parsePublicKey(text)?.asymmetricKeyType).toBe('rsa');
  });

  test('is refused when private, too short, of another kind or no key', () => {
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
      type: 'spki',
      format: 'pem',
    });
    const refused = [secret, pem(1024).spki, elliptic.toString(), 'not a key', ''];
    expect(refused.map(parsePublicKey)).toEqual(refused.map(() => null));
  });
});

describe('a new secret', () => {
  test('has 32 bytes in the notation of its protocol', () => {
    expect(newSecret(STANDARD_WEBHOOKS, bytes)).toBe(`whsec_${bytes(32).toString('base64')}`);
    expect(newSecret(SNAP_BI, bytes)).toBe(bytes(32).toString('base64url'));
  });
});
