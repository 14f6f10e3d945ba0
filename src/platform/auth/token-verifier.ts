/** Verifies access tokens: first the signature, issuer, audience and time, and only then the other claims. */
import { type JWTVerifyGetKey, errors, jwtVerify } from 'jose';
import { CallerError } from '../../kernel/caller-error.js';
import { readClaims } from './claims.js';
import { remoteKeys } from './remote-keys.js';
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
  /** Called for each token that could not be verified because the issuer's keys were not to be had. */
  readonly onUnreachable?: (error: CallerError) => void;
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

/** Nobody can tell whether the token holds: the caller comes again, and is not sent away to sign in. */
const unreachable = (cause: unknown): CallerError =>
  Object.assign(
    new CallerError(
      'UNAVAILABLE',
      'The keys of the identity provider cannot be reached just now: send the same again in a few seconds.',
    ),
    { cause },
  );

function toRefusal(error: unknown, remedy: string): CallerError {
  if (error instanceof errors.JWTExpired) return new TokenExpired(remedy);
  if (isIssuersFault(error)) return unreachable(error);
  if (error instanceof errors.JWTClaimValidationFailed)
    return refusal(`The access token's claim "${error.claim}" is not what this server accepts.`, remedy);
  return refusal('The access token is not one that this server can verify.', remedy);
}

/** The verifier throws CallerError UNAUTHENTICATED, with a remedy and never the token, for one it does not accept. */
export function createTokenVerifier(trust: TokenTrust): VerifyToken {
  const { issuer, audience, keys, remedy, now, onUnreachable } = trust;
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
      const refused = toRefusal(error, remedy);
      if (refused.code === 'UNAVAILABLE') onUnreachable?.(refused);
      throw refused;
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
  onUnreachable?: (error: CallerError) => void;
}): TokenTrust => ({
  issuer: config.issuer,
  audience: config.audience,
  keys: remoteKeys(new URL(config.jwksUrl)),
  remedy: `Sign in at ${config.issuer} to get a new one.`,
  now: config.now,
  ...(config.onUnreachable === undefined ? {} : { onUnreachable: config.onUnreachable }),
});
