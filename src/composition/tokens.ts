/** Decides whose tokens are believed: an identity provider's, or those of an issuer on this machine. */
import { type LocalIssuer, type TokenTrust, createLocalIssuer, remoteIssuer } from '../platform/auth/index.js';
import type { ConsoleSignIn, IdePersonas } from '../api/http/index.js';
import { readOrMakeLocalKey } from '../platform/config/index.js';
import type { Pool } from '../platform/db/pool.js';
import type { ComposeDeps } from './deps.js';
import { realTimeOf } from './time.js';

export async function composeTokens({
  config,
  localFolder,
  clock,
  log,
}: ComposeDeps): Promise<{ trust: TokenTrust; local: LocalIssuer | null }> {
  const now = realTimeOf(clock); // so that a token stays good when the clock of a sandbox is moved
  const onUnreachable = (err: Error): void =>
    log.error({ err }, 'the identity provider cannot be reached: nobody can sign in until it answers');
  if (config.auth !== null) return { trust: remoteIssuer({ ...config.auth, now, onUnreachable }), local: null };
  const seed = await readOrMakeLocalKey({ folder: localFolder, name: 'token-issuer-key' });
  const local = createLocalIssuer({ seed, now });
  return { trust: local.trust, local };
}

const PERSONA_TOKEN_SECONDS = 12 * 60 * 60;

/** The personas a developer may ask as: with a local issuer alone, and never in production. */
export function idePersonas({ config, findPersonas }: ComposeDeps, pool: Pool, local: LocalIssuer | null): IdePersonas {
  if (findPersonas === undefined || local === null || config.environment === 'production') return null;
  return async () => {
    const personas = await findPersonas(pool);
    return Promise.all(
      personas.map(async ({ key, about, claims }) => ({
        key,
        about,
        token: await local.issueToken(claims, { ttlSeconds: PERSONA_TOKEN_SECONDS }),
      })),
    );
  };
}

/** Where the console signs people in; null where no client is configured, or the issuer has no address. */
export function consoleSignInOf({ auth, consoleClientId }: ComposeDeps['config']): ConsoleSignIn | null {
  if (auth === null || consoleClientId === null || !URL.canParse(auth.issuer)) return null;
  return { issuer: auth.issuer, clientId: consoleClientId, audience: auth.audience };
}
