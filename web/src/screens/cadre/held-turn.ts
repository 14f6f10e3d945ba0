/**
 * Holds the page as it was for a moment when its card turns active: the door opens over the card that one knows. The
 * change of the card and the receipt come as two events, and no order between them is promised.
 */
import { useEffect, useState } from 'react';
import type { Family } from './family-at-the-door.js';

/** A card may also turn without a payment, and then no receipt comes: the page follows after this time. */
const HOLD_MS = 1_500;

type Shown = Family | null | undefined;

/** What to show of the family, and a function that lets go at once. */
export function useHeldTurn(family: Shown, isCovered: boolean): readonly [Shown, () => void] {
  const [held, setHeld] = useState(family);
  const isTurn = held ? held.arrears.status !== 'ACTIVE' && family?.arrears.status === 'ACTIVE' : false;
  if (!isTurn && held !== family) setHeld(family);
  useEffect(() => {
    if (!isTurn || isCovered) return;
    const timer = setTimeout(() => setHeld(family), HOLD_MS);
    return () => clearTimeout(timer);
  }, [isTurn, isCovered, family]);
  return [isTurn ? held : family, () => setHeld(family)];
}
