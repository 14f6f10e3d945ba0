/** Verifies access tokens: first the signature, issuer, audience and time, and only then the other claims. */
import { type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { CallerError } from '../../kernel/caller-error.js';
import { readClaims } from './claims.js';
import type { VerifiedViewer } from './viewer.js';

/** The algorithms accepted: only public-key signatures, since whoever verifies with a shared key could also sign. */
const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];
const CLOCK_TOLERANCE_SECONDS = 5;

export interface TokenTrust {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** A sentence that tells the caller how to get a token. */
  readonly remedy: string;
  readonly now: () => Date;
}

export type VerifyToken = (token: string) => Promise<VerifiedViewer>;

/** The error for a token that was valid and has expired: the caller may come back with a new one. */
export class TokenExpired extends CallerError {
  constructor(remedy: string) {
    super('UNAUTHENTICATED', `The access token has expired. ${remedy}`);
  }
}

/** Whether verification failed because the issuer's keys were not available, which is not the caller's fault. */
const isIssuersFault = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';

const refusal = (problem: string, remedy: string): CallerError =>
  new CallerError('UNAUTHENTICATED', `${problem} ${remedy}`);

function toRefusal(error: unknown, remedy: string): unknown {
  if (error instanceof errors.JWTExpired) return new TokenExpired(remedy);
  if (isIssuersFault(error)) return error;
  if (error instanceof errors.JWTClaimValidationFailed)
    return refusal(`The access token's claim "${error.claim}" is not what this server accepts.`, remedy);
  return refusal('The access token is not one that this server can verify.', remedy);
}

/** The verifier throws CallerError UNAUTHENTICATED, with a remedy and never the token, for one it does not accept. */
export function createTokenVerifier({ issuer, audience, keys, remedy, now }: TokenTrust): VerifyToken {
  return async (token) => {
    const options = {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: now(),
    };
    const { payload } = await jwtVerify(token, keys, options).catch((error: unknown) => {
      throw toRefusal(error, remedy);
    });
    const claims = readClaims(payload);
    if (!claims.ok) throw refusal(`The access token lacks, or garbles: ${claims.claims.join(', ')}.`, remedy);
    return { viewer: claims.viewer, expiresAt: claims.expiresAt };
  };
}

/** Trusts an OpenID Connect issuer, whose public keys are fetched, cached, and fetched again when they rotate. */
export const remoteIssuer = (config: {
  issuer: string;
  audience: string;
  jwksUrl: string;
  now: () => Date;
}): TokenTrust => ({
  issuer: config.issuer,
  audience: config.audience,
  keys: createRemoteJWKSet(new URL(config.jwksUrl), { timeoutDuration: 5_000, cooldownDuration: 30_000 }),
  remedy: `Sign in at ${config.issuer} to get a new one.`,
  now: config.now,
});
