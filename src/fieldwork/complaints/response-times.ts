/** The dated policy of how soon a complaint is answered and closed, counted from the moment it reached us. */
import { type CivilDate, addDays, civilDate, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { ComplaintLevel } from './complaint-words.js';
import { type Holidays, NATIONAL_HOLIDAYS, addWorkingDays } from './working-days.js';

interface ResponseTime {
  /** Minutes until the first answer is due; null when the level sets no deadline for it. */
  readonly answerWithinMinutes: number | null;
  readonly closeWithinWorkingDays: number;
}

export interface ResponsePolicy {
  readonly validFrom: CivilDate;
  readonly times: Readonly<Record<ComplaintLevel, ResponseTime>>;
}

/**
 * The deadlines of the monitoring guide for information and complaint officers (PIPP), 2021. The newest policy is last.
 */
export const RESPONSE_POLICIES: readonly ResponsePolicy[] = [
  {
    validFrom: civilDate('2014-01-01'),
    times: {
      RED: { answerWithinMinutes: 30, closeWithinWorkingDays: 1 },
      YELLOW: { answerWithinMinutes: null, closeWithinWorkingDays: 5 },
      GREEN: { answerWithinMinutes: null, closeWithinWorkingDays: 10 },
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

export interface ResponseRules {
  readonly policies: readonly ResponsePolicy[];
  readonly holidays: Holidays;
}

export const RESPONSE_RULES: ResponseRules = { policies: RESPONSE_POLICIES, holidays: NATIONAL_HOLIDAYS };

/** The minutes count at any hour; the working days are those of the region's calendar. */
export function deadlinesOf({ level, region, receivedAt }: Received, { policies, holidays }: ResponseRules): Deadlines {
  const zone = timeZoneOf(region);
  const day = civilDateIn(receivedAt, zone);
  const policy = policies.findLast(({ validFrom }) => validFrom <= day);
  invariant(policy !== undefined, 'the first response policy holds from the first day of the programme');
  const { answerWithinMinutes, closeWithinWorkingDays } = policy.times[level];
  const lastDay = addWorkingDays(day, closeWithinWorkingDays, holidays);
  return {
    answerDueAt: answerWithinMinutes === null ? null : new Date(receivedAt.getTime() + answerWithinMinutes * 60_000),
    closeDueAt: startOfDay(addDays(lastDay, 1), zone),
  };
}
