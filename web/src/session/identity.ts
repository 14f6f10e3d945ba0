/**
 * Signs people in at an OpenID Connect issuer: authorization code with PKCE. Tokens are renewed before they end, and all
 * windows of this browser share them, so that signing out in one ends the session in all.
 */
import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { SignInConfig } from './console-config.js';

/** Where a browser comes back to from the issuer; the server registers the same path. */
const RETURN_PATH = '/masuk';
/** How long before its end a token is renewed. */
const RENEW_BEFORE_SECONDS = 15;
/** How long a renewal that failed waits for the next attempt. */
const RENEW_AGAIN_MS = 5_000;
/** The lock under which one window renews for all, and how long the others wait for it. */
const RENEWAL_LOCK = 'sigap.renewal';
const RENEWAL_LOCK_MS = 15_000;

/** What was going on before somebody went to sign in. */
interface Errand {
  readonly path: string;
}

export interface Identity {
  /** The token that holds now; null while nobody has signed in. */
  readonly read: () => string | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Leaves for the issuer, and comes back to this path. */
  readonly signIn: (path: string) => Promise<void>;
  /** Ends the way back from the issuer; resolves to the path to go on at. */
  readonly finish: () => Promise<string>;
  /** Forgets the session here with everything kept, and ends it at the issuer, which leads back to the front page. */
  readonly signOut: (wipe: () => Promise<void>) => Promise<void>;
}

const isOver = (error: unknown): boolean =>
  error instanceof Error && 'error' in error && ['invalid_grant', 'login_required'].includes(String(error.error));

/** Keeps the token of the user, and renews it until the issuer says that the session is over. */
function watch(manager: UserManager, first: User | null) {
  let user = first;
  const listeners = new Set<() => void>();
  const set = (next: User | null): void => {
    user = next;
    for (const listener of listeners) listener();
  };
  // Issuers take a token of renewal once and end the session of whoever shows it twice, so one window renews for all.
  const renewForAll = async (): Promise<void> => {
    const stored = await manager.getUser();
    if (stored !== null && stored.access_token === user?.access_token) await manager.signinSilent();
    else set(stored);
  };
  const renew = async (): Promise<void> => {
    try {
      await navigator.locks.request(RENEWAL_LOCK, { signal: AbortSignal.timeout(RENEWAL_LOCK_MS) }, renewForAll);
    } catch (error) {
      // Without signal nothing is over: the token is renewed as soon as the issuer can be reached.
      if (isOver(error)) await manager.removeUser();
      else setTimeout(() => void renew(), RENEW_AGAIN_MS);
    }
  };
  manager.events.addUserLoaded((loaded) => set(loaded));
  manager.events.addUserUnloaded(() => set(null));
  manager.events.addAccessTokenExpiring(() => void renew());
  // Another window has renewed the token, or signed out.
  addEventListener(
    'storage',
    () => void manager.getUser().then((stored) => stored?.access_token !== user?.access_token && set(stored)),
  );
  if (user?.expired === true) void renew();
  return {
    read: () => user?.access_token ?? null,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export async function createIdentity({ issuer, clientId, audience }: SignInConfig): Promise<Identity> {
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}${RETURN_PATH}`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: 'openid profile offline_access',
    prompt: 'consent', // without it issuers give no token to renew with
    ...(URL.canParse(audience) && { resource: audience }),
    extraQueryParams: { audience },
    userStore: new WebStorageStateStore({ store: localStorage }),
    automaticSilentRenew: false,
    accessTokenExpiringNotificationTimeInSeconds: RENEW_BEFORE_SECONDS,
  });
  const known = watch(manager, await manager.getUser());
  return {
    ...known,
    signIn: (path) => manager.signinRedirect({ state: { path } satisfies Errand }),
    finish: async () => {
      const { state } = await manager.signinRedirectCallback();
      const { path = '/' } = (state ?? {}) as Partial<Errand>;
      return path.startsWith('/') && !path.startsWith('//') ? path : '/';
    },
    signOut: async (wipe) => {
      const user = await manager.getUser();
      const ending = await manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
      await manager.revokeTokens(['refresh_token']).catch(() => undefined); // without signal it ends by itself
      await manager.removeUser();
      await wipe();
      if (ending === undefined) location.assign('/');
      else await manager.signoutRedirect({ ...(user?.id_token !== undefined && { id_token_hint: user.id_token }) });
    },
  };
}
