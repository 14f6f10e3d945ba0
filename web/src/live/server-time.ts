/** The server's time: a phone's clock may be wrong, and a sandbox may live on another day. */
import { keep, readKept } from '../browser/kept.js';

let aheadMs = 0;

/** Notes what the server's clock showed in an answer that came now. */
export function noteServerTime(now: string): void {
  aheadMs = Date.parse(now) - Date.now();
}

/** Now, by the server's clock as far as it is known. */
export const serverNow = (): Date => new Date(Date.now() + aheadMs);

const KEPT = 'zone';

/** Notes in which zone the families of this phone live. */
export const noteZone = (zone: string): void => keep(KEPT, zone);

/** The zone of the families; the phone's own until it is known. */
export const placeZone = (): string => readKept(KEPT) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The civil date of now in a zone, such as `2026-11-30`. */
export const todayIn = (zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(serverNow());
