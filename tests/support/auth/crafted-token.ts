/** Makes tokens that no library would make: every byte of the header, the payload and the signature is up to the test. */
import { type KeyObject, createHmac, generateKeyPairSync, sign } from 'node:crypto';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const keysOf = {
  Ed25519: (): KeyPair => generateKeyPairSync('ed25519'),
  RSA: (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'P-256': (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
} as const;

const base64url = (part: object | string | Buffer): string =>
  Buffer.from(typeof part === 'string' || Buffer.isBuffer(part) ? part : JSON.stringify(part)).toString('base64url');

/** How a token is signed: by a private key in one of the ways of JWA, or by a shared secret. */
export type Signing =
  | { readonly alg: 'EdDSA' | 'RS256' | 'ES256' | 'ES384'; readonly key: KeyObject }
  | { readonly alg: 'HS256'; readonly secret: string | Buffer }
  | { readonly alg: 'none' };

function signatureOf(input: string, signing: Signing): Buffer {
  const data = Buffer.from(input);
  if (signing.alg === 'none') return Buffer.alloc(0);
  if (signing.alg === 'HS256') return createHmac('sha256', signing.secret).update(data).digest();
  if (signing.alg === 'EdDSA') return sign(null, data, signing.key);
  const key = { key: signing.key, dsaEncoding: 'ieee-p1363' as const };
  return sign(signing.alg === 'ES384' ? 'sha384' : 'sha256', data, key);
}

export interface Crafted {
  /** The header, as values or as the very text. */
  readonly header: object | string;
  /** The payload, as values, as the very text or as the very bytes. */
  readonly payload: object | string | Buffer;
  readonly signing: Signing;
}

export function craftToken({ header, payload, signing }: Crafted): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${signatureOf(input, signing).toString('base64url')}`;
}
