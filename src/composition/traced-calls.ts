/**
 * Begins a trace with each call of a partner. A trace that somebody else began is gone on with only where a proxy of ours
 * sends its name: partners and strangers name none.
 */
import type { WebhookRouteDeps } from '../api/webhooks/index.js';
import { isWithinNetworks } from '../money/partners/index.js';
import { type Tracing, withSpan } from '../platform/observability/index.js';

export function tracedCalls(tracing: Tracing | null, proxies: readonly string[]): Pick<WebhookRouteDeps, 'traced'> {
  if (tracing === null) return {};
  const isProxy = (peer: string): boolean => proxies.length > 0 && isWithinNetworks(peer, proxies);
  return {
    traced({ protocol, arrivedAt, peer, traceparent }, answer) {
      const parent = traceparent !== null && isProxy(peer) ? tracing.readTraceparent(traceparent) : null;
      const attributes = { 'sigap.protocol': protocol };
      return withSpan(tracing, { name: 'webhook', parent, startedAt: arrivedAt, attributes }, answer);
    },
  };
}
