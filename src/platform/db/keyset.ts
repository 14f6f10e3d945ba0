/** Reads pages of an ordered list by keyset: the rows beyond a sort key, from either end of the list. */
import { type Sql, constant, sql } from './sql.js';

/** The page to read. `SortKey` is the sort values of one row, in the order of the keyset's columns. */
export interface Page<SortKey> {
  /** The most rows that are answered. */
  readonly size: number;
  /** The most rows that are read: one more than `size`, to know whether others lie beyond the page. */
  readonly limit: number;
  /** The sort key beyond which the page begins; null when it begins at an end of the list. */
  readonly from: SortKey | null;
  /** Whether the list is read from its last row to its first; the rows are then in that order too. */
  readonly isBackward: boolean;
}

/** The page of the next `limit` rows in order, for walking a list without knowing whether others lie beyond. */
export const stretch = <SortKey>(from: SortKey | null, limit: number): Page<NonNullable<SortKey>> => ({
  size: limit,
  limit,
  from: from ?? null,
  isBackward: false,
});

type Direction = 'asc' | 'desc';

/** The SQL of a page: its condition, and its order without `order by`. The limit is `page.limit`. */
export interface Paging {
  readonly condition: Sql;
  readonly order: Sql;
}

const joined = (parts: readonly Sql[]): Sql => parts.reduce((list, part) => sql`${list}, ${part}`);

/**
 * Makes the order of a list from its columns with their SQL types, all in one direction, the last of them unique.
 * `keyset('desc', { 'c.filed_at': 'timestamptz', 'c.id': 'uuid' })`
 */
export function keyset(
  direction: Direction,
  columns: Readonly<Record<string, string>>,
): (page: Pick<Page<readonly unknown[]>, 'from' | 'isBackward'>) => Paging {
  const names = Object.keys(columns).map(constant);
  const types = Object.values(columns).map(constant);
  const rising = joined(names);
  const falling = joined(names.map((name) => sql`${name} desc`));
  return ({ from, isBackward }) => {
    const isRising = (direction === 'asc') !== isBackward;
    const order = isRising ? rising : falling;
    if (from === null) return { condition: sql`true`, order };
    const place = joined(types.map((type, index) => sql`${from[index]}::${type}`));
    return { condition: isRising ? sql`(${rising}) > (${place})` : sql`(${rising}) < (${place})`, order };
  };
}

/** The orders of a list by a moment: from its newest or from its oldest row. */
export type TimeSort = 'NEWEST' | 'OLDEST';

/** Makes both orders of a list by a moment; the last of the columns breaks ties. */
export const timeOrders = (
  columns: Readonly<Record<string, string>>,
): Readonly<Record<TimeSort, ReturnType<typeof keyset>>> => ({
  NEWEST: keyset('desc', columns),
  OLDEST: keyset('asc', columns),
});
