/**
 * Notices that the card on the glass turned active while no payment came: somebody else pays for the family from now on,
 * or its data changed. What a payment turned is told by its own event, which may come a little later.
 */
import { useEffect, useRef } from 'react';
import type { Family } from './family-at-the-door.js';

/** The time in which the event of a payment comes, should there be one. */
const EVENT_WITHIN_MS = 4_000;

export interface QuietTurn {
  readonly cardStatus: 'ACTIVE';
  readonly membersCovered: Family['membersCovered'];
  readonly cursor: string;
}

export interface Watched {
  readonly family: Family | null | undefined;
  /** Whether the server has answered: an older copy turns without anything having happened now. */
  readonly isFresh: boolean;
  /** How many pieces of news there were on this view. */
  readonly newsSoFar: number;
}

export function useQuietTurn({ family, isFresh, newsSoFar }: Watched, onTurn: (turn: QuietTurn) => void): void {
  const before = useRef<string | null>(null);
  const news = useRef(newsSoFar);
  useEffect(() => {
    news.current = newsSoFar;
  }, [newsSoFar]);
  const status = isFresh && family ? family.arrears.status : null;
  const covered = family?.membersCovered;
  useEffect(() => {
    if (status === null) return;
    const isTurn = before.current !== null && before.current !== 'ACTIVE' && status === 'ACTIVE';
    before.current = status;
    if (!isTurn || covered === undefined) return;
    const newsThen = news.current;
    setTimeout(() => {
      if (news.current === newsThen)
        onTurn({ cardStatus: 'ACTIVE', membersCovered: covered, cursor: `seen-${status}-${newsThen}` });
    }, EVENT_WITHIN_MS);
  }, [status]);
}
