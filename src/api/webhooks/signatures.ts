/** Compares signatures without revealing by its duration how much of one was right. */
import {
  type KeyObject,
  createHash,
  createHmac,
  createPublicKey,
  createSecretKey,
  timingSafeEqual,
  verify,
} from 'node:crypto';

/** Decodes Base64 with or without its padding; null when the text is none. */
export function fromBase64(text: string | undefined): Buffer | null {
  if (text === undefined || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return null;
  return Buffer.from(text, 'base64');
}

export interface HmacClaim {
  readonly algorithm: 'sha256' | 'sha512';
  /** The parts of the message, joined byte by byte. */
  readonly message: readonly (string | Buffer)[];
  readonly given: Buffer;
  /** The live keys. When there are none, a stand-in is used and the answer is no, in the same time. */
  readonly keys: readonly KeyObject[];
}

const STAND_IN_SECRET = createSecretKey(Buffer.from('stands in for the secret of a partner that does not exist'));

const keysBySecrets = new WeakMap<readonly string[], readonly KeyObject[]>();

/**
 * The secrets of a partner as keys, made once for as long as the partner is remembered: making one costs more than a
 * signature.
 */
export function hmacKeysOf(secrets: readonly string[], toBytes: (secret: string) => Buffer): readonly KeyObject[] {
  const known = keysBySecrets.get(secrets);
  if (known !== undefined) return known;
  const keys = secrets.map((secret) => createSecretKey(toBytes(secret)));
  keysBySecrets.set(secrets, keys);
  return keys;
}

/** Tells whether the given HMAC fits one of the keys; every key is tried, even after one has fitted. */
export function hmacMatches({ algorithm, message, given, keys }: HmacClaim): boolean {
  let matches = false;
  for (const key of keys.length > 0 ? keys : [STAND_IN_SECRET]) {
    const hmac = createHmac(algorithm, key);
    for (const part of message) hmac.update(part);
    const expected = hmac.digest();
    if (given.length === expected.length && timingSafeEqual(given, expected)) matches = true;
  }
  return matches && keys.length > 0;
}

export interface HashClaim {
  readonly algorithm: 'md5' | 'sha256' | 'sha512';
  /** Makes the text that is hashed, with one of the secrets in it. */
  readonly textWith: (secret: string) => string;
  readonly given: Buffer;
  /** The live secrets. When there are none, a stand-in is hashed and the answer is no, in the same time. */
  readonly secrets: readonly string[];
}

/**
 * Checks protocols that hash a text together with the secret; every live secret is tried, even after one has fitted.
 */
export function hashMatches({ algorithm, textWith, given, secrets }: HashClaim): boolean {
  let matches = false;
  for (const secret of secrets.length > 0 ? secrets : ['stands in for a secret']) {
    const expected = createHash(algorithm).update(textWith(secret)).digest();
    if (given.length === expected.length && timingSafeEqual(given, expected)) matches = true;
  }
  return matches && secrets.length > 0;
}

/** Tells whether a token is one of the live secrets, in the same time however much of it is right. */
export const isOneOf = (token: string, secrets: readonly string[]): boolean =>
  hashMatches({ algorithm: 'sha256', textWith: (secret) => secret, given: sha256(token), secrets });

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Decodes hexadecimal digits of either case; empty when the text is none. */
export const fromHex = (text: string | undefined): Buffer =>
  Buffer.from(text !== undefined && /^(?:[0-9a-f]{2})+$/i.test(text) ? text : '', 'hex');

export interface RsaClaim {
  readonly message: string;
  readonly given: Buffer;
  /** The keys of the partner. When there are none, a stand-in is used and the answer is no, in the same time. */
  readonly keys: readonly KeyObject[];
}

/** Checks an RSA-SHA256 signature (PKCS #1 v1.5). */
export function rsaMatches({ message, given, keys }: RsaClaim): boolean {
  let matches = false;
  for (const key of keys.length > 0 ? keys : [STAND_IN_KEY]) {
    if (verify('RSA-SHA256', Buffer.from(message), key, given)) matches = true;
  }
  return matches && keys.length > 0;
}

/** The public key that stands in for a missing one; its private key was never kept. */
const STAND_IN_KEY = createPublicKey(`-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuIy4EPSIHFq9GKBF1H4/
vbaXCU1xc57Bc0ySFy0KdamdpeWAFE3V61+GnO0oH2V00Jlkv1rzWLmAkpngj1Ao
dLZeGjtOm6swi3IvsJuORxukSLlzImsokmRIbCn5iJkq5F8mH4rq96HovtRwhBeF
6Coycg7Bt5yzFHJvYWSCTeHkGtsDEtxNf4NxuhhXBTD2iKclbb8T3V69COR3fe9x
QdGU6xgFYpdAYHzR2NM31P6r3SLlPSiIEnLiyHis+qAfEGdzCNrgyMdJ11kpdBQj
eo1Y3t1SlsY2iphXKdSoZ5/IBXUrt8XboEwJpagdeLYCd5U8Vy5Ah/UTgc6jvENw
4QIDAQAB
-----END PUBLIC KEY-----`);
