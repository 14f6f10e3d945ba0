import { describe, expect, test } from '@jest/globals';
import type { PartnerId } from '../../../../src/kernel/ids.js';
import { secretSeal } from '../../../../src/money/partners/index.js';

const ONE = '01900000-0000-7000-8000-000000000001' as PartnerId;
const OTHER = '01900000-0000-7000-8000-000000000002' as PartnerId;
const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const seal = secretSeal(key(1));

describe('a sealed secret', () => {
  test('opens with the key and for the partner it was sealed with, and looks different each time', async () => {
    const sealed = await seal.seal('whsec_secret', ONE);
    expect(sealed).not.toContain('secret');
    expect(await seal.open(sealed, ONE)).toBe('whsec_secret');
    expect(await seal.seal('whsec_secret', ONE)).not.toBe(sealed);
  });

  test('opens with no other key, for no other partner, and not when changed', async () => {
    const sealed = await seal.seal('whsec_secret', ONE);
    await expect(secretSeal(key(2)).open(sealed, ONE)).rejects.toThrow('decryption operation failed');
    await expect(seal.open(sealed, OTHER)).rejects.toThrow('a secret stays with the owner it was sealed for');
    const parts = sealed.split('.');
    const changed = [
      ...parts.slice(0, 3),
      `${parts[3]?.startsWith('A') === true ? 'B' : 'A'}${parts[3]?.slice(1)}`,
      parts[4],
    ];
    await expect(seal.open(changed.join('.'), ONE)).rejects.toThrow('decryption operation failed');
  });

  test('needs a key of 32 bytes', () => {
    expect(() => secretSeal(new Uint8Array(16))).toThrow('32 bytes');
  });
});
