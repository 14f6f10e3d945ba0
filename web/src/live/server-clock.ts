/**
 * The server's time, as far as this browser knows it: a device's clock may be wrong, and a sandbox may live on another day.
 * It is learned from every answer that tells it (`server-time-exchange.ts`).
 */
import { keep, readKept } from '../browser/kept.js';
import { type ToldTime, aheadAfter } from './told-time.js';

const KEPT = 'clock-ahead';

/** A phone that opens without signal goes on with the difference that it learned last. */
let aheadMs = Number(readKept(KEPT) ?? 0) || 0;

const listeners = new Set<() => void>();

export function learnServerTime(told: ToldTime): void {
  const ahead = aheadAfter(aheadMs, told);
  if (ahead === aheadMs) return;
  aheadMs = ahead;
  keep(KEPT, String(ahead));
  for (const listener of listeners) listener();
}

/** How far the server's clock is ahead of this browser's. */
export const serverAheadMs = (): number => aheadMs;

/** Is told whenever another difference was learned, until the function that it returns is called. */
export function onServerAhead(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A moment of this browser's clock, as the server's clock showed it. */
export const serverTimeOf = (moment: number): Date => new Date(moment + aheadMs);

/** Now, by the server's clock as far as it is known. */
export const serverNow = (): Date => serverTimeOf(Date.now());
