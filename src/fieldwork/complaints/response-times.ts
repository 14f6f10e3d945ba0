/** The dated policy of how soon a complaint is answered and closed, counted from the moment it reached us. */
import { addDays, civilDate, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import { type PolicyRow, policyOn } from '../../kernel/dated-policy.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type PublicHolidays, addWorkingDays } from '../calendar/index.js';
import type { ComplaintLevel } from './complaint-words.js';

interface ResponseTime {
  /** Minutes until the first answer is due; null when the level sets no deadline for it. */
  readonly answerWithinMinutes: number | null;
  readonly closeWithinWorkingDays: number;
}

/** It holds for complaints received from its first day on. */
export interface ResponsePolicy extends PolicyRow {
  readonly times: Readonly<Record<ComplaintLevel, ResponseTime>>;
}

export const RESPONSE_POLICIES: readonly ResponsePolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Guide for monitoring information and complaint officers (Monev PIPP), 2021',
    times: {
      RED: { answerWithinMinutes: 30, closeWithinWorkingDays: 1 },
      YELLOW: { answerWithinMinutes: null, closeWithinWorkingDays: 5 },
      GREEN: { answerWithinMinutes: null, closeWithinWorkingDays: 10 },
    },
    assumptions: {
      times:
        'The guide (Monev PIPP, 2021) was seen as a copy; it allows green complaints up to 100 days in an extreme, which is not used here. That it held before 2021 is our reading.',
    },
  },
];

export interface Deadlines {
  readonly answerDueAt: Date | null;
  /** The first moment after the last allowed day. */
  readonly closeDueAt: Date;
}

export interface Received {
  readonly level: ComplaintLevel;
  readonly region: RegionCode;
  readonly receivedAt: Date;
}

/** The minutes count at any hour; the working days are those of the region's calendar. */
export function deadlinesOf(
  { level, region, receivedAt }: Received,
  policies: readonly ResponsePolicy[],
  holidays: readonly PublicHolidays[],
): Deadlines {
  const zone = timeZoneOf(region);
  const day = civilDateIn(receivedAt, zone);
  const { times } = policyOn(policies, day);
  const { answerWithinMinutes, closeWithinWorkingDays } = times[level];
  const lastDay = addWorkingDays(day, closeWithinWorkingDays, holidays);
  return {
    answerDueAt: answerWithinMinutes === null ? null : new Date(receivedAt.getTime() + answerWithinMinutes * 60_000),
    closeDueAt: startOfDay(addDays(lastDay, 1), zone),
  };
}
