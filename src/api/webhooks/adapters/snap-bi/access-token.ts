/** Issues the access token that a bank obtains with its RSA key: a JWT that only we can make and only we read. */
import { SignJWT, errors, jwtVerify } from 'jose';
import type { PartnerId } from '../../../../kernel/ids.js';

export const TOKEN_SECONDS = 900;
const ISSUER = 'sigap';
const AUDIENCE = 'snap-bi';

export interface AccessTokens {
  issue(partnerId: PartnerId, at: Date): Promise<string>;
  /** The owner of a token; null when the token is not ours, was changed or has expired. */
  ownerOf(token: string, at: Date): Promise<PartnerId | null>;
}

/**
 * The most tokens that are remembered as verified; a bank uses one for 15 minutes of calls. Beyond this number all are
 * verified anew.
 */
const REMEMBERED_MAX = 1_000;

/** Creates the issuer of tokens; `key` is at least 32 bytes and equal on every instance. */
export function accessTokens(key: Uint8Array): AccessTokens {
  const proven = new Map<string, ProvenToken>();
  return {
    issue: (partnerId, at) => issueToken(key, { partnerId, at }),
    async ownerOf(token, at) {
      const known = proven.get(token) ?? (await proveToken(key, token, at));
      if (known === null || at >= known.expiresAt) return null;
      if (proven.size >= REMEMBERED_MAX) proven.clear();
      proven.set(token, known);
      return known.owner;
    },
  };
}

function issueToken(key: Uint8Array, { partnerId, at }: { partnerId: PartnerId; at: Date }): Promise<string> {
  const seconds = Math.floor(at.getTime() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(partnerId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + TOKEN_SECONDS)
    .sign(key);
}

interface ProvenToken {
  readonly owner: PartnerId;
  readonly expiresAt: Date;
}

async function proveToken(key: Uint8Array, token: string, at: Date): Promise<ProvenToken | null> {
  const expected = { algorithms: ['HS256'], issuer: ISSUER, audience: AUDIENCE, requiredClaims: ['exp', 'sub'] };
  try {
    const { payload } = await jwtVerify(token, key, { ...expected, currentDate: at });
    return { owner: payload.sub as PartnerId, expiresAt: new Date(Number(payload.exp) * 1000) };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
