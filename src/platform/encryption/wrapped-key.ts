/** Wraps data keys with the configured key, as JWE; a wrapped key opens as no other version and for no other purpose. */
import { CompactEncrypt, compactDecrypt } from 'jose';
import { invariant } from '../../kernel/invariant.js';

export type KeyPurpose = 'VALUES' | 'INDEX';

export interface DataKeyName {
  readonly version: number;
  readonly purpose: KeyPurpose;
}

/** The keys of 32 bytes that the configuration gives: the one that wraps, and the one before it, which still opens. */
export interface ConfiguredKeys {
  readonly current: Uint8Array;
  readonly previous: Uint8Array | null;
}

const ALGORITHMS = { alg: 'A256GCMKW', enc: 'A256GCM' } as const;
const nameOf = ({ version, purpose }: DataKeyName): string => `${purpose}/${version}`;

export const wrapKey = (dataKey: Uint8Array, name: DataKeyName, { current }: ConfiguredKeys): Promise<string> =>
  new CompactEncrypt(dataKey).setProtectedHeader({ ...ALGORITHMS, dataKey: nameOf(name) }).encrypt(current);

export interface UnwrappedKey {
  readonly key: Uint8Array;
  /** Whether the current key opened it, and not the one before. */
  readonly isCurrent: boolean;
}

/** @throws Error that names the configuration when neither key opens it. */
export async function unwrapKey(wrapped: string, name: DataKeyName, keys: ConfiguredKeys): Promise<UnwrappedKey> {
  const causes: unknown[] = [];
  for (const [place, configured] of [keys.current, keys.previous].entries()) {
    if (configured === null) continue;
    try {
      return { key: await unwrapWith(wrapped, name, configured), isCurrent: place === 0 };
    } catch (cause) {
      causes.push(cause);
    }
  }
  throw wrongKey(causes[0]);
}

async function unwrapWith(wrapped: string, name: DataKeyName, configured: Uint8Array): Promise<Uint8Array> {
  const options = { keyManagementAlgorithms: [ALGORITHMS.alg], contentEncryptionAlgorithms: [ALGORITHMS.enc] };
  const { plaintext, protectedHeader } = await compactDecrypt(wrapped, configured, options);
  invariant(protectedHeader['dataKey'] === nameOf(name), 'a data key is the version that it was wrapped as');
  return plaintext;
}

/** The error of a start whose key is not that of the database. */
export const wrongKey = (cause: unknown): Error =>
  new Error(
    'SECRETS_KEY, or secrets-key in the local folder, is not the key that secrets and personal data in this database are sealed with: bring back that key (a backup has it in its folder keys/), give it as SECRETS_KEY_PREVIOUS where SECRETS_KEY is its successor, or start with the LOCAL_FOLDER or the SECRETS_KEY of the instance that made this database.',
    { cause },
  );
