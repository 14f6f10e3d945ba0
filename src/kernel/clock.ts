/** The clock of the machine, which only this file reads; all other code receives a clock or a moment. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Makes a clock that shows `start` until another moment is set. */
export function fixedClock(start: Date): Clock & { set(moment: Date): void } {
  let current = start;
  return { now: () => current, set: (moment) => void (current = moment) };
}
