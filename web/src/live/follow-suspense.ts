/** Follows money as it enters suspense and leaves it: what is shown is asked for anew soon after a change. */
import { useEffect } from 'react';
import { useClient } from 'urql';
import { SuspenseChangesDocument } from '../operations/suspense-live.js';
import { useSoon } from './use-soon.js';

/** Asks after changes, while `mayHear` says that the viewer is told of them. */
export function useSuspenseChanges(ask: () => void, mayHear = true): void {
  const client = useClient();
  const soon = useSoon(ask);
  useEffect(() => {
    if (!mayHear) return undefined;
    const changes = client.subscription(SuspenseChangesDocument, { after: null }).subscribe(({ data }) => {
      if (data !== undefined && data !== null) soon();
    });
    return () => changes.unsubscribe();
  }, [client, soon, mayHear]);
}
