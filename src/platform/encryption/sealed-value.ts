/**
 * Seals a value with XChaCha20-Poly1305: the version of the data key, a random nonce, and the value encrypted and
 * authenticated together with the place where it stands, so that it opens nowhere else.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { managedNonce } from '@noble/ciphers/utils.js';

const VERSION_BYTES = 2;
const cipher = managedNonce(xchacha20poly1305);

/** Where a value stands: of a table, a column and a row. */
const boundTo = (version: number, place: string): Uint8Array => new TextEncoder().encode(`${version}/${place}`);

export interface VersionedKey {
  readonly version: number;
  readonly key: Uint8Array;
}

export function sealValue(value: Uint8Array, place: string, { version, key }: VersionedKey): Buffer {
  const encrypted = cipher(key, boundTo(version, place)).encrypt(value);
  const sealed = Buffer.allocUnsafe(VERSION_BYTES + encrypted.length);
  sealed.writeUInt16BE(version, 0);
  sealed.set(encrypted, VERSION_BYTES);
  return sealed;
}

/** The version of the data key that opens it. */
export const versionOf = (sealed: Buffer): number => sealed.readUInt16BE(0);

/** @throws Error when it was sealed with another key or for another place, or was changed. */
export function openValue(sealed: Buffer, place: string, { version, key }: VersionedKey): Uint8Array {
  return cipher(key, boundTo(version, place)).decrypt(sealed.subarray(VERSION_BYTES));
}

/** The condition, in SQL, that a sealed value begins with a version; the same bytes as `versionOf` reads. */
export const versionPrefix = (version: number): Buffer => {
  const prefix = Buffer.allocUnsafe(VERSION_BYTES);
  prefix.writeUInt16BE(version, 0);
  return prefix;
};
