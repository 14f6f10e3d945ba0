/**
 * Looks at the family now and then while somebody stands at the door: no event tells of a sum that waits in suspense, nor
 * of a card that turns because somebody else pays for the family from now on.
 */
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useConnection } from '../../live/api.js';
import { FamilyPaymentsDocument } from '../../operations/family-payments.js';

const LOOK_EVERY_MS = 60_000;

/** What it reads changes the family in the cache, and so on the glass. */
export function useLooking(family: string, isWanted: boolean): void {
  const isConnected = useConnection() === 'connected';
  const [, look] = useQuery({ query: FamilyPaymentsDocument, variables: { family }, pause: true });
  const waits = isConnected && isWanted;
  useEffect(() => {
    if (!waits) return;
    const lookIfSeen = (): void => {
      if (document.visibilityState === 'visible') look({ requestPolicy: 'network-only' });
    };
    const timer = setInterval(lookIfSeen, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [waits, look]);
}
