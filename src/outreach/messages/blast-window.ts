/** The days on which a reminder of the due date may go out: from the first of a month through the day before it falls due. */
import { type CivilDate, civilDateIn, dayOfMonth, monthOf } from '../../kernel/civil-date.js';
import { addDays } from '../../kernel/civil-date.js';
import type { TimeZone } from '../../kernel/time-zone.js';

export interface BlastPlan {
  readonly sendFrom: Date;
  readonly now: Date;
  readonly zone: TimeZone;
  /** The day of the month by which premiums are due: 10. */
  readonly dueDay: number;
}

/** Later plans than this are a slip of the pen. */
const AHEAD_MAX_MS = 62 * 86_400_000;

export type BlastWindow =
  | { readonly kind: 'open'; readonly lastDay: CivilDate }
  | { readonly kind: 'due-date-has-passed' | 'too-far-ahead' };

/** A blast that begins on the due day or after it would remind nobody in time: it is refused until the next month. */
export function blastWindow({ sendFrom, now, zone, dueDay }: BlastPlan): BlastWindow {
  if (sendFrom.getTime() > now.getTime() + AHEAD_MAX_MS) return { kind: 'too-far-ahead' };
  const start = sendFrom > now ? sendFrom : now;
  const day = civilDateIn(start, zone);
  const lastDay = addDays(dayOfMonth(monthOf(day), dueDay), -1);
  return day > lastDay ? { kind: 'due-date-has-passed' } : { kind: 'open', lastDay };
}
