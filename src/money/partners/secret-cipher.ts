/**
 * Encrypts partners' secrets, account numbers and the addresses of phones for the database: without the key, a copy of
 * the rows reveals nothing.
 */
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { MandateId, PartnerId, PushSubscriptionId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';

/** The owner of the secret. */
type Owner = PartnerId | MandateId | PushSubscriptionId;

export interface SecretCipher {
  encrypt(secret: string, owner: Owner): Promise<string>;
  /** @throws when the text was encrypted with another key, was changed, or belongs to another owner. */
  decrypt(encrypted: string, owner: Owner): Promise<string>;
}

const KEY_BYTES = 32;

/** Encrypts as JWE, `dir` with A256GCM. `key` has 32 bytes. */
export function secretCipher(key: Uint8Array): SecretCipher {
  invariant(key.length === KEY_BYTES, `the encryption key has ${KEY_BYTES} bytes`);
  return {
    encrypt: (secret, owner) =>
      new CompactEncrypt(new TextEncoder().encode(secret))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', partner: owner })
        .encrypt(key),
    async decrypt(encrypted, owner) {
      const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
      const { plaintext, protectedHeader } = await compactDecrypt(encrypted, key, options);
      invariant(protectedHeader['partner'] === owner, 'a secret stays with the owner it was encrypted for');
      return new TextDecoder().decode(plaintext);
    },
  };
}
