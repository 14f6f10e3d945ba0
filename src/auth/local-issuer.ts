/** Issues access tokens on a development machine, where no identity provider is at hand. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { SignJWT } from 'jose';
import type { ViewerClaims } from './claims.js';
import type { TokenTrust } from './token-verifier.js';

const LOCAL_ISSUER = 'sigap-local';
const AUDIENCE = 'sigap';
const ALGORITHM = 'EdDSA';
/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface LocalIssuer {
  readonly trust: TokenTrust;
  /** A token for anyone the claims describe. `ttlSeconds` may be negative, for a token that has already expired. */
  issueToken(claims: ViewerClaims, options: { readonly ttlSeconds: number }): Promise<string>;
}

/** The same 32 bytes give the same key pair, so tokens outlive a restart. */
export function createLocalIssuer({ seed, now }: { seed: Uint8Array; now: () => Date }): LocalIssuer {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  return {
    trust: {
      issuer: LOCAL_ISSUER,
      audience: AUDIENCE,
      keys: () => publicKey,
      remedy: 'Get a new one with: npm run token -- --help',
      now,
    },
    issueToken({ sub, ...claims }, { ttlSeconds }) {
      const issuedAt = now();
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(LOCAL_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(sub)
        .setIssuedAt(issuedAt)
        .setExpirationTime(new Date(issuedAt.getTime() + ttlSeconds * 1_000))
        .sign(privateKey);
    },
  };
}
