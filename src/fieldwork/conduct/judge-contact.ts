/**
 * Judges a contact with a family by the rules of conduct, which hold for cadres and officers alike. It is pure. What
 * happened is recorded whatever it broke: a rule that made people hide a contact would protect nobody.
 */
import { civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type PublicHolidays, isHoliday } from '../calendar/index.js';
import { type ConductPolicy, weekdayOf } from './conduct-policy.js';

export const CONTACT_KINDS = ['VISIT', 'CALL', 'MESSAGE'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONDUCT_RULES = [
  'OUTSIDE_HOURS',
  'REST_DAY',
  'HOLIDAY',
  'TOO_MANY_A_DAY',
  'TOO_MANY_A_WEEK',
  'CONTACT_REFUSED',
] as const;
export type ConductRule = (typeof CONDUCT_RULES)[number];

/** An attempt to reach a family, whether or not somebody was met. */
export interface Contact {
  readonly kind: ContactKind;
  readonly at: Date;
}

export interface JudgedContact extends Contact {
  readonly zone: TimeZone;
  /** Other contacts of the family within a week before and after, whoever made them. */
  readonly others: readonly Contact[];
  /** Whether the family had asked not to be contacted. */
  readonly isRefused: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Whether more contacts of a kind than `max` lie in a span of this length that ends, or begins, with this one. */
function exceeds({ kind, at, others }: JudgedContact, spanMs: number, max: number): boolean {
  const apart = others.filter((other) => other.kind === kind).map((other) => other.at.getTime() - at.getTime());
  const before = apart.filter((ms) => ms <= 0 && ms > -spanMs).length;
  const after = apart.filter((ms) => ms >= 0 && ms < spanMs).length;
  return Math.max(before, after) + 1 > max;
}

/** The rules that the contact broke; none for one that kept them all. */
export function judgeContact(
  contact: JudgedContact,
  policy: ConductPolicy,
  holidays: readonly PublicHolidays[],
): ConductRule[] {
  const { at, zone, isRefused } = contact;
  const day = civilDateIn(at, zone);
  const hour = (at.getTime() - startOfDay(day, zone).getTime()) / HOUR_MS;
  const broken: Readonly<Record<ConductRule, boolean>> = {
    OUTSIDE_HOURS: hour < policy.contactHours.from || hour >= policy.contactHours.until,
    REST_DAY: !policy.contactDays.includes(weekdayOf(day)),
    HOLIDAY: isHoliday(day, holidays),
    TOO_MANY_A_DAY: exceeds(contact, DAY_MS, policy.attemptsPerDayMax),
    TOO_MANY_A_WEEK: exceeds(contact, 7 * DAY_MS, policy.attemptsPerWeekMax),
    CONTACT_REFUSED: isRefused,
  };
  return CONDUCT_RULES.filter((rule) => broken[rule]);
}
