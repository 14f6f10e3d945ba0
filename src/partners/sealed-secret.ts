/** Seals partner secrets for the database: a copy of the rows opens nothing without the key. */
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { PartnerId } from '../kernel/ids.js';
import { invariant } from '../kernel/invariant.js';

export interface SecretSeal {
  seal(secret: string, partnerId: PartnerId): Promise<string>;
  /** @throws when it was sealed with another key, changed, or moved from another partner's row. */
  open(sealed: string, partnerId: PartnerId): Promise<string>;
}

const KEY_BYTES = 32;

/** JWE `dir` with A256GCM. `key`: 32 bytes. */
export function secretSeal(key: Uint8Array): SecretSeal {
  invariant(key.length === KEY_BYTES, `the sealing key has ${KEY_BYTES} bytes`);
  return {
    seal: (secret, partnerId) =>
      new CompactEncrypt(new TextEncoder().encode(secret))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', partner: partnerId })
        .encrypt(key),
    async open(sealed, partnerId) {
      const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, options);
      invariant(protectedHeader['partner'] === partnerId, 'a secret stays with the partner it was sealed for');
      return new TextDecoder().decode(plaintext);
    },
  };
}
