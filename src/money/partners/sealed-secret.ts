/** Seals partners' secrets and account numbers for the database: a copy of the rows opens nothing without the key. */
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { MandateId, PartnerId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';

/** Whose secret it is. */
type Owner = PartnerId | MandateId;

export interface SecretSeal {
  seal(secret: string, owner: Owner): Promise<string>;
  /** @throws when it was sealed with another key, changed, or moved from another owner's row. */
  open(sealed: string, owner: Owner): Promise<string>;
}

const KEY_BYTES = 32;

/** JWE `dir` with A256GCM. `key`: 32 bytes. */
export function secretSeal(key: Uint8Array): SecretSeal {
  invariant(key.length === KEY_BYTES, `the sealing key has ${KEY_BYTES} bytes`);
  return {
    seal: (secret, owner) =>
      new CompactEncrypt(new TextEncoder().encode(secret))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', partner: owner })
        .encrypt(key),
    async open(sealed, owner) {
      const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, options);
      invariant(protectedHeader['partner'] === owner, 'a secret stays with the owner it was sealed for');
      return new TextDecoder().decode(plaintext);
    },
  };
}
