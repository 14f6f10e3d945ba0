/** The time of the server, which a sandbox may have moved, as it passes on this screen. */
import { useEffect, useState } from 'react';
import { setServerAhead } from './server-clock.js';

/** The time of this browser, told every so often. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** A difference that is only the time an answer took. */
const NEGLIGIBLE_MS = 5_000;

export interface ServerOffset {
  /** How far the server's clock is ahead of this browser's. */
  readonly offset: number;
  /** Takes the time that an answer told, and says whether it is another than was known; called while rendering. */
  readonly learn: (serverNow: string | undefined) => boolean;
}

/** Learns how far the server's clock is ahead of this browser's. */
export function useServerOffset(): ServerOffset {
  const [seen, setSeen] = useState<string | undefined>();
  const [offset, setOffset] = useState(0);
  const learn = (serverNow: string | undefined): boolean => {
    if (serverNow === undefined || serverNow === seen) return false;
    setSeen(serverNow);
    const ahead = Date.parse(serverNow) - Date.now();
    if (Math.abs(ahead - offset) <= NEGLIGIBLE_MS) return false;
    const next = Math.abs(ahead) > NEGLIGIBLE_MS ? ahead : 0;
    setOffset(next);
    setServerAhead(next);
    return true;
  };
  return { offset, learn };
}
