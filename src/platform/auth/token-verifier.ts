/** Verifies access tokens: first the signature, issuer, audience, time and kind, and only then the other claims. */
import { type JWTPayload, type JWTVerifyGetKey, errors, jwtVerify } from 'jose';
import { CallerError } from '../../kernel/caller-error.js';
import { readClaims } from './claims.js';
import type { FindMachine } from './machine.js';
import { remoteKeys } from './remote-keys.js';
import { signOfAnotherKind } from './token-kind.js';
import type { VerifiedViewer } from './viewer.js';

/** The seconds by which the issuer's clock may differ from ours. */
const CLOCK_TOLERANCE_SECONDS = 5;

export interface TokenTrust {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** The algorithms with which this issuer signs; a token that names another one is refused before any key is sought. */
  readonly algorithms: readonly string[];
  /** The longest life of a token, from its issue to its end: what was lost is worthless after that. */
  readonly lifeMaxSeconds: number;
  /** A sentence that tells the caller how to get a token. */
  readonly remedy: string;
  readonly now: () => Date;
  /** Finds the partner for whom a program acts; left out where programs do not sign in. */
  readonly findMachine?: FindMachine;
}

export type VerifyToken = (token: string) => Promise<VerifiedViewer>;

/** The error for a token that was valid and has expired: the caller may come back with a new one. */
export class TokenExpired extends CallerError {
  constructor(remedy: string) {
    super('UNAUTHENTICATED', `The access token has expired. ${remedy}`);
  }
}

/** Wraps what went wrong while keys were sought, which is not the caller's fault. */
class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Whether the keys were at hand and none of them is the token's, which is the caller's fault. */
const isNoKeyOfIssuer = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

const refusal = (problem: string, remedy: string): CallerError =>
  new CallerError('UNAUTHENTICATED', `${problem} ${remedy}`);

const notAccepted = (claim: string, remedy: string): CallerError =>
  refusal(`The access token's claim "${claim}" is not what this server accepts.`, remedy);

/** Nobody can tell whether the token holds: the caller comes again, and is not sent away to sign in. */
const unreachable = ({ cause }: KeysUnavailable): CallerError =>
  Object.assign(
    new CallerError(
      'UNAVAILABLE',
      'The keys of the identity provider cannot be reached just now: send the same again in a few seconds.',
    ),
    { cause },
  );

/** Whatever a token makes the verification stumble over is the token's fault. */
function toRefusal(error: unknown, remedy: string): CallerError {
  if (error instanceof KeysUnavailable) return unreachable(error);
  if (error instanceof errors.JWTExpired) return new TokenExpired(remedy);
  if (error instanceof errors.JWTClaimValidationFailed) return notAccepted(error.claim, remedy);
  return refusal('The access token is not one that this server can verify.', remedy);
}

const seekingKeys =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      throw isNoKeyOfIssuer(cause) ? cause : new KeysUnavailable('no keys', { cause });
    }
  };

/** Whether a token was issued in the past, and for no longer than a token may live. */
function isLifeBounded({ iat, exp }: JWTPayload, { lifeMaxSeconds, now }: TokenTrust): boolean {
  if (iat === undefined || exp === undefined) return false;
  return iat <= now().getTime() / 1_000 + CLOCK_TOLERANCE_SECONDS && exp - iat <= lifeMaxSeconds;
}

/** The verifier throws CallerError UNAUTHENTICATED, with a remedy and never the token, for one it does not accept. */
export function createTokenVerifier(trust: TokenTrust): VerifyToken {
  const { issuer, audience, remedy, now } = trust;
  const keys = seekingKeys(trust.keys);
  return async (token) => {
    const options = {
      issuer,
      audience,
      algorithms: [...trust.algorithms],
      requiredClaims: ['iat', 'exp'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: now(),
    };
    const { payload, protectedHeader } = await jwtVerify(token, keys, options).catch((error: unknown) => {
      throw toRefusal(error, remedy);
    });
    const sign = signOfAnotherKind(protectedHeader, payload);
    if (sign !== null) throw refusal(`The token is no access token, as its "${sign}" shows.`, remedy);
    if (!isLifeBounded(payload, trust)) throw notAccepted('iat', remedy);
    const claims = readClaims(payload, trust.findMachine);
    if (!claims.ok) throw refusal(`The access token lacks, or garbles: ${claims.claims.join(', ')}.`, remedy);
    return claims.verified;
  };
}

/** Trusts an OpenID Connect issuer, whose public keys are fetched, cached, and fetched again when they rotate. */
export const remoteIssuer = (config: {
  issuer: string;
  audience: string;
  jwksUrl: string | null;
  algorithms: readonly string[];
  lifeMaxSeconds: number;
  now: () => Date;
  /** Called for each fetch of keys that failed. */
  onUnreachable?: (error: unknown) => void;
}): TokenTrust => {
  const { issuer, audience, jwksUrl, algorithms, lifeMaxSeconds, now, onUnreachable } = config;
  return {
    issuer,
    audience,
    algorithms,
    lifeMaxSeconds,
    keys: remoteKeys({ issuer, jwksUrl, now, ...(onUnreachable && { onFetchFailed: onUnreachable }) }),
    remedy: `Sign in at ${issuer} to get a new one.`,
    now,
  };
};
