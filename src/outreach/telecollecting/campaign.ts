/** A campaign of calls as it is read and opened, and the reasons why one cannot be opened. */
import type { CareClass } from '../../kernel/care-class.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { CampaignId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { SelfPayingSegment } from '../../kernel/segment.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type ConductPolicy, type ContactHours, areHoursWithin } from '../../fieldwork/conduct/index.js';
import type { CallingPolicy } from './calling-policy.js';

const DAY_MS = 86_400_000;

export interface CampaignPlan {
  /** The client makes the id, so that a repeated request is the same campaign. */
  readonly id: CampaignId;
  readonly name: string;
  readonly region: RegionCode;
  readonly segment: SelfPayingSegment;
  /** The class of the families; null for all classes. */
  readonly careClass: CareClass | null;
  readonly months: { readonly min: number; readonly max: number };
  readonly contactHours: ContactHours;
  /** The most calls to one family. */
  readonly attemptsMax: number;
  /** The number of calls that an operator should make on a day. */
  readonly dailyTarget: number;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
}

export interface Campaign extends CampaignPlan {
  readonly __typename: 'Campaign';
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  /** The first day of the month by whose arrears the queue was last filled. */
  readonly queuedFor: CivilDate;
}

export type PlanProblem = 'months-outside-officers-queue' | 'hours-outside-policy' | 'days-impossible';

/** The rules on a campaign's first day. */
export interface PlanRules {
  readonly conduct: ConductPolicy;
  readonly calling: CallingPolicy;
}

export function validatePlan(plan: CampaignPlan, { conduct, calling }: PlanRules): PlanProblem | null {
  const { min, max } = plan.months;
  if (min < calling.months.min || max > calling.months.max || min > max) return 'months-outside-officers-queue';
  if (!areHoursWithin(plan.contactHours, conduct)) return 'hours-outside-policy';
  const days = (Date.parse(plan.validThrough) - Date.parse(plan.validFrom)) / DAY_MS;
  return days < 0 || days > calling.campaignDaysMax ? 'days-impossible' : null;
}

export const samePlan = (a: CampaignPlan, b: CampaignPlan): boolean =>
  a.name === b.name &&
  a.region === b.region &&
  a.segment === b.segment &&
  a.careClass === b.careClass &&
  a.months.min === b.months.min &&
  a.months.max === b.months.max &&
  a.contactHours.from === b.contactHours.from &&
  a.contactHours.until === b.contactHours.until &&
  a.attemptsMax === b.attemptsMax &&
  a.dailyTarget === b.dailyTarget &&
  a.validFrom === b.validFrom &&
  a.validThrough === b.validThrough;

export function isRunning({ region, validFrom, validThrough, endedAt }: Campaign, now: Date): boolean {
  const today = civilDateIn(now, timeZoneOf(region));
  return endedAt === null && validFrom <= today && today <= validThrough;
}
