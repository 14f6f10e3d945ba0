/** The server's time: a phone's clock may be wrong, and a sandbox may live on another day. */
import { keep, readKept } from '../browser/kept.js';
import { dateTimeFormat } from '../words/formatters.js';

const KEPT_AHEAD = 'clock-ahead';

/** A phone that opens without signal goes on with the difference that it learned last. */
let aheadMs = Number(readKept(KEPT_AHEAD) ?? 0) || 0;

/** A difference that is only the time an answer took is not worth keeping anew. */
const NEGLIGIBLE_MS = 2_000;

let notedNow: string | null = null;

/** Notes what the server's clock showed in an answer that came now; an answer that is only shown again tells no time. */
export function noteServerTime(now: string): void {
  if (now === notedNow) return;
  notedNow = now;
  const ahead = Date.parse(now) - Date.now();
  if (Math.abs(ahead - aheadMs) < NEGLIGIBLE_MS) return;
  aheadMs = ahead;
  keep(KEPT_AHEAD, String(ahead));
}

/** A time of this phone's clock, as the server's clock showed it. */
export const serverTimeAt = (phoneTime: number): Date => new Date(phoneTime + aheadMs);

/** Now, by the server's clock as far as it is known. */
export const serverNow = (): Date => serverTimeAt(Date.now());

const KEPT = 'zone';

/** Notes in which zone the families of this phone live. */
export const noteZone = (zone: string): void => keep(KEPT, zone);

/** The zone of the families; the phone's own until it is known. */
export const placeZone = (): string => readKept(KEPT) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The civil date of now in a zone, such as `2026-11-30`. */
export const todayIn = (zone: string): string =>
  dateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(serverNow());
