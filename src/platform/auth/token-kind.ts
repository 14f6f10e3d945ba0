/** Tells an access token from the other signed tokens of an issuer, which prove something else and must open nothing. */
import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** The types of a header under which access tokens come: that of RFC 9068, and the one that says nothing. */
const TYPES: ReadonlySet<string> = new Set(['at+jwt', 'jwt']);

/**
 * The claims that no bearer's access token has: an ID token answers a nonce or is bound to a code or a token (OpenID
 * Connect Core), a logout token and its kin tell of events (RFC 8417), and a token that is bound to a key proves nothing
 * without the proof of that key (RFC 7800).
 */
const OF_OTHERS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events', 'cnf'] as const;

/** What shows that a token is no access token for a bearer, as the name of the claim or header; null when nothing does. */
export function signOfAnotherKind(
  { typ = 'JWT' }: Pick<JWTHeaderParameters, 'typ'>,
  claims: JWTPayload,
): string | null {
  if (typeof typ !== 'string' || !TYPES.has(typ.toLowerCase().replace(/^application\//, ''))) return 'typ';
  const kind = claims['typ']; // Keycloak names the kind in a claim: Bearer, ID, Refresh, Logout.
  if (kind !== undefined && kind !== 'Bearer') return 'typ';
  return OF_OTHERS.find((claim) => Object.hasOwn(claims, claim)) ?? null;
}
