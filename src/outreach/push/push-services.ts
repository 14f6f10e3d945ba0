/**
 * Decides which push services may be called for a phone. A phone names the address itself, so that without a list
 * anybody could have the server call whatever it can reach.
 */
import type { OutgoingCalls } from '../../platform/outgoing/index.js';

export const ENDPOINT_LENGTH_MAX = 1_000;

/** The host of the push service at which an endpoint is; null for one that is not to be called. */
export const pushServiceOf = (endpoint: string, { expectedOf }: Pick<OutgoingCalls, 'expectedOf'>): string | null =>
  endpoint.length > ENDPOINT_LENGTH_MAX || expectedOf(endpoint) !== null ? null : new URL(endpoint).hostname;
