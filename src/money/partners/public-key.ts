/** Reads the RSA keys of banks: bare public keys or X.509 certificates, in PEM. */
import { type KeyObject, createPublicKey } from 'node:crypto';

const SHORTEST_MODULUS_BITS = 2048;

/**
 * Reads a key; null unless it is an RSA public key of at least 2048 bits. A private key is refused, because no bank
 * should send one.
 */
export function parsePublicKey(pem: string): KeyObject | null {
  if (pem.includes('PRIVATE KEY')) return null;
  try {
    const key = createPublicKey(pem);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return key.asymmetricKeyType === 'rsa' && bits >= SHORTEST_MODULUS_BITS ? key : null;
  } catch {
    return null;
  }
}
