/**
 * Lets some families of the demo pay yesterday and today, up to the moment of the load, so that a branch's day is never
 * empty, on whatever day and at whatever hour somebody starts.
 */
import { type BillingMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, monthOf } from '../../kernel/civil-date.js';
import { WITA } from '../../kernel/time-zone.js';
import { chanceFrom } from '../simulator/chance.js';
import { momentOf } from './moments.js';

interface PayingMinute {
  readonly day: CivilDate;
  readonly minuteOfDay: number;
}

/** The recent day on which a family makes the last payment of a month; null for any other day. */
export type RecentDay = (month: BillingMonth) => PayingMinute | null;

/** Of a hundred families that paid in the month, so many paid on one of its two last days; few have paid a month that is over. */
const PERCENT = { ofThisMonth: 20, ofTheMonthBefore: 40 } as const;
/** Nobody paid less than so long ago: a visit that ends with a payment is recorded within half an hour. */
const SETTLED_MS = 40 * 60_000;

/** Without `now` nobody paid of late. A chance of its own leaves the branch around it as it is. */
export function recentDays({ seed, today, now }: { seed: number; today: CivilDate; now?: Date }): RecentDay {
  if (now === undefined) return () => null;
  const chance = chanceFrom(seed ^ 0x7d7d);
  const yesterday = addDays(today, -1);
  return (month) => {
    const isToday = chance.happens(50);
    const day = isToday ? today : yesterday;
    const share = monthOf(day) === monthOf(today) ? PERCENT.ofThisMonth : PERCENT.ofTheMonthBefore;
    const happens = chance.happens(2 * share);
    const minuteOfDay = 8 * 60 + chance.below(12 * 60);
    const hasCome = momentOf({ date: day, minuteOfDay, zone: WITA }).getTime() + SETTLED_MS <= now.getTime();
    return happens && month === monthOf(day) && hasCome ? { day, minuteOfDay } : null;
  };
}
