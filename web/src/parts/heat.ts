/** Tells how much of something there is in six steps of colour. */

const STEPS = 6;

/** The step of a value among values from `least` to `most`: 0 for the least, 5 for the greatest. */
export const heatOf = (value: number, most: number, least = 0): number =>
  most <= least ? 0 : Math.min(STEPS - 1, Math.max(0, Math.floor(((value - least) / (most - least)) * STEPS)));

/** The colours of a step; letters upon it keep their contrast. */
export const heatStyle = (step: number) => ({ background: `var(--heat-${step})`, color: `var(--on-heat-${step})` });

export const HEAT_STEPS: readonly number[] = Array.from({ length: STEPS }, (_, step) => step);
