/**
 * Decides which addresses may be called for a phone. A phone names the address itself, so that without a list anybody
 * could have the server call whatever it can reach.
 */

/** The host under which a sandbox takes a push service of its own, on any port and without encryption. */
export const LOCAL_SERVICE = '127.0.0.1';

export const ENDPOINT_LENGTH_MAX = 1_000;

/** A listed host is that host; `*.` in front stands for every host below it. */
const isListed = (host: string, services: readonly string[]): boolean =>
  services.some((service) => (service.startsWith('*.') ? host.endsWith(service.slice(1)) : host === service));

/** The host of the push service at which an endpoint is; null for one that is not to be called. */
export function pushServiceOf(endpoint: string, services: readonly string[]): string | null {
  if (endpoint.length > ENDPOINT_LENGTH_MAX || !URL.canParse(endpoint)) return null;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (username !== '' || password !== '' || !isListed(hostname, services)) return null;
  if (hostname === LOCAL_SERVICE) return protocol === 'https:' || protocol === 'http:' ? hostname : null;
  return protocol === 'https:' && port === '' ? hostname : null;
}
