/** Makes key pairs for partners that sign with one. */
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * Generates a key pair as PEM, off the thread on which the server answers: a server that is blocked says that it is
 * busy.
 */
export const rsaKeys = (): Promise<{ publicKey: string; privateKey: string }> =>
  promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
