/**
 * Decides the moment that a posting is dated with. Commits of one family follow each other, and so must their moments,
 * also where the clock of the instance that posts next is behind: a past state, and the order in which reversals are
 * applied, are read by them. It is pure.
 */
import type { LockedFamily } from './lock-families.js';

const NEXT_MS = 1;

/** The given moment, or the first one after all that was posted for the families before. */
export function momentOfPosting(now: Date, families: Iterable<Pick<LockedFamily, 'lastPostedAt'>>): Date {
  const earliest = [...families].map(({ lastPostedAt }) => (lastPostedAt?.getTime() ?? -Infinity) + NEXT_MS);
  return new Date(Math.max(now.getTime(), ...earliest));
}
