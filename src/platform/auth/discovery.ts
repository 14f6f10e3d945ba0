/** Fetches the keys of an issuer: from where it is configured, or from where its discovery document says (OpenID Connect Discovery 1.0). */
import type { FetchImplementation } from 'jose';
import { z } from 'zod';

/** Where the keys of an issuer are asked for. */
export interface KeySource {
  readonly issuer: string;
  /** The address of the keys; null where the discovery document of the issuer names it. */
  readonly jwksUrl: string | null;
}

type FetchOptions = Parameters<FetchImplementation>[1];

const Keys = z.looseObject({ keys: z.array(z.looseObject({})) });
const Discovered = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** The address of the discovery document: the path is appended to that of the issuer (section 4.1). */
const discoveryUrl = (issuer: string): string => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

async function readJson(url: string, { headers, redirect, signal }: FetchOptions): Promise<unknown> {
  const answer = await fetch(url, { headers, redirect, signal });
  if (answer.status !== 200) throw new Error(`the identity provider answered ${answer.status}`);
  return answer.json();
}

/**
 * Asks the issuer where its keys are; it must name itself as it was asked for (section 4.3), and one that speaks TLS is
 * not believed to have keys that do not.
 */
async function discover(issuer: string, options: FetchOptions): Promise<string> {
  const { issuer: named, jwks_uri: found } = Discovered.parse(await readJson(discoveryUrl(issuer), options));
  if (named !== issuer) throw new Error('the discovery document is that of another issuer');
  if (issuer.startsWith('https:') && !found.startsWith('https:'))
    throw new Error('the discovery document names keys that come without TLS');
  return found;
}

/** Where the first request for keys goes. */
export const keysAskedAt = ({ issuer, jwksUrl }: KeySource): URL => new URL(jwksUrl ?? discoveryUrl(issuer));

/** Fetches the keys. The discovery document is read each time, so that keys that moved are found. */
export async function fetchKeys({ issuer, jwksUrl }: KeySource, options: FetchOptions): Promise<object> {
  return Keys.parse(await readJson(jwksUrl ?? (await discover(issuer, options)), options));
}
