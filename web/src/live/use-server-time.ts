/** The server's time as it passes on a screen. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { onServerAhead, serverAheadMs, serverTimeOf } from './server-clock.js';

/** The time of this browser, told every so often. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** How far the server's clock is ahead of this browser's, anew when another difference is learned. */
export const useServerAhead = (): number => useSyncExternalStore(onServerAhead, serverAheadMs);

/** The server's time, told every so often and when another difference is learned. */
export function useServerNow(everyMs: number): Date {
  useServerAhead();
  return serverTimeOf(useNow(everyMs));
}
