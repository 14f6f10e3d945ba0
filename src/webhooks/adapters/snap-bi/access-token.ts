/** The bearer token a bank buys with its RSA key: a JWT only we can make and only we read. */
import { SignJWT, errors, jwtVerify } from 'jose';
import type { PartnerId } from '../../../kernel/ids.js';

export const TOKEN_SECONDS = 900;
const ISSUER = 'sigap';
const AUDIENCE = 'snap-bi';

export interface AccessTokens {
  issue(partnerId: PartnerId, at: Date): Promise<string>;
  /** Whose token it is, or null when it is not ours, was changed or has expired. */
  ownerOf(token: string, at: Date): Promise<PartnerId | null>;
}

/** `key`: at least 32 bytes, equal on every instance. */
export function accessTokens(key: Uint8Array): AccessTokens {
  return {
    issue(partnerId, at) {
      const seconds = Math.floor(at.getTime() / 1000);
      return new SignJWT()
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(partnerId)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + TOKEN_SECONDS)
        .sign(key);
    },
    async ownerOf(token, at) {
      try {
        const expected = {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: AUDIENCE,
          currentDate: at,
          requiredClaims: ['exp', 'sub'],
        };
        const { payload } = await jwtVerify(token, key, expected);
        return payload.sub as PartnerId;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
