/** Makes signing keys from 32 bytes: the same bytes give the same pair, so signatures stay valid after a restart. */
import { type KeyObject, createPrivateKey, createPublicKey } from 'node:crypto';

/** The bytes before the 32 of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export function ed25519KeyPair(seed: Uint8Array): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
