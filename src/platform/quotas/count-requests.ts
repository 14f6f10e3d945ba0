/**
 * Counts the requests of each person who is signed in. An instance spends a small part of a budget by itself, and takes
 * further ones in blocks from what is left for all instances, so that counting costs no statement for most requests.
 */
import type { Viewer } from '../auth/index.js';
import type { Pool } from '../db/pool.js';
import { type Counted, REQUESTS_PER_MINUTE, WINDOW_MS, blockOf, freeOf } from './request-budget.js';
import { takeRequests } from './take-requests.js';

export type CountRequest = (viewer: Viewer) => Promise<Counted>;

interface Held {
  readonly max: number;
  endsAt: number;
  /** How many this instance may answer in this window, as far as it has asked. */
  granted: number;
  used: number;
  /** How many of these the others do not know of yet. */
  untold: number;
  takenByAll: number;
  /** Whether the others have left nothing, so that nobody is asked again before the window ends. */
  isSpent: boolean;
  taking: Promise<void> | null;
}

/** The most persons that are remembered before those whose window is over are forgotten. */
const REMEMBERED_MAX = 10_000;

const begin = (max: number, now: number): Held => ({
  max,
  endsAt: now + WINDOW_MS,
  granted: freeOf(max),
  used: 0,
  untold: 0,
  takenByAll: 0,
  isSpent: false,
  taking: null,
});

/** Whether the window is over, or began by a clock that has been set back since. */
const isOver = ({ endsAt }: Held, now: number): boolean => endsAt <= now || endsAt > now + WINDOW_MS;

function forgetOld(people: Map<string, Held>, now: number): void {
  if (people.size < REMEMBERED_MAX) return;
  for (const [person, held] of people) if (isOver(held, now)) people.delete(person);
}

function countedOf(held: Held, isWithin: boolean, now: number): Counted {
  const { max, takenByAll, granted, used } = held;
  const left = takenByAll === 0 ? max - used : Math.max(0, max - takenByAll) + granted - used;
  const endsInSeconds = Math.max(1, Math.ceil((held.endsAt - now) / 1_000));
  return { isWithin, max, left: isWithin ? left : 0, endsInSeconds };
}

/** Whoever has several roles has a budget in each. */
const keyOf = ({ subject, role }: Viewer): string => `${role}:${subject}`;

export interface CountingDeps {
  readonly pool: Pool;
  readonly now: () => Date;
}

/** What cannot be counted is answered: a database that is away must not look like a caller that asks too often. */
export function requestCounter({ pool, now }: CountingDeps): CountRequest {
  const people = new Map<string, Held>();

  const heldOf = (viewer: Viewer, at: number): Held => {
    const known = people.get(keyOf(viewer));
    if (known !== undefined && !isOver(known, at)) return known;
    forgetOld(people, at);
    const held = begin(REQUESTS_PER_MINUTE[viewer.role], at);
    people.set(keyOf(viewer), held);
    return held;
  };

  const take = async (held: Held, person: string): Promise<void> => {
    const { max, untold } = held;
    const count = untold + blockOf(max);
    const wanted = { person, count, max, windowMs: WINDOW_MS, now: now() };
    const taken = await takeRequests(pool, wanted).catch(() => null);
    held.taking = null;
    if (taken === null) return void (held.granted += blockOf(max));
    held.untold = 0;
    held.endsAt = taken.endsAt.getTime();
    held.takenByAll = taken.takenByAll;
    held.granted += Math.max(0, taken.granted - untold);
    held.isSpent = taken.granted < count;
  };

  return async (viewer) => {
    const held = heldOf(viewer, now().getTime());
    while (held.used >= held.granted && !held.isSpent) await (held.taking ??= take(held, keyOf(viewer)));
    const isWithin = held.used < held.granted;
    if (isWithin) {
      held.used += 1;
      if (held.takenByAll === 0) held.untold += 1;
    }
    return countedOf(held, isWithin, now().getTime());
  };
}
