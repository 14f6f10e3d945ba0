/** The passing of time for code that waits: tests and simulations put a time of their own in its place. */
export interface Timers {
  /** Milliseconds that only ever rise, whatever becomes of the clock. */
  elapsedMs(): number;
  /** Calls `act` after so many milliseconds, once. @returns how to cancel it. */
  after(ms: number, act: () => void): () => void;
}

export const systemTimers: Timers = {
  elapsedMs: () => performance.now(),
  after(ms, act) {
    const timeout = setTimeout(act, ms);
    return () => clearTimeout(timeout);
  },
};

export const pauseOf = (timers: Timers, ms: number): Promise<void> =>
  new Promise((resolve) => void timers.after(ms, resolve));
