/** Computes medians, percentiles, and the ratio of two series of timings that were measured in turn. */

/** @param {readonly number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
  if (values.length === 0) throw new Error('a quantile needs values');
  const sorted = [...values].toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (place - below);
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * The median of the ratios of all rounds. Each round compares two numbers that were taken one right after the other, so
 * whatever else the machine did weighs on both.
 * @param {readonly number[]} over
 * @param {readonly number[]} under of the same rounds
 */
export const medianRatio = (over, under) => median(over.map((value, round) => value / (under[round] ?? Number.NaN)));
