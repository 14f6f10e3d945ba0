/** Issues access tokens on a development machine, where no identity provider is at hand. */
import { SignJWT } from 'jose';
import type { ViewerClaims } from './claims.js';
import { ed25519KeyPair } from './ed25519-keys.js';
import type { TokenTrust } from './token-verifier.js';

const LOCAL_ISSUER = 'sigap-local';
const AUDIENCE = 'sigap';
const ALGORITHM = 'EdDSA';
/** Two years: whoever holds the key of this machine may also sign for a sandbox whose time is moved by months. */
const LIFE_MAX_SECONDS = 2 * 366 * 86_400;

export interface LocalIssuer {
  readonly trust: TokenTrust;
  /** Issues a token with these claims. `ttlSeconds` may be negative, for a token that has already expired. */
  issueToken(claims: ViewerClaims, options: { readonly ttlSeconds: number }): Promise<string>;
}

/** The same 32 bytes give the same key pair, so tokens stay valid after a restart. */
export function createLocalIssuer({ seed, now }: { seed: Uint8Array; now: () => Date }): LocalIssuer {
  const { privateKey, publicKey } = ed25519KeyPair(seed);
  return {
    trust: {
      issuer: LOCAL_ISSUER,
      audience: AUDIENCE,
      keys: () => publicKey,
      algorithms: [ALGORITHM],
      lifeMaxSeconds: LIFE_MAX_SECONDS,
      remedy: 'Get a new one with: npm run token -- --help',
      now,
    },
    issueToken({ sub, ...claims }, { ttlSeconds }) {
      const issuedAt = now();
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt' })
        .setIssuer(LOCAL_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(sub)
        .setIssuedAt(issuedAt)
        .setExpirationTime(new Date(issuedAt.getTime() + ttlSeconds * 1_000))
        .sign(privateKey);
    },
  };
}
