import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { keyset } from '../../../../src/platform/db/keyset.js';
import { selectRows, sql } from '../../../../src/platform/db/sql.js';
import { type Connection, keysetCursor, readConnection } from '../../../../src/platform/graphql/index.js';
import { useTestDatabase } from '../../../support/test-database.js';

interface Row {
  readonly day: string;
  readonly number: number;
}

const cursor = keysetCursor(z.tuple([z.iso.date(), z.int()]));
const value = <T>(lazy: T | (() => T | Promise<T>)) => (typeof lazy === 'function' ? (lazy as () => T)() : lazy);

describe('paging through rows of the database', () => {
  const database = useTestDatabase();

  const pagesOf = (rows: readonly Row[], direction: 'asc' | 'desc') => {
    const pageIn = keyset(direction, { 'r.day': 'date', 'r.number': 'int' });
    return (asked: object): Promise<Connection<Row>> =>
      readConnection<Row, [string, number]>(asked, {
        cursor,
        sortKeyOf: ({ day, number }) => [day, number],
        totalCount: rows.length,
        find: (page) => {
          const { condition, order } = pageIn(page);
          return selectRows<Row>(
            database.pool,
            sql`select day, number from unnest(${rows.map(({ day }) => day)}::date[], ${rows.map(({ number }) => number)}::int[])
                as r (day, number) where ${condition} order by ${order} limit ${page.limit}`,
          );
        },
      });
  };
  /** Every page from one end to the other, each as its rows. */
  const walk = async (ask: (asked: object) => Promise<Connection<Row>>, size: number, isBackward: boolean) => {
    const pages: Row[][] = [];
    for (let from: unknown = null; ;) {
      const { edges, pageInfo } = await ask(isBackward ? { last: size, before: from } : { first: size, after: from });
      const [seen, ahead] = isBackward
        ? [pageInfo.hasNextPage, pageInfo.hasPreviousPage]
        : [pageInfo.hasPreviousPage, pageInfo.hasNextPage];
      expect(seen).toBe(pages.length > 0);
      pages.push(edges.map(({ node }) => node));
      if (!ahead) return isBackward ? pages.toReversed() : pages;
      from = value(isBackward ? pageInfo.startCursor : pageInfo.endCursor);
    }
  };

  test('forward and backward walks give the same rows in the same order, whole pages first', async () => {
    const days = fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-02');
    const lists = fc.uniqueArray(fc.record({ day: days, number: fc.integer({ min: 1, max: 40 }) }), {
      maxLength: 12,
      selector: ({ number }) => number,
    });
    const sizes = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(
        lists,
        sizes,
        fc.constantFrom('asc' as const, 'desc' as const),
        async (rows, size, direction) => {
          const sorted = rows.toSorted((a, b) => a.day.localeCompare(b.day) || a.number - b.number);
          const expected = direction === 'asc' ? sorted : sorted.toReversed();
          const ask = pagesOf(rows, direction);
          const [forward, backward] = [await walk(ask, size, false), await walk(ask, size, true)];
          expect(forward.flat()).toEqual(expected);
          expect(backward.flat()).toEqual(expected);
          for (const page of [...forward.slice(0, -1), ...backward.slice(1)]) expect(page).toHaveLength(size);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a page read backwards ends in front of its cursor and begins where the next one before it ends', async () => {
    const rows = [1, 2, 3, 4, 5].map((number) => ({ day: '2026-01-31', number }));
    const ask = pagesOf(rows, 'asc');
    const { edges, pageInfo } = await ask({ last: 2, before: cursor.encode(['2026-01-31', 5]) });
    expect(edges.map(({ node }) => node.number)).toEqual([3, 4]);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect([pageInfo.startCursor, pageInfo.endCursor].map(value)).toEqual(
      [3, 4].map((number) => cursor.encode(['2026-01-31', number])),
    );
  });
});
