/** Decides from measures of the process how many kinds of work are given up. It is pure. */
import type { Level } from './work.js';

export interface Pressure {
  /** How long work typically waited for the event loop within the last second, in milliseconds. */
  readonly loopDelayMs: number;
  /** How full the room for webhooks is, from 0 to 1. */
  readonly webhooksInFlight: number;
  /** How many statements wait for a connection of those that read. */
  readonly readersWaiting: number;
}

/** For each measure the values from which the first kind of work is given up, the second, and so on. */
export type PressureLimits = { readonly [Measure in keyof Pressure]: readonly number[] };

/**
 * The limits of a process whose webhooks are refused when its event loop is late by `busyAfterMs`; 0 is never.
 * What waits to read gives up reading alone, and webhooks that are under way give up whatever is no webhook.
 */
export const pressureLimits = (busyAfterMs: number): PressureLimits => ({
  loopDelayMs: busyAfterMs === 0 ? [] : [busyAfterMs / 8, busyAfterMs / 4, busyAfterMs / 2, busyAfterMs],
  webhooksInFlight: [0.25, 0.5, 0.75],
  readersWaiting: [500, 1_000],
});

/** The level of the measure that is worst. */
export function levelOf(pressure: Pressure, limits: PressureLimits): Level {
  const levels = (Object.keys(limits) as (keyof Pressure)[]).map(
    (measure) => limits[measure].filter((limit) => pressure[measure] >= limit).length,
  );
  return Math.min(4, Math.max(0, ...levels)) as Level;
}
