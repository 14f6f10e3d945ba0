/** What this phone has seen of the stream of events: a view listens from its own answer on. */
import { useEffect, useState } from 'react';
import { useOffline } from '../../live/offline.js';

interface Answer {
  readonly liveCursor: string | null;
}

export interface Seen {
  /** From where to listen; null until the server has answered. */
  readonly cursor: string | null;
  readonly note: (cursor: string) => void;
}

export function useSeen(answer: Answer | undefined, isFresh: boolean): Seen {
  const { away } = useOffline();
  const [cursor, setCursor] = useState<string | null>(null);
  // An older answer's cursor would tell what was seen before once more, so the first fresh answer's is kept.
  if (cursor === null && isFresh && answer?.liveCursor) setCursor(answer.liveCursor);
  useEffect(() => {
    if (isFresh && answer !== undefined && answer.liveCursor !== null) away.note(answer.liveCursor);
  }, [answer, isFresh, away]);
  return { cursor, note: away.note };
}
