/** Spaces attempts: the first comes soon, each further one later, none at the same moment on every instance. */

export interface BackOff {
  /** Whether the next attempt is due. */
  readonly isDue: boolean;
  /** Counts an attempt that is made now. */
  attempted(): void;
  /** The thing works: when it has worked for long enough, attempts begin again from the first. */
  works(): void;
}

const FIRST_MS = 400;
const LONGEST_MS = 20_000;
/** The time that the thing must work before its next failure counts as a new one. */
const SOUND_AFTER_MS = 30_000;

/** `random` gives a number from 0 up to 1, without 1. */
export function createBackOff({ now, random }: { now: () => number; random: () => number }): BackOff {
  let attempts = 0;
  let attemptedAt = -Infinity;
  let dueAt = -Infinity;
  return {
    get isDue() {
      return now() >= dueAt;
    },
    attempted() {
      attemptedAt = now();
      dueAt = attemptedAt + Math.min(LONGEST_MS, FIRST_MS * 2 ** attempts) * (0.5 + random() / 2);
      attempts += 1;
    },
    works() {
      if (now() - attemptedAt > SOUND_AFTER_MS) attempts = 0;
    },
  };
}
