/** Assesses what a family owes today, by the calendar of where it lives. */
import type { Assess, FamilyBill } from '../bills/index.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { ZoneDays } from '../regions/index.js';
import type { Family, Participant } from './family.js';

export function assessFamily(
  { family, members }: { family: Family; members: readonly Participant[] },
  { assess, days }: { assess: Assess; days: ZoneDays },
): FamilyBill {
  const { terms, paidThrough, credit, regionCode, firstPremiumFrom, instalments } = family;
  return assess(
    { terms, paidThrough, credit, members, firstPremiumFrom, instalments },
    days[timeZoneOf(regionCode).name],
  );
}
