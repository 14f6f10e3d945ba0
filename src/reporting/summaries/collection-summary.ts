/** Defines the sums of collected money, and adds them up. */
import { NO_RUPIAH, type Rupiah, plus } from '../../kernel/rupiah.js';
import type { CollectionStrategy } from './attribution.js';

export const COLLECTION_GROUPINGS = ['STRATEGY', 'REGION'] as const;
export type CollectionGrouping = (typeof COLLECTION_GROUPINGS)[number];

export interface CollectionSum {
  /** The strategy; null unless the sums are grouped by it. */
  readonly strategy: CollectionStrategy | null;
  /** The code of a region; null unless the sums are grouped by it. */
  readonly place: string | null;
  readonly payments: number;
  readonly collected: Rupiah;
}

const NOTHING: CollectionSum = { strategy: null, place: null, payments: 0, collected: NO_RUPIAH };

export const add = (a: CollectionSum, b: CollectionSum): CollectionSum => ({
  ...a,
  payments: a.payments + b.payments,
  collected: plus(a.collected, b.collected),
});

export const totalOf = (sums: readonly CollectionSum[]): CollectionSum => sums.reduce(add, NOTHING);

/** Merges the sums of several spans into one for each group, in the order of regions and then of listed strategies. */
export function merge(sums: readonly CollectionSum[], strategies: readonly CollectionStrategy[]): CollectionSum[] {
  const merged = new Map<string, CollectionSum>();
  for (const sum of sums) {
    const key = `${sum.place} ${sum.strategy}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? sum : add(known, sum));
  }
  const order = ({ strategy }: CollectionSum): number => (strategy === null ? -1 : strategies.indexOf(strategy));
  return [...merged.values()].toSorted((a, b) => (a.place ?? '').localeCompare(b.place ?? '') || order(a) - order(b));
}
