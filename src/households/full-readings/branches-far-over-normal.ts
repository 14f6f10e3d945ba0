/** Decides which branches have read the numbers of far more families in full than they do on a day. */
import type { FullReadingPolicy } from './full-reading-policy.js';

/** How far back lies what is normal, in days before the day that is judged: four of each day of the week. */
export const NORMAL_DAYS = 28;

/** What the people of a branch read on a day, and on the `NORMAL_DAYS` before. A family that two of them read counts twice. */
export interface BranchReadings {
  readonly today: number;
  readonly before: number;
  /** On how many of the days before anything was read: on the others nobody worked. */
  readonly daysBefore: number;
}

/**
 * A branch is far over normal with `least` families at least that are more than `times` the mean of its days of work.
 * One that begins has no normal, and is judged by `least` alone.
 */
export const isFarOverNormal = (
  { today, before, daysBefore }: BranchReadings,
  { times, least }: FullReadingPolicy['branchAlarm'],
): boolean => today >= least && (daysBefore === 0 || today * daysBefore > times * before);
