/**
 * Decides the days on which a reminder of the due date may be sent: from the 1st of a month through the due day itself,
 * on which a payment is still in time.
 */
import { type CivilDate, civilDateIn, dayOfMonth, monthOf } from '../../kernel/civil-date.js';
import type { TimeZone } from '../../kernel/time-zone.js';

export interface BlastPlan {
  readonly sendFrom: Date;
  readonly now: Date;
  readonly zone: TimeZone;
  /** The day of the month on which premiums fall due: the 10th. */
  readonly dueDay: number;
}

/** How far ahead a blast may begin; a later time is taken for a typing error. */
const AHEAD_MAX_MS = 62 * 86_400_000;

export type BlastWindow =
  | { readonly kind: 'open'; readonly lastDay: CivilDate }
  | { readonly kind: 'due-date-has-passed' | 'too-far-ahead' };

/**
 * Decides the window of a blast. One that begins after the due day of the month would remind nobody in time, so it
 * is refused.
 */
export function blastWindow({ sendFrom, now, zone, dueDay }: BlastPlan): BlastWindow {
  if (sendFrom.getTime() > now.getTime() + AHEAD_MAX_MS) return { kind: 'too-far-ahead' };
  const start = sendFrom > now ? sendFrom : now;
  const day = civilDateIn(start, zone);
  const lastDay = dayOfMonth(monthOf(day), dueDay);
  return day > lastDay ? { kind: 'due-date-has-passed' } : { kind: 'open', lastDay };
}
