/** Signs tokens with a server's own local issuer, for whoever a test says is asking. */
import type { ViewerClaims } from '../../src/platform/auth/claims.js';
import type { ServerOfTest } from './partners/a-server.js';

export type Claims = Partial<ViewerClaims> & Pick<ViewerClaims, 'role'>;

/** The person has no regions unless the claims say more. */
export function tokenOf({ server }: Pick<ServerOfTest, 'server'>, claims: Claims, ttlSeconds = 600): Promise<string> {
  if (server.localIssuer === null) throw new Error('tests sign their own tokens');
  return server.localIssuer.issueToken(
    { sub: `test-${claims.role}`, name: 'test', regions: [], ...claims },
    { ttlSeconds },
  );
}
