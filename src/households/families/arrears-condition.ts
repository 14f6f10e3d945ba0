/** Makes the filter on months in arrears: a range of `paid_through`, one for each zone while their months differ. */
import {
  type PaidThroughRange,
  type MonthsInArrearsRange,
  type CardStatus,
  paidThroughRange,
} from '../arrears/index.js';
import { hasInstalments } from '../bills/index.js';
import { type Sql, allOf, sql } from '../../platform/db/sql.js';
import { type BillingMonth, earlierMonth, laterMonth } from '../../kernel/billing-month.js';
import { firstDayOf } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type ZoneDays, ZONE_NAMES, byZone } from '../regions/index.js';

/** The condition that the first month is unpaid, as in `isAwaitingFirstPremium`. */
const AWAITS_FIRST_PREMIUM = sql`coalesce(f.paid_through < date_trunc('month', f.first_premium_from), false)`;

/**
 * The condition that a family may owe fewer months than have passed since `paid_through`: credit may have paid some, as
 * the money of a plan in default does, somebody joined later or left, others paid its premium in some, or its cover never began. A range of `paid_through` is exact for all other families.
 * It has a limit since a plain `exists` is planned as a hash of all participants when the range is a parameter.
 */
export const NEEDS_ASSESSMENT = sql`(f.credit > 0 or f.terms is not null or ${AWAITS_FIRST_PREMIUM} or ${hasInstalments(sql`f.id`)} or (
  select true from participants m where m.family_id = f.id and m.covered_through is null
    and m.covered_from <= f.paid_through + interval '1 month' limit 1) is null)`;

export interface ArrearsFilter {
  readonly monthsInArrears: MonthsInArrearsRange;
  readonly status: CardStatus | null;
}

const least = (a: number | null, b: number): number => (a === null ? b : Math.min(a, b));
const greatest = (a: number | null, b: number): number => (a === null ? b : Math.max(a, b));

/**
 * The range of months for a filter. Suspended families owe at least one month and others none, so a status is a range;
 * `coverCondition` separates the families that were never covered from the active ones.
 */
export function monthsWanted({ monthsInArrears: { min, max }, status }: ArrearsFilter): MonthsInArrearsRange {
  if (status === 'ACTIVE' || status === 'AWAITING_FIRST_PREMIUM') return { min, max: least(max, 0) };
  if (status === 'SUSPENDED') return { min: greatest(min, 1), max };
  return { min: min === 0 ? null : min, max };
}

/** The condition of a filter on the status besides its range of months. */
export function coverCondition(status: CardStatus | null): Sql {
  // Credit or somebody else may have paid for a family that would wait otherwise; its assessment tells.
  if (status === 'ACTIVE') return sql`(${NEEDS_ASSESSMENT} or not ${AWAITS_FIRST_PREMIUM})`;
  return status === 'AWAITING_FIRST_PREMIUM' ? AWAITS_FIRST_PREMIUM : sql`true`;
}

type Ranges = Readonly<Record<TimeZone['name'], PaidThroughRange>>;

const firstDay = (month: BillingMonth): Sql => sql`${firstDayOf(month)}::date`;

/** One end of the range: a value while zones agree, else the widest one, for an index, and that of a family's zone. */
function bound(side: keyof PaidThroughRange, ranges: Ranges): Sql {
  const compared = (value: Sql): Sql =>
    side === 'from' ? sql`f.paid_through >= ${value}` : sql`f.paid_through <= ${value}`;
  const monthIn = (zone: TimeZone['name']): BillingMonth => {
    const month = ranges[zone][side];
    invariant(month !== null, 'an end of the range is used only where the filter has one');
    return month;
  };
  const widest = ZONE_NAMES.map(monthIn).reduce(side === 'from' ? earlierMonth : laterMonth);
  if (ZONE_NAMES.every((zone) => monthIn(zone) === widest)) return compared(firstDay(widest));
  const exact = byZone('f.region_code', {
    WIB: firstDay(monthIn('WIB')),
    WITA: firstDay(monthIn('WITA')),
    WIT: firstDay(monthIn('WIT')),
  });
  return sql`(${compared(firstDay(widest))} and ${compared(exact)})`;
}

/**
 * The condition on candidates: every family within the range, and those beyond its earlier end that may owe less.
 * Rows for which `NEEDS_ASSESSMENT` is true must still be assessed.
 */
export function arrearsCondition(months: MonthsInArrearsRange, days: ZoneDays): Sql {
  const rangeIn = (zone: TimeZone['name']) => paidThroughRange({ monthsInArrears: months, today: days[zone] });
  const ranges: Ranges = { WIB: rangeIn('WIB'), WITA: rangeIn('WITA'), WIT: rangeIn('WIT') };
  const conditions: Sql[] = [];
  if (months.min !== null) conditions.push(bound('through', ranges));
  if (months.max !== null) conditions.push(sql`(${bound('from', ranges)} or ${NEEDS_ASSESSMENT})`);
  return allOf(conditions);
}
