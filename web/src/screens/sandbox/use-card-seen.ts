/** Hears when a family's card turns active, as every screen does that looks at the family. */
import { useState } from 'react';
import { useSubscription } from 'urql';
import { CardTurnsDocument } from '../../operations/family-live.js';

/** The milliseconds of this page at which the card was seen active; null before. */
export function useCardSeen(familyId: string): number | null {
  const [seenAt, setSeenAt] = useState<number | null>(null);
  useSubscription(
    { query: CardTurnsDocument, variables: { family: familyId, after: null } },
    (before: boolean | undefined, { cardStatusChanged: change }) => {
      if (change.cardStatus === 'ACTIVE') setSeenAt((seen) => seen ?? performance.now());
      return before ?? true;
    },
  );
  return seenAt;
}
