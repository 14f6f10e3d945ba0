/** Lets one question follow many changes: it is asked soon after the first, and seldom while many come. */
import { useCallback, useEffect, useRef } from 'react';
import { isSeen } from './is-seen.js';

/** How soon a question follows a change, and the least time between two questions while many come. */
const FOLLOWS_AFTER_MS = 1_000;
const FOLLOWS_EVERY_MS = 4_000;

/** Returns what is called at each change; `ask` runs once for all that came meanwhile, while somebody looks. */
export function useSoon(ask: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const askedAt = useRef(0);
  const newest = useRef(ask);
  newest.current = ask;
  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), []);
  return useCallback(() => {
    if (timer.current !== null) return;
    const wait = Math.max(FOLLOWS_AFTER_MS, askedAt.current + FOLLOWS_EVERY_MS - Date.now());
    timer.current = setTimeout(() => {
      timer.current = null;
      askedAt.current = Date.now();
      if (isSeen()) newest.current();
    }, wait);
  }, []);
}
