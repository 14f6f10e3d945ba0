/**
 * Bounds how many calls are under way, and divides the room fairly: a caller may hold as many as there is room left, so
 * that one who floods takes half of it, two a third each, and there is always some left for whoever calls next.
 */
export interface InFlight {
  /** Lets a call in, or answers null. Whoever was let in calls the function once when the call is over. */
  enter(caller: string): (() => void) | null;
  /** How full the room is, from 0 to 1. */
  readonly share: number;
  readonly count: number;
}

export function boundedInFlight(capacity: number): InFlight {
  const held = new Map<string, number>();
  let count = 0;

  const leave = (caller: string): void => {
    count -= 1;
    const left = (held.get(caller) ?? 1) - 1;
    if (left === 0) held.delete(caller);
    else held.set(caller, left);
  };

  return {
    enter(caller) {
      const own = held.get(caller) ?? 0;
      if (own >= capacity - count) return null;
      held.set(caller, own + 1);
      count += 1;
      let isOver = false;
      return () => {
        if (!isOver) leave(caller);
        isOver = true;
      };
    },
    get share() {
      return count / capacity;
    },
    get count() {
      return count;
    },
  };
}
