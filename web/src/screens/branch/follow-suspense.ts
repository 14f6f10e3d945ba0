/** Notices new money in suspense, of which no event tells: a small question every few seconds while somebody looks. */
import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { NewestSuspenseDocument } from '../../operations/branch-suspense.js';
import { isSeen } from './use-day.js';

const ASKED_EVERY_MS = 2_500;

/** Calls when there is other money in suspense than before. One question at a time: a slow server is asked less often. */
export function useNewSuspense(onNews: () => void): void {
  const client = useClient();
  const known = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    let isAsking = false;
    const look = async (): Promise<void> => {
      if (isAsking || !isSeen()) return;
      isAsking = true;
      const { data } = await client.query(NewestSuspenseDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      isAsking = false;
      if (!data?.payments) return;
      const newest = data.payments.edges[0]?.node.id ?? null;
      if (known.current !== undefined && known.current !== newest) onNews();
      known.current = newest;
    };
    void look();
    const timer = setInterval(() => void look(), ASKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [client, onNews]);
}
