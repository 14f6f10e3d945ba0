/**
 * Rules of a counter's day: what its cash register sent is compared with what the officers counted, and a second person
 * closes it. Pure.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CounterDayId, PartnerId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Rupiah, minus } from '../../kernel/rupiah.js';

/** A counter of BPJS Kesehatan and its region. The counter is a partner whose cash register sends each payment. */
export interface Counter {
  readonly partnerId: PartnerId;
  readonly code: string;
  readonly name: string;
  readonly regionCode: RegionCode;
}

export interface Totals {
  readonly payments: number;
  readonly total: Rupiah;
}

export interface Closing {
  readonly closedBy: string;
  readonly closedAt: Date;
  /** The payments and the money that the officers counted by hand. */
  readonly declared: Totals;
  /** The payments and the money that were posted when the day was closed. */
  readonly posted: Totals;
  readonly explanation: string | null;
}

export interface CounterDay {
  readonly id: CounterDayId;
  readonly partnerId: PartnerId;
  readonly day: CivilDate;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly closing: Closing | null;
}

export type DifferenceKind = 'NONE' | 'MORE_DECLARED' | 'MORE_POSTED' | 'COUNT_DIFFERS';

export interface CounterDifference {
  readonly kind: DifferenceKind;
  /** The difference between the totals, never negative. */
  readonly amount: Rupiah;
  /** The difference between the numbers of payments, never negative. */
  readonly payments: number;
}

/** Compares the totals. Equal totals of different numbers of payments are a difference too. */
export function differenceOf({ declared, posted }: Pick<Closing, 'declared' | 'posted'>): CounterDifference {
  const payments = Math.abs(declared.payments - posted.payments);
  if (declared.total > posted.total)
    return { kind: 'MORE_DECLARED', amount: minus(declared.total, posted.total), payments };
  const amount = minus(posted.total, declared.total);
  if (amount > 0n) return { kind: 'MORE_POSTED', amount, payments };
  return { kind: payments === 0 ? 'NONE' : 'COUNT_DIFFERS', amount, payments };
}

export interface CloseDayCommand {
  readonly id: CounterDayId;
  readonly declared: Totals;
  readonly explanation: string | null;
  readonly closedBy: string;
}

export type CloseDayOutcome =
  | { readonly kind: 'closed'; readonly day: CounterDay }
  | { readonly kind: 'difference-unexplained'; readonly difference: CounterDifference }
  | { readonly kind: 'unknown' | 'closed-by-opener' | 'closed-already' };

export type OpenDayOutcome =
  | { readonly kind: 'opened'; readonly day: CounterDay }
  | { readonly kind: 'counter-unknown' };

export type PlaceCounterOutcome =
  | { readonly kind: 'placed'; readonly counter: Counter }
  | { readonly kind: 'partner-unknown' | 'region-unknown' };

/** Tells whether a command repeats the closing: the same person sends the same figures. */
const isSameClosing = ({ declared, closedBy }: Closing, command: CloseDayCommand): boolean =>
  closedBy === command.closedBy &&
  declared.payments === command.declared.payments &&
  declared.total === command.declared.total;

/** Decides whether a day may be closed: a second person closes it, and explains every difference. */
export function decideClosing(
  { day, posted }: { readonly day: CounterDay; readonly posted: Totals },
  command: CloseDayCommand,
): Exclude<CloseDayOutcome, { kind: 'unknown' }> | { readonly kind: 'fine' } {
  if (day.closing !== null)
    return isSameClosing(day.closing, command) ? { kind: 'closed', day } : { kind: 'closed-already' };
  if (day.openedBy === command.closedBy) return { kind: 'closed-by-opener' };
  const difference = differenceOf({ declared: command.declared, posted });
  if (difference.kind !== 'NONE' && command.explanation === null) return { kind: 'difference-unexplained', difference };
  return { kind: 'fine' };
}
