/** Divides a period of calendar days where dated policies begin, and converts it to instants in a time zone. */
import { type CivilDate, addDays, daysBetween, startOfDay } from '../../kernel/civil-date.js';
import type { TimeZone } from '../../kernel/time-zone.js';

/** A period of calendar days, both ends included. */
export interface Period {
  readonly from: CivilDate;
  readonly through: CivilDate;
}

/** The most days of a period: three years and a leap day. Clients ask for longer ones in parts. */
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

/** The days that both have in common; null when there are none. An open end of `other` is null. */
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

/** Divides a period by the policies in force on its days; days before the first policy are left out. */
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
