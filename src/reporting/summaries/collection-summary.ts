/** Defines the sums of collected money, adds them up and orders them. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { NO_RUPIAH, type Rupiah, plus } from '../../kernel/rupiah.js';
import type { CollectionStrategy } from './attribution.js';

export const COLLECTION_GROUPINGS = ['STRATEGY', 'REGION', 'CHANNEL', 'MONTH', 'DAY', 'HOUR'] as const;
export type CollectionGrouping = (typeof COLLECTION_GROUPINGS)[number];

/** The orders of sums: by what they are of, or the largest first. */
export const COLLECTION_ORDERS = ['GROUP', 'COLLECTED', 'PAYMENTS'] as const;
export type CollectionOrder = (typeof COLLECTION_ORDERS)[number];

export interface CollectionSum {
  /** The strategy; null unless the sums are grouped by it. */
  readonly strategy: CollectionStrategy | null;
  /** The code of a region; null unless the sums are grouped by it. */
  readonly place: string | null;
  /** The channel; null for a donor's money, and unless the sums are grouped by it. */
  readonly channel: PaymentChannel | null;
  /** The month in Jakarta; null unless the sums are grouped by it. */
  readonly month: BillingMonth | null;
  /** The day in Jakarta; null unless the sums are grouped by it. */
  readonly day: CivilDate | null;
  /** The hour of the day in Jakarta, 0 to 23; null unless the sums are grouped by it. */
  readonly hour: number | null;
  readonly payments: number;
  readonly collected: Rupiah;
  /** The number of families whose cards these payments made active again; 0 where nobody asked. */
  readonly familiesReactivated: number;
}

const NOTHING: CollectionSum = {
  strategy: null,
  place: null,
  channel: null,
  month: null,
  day: null,
  hour: null,
  payments: 0,
  collected: NO_RUPIAH,
  familiesReactivated: 0,
};

export const add = (a: CollectionSum, b: CollectionSum): CollectionSum => ({
  ...a,
  payments: a.payments + b.payments,
  collected: plus(a.collected, b.collected),
  familiesReactivated: a.familiesReactivated + b.familiesReactivated,
});

export const totalOf = (sums: readonly CollectionSum[]): CollectionSum => sums.reduce(add, NOTHING);

/**
 * Merges the sums of several spans into one for each group, in the order of months, days and hours, of regions, of listed
 * strategies and of channels.
 */
export function merge(sums: readonly CollectionSum[], strategies: readonly CollectionStrategy[]): CollectionSum[] {
  const merged = new Map<string, CollectionSum>();
  for (const sum of sums) {
    const key = `${sum.month} ${sum.day} ${sum.hour} ${sum.place} ${sum.strategy} ${sum.channel}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? sum : add(known, sum));
  }
  const order = ({ strategy }: CollectionSum): number => (strategy === null ? -1 : strategies.indexOf(strategy));
  const byText = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');
  return [...merged.values()].toSorted(
    (a, b) =>
      byText(a.month, b.month) ||
      byText(a.day, b.day) ||
      (a.hour ?? 0) - (b.hour ?? 0) ||
      byText(a.place, b.place) ||
      order(a) - order(b) ||
      byText(a.channel, b.channel),
  );
}

const descending = (a: bigint | number, b: bigint | number): number => (a === b ? 0 : a > b ? -1 : 1);

/** Orders the sums of groups; equal ones keep the order of their groups. */
export function inOrder(groups: readonly CollectionSum[], order: CollectionOrder): readonly CollectionSum[] {
  if (order === 'GROUP') return groups;
  if (order === 'COLLECTED') return groups.toSorted((a, b) => descending(a.collected, b.collected));
  return groups.toSorted((a, b) => descending(a.payments, b.payments));
}
