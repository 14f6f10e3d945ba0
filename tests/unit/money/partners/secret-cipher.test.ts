import { describe, expect, test } from '@jest/globals';
import type { PartnerId } from '../../../../src/kernel/ids.js';
import { secretCipher } from '../../../../src/money/partners/index.js';

const ONE = '01900000-0000-7000-8000-000000000001' as PartnerId;
const OTHER = '01900000-0000-7000-8000-000000000002' as PartnerId;
const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const cipher = secretCipher({ current: key(1), previous: null });

describe('an encrypted secret', () => {
  test('opens with the key and for the partner it was encrypted with, and looks different each time', async () => {
    const encrypted = await cipher.encrypt('whsec_secret', ONE);
    expect(encrypted).not.toContain('secret');
    expect(await cipher.decrypt(encrypted, ONE)).toBe('whsec_secret');
    expect(await cipher.encrypt('whsec_secret', ONE)).not.toBe(encrypted);
  });

  test('opens with no other key, for no other partner, and not when changed', async () => {
    const encrypted = await cipher.encrypt('whsec_secret', ONE);
    await expect(secretCipher({ current: key(2), previous: null }).decrypt(encrypted, ONE)).rejects.toThrow(
      'decryption operation failed',
    );
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

  test('opens with the key before, until it is encrypted anew with its successor', async () => {
    const successor = secretCipher({ current: key(2), previous: key(1) });
    const encrypted = await cipher.encrypt('whsec_secret', ONE);
    expect(await successor.decrypt(encrypted, ONE)).toBe('whsec_secret');
    const renewed = await successor.renew(encrypted, ONE);
    expect(await secretCipher({ current: key(2), previous: null }).decrypt(renewed ?? '', ONE)).toBe('whsec_secret');
    await expect(cipher.decrypt(renewed ?? '', ONE)).rejects.toThrow('decryption operation failed');
    expect(await successor.renew(renewed ?? '', ONE)).toBeNull();
    expect(await cipher.renew(encrypted, ONE)).toBeNull();
    await expect(successor.renew(encrypted, OTHER)).rejects.toThrow('a secret stays with the owner');
  });

  test('needs a key of 32 bytes', () => {
    expect(() => secretCipher({ current: new Uint8Array(16), previous: null })).toThrow('32 bytes');
  });
});
