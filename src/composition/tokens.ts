/** Says whose tokens are believed: an identity provider, or an issuer of this machine. */
import { type LocalIssuer, type TokenTrust, createLocalIssuer, remoteIssuer } from '../platform/auth/index.js';
import { readOrMakeLocalKey } from '../platform/config/index.js';
import type { ComposeDeps } from './deps.js';

export async function composeTokens({
  config,
  localFolder,
  clock,
}: ComposeDeps): Promise<{ trust: TokenTrust; local: LocalIssuer | null }> {
  const now = () => clock.now();
  if (config.auth !== null) return { trust: remoteIssuer({ ...config.auth, now }), local: null };
  const seed = await readOrMakeLocalKey({ folder: localFolder, name: 'token-issuer-key' });
  const local = createLocalIssuer({ seed, now });
  return { trust: local.trust, local };
}
