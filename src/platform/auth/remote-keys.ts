/**
 * Fetches the public keys of an identity provider: at once when a token names a new one, behind the answer when the known
 * ones grow old, and never more often than the provider can bear.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type JWTVerifyGetKey, createRemoteJWKSet, errors } from 'jose';

/** The milliseconds between two fetches, however many tokens name keys that nobody knows. */
const FETCHES_EVERY_MS = 1_000;
const FETCH_WITHIN_MS = 3_000;
/** The milliseconds after which keys are fetched anew, while tokens are still verified with those that are known. */
const FRESH_FOR_MS = 10 * 60_000;
/** The milliseconds for which known keys are believed while the provider cannot be reached. */
const BELIEVED_FOR_MS = 60 * 60_000;

export function remoteKeys(jwksUrl: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(jwksUrl, {
    timeoutDuration: FETCH_WITHIN_MS,
    cooldownDuration: FETCHES_EVERY_MS,
    cacheMaxAge: BELIEVED_FOR_MS,
  });
  let renewedAt = performance.now();
  const renewBehind = (): void => {
    if (performance.now() - renewedAt < FRESH_FOR_MS) return;
    renewedAt = performance.now();
    keys.reload().catch(() => undefined); // the known keys go on being believed, and the next renewal asks again
  };
  return async (header, token) => {
    renewBehind();
    const mayBeOld = keys.coolingDown;
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayBeOld) throw error;
      await pause(FETCHES_EVERY_MS); // The next fetch serves everybody who waits here.
      return keys(header, token);
    }
  };
}
