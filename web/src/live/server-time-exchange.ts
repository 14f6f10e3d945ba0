/**
 * Learns the server's time from what comes over the network, whoever asked: an answer that the cache shows again tells none.
 * A screen that goes by the server's time asks for `viewer { now }`; in a sandbox every window also asks for its clock.
 */
import { type Exchange, mapExchange } from 'urql';
import { learnServerTime } from './server-clock.js';
import { timeToldBy } from './told-time.js';

/** Stands behind the cache and before the network. */
export function serverTimeExchange(): Exchange {
  const askedAt = new Map<number, number>();
  return mapExchange({
    onOperation: ({ key }) => void askedAt.set(key, Date.now()),
    onResult: ({ operation: { key }, data }) => {
      const now = timeToldBy(data);
      const cameAt = Date.now();
      if (now !== undefined) learnServerTime({ now, askedAt: askedAt.get(key) ?? cameAt, cameAt });
      askedAt.delete(key);
    },
  });
}
