/**
 * Encrypts partners' secrets, account numbers and the addresses of phones for the database: without the key, a copy of
 * the rows reveals nothing.
 */
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { MandateId, PartnerId, PushSubscriptionId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { ConfiguredKeys } from '../../platform/encryption/index.js';

/** The owner of the secret. */
type Owner = PartnerId | MandateId | PushSubscriptionId;

export interface SecretCipher {
  encrypt(secret: string, owner: Owner): Promise<string>;
  /** @throws when the text was encrypted with another key, was changed, or belongs to another owner. */
  decrypt(encrypted: string, owner: Owner): Promise<string>;
  /** The secret encrypted with the current key; null when it is already. */
  renew(encrypted: string, owner: Owner): Promise<string | null>;
}

const KEY_BYTES = 32;

/** Encrypts as JWE, `dir` with A256GCM, with the current of the keys of 32 bytes, and opens with the one before too. */
export function secretCipher({ current, previous }: ConfiguredKeys): SecretCipher {
  for (const key of [current, previous])
    invariant(key === null || key.length === KEY_BYTES, `the encryption key has ${KEY_BYTES} bytes`);
  const encrypt: SecretCipher['encrypt'] = (secret, owner) =>
    new CompactEncrypt(new TextEncoder().encode(secret))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', partner: owner })
      .encrypt(current);
  return {
    encrypt,
    decrypt: (encrypted, owner) =>
      openWith(current, encrypted, owner).catch((error: unknown) => {
        if (previous === null) throw error;
        return openWith(previous, encrypted, owner).catch(() => Promise.reject(error as Error));
      }),
    async renew(encrypted, owner) {
      if (previous === null) return null;
      const isCurrent = await openWith(current, encrypted, owner).then(
        () => true,
        () => false,
      );
      return isCurrent ? null : encrypt(await openWith(previous, encrypted, owner), owner);
    },
  };
}

async function openWith(key: Uint8Array, encrypted: string, owner: Owner): Promise<string> {
  const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
  const { plaintext, protectedHeader } = await compactDecrypt(encrypted, key, options);
  invariant(protectedHeader['partner'] === owner, 'a secret stays with the owner it was encrypted for');
  return new TextDecoder().decode(plaintext);
}
