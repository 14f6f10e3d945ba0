/** Calls something after any time, however long: one timer of Node runs for less than 25 days. */

/** The longest delay of a timer, in milliseconds; a longer one fires at once. */
const TIMER_MAX_MS = 2_147_483_647;

/** Calls `act` once after so many milliseconds, and keeps no process alive for it; returns what calls it off. */
export function callAfter(milliseconds: number, act: () => void): () => void {
  let timer: NodeJS.Timeout;
  const arm = (left: number): void => {
    const step = Math.min(Math.max(0, left), TIMER_MAX_MS);
    timer = setTimeout(() => (left > step ? arm(left - step) : act()), step);
    timer.unref();
  };
  arm(milliseconds);
  return () => clearTimeout(timer);
}
