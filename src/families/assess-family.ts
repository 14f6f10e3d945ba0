/** What a family owes today, by the calendar of where it lives. */
import type { ArrearsAssessment, Assess } from '../arrears/index.js';
import { civilDateIn } from '../kernel/civil-date.js';
import { timeZoneOf } from '../kernel/time-zone.js';
import type { Family, Participant } from './family.js';

export function assessFamily(
  { family, members }: { family: Family; members: readonly Participant[] },
  { assess, now }: { assess: Assess; now: Date },
): ArrearsAssessment {
  const { careClass, paidThrough, credit, regionCode, firstPremiumFrom } = family;
  return assess(
    { careClass, paidThrough, credit, members, firstPremiumFrom },
    civilDateIn(now, timeZoneOf(regionCode)),
  );
}
