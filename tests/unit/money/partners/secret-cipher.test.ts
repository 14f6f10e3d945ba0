import { describe, expect, test } from '@jest/globals';
import type { PartnerId } from '../../../../src/kernel/ids.js';
import { secretCipher } from '../../../../src/money/partners/index.js';

const ONE = '01900000-0000-7000-8000-000000000001' as PartnerId;
const OTHER = '01900000-0000-7000-8000-000000000002' as PartnerId;
const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const cipher = secretCipher(key(1));

describe('an encrypted secret', () => {
  test('opens with the key and for the partner it was encrypted with, and looks different each time', async () => {
    const encrypted = await cipher.encrypt('whsec_secret', ONE);
    expect(encrypted).not.toContain('secret');
    expect(await cipher.decrypt(encrypted, ONE)).toBe('whsec_secret');
    expect(await cipher.encrypt('whsec_secret', ONE)).not.toBe(encrypted);
  });

  test('opens with no other key, for no other partner, and not when changed', async () => {
    const encrypted = await cipher.encrypt('whsec_secret', ONE);
    await expect(secretCipher(key(2)).decrypt(encrypted, ONE)).rejects.toThrow('decryption operation failed');
    await expect(cipher.decrypt(encrypted, OTHER)).rejects.toThrow(
      'a secret stays with the owner it was encrypted for',
    );
    const parts = encrypted.split('.');
    const changed = [
      ...parts.slice(0, 3),
      `${parts[3]?.startsWith('A') === true ? 'B' : 'A'}${parts[3]?.slice(1)}`,
      parts[4],
    ];
    await expect(cipher.decrypt(changed.join('.'), ONE)).rejects.toThrow('decryption operation failed');
  });

  test('needs a key of 32 bytes', () => {
    expect(() => secretCipher(new Uint8Array(16))).toThrow('32 bytes');
  });
});
