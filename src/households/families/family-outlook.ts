/** Tells how many of a family's people are covered today, and what falls due next, from the bill of today. */
import { statusOfMember } from '../arrears/index.js';
import { type Assess, type NextDue, nextDueOf } from '../bills/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { ZoneDays } from '../regions/index.js';
import { assessFamily } from './assess-family.js';
import type { Family, Participant } from './family.js';

export interface MembersCovered {
  readonly covered: number;
  readonly of: number;
}

export interface KnownFamily {
  readonly family: Family;
  readonly members: readonly Participant[];
}

interface Day {
  readonly assess: Assess;
  readonly days: ZoneDays;
}

/** How many of the people who belong to the family have an active card. */
export function membersCoveredOf({ family, members }: KnownFamily, { assess, days }: Day): MembersCovered {
  const bill = assessFamily({ family, members }, { assess, days });
  const today = days[timeZoneOf(family.regionCode).name];
  const statuses = members
    .map((member) => statusOfMember(member, { ...bill, today }))
    .filter((status) => status !== null);
  return { covered: statuses.filter((status) => status === 'ACTIVE').length, of: statuses.length };
}

/** What the family has to pay next. */
export function familyNextDue({ family, members }: KnownFamily, { assess, days }: Day): NextDue | null {
  const billOn = (day: CivilDate) =>
    assessFamily({ family, members }, { assess, days: { WIB: day, WITA: day, WIT: day } });
  return nextDueOf(assessFamily({ family, members }, { assess, days }), billOn);
}
