/** Builds the strings that SNAP partners sign, and tells whether a signature is theirs. */
import { createHash } from 'node:crypto';
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import { fromBase64, hmacKeysOf, hmacMatches, rsaMatches } from '../../signatures.js';
import { minify } from './minify.js';

/** The parts of a transaction's signature. `token` is null in the mode without token. */
export interface SignedCall {
  readonly method: string;
  /** The path and query as called. */
  readonly url: string;
  readonly token: string | null;
  readonly rawBody: Buffer;
  /** The header X-TIMESTAMP as it came, never reformatted. */
  readonly timestamp: string;
}

const sha256Hex = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The SHA-256 of the minified body in lower-case hex; an empty body has the hash of zero bytes. */
export const bodyHash = (rawBody: Buffer): string => sha256Hex(minify(rawBody));

/** The string to sign: `METHOD:url:token:hash:timestamp`, without `token:` in the mode without token. */
export function stringToSign(call: SignedCall, hash = bodyHash(call.rawBody)): string {
  const token = call.token === null ? [] : [call.token];
  return [call.method.toUpperCase(), call.url, ...token, hash, call.timestamp].join(':');
}

/** The hashes of the body as senders compute them: minified, or over the bytes untouched. Both bind every byte. */
function hashesOf(rawBody: Buffer): string[] {
  const minified = minify(rawBody);
  const hash = sha256Hex(minified);
  return minified.length === rawBody.length ? [hash] : [hash, sha256Hex(rawBody)];
}

/** Checks HMAC-SHA512 with a live secret for a call with a token, RSA-SHA256 with the partner's key for one without. */
export function isSigned(call: SignedCall, signature: string, partner: PartnerCredentials | null): boolean {
  const given = fromBase64(signature) ?? Buffer.alloc(0);
  const messages = hashesOf(call.rawBody).map((hash) => stringToSign(call, hash));
  if (call.token === null) {
    return messages.map((message) => rsaMatches({ message, given, keys: partner?.publicKeys ?? [] })).includes(true);
  }
  const keys = partner === null ? [] : hmacKeysOf(partner.secrets, (secret) => Buffer.from(secret));
  return messages
    .map((message) => hmacMatches({ algorithm: 'sha512', message: [message], given, keys }))
    .includes(true);
}

/** Checks the signature of a token request over `X-CLIENT-KEY|X-TIMESTAMP`; its body is not signed. */
export const isTokenRequestSigned = (
  { clientKey, timestamp, signature }: { clientKey: string; timestamp: string; signature: string },
  partner: PartnerCredentials | null,
): boolean =>
  rsaMatches({
    message: `${clientKey}|${timestamp}`,
    given: fromBase64(signature) ?? Buffer.alloc(0),
    keys: partner?.publicKeys ?? [],
  });
