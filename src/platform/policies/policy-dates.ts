/** Rules of when an entered row may begin: never for days or months that have begun, and with notice for every instance. */
import { type CivilDate, addDays, civilDateIn } from '../../kernel/civil-date.js';
import { WIT } from '../../kernel/time-zone.js';
import type { AnyPolicy } from './policy-definition.js';

/** Every instance reads the rows many times within this time, so that none prices a day by a row that another lacks. */
const NOTICE_MS = 60 * 60_000;

/**
 * The first day on which a row that is approved now may begin: the day after, where the day begins first; within the last
 * hour of a day it is the one after that.
 */
export const earliestBeginning = (now: Date): CivilDate =>
  addDays(civilDateIn(new Date(now.getTime() + NOTICE_MS), WIT), 1);

export type BeginningProblem = 'begins-too-soon' | 'begins-within-month';

export function beginningProblem(
  { begins }: Pick<AnyPolicy, 'begins'>,
  { effectiveFrom, now }: { readonly effectiveFrom: CivilDate; readonly now: Date },
): BeginningProblem | null {
  if (effectiveFrom < earliestBeginning(now)) return 'begins-too-soon';
  return begins === 'first-of-month' && !effectiveFrom.endsWith('-01') ? 'begins-within-month' : null;
}

/** Whether a row may still be withdrawn: nobody was or will be within the hour judged by it. */
export const isAhead = (effectiveFrom: CivilDate, now: Date): boolean => effectiveFrom >= earliestBeginning(now);
