/** Pages of an ordered list by keyset: the rows beyond a sort key, read from whichever end is asked for. */
import { type Sql, constant, sql } from './sql.js';

/** Which page is asked for. `SortKey` is the sort values of one row, in the order of the keyset's columns. */
export interface Page<SortKey> {
  /** How many rows are answered at most. */
  readonly size: number;
  /** How many are read: one more, to learn whether others lie beyond the page. */
  readonly limit: number;
  /** Where the page begins, this row excluded; null at the end of the list that it is read from. */
  readonly from: SortKey | null;
  /** Whether the list is read from its last row to its first; the rows then come in that order too. */
  readonly isBackward: boolean;
}

/** The next `limit` rows in order, for whoever walks a list and needs no answer about what lies beyond. */
export const stretch = <SortKey>(from: SortKey | null, limit: number): Page<NonNullable<SortKey>> => ({
  size: limit,
  limit,
  from: from ?? null,
  isBackward: false,
});

type Direction = 'asc' | 'desc';

/** What a statement says of a page: a condition, and the order without its `order by`. The limit is `page.limit`. */
export interface Paging {
  readonly condition: Sql;
  readonly order: Sql;
}

const joined = (parts: readonly Sql[]): Sql => parts.reduce((list, part) => sql`${list}, ${part}`);

/**
 * The order of a list: its columns with their SQL types, all in one direction, the last of them unique.
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

/** Lists that follow a moment are read from its newest or from its oldest row. */
export type TimeSort = 'NEWEST' | 'OLDEST';

/** The orders of a list by a moment; its last column breaks ties. */
export const timeOrders = (
  columns: Readonly<Record<string, string>>,
): Readonly<Record<TimeSort, ReturnType<typeof keyset>>> => ({
  NEWEST: keyset('desc', columns),
  OLDEST: keyset('asc', columns),
});
