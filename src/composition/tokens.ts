/** Decides whose tokens are believed: an identity provider's, or those of an issuer on this machine. */
import { type LocalIssuer, type TokenTrust, createLocalIssuer, remoteIssuer } from '../platform/auth/index.js';
import type { ConsoleSignIn } from '../api/http/index.js';
import { readOrMakeLocalKey } from '../platform/config/index.js';
import type { ComposeDeps } from './deps.js';
import { realTimeOf } from './time.js';

export async function composeTokens({
  config,
  localFolder,
  clock,
  log,
}: ComposeDeps): Promise<{ trust: TokenTrust; local: LocalIssuer | null }> {
  const now = realTimeOf(clock); // so that a token stays good when the clock of a sandbox is moved
  const onUnreachable = (err: unknown): void =>
    log.error({ err }, 'the identity provider cannot be asked for its keys: known keys are believed for an hour');
  if (config.auth !== null) return { trust: remoteIssuer({ ...config.auth, now, onUnreachable }), local: null };
  const seed = await readOrMakeLocalKey({ folder: localFolder, name: 'token-issuer-key' });
  const local = createLocalIssuer({ seed, now });
  return { trust: local.trust, local };
}

/** Where the console signs people in; null where no client is configured, or the issuer has no address. */
export function consoleSignInOf({ auth, consoleClientId }: ComposeDeps['config']): ConsoleSignIn | null {
  if (auth === null || consoleClientId === null || !URL.canParse(auth.issuer)) return null;
  return { issuer: auth.issuer, clientId: consoleClientId, audience: auth.audience };
}
