/**
 * Keeps the public keys of an identity provider. A token that names a new key fetches them at once, keys that were
 * withdrawn lose their trust in time, and neither forged tokens nor an outage make us ask more often than the provider
 * can bear.
 *
 * The library shares a fetch that is under way and waits between two that succeed. It asks again at each token while the
 * provider fails, though, and believes its keys to the end of their age without asking: hence the budget and the ages here.
 */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type ExportedJWKSCache,
  type JWK,
  type JWTVerifyGetKey,
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  jwksCache,
} from 'jose';
import { type KeySource, fetchKeys, keysAskedAt } from './discovery.js';
import { fetchBudget } from './fetch-budget.js';

/** The milliseconds between two fetches that succeed, however many tokens name keys that nobody knows. */
const FETCHES_EVERY_MS = 1_000;
const FETCH_WITHIN_MS = 3_000;
/** The milliseconds after which keys are fetched anew, while tokens are still verified with those that are known. */
const FRESH_FOR_MS = 5 * 60_000;
/** The milliseconds after which a token waits for keys that are fetched anew: so long a key that was withdrawn is believed. */
const ASKED_FIRST_AFTER_MS = 10 * 60_000;
/** The milliseconds for which known keys are believed while the provider cannot be reached. */
const BELIEVED_FOR_MS = 60 * 60_000;

export interface RemoteKeysDeps extends KeySource {
  readonly now: () => Date;
  /** Called for each fetch that failed, and for none that the budget left out. */
  readonly onFetchFailed?: (error: unknown) => void;
}

export function remoteKeys({ now, onFetchFailed, ...source }: RemoteKeysDeps): JWTVerifyGetKey {
  const known: ExportedJWKSCache | Record<string, never> = {};
  const take = fetchBudget(now);
  let hasFailed = false;
  const keys = createRemoteJWKSet(keysAskedAt(source), {
    timeoutDuration: FETCH_WITHIN_MS,
    cooldownDuration: FETCHES_EVERY_MS,
    cacheMaxAge: BELIEVED_FOR_MS,
    [jwksCache]: known,
    [customFetch]: async (_url, options) => {
      take();
      try {
        const found = Response.json(await fetchKeys(source, options));
        hasFailed = false;
        return found;
      } catch (error) {
        hasFailed = true;
        onFetchFailed?.(error);
        throw error;
      }
    },
  });
  /** After a failed try nobody waits for the next one, so that an outage slows no request down. */
  const renewWhenOld = async (): Promise<void> => {
    const ageMs = typeof known['uat'] === 'number' ? now().getTime() - known['uat'] : 0;
    if (ageMs < FRESH_FOR_MS || ageMs >= BELIEVED_FOR_MS) return;
    const renewal = keys.reload().catch(() => undefined); // the known keys go on being believed, and the next token asks again
    if (ageMs >= ASKED_FIRST_AFTER_MS && !hasFailed) await renewal;
  };
  const findNamed = namedKeys(known);
  return async (header, token) => {
    await renewWhenOld();
    const named = keys.fresh ? findNamed(header.kid) : null;
    if (named !== null) return named(header, token);
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

/**
 * Finds the set that holds a key of this name; null without one. A token that names a known key and does not fit it is no
 * reason to fetch anything.
 */
function namedKeys(known: ExportedJWKSCache | Record<string, never>): (kid: unknown) => JWTVerifyGetKey | null {
  let madeOf: unknown;
  let set: JWTVerifyGetKey | null = null;
  return (kid) => {
    const { jwks } = known;
    if (kid === undefined || jwks === undefined || !jwks.keys.some((key: JWK) => key.kid === kid)) return null;
    if (madeOf !== jwks || set === null) set = createLocalJWKSet(jwks);
    madeOf = jwks;
    return set;
  };
}
