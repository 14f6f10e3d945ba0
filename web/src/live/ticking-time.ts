/** The server's time on this device: a sandbox's clock, or a device's that is wrong, may be hours away. */
import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

/** How far the server's clock is ahead of this device's, once an answer told its time. */
export const aheadOf = (serverNow: string): number => Date.parse(serverNow) - Date.now();

/** The server's time, anew each second. */
export function useServerTime(aheadMs: number): Date {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return new Date(now + aheadMs);
}
