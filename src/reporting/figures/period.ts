/** A period of calendar days, cut where a dated policy begins, as instants of a time zone. */
import { type CivilDate, addDays, daysBetween, startOfDay } from '../../kernel/civil-date.js';
import type { TimeZone } from '../../kernel/time-zone.js';

/** Both ends included. */
export interface Period {
  readonly from: CivilDate;
  readonly through: CivilDate;
}

/** Three years and a leap day: longer ones are asked for in parts. */
export const PERIOD_DAYS_MAX = 1_096;

export interface Span {
  readonly from: Date;
  readonly before: Date;
}

export const spanOf = ({ from, through }: Period, zone: TimeZone): Span => ({
  from: startOfDay(from, zone),
  before: startOfDay(addDays(through, 1), zone),
});

export const daysOf = ({ from, through }: Period): number => daysBetween({ from, to: through }) + 1;

/** What both have in common; null when that is nothing. An open end is null. */
export function overlap(
  { from, through }: Period,
  other: { readonly from: CivilDate; readonly through: CivilDate | null },
): Period | null {
  const common = {
    from: other.from > from ? other.from : from,
    through: other.through !== null && other.through < through ? other.through : through,
  };
  return common.from <= common.through ? common : null;
}

export interface Ruled<Policy> {
  readonly period: Period;
  readonly policy: Policy;
}

/** The days of a period by the policy in force on them; days before the first policy are left out. */
export function byPolicy<Policy extends { readonly effectiveFrom: CivilDate }>(
  period: Period,
  policies: readonly Policy[],
): Ruled<Policy>[] {
  const ordered = policies.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return ordered.flatMap((policy, place) => {
    const next = ordered[place + 1];
    const through = next === undefined ? null : addDays(next.effectiveFrom, -1);
    const ruled = overlap(period, { from: policy.effectiveFrom, through });
    return ruled === null ? [] : [{ period: ruled, policy }];
  });
}
